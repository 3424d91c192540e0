using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Larc.Notebooks.Execution;

/// <summary>
/// The <c>#!</c> lines of a cell, and the code without them. Found with the compiler's own parser, so that a line inside a string or a
/// comment is none.
/// </summary>
/// <param name="Code">The code, with each directive blanked so that line numbers stay.</param>
/// <param name="Directives">The directives from the top.</param>
/// <param name="Packages">The <c>#r "nuget: …"</c> lines from the top: what stands in the quotes, and the line.</param>
internal sealed record CellDirectives(string Code, IReadOnlyList<CellDirective> Directives, IReadOnlyList<(string Text, int Line)> Packages)
{
    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.CSharp13, kind: SourceCodeKind.Script);

    public static CellDirectives Read(string code)
    {
        // Most cells have none, and parsing is not free.
        if (!code.Contains("#!", StringComparison.Ordinal) && !code.Contains("#r", StringComparison.Ordinal))
            return new CellDirectives(code, [], []);

        var root = CSharpSyntaxTree.ParseText(code, ParseOptions).GetCompilationUnitRoot();
        var first = root.GetFirstToken();
        var codeStart = first.IsKind(SyntaxKind.EndOfFileToken) || first.IsKind(SyntaxKind.None) ? int.MaxValue : first.SpanStart;
        var directives = new List<CellDirective>();
        var packages = new List<(string, int)>();
        var blanked = code.ToCharArray();
        foreach (var trivia in root.DescendantTrivia().Where(trivia => trivia.IsDirective))
        {
            var line = trivia.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
            switch (trivia.GetStructure())
            {
                case ShebangDirectiveTriviaSyntax:
                    directives.Add(CellDirective.Parse(trivia.ToString(), line, trivia.SpanStart > codeStart));
                    for (var at = trivia.SpanStart; at < trivia.Span.End; at++)
                        if (blanked[at] is not ('\n' or '\r'))
                            blanked[at] = ' ';
                    break;
                case ReferenceDirectiveTriviaSyntax reference when reference.File.ValueText.StartsWith("nuget:", StringComparison.OrdinalIgnoreCase):
                    packages.Add((reference.File.ValueText["nuget:".Length..].Trim(), line));
                    break;
            }
        }

        return new CellDirectives(new string(blanked), directives, packages);
    }
}
