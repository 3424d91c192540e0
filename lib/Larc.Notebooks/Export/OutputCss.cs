using System.Text;
using System.Text.RegularExpressions;

namespace Larc.Notebooks.Export;

/// <summary>
/// Lets through the styles of an output that only style it: nothing is fetched, nothing outside the output is reached or covered. Styles are
/// checked as text and kept as they are, because a parser of styles drops what it does not know, and takes most of the time.
/// </summary>
internal static partial class OutputCss
{
    /// <summary>Selectors of the library's own parts, which mean the same wherever they stand and need no scope.</summary>
    private const string SharedSelector = ".larc-";

    /// <summary>The declarations of a style attribute that may stay; empty when none may.</summary>
    public static string Declarations(string css)
    {
        if (!IsPlain(css) || css.AsSpan().ContainsAny('{', '}'))
            return "";
        var parts = css.Split(';');
        return Array.TrueForAll(parts, IsHarmless) ? css : string.Join(';', parts.Where(IsHarmless));
    }

    /// <summary>The rules of a style sheet that may stay.</summary>
    /// <param name="css">The sheet.</param>
    /// <param name="scope">A selector of the output, such as <c>#nb-out-3</c>; rules reach nothing beside it.</param>
    public static string Rules(string css, string scope)
    {
        if (!IsPlain(css))
            return "";
        var kept = new StringBuilder();
        Append(kept, css, scope, isNested: false);
        return kept.ToString();
    }

    private static void Append(StringBuilder kept, string css, string scope, bool isNested)
    {
        for (var at = 0; at < css.Length;)
        {
            var open = css.IndexOf('{', at);
            if (open < 0)
                return;
            var close = Closing(css, open);
            if (close < 0)
                return;
            // A statement such as an import ends before the rule begins.
            var head = css[at..open];
            head = head[(head.LastIndexOf(';') + 1)..].Trim();
            var body = css[(open + 1)..close];
            at = close + 1;
            if (head.StartsWith("@media", StringComparison.OrdinalIgnoreCase) && !isNested)
            {
                var inner = new StringBuilder();
                Append(inner, body, scope, isNested: true);
                if (inner.Length > 0)
                    kept.Append(head).Append('{').Append(inner).Append('}');
            }
            else if (!head.StartsWith('@') && !body.Contains('{', StringComparison.Ordinal) && Selectors(head, scope) is { } selectors)
            {
                kept.Append(selectors).Append('{').AppendJoin(';', body.Split(';').Where(IsHarmless)).Append('}');
            }
        }
    }

    private static string? Selectors(string head, string scope)
    {
        var selectors = head.Split(',').Select(selector => selector.Trim()).ToList();
        // A part that is not whole is one of a list in brackets.
        if (selectors.Exists(one => one.Length == 0 || one[0] is '+' or '~' or '>' || one.Count(c => c == '(') != one.Count(c => c == ')') || one.Contains("nb-", StringComparison.OrdinalIgnoreCase)))
            return null;
        return string.Join(',', selectors.Select(one => one.StartsWith(SharedSelector, StringComparison.Ordinal) ? one : $"{scope} {one}"));
    }

    private static int Closing(string css, int open)
    {
        var depth = 0;
        for (var at = open; at < css.Length; at++)
        {
            if (css[at] == '{')
                depth++;
            else if (css[at] == '}' && --depth == 0)
                return at;
        }

        return -1;
    }

    // What hides the end of a text or of a rule is not plain: escapes, comments, and strings with anything of the language in them.
    private static bool IsPlain(string css) =>
        !css.AsSpan().ContainsAny('\\', '<') && !css.Contains("/*", StringComparison.Ordinal) && !Strings().Replace(css, "").AsSpan().ContainsAny('"', '\'');

    private static bool IsHarmless(string declaration) => !Harmful().IsMatch(OwnReference().Replace(declaration, ""));

    [GeneratedRegex("""("[^"'{};\n]*"|'[^"'{};\n]*')""", RegexOptions.NonBacktracking)]
    private static partial Regex Strings();

    [GeneratedRegex("""url\(\s*["']?#[A-Za-z][\w.:-]*["']?\s*\)""", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex OwnReference();

    // Only what names a function that fetches, runs, or takes a place outside the output.
    [GeneratedRegex("""url\s*\(|image(-set)?\s*\(|src\s*\(|expression\s*\(|javascript:|behavior\s*:|-moz-binding|@import|position\s*:\s*(-webkit-)?(fixed|sticky)""", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Harmful();
}
