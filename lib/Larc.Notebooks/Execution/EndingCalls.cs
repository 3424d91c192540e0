using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Larc.Notebooks.Execution;

/// <summary>Finds calls that would end the whole process and everything in it.</summary>
internal static class EndingCalls
{
    /// <summary>The first such call, for the one who wrote it; null where there is none.</summary>
    public static CellFailure? Find(Compilation compilation, CodeUnit unit, CancellationToken stop)
    {
        // Most code has neither word, and asking what it means is not free.
        if (!unit.Code.Contains("Exit", StringComparison.Ordinal) && !unit.Code.Contains("FailFast", StringComparison.Ordinal))
            return null;
        var tree = compilation.SyntaxTrees.Last();
        var model = compilation.GetSemanticModel(tree);
        foreach (var name in tree.GetRoot(stop).DescendantNodes().OfType<SimpleNameSyntax>().Where(name => name.Identifier.ValueText is "Exit" or "FailFast"))
            if (model.GetSymbolInfo(name, stop).Symbol is IMethodSymbol { ContainingType: { Name: "Environment", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } } method)
                return CellFailure.At(
                    CellFailure.CompileError,
                    $"'Environment.{method.Name}' would end the program that runs the notebook. To end a cell early, throw an exception.",
                    unit.Label, name.GetLocation().GetLineSpan().StartLinePosition.Line + 1);
        return null;
    }
}
