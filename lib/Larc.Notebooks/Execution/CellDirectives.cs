using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Larc.Notebooks.Execution;

/// <summary>
/// The <c>#!</c> lines of a cell, and the code without them. Found with the compiler's own parser, so that a line inside a string or a
/// comment is none.
/// </summary>
/// <param name="Code">The code, with each directive blanked so that line numbers stay.</param>
/// <param name="Directives">The directives from the top.</param>
internal sealed record CellDirectives(string Code, IReadOnlyList<CellDirective> Directives)
{
    /// <summary>The code without the lines of packages too, which the compiler does not know.</summary>
    public string CodeToCompile { get; init; } = Code;

    /// <summary>The <c>#r "nuget: …"</c> lines from the top: what stands after <c>nuget:</c>, and the line.</summary>
    public IReadOnlyList<(string Text, int Line)> Packages { get; init; } = [];

    /// <summary>The other <c>#r</c> lines from the top: what stands in the quotes, and the line.</summary>
    public IReadOnlyList<(string Text, int Line)> Files { get; init; } = [];

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.CSharp13, kind: SourceCodeKind.Script);

    public static CellDirectives Read(string code)
    {
        // Most cells have none, and parsing is not free.
        if (!code.Contains("#!", StringComparison.Ordinal) && !code.Contains("#r", StringComparison.Ordinal))
            return new CellDirectives(code, []);

        var root = CSharpSyntaxTree.ParseText(code, ParseOptions).GetCompilationUnitRoot();
        var first = root.GetFirstToken();
        var codeStart = first.IsKind(SyntaxKind.EndOfFileToken) || first.IsKind(SyntaxKind.None) ? int.MaxValue : first.SpanStart;
        var directives = new List<CellDirective>();
        var packages = new List<(string, int)>();
        var files = new List<(string, int)>();
        var blanked = code.ToCharArray();
        var toCompile = code.ToCharArray();
        foreach (var trivia in root.DescendantTrivia().Where(trivia => trivia.IsDirective))
        {
            var line = trivia.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
            switch (trivia.GetStructure())
            {
                case ShebangDirectiveTriviaSyntax:
                    directives.Add(CellDirective.Parse(trivia.ToString(), line, trivia.SpanStart > codeStart));
                    Blank(blanked, trivia.Span);
                    Blank(toCompile, trivia.Span);
                    break;
                case ReferenceDirectiveTriviaSyntax reference when reference.File.ValueText.StartsWith("nuget:", StringComparison.OrdinalIgnoreCase):
                    packages.Add((reference.File.ValueText["nuget:".Length..].Trim(), line));
                    Blank(toCompile, trivia.Span);
                    break;
                case ReferenceDirectiveTriviaSyntax reference:
                    files.Add((reference.File.ValueText, line));
                    break;
            }
        }

        return new CellDirectives(new string(blanked), directives) { CodeToCompile = new string(toCompile), Packages = packages, Files = files };
    }

    private static void Blank(char[] code, TextSpan span)
    {
        for (var at = span.Start; at < span.End; at++)
            if (code[at] is not ('\n' or '\r'))
                code[at] = ' ';
    }
}
