using System.Globalization;
using System.Text;

namespace Larc.Display;

/// <summary>What is done to every text before it is shown: made safe for XML, escaped, or formatted without regard to the machine's culture.</summary>
internal static class PlainText
{
    /// <summary>Line ends and tabs become spaces; what XML forbids, and what would turn the reading direction of its surroundings, goes.</summary>
    public static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\t' or '\n' or '\r' or 0x2028 or 0x2029)
                clean.Append(' ');
            else if (IsShown(rune))
                clean.Append(rune);
        }

        return clean.ToString().Trim();
    }

    /// <summary>Escaped for XML and HTML, in content and in quoted attributes.</summary>
    public static string Escape(string? text) => Clean(text)
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal)
        .Replace("'", "&#39;", StringComparison.Ordinal);

    /// <summary>A number as people read it: decimals fixed, thousands grouped, half rounded away from zero.</summary>
    public static string Number(decimal value, int decimals) =>
        Math.Round(value, decimals, MidpointRounding.AwayFromZero)
            .ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>"12" or, with a known whole, "12 of 14".</summary>
    public static string Of(string value, int? of) =>
        of is { } whole ? value + " of " + whole.ToString("N0", CultureInfo.InvariantCulture) : value;

    /// <summary>"a", "a and b", "a, b and c".</summary>
    public static string Join(IReadOnlyList<string> parts) => parts.Count switch
    {
        0 => "",
        1 => parts[0],
        _ => string.Join(", ", parts.Take(parts.Count - 1)) + " and " + parts[^1],
    };

    /// <summary>Ends a text as a sentence, unless it already ends so.</summary>
    public static string Sentence(string text)
    {
        var clean = Clean(text);
        return clean.Length == 0 || clean[^1] is '.' or '!' or '?' ? clean : clean + ".";
    }

    /// <summary>"1 row", "2 rows".</summary>
    public static string Count(int count, string one, string many) => $"{count.ToString("N0", CultureInfo.InvariantCulture)} {(count == 1 ? one : many)}";

    public static string CapitalFirst(string text) =>
        text.Length == 0 ? text : string.Concat(text[..1].ToUpperInvariant(), text.AsSpan(1));

    private static bool IsShown(Rune rune)
    {
        // EnumerateRunes gives U+FFFD for half a surrogate pair, which would show as a broken character.
        if (rune.Value == 0xFFFD || (rune.Value & 0xFFFE) == 0xFFFE || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control)
            return false;
        return rune.Value is not ((>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0xFEFF);
    }
}
