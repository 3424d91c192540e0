using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Scripting;

namespace Larc.Notebooks.Execution;

/// <summary>Tells a cell that ends in an expression, whose value is its result, from one that ends in a statement.</summary>
internal static class TrailingExpression
{
    /// <summary>Whether a script has a result. A null value is one when the script ends in an expression that is not void.</summary>
    public static bool IsIn(Script script, object? value)
    {
        if (value is not null)
            return true;
        var compilation = script.GetCompilation();
        var tree = compilation.SyntaxTrees.Last();
        return tree.GetRoot() is CompilationUnitSyntax { Members: [.., GlobalStatementSyntax { Statement: ExpressionStatementSyntax last }] }
            && last.SemicolonToken.IsMissing
            && compilation.GetSemanticModel(tree).GetTypeInfo(last.Expression).Type is not { SpecialType: SpecialType.System_Void };
    }
}
