using System.Globalization;
using System.Text.RegularExpressions;
using Larc.Notebooks.Execution;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Larc.Notebooks.Portability;

/// <summary>The rules for the code of one cell. They read the syntax tree, so comments and strings never offend.</summary>
internal static partial class CellRules
{
    private const int MaximumLines = 12;

    /// <summary>Checks one cell.</summary>
    /// <param name="source">The cell as written.</param>
    /// <param name="imported">The namespaces the cells before it import; the cell's own are added, for they hold for the cells after it.</param>
    public static IReadOnlyList<CellFinding> Check(string source, HashSet<string> imported)
    {
        var findings = new List<CellFinding>();
        var directives = CellDirectives.Read(source);
        findings.AddRange(directives.Directives.Where(directive => directive is not { Name: "time", Argument: "", Line: 1 }).Select(directive =>
            new CellFinding(
                PortableRules.Directive, directive.Line, $"'{directive.Text}' is a directive not every host knows.",
                directive.Name switch
                {
                    "time" => "Put '#!time' alone on the first line of its cell.",
                    "import" => "Import only in the first code cell.",
                    _ => "Remove it; only '#!time' on the first line of a cell is allowed.",
                })));
        var tree = CSharpSyntaxTree.ParseText(directives.Code, CellDirectives.ParseOptions);
        var root = tree.GetCompilationUnitRoot();
        findings.AddRange(References(root));
        findings.AddRange(tree.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(Syntax));
        var walker = new CodeWalker();
        walker.Visit(root);
        findings.AddRange(walker.Findings);
        imported.UnionWith(UnimportedNames.UsingsOf(root));
        findings.AddRange(UnimportedNames.Check(root, imported));
        if (LinesOfCode(root) is var lines && lines > MaximumLines)
            findings.Add(new CellFinding(
                PortableRules.LongCell, null,
                string.Create(CultureInfo.InvariantCulture, $"The cell has {lines} lines of code, and at most {MaximumLines} are allowed."),
                "Split the cell in two, or move the work into the library; about 8 lines read well."));
        return findings.OrderBy(finding => finding.Line ?? 0).ToList();
    }

    /// <summary>How many lines hold code: not blank, not only a comment or a directive.</summary>
    public static int LinesOfCode(SyntaxNode node)
    {
        var lines = new HashSet<int>();
        foreach (var token in node.DescendantTokens().Where(token => token.Span.Length > 0))
        {
            var span = token.GetLocation().GetLineSpan();
            for (var line = span.StartLinePosition.Line; line <= span.EndLinePosition.Line; line++)
                lines.Add(line);
        }

        return lines.Count;
    }

    public static int LineOf(SyntaxNodeOrToken at) => at.GetLocation()!.GetLineSpan().StartLinePosition.Line + 1;

    private static CellFinding Syntax(Diagnostic diagnostic)
    {
        var line = diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1;
        var message = $"{diagnostic.GetMessage(CultureInfo.InvariantCulture).TrimEnd('.')} ({diagnostic.Id}).";
        return message.Contains("not available in C#", StringComparison.Ordinal)
            ? new CellFinding(PortableRules.LanguageVersion, line, message, "Write it in C# 13.")
            : new CellFinding(PortableRules.Syntax, line, message, "Correct the code.");
    }

    private static IEnumerable<CellFinding> References(CompilationUnitSyntax root)
    {
        foreach (var directive in root.DescendantTrivia().Where(trivia => trivia.IsDirective).Select(trivia => trivia.GetStructure()))
        {
            switch (directive)
            {
                case LoadDirectiveTriviaSyntax load:
                    yield return new CellFinding(
                        PortableRules.Reference, LineOf(load), "'#load' finds its file in some hosts and not in others.",
                        "Move the code into the library, or into the notebook.");
                    break;
                case ReferenceDirectiveTriviaSyntax reference when reference.File.ValueText is var file && !file.StartsWith("nuget:", StringComparison.OrdinalIgnoreCase):
                    yield return new CellFinding(
                        PortableRules.Reference, LineOf(reference), $"'#r \"{file}\"' names a file, which lies elsewhere on other machines.",
                        "Reference a package by '#r \"nuget: Id, version\"'; the setup script references the library.");
                    break;
                case ReferenceDirectiveTriviaSyntax reference when !ExactPackage().IsMatch(reference.File.ValueText):
                    yield return new CellFinding(
                        PortableRules.Package, LineOf(reference), $"'#r \"{reference.File.ValueText}\"' does not name one exact version.",
                        "Write '#r \"nuget: Id, 1.2.3\"'.");
                    break;
            }
        }
    }

    [GeneratedRegex(@"^nuget: ?[A-Za-z0-9_][A-Za-z0-9_.\-]*, ?\d+(\.\d+){1,3}(-[0-9A-Za-z.\-]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex ExactPackage();
}
