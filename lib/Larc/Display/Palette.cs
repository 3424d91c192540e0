using System.Globalization;

namespace Larc.Display;

/// <summary>
/// The colours of every chart: the palette of the government's Analysis Function. Colour never carries a fact alone;
/// shape, pattern, position or words carry it too.
/// </summary>
internal static class Palette
{
    public const string DarkBlue = "#12436D";
    public const string Teal = "#28A197";
    public const string Plum = "#801650";
    public const string Orange = "#F46A25";
    public const string Charcoal = "#3D3D3D";

    public const string MidBlue = "#2073BC";
    public const string PaleBlue = "#6BACE6";
    public const string Focus = "#12436D";
    public const string Context = "#BFBFBF";

    /// <summary>Text, and lines that matter.</summary>
    public const string Ink = "#1F1F1F";

    /// <summary>Text of less weight: subtitles, axis words, notes.</summary>
    public const string SoftInk = "#4A4A4A";

    /// <summary>Fine rules between rows.</summary>
    public const string Rule = "#D9D9D9";

    /// <summary>The whole behind a bar, and the ground of bands.</summary>
    public const string Track = "#EFEFEF";

    public const string Paper = "#FFFFFF";

    /// <summary>For at most four series; beyond four people mix colours up.</summary>
    public static IReadOnlyList<string> Series { get; } = [DarkBlue, Orange, Teal, Plum];

    /// <summary>Ink or white, whichever is read more easily on <paramref name="ground"/>.</summary>
    public static string TextOn(string ground) => Contrast(Ink, ground) >= Contrast(Paper, ground) ? Ink : Paper;

    /// <summary>The contrast ratio of two colours, 1 to 21, as WCAG 2 defines it.</summary>
    public static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour) =>
        (0.2126 * Channel(colour, 1)) + (0.7152 * Channel(colour, 3)) + (0.0722 * Channel(colour, 5));

    private static double Channel(string colour, int at)
    {
        var share = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }
}
