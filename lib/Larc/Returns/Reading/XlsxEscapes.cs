using System.Globalization;
using System.Text.RegularExpressions;

namespace Larc.Returns.Reading;

/// <summary>Undoes the way a workbook writes characters that XML cannot hold: <c>_x000D_</c>.</summary>
internal static partial class XlsxEscapes
{
    public static string Unescape(string text) =>
        text.Contains("_x", StringComparison.Ordinal)
            ? Pattern().Replace(text, m => ((char)int.Parse(m.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())
            : text;

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Pattern();
}
