using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Larc.Notebooks.Export;

/// <summary>Texts made fit for a page.</summary>
internal static partial class PageText
{
    /// <summary>The text with every character that means something to HTML escaped.</summary>
    public static string Escape(string text) => WebUtility.HtmlEncode(text);

    /// <summary>
    /// What a terminal would show of a text: without the codes that colour it, and of a line that was written over, what it was in the end.
    /// </summary>
    public static string Plain(string text)
    {
        var clean = text.Contains('\u001b', StringComparison.Ordinal) || text.Contains('\u009b', StringComparison.Ordinal) ? Codes().Replace(text, "") : text;
        clean = clean.Replace("\r\n", "\n", StringComparison.Ordinal);
        if (clean.Contains('\r', StringComparison.Ordinal))
            clean = string.Join('\n', clean.Split('\n').Select(line => line.TrimEnd('\r') is var end && end.LastIndexOf('\r') is >= 0 and var at ? end[(at + 1)..] : end));
        if (!clean.Any(IsShapeless))
            return clean;
        var kept = new StringBuilder(clean.Length);
        foreach (var c in clean.Where(c => !IsShapeless(c)))
            kept.Append(c);
        return kept.ToString();
    }

    /// <summary>Whether an address is a picture that lies in the address itself.</summary>
    public static bool IsPicture(string url) => Picture().IsMatch(url);

    private static bool IsShapeless(char c) => char.IsControl(c) && c is not ('\n' or '\t');

    [GeneratedRegex(@"(\x1B\[|\x9B)[0-?]*[ -/]*[@-~]|\x1B\][^\x07\x1B]*(\x07|\x1B\\)|\x1B[@-Z\\-_]", RegexOptions.NonBacktracking)]
    private static partial Regex Codes();

    [GeneratedRegex(@"^data:image/(png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\s]+$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Picture();
}
