using System.Globalization;
using System.Text;

namespace Larc.Display;

/// <summary>
/// Measures and wraps text without a font: widths of Arial's letters (those of Helvetica and Liberation Sans too) in thousandths of the size,
/// with a little room for other fonts. What the table lacks is taken wide rather than narrow.
/// </summary>
internal static class TextMeasure
{
    /// <summary>Room for hinting and for a fallback font a little wider than Arial.</summary>
    private const double Room = 1.04;

    // From space to tilde.
    private static readonly short[] Regular =
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ];

    private static readonly short[] Bold =
    [
        278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611,
        975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556,
        333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
    ];

    public static double Width(string text, TextStyle style)
    {
        var thousandths = 0;
        foreach (var rune in text.EnumerateRunes())
            thousandths += WidthOf(rune, style.Bold);
        return thousandths * style.Size * Room / 1000;
    }

    /// <summary>How far each character moves the next one, without the room for other fonts; the second half of a pair moves nothing.</summary>
    public static IReadOnlyList<double> Advances(string text, TextStyle style)
    {
        List<double> advances = [];
        foreach (var rune in text.EnumerateRunes())
        {
            advances.Add(WidthOf(rune, style.Bold) * style.Size / 1000);
            if (rune.Utf16SequenceLength == 2)
                advances.Add(0);
        }

        return advances;
    }

    /// <summary>The widest of several texts, 0 for none.</summary>
    public static double Widest(IEnumerable<string> texts, TextStyle style) => texts.Select(text => Width(text, style)).DefaultIfEmpty().Max();

    /// <summary>Lines no wider than <paramref name="width"/>; breaks between words, and inside a word only when the word alone is too wide.</summary>
    public static IReadOnlyList<string> Wrap(string? text, TextStyle style, double width)
    {
        List<string> lines = [];
        var line = "";
        foreach (var word in PlainText.Clean(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Pieces(word, style, width)))
        {
            var longer = line.Length == 0 ? word : line + " " + word;
            if (line.Length > 0 && Width(longer, style) > width)
            {
                lines.Add(line);
                line = word;
            }
            else
            {
                line = longer;
            }
        }

        if (line.Length > 0)
            lines.Add(line);
        return lines;
    }

    /// <summary>A word cut where it must be; never inside what is read as one character.</summary>
    private static IEnumerable<string> Pieces(string word, TextStyle style, double width)
    {
        if (Width(word, style) <= width)
            return [word];
        List<string> pieces = [];
        var piece = new StringBuilder();
        var elements = StringInfo.GetTextElementEnumerator(word);
        while (elements.MoveNext())
        {
            var element = elements.GetTextElement();
            if (piece.Length > 0 && Width(piece + element, style) > width)
            {
                pieces.Add(piece.ToString());
                piece.Clear();
            }

            piece.Append(element);
        }

        pieces.Add(piece.ToString());
        return pieces;
    }

    private static int WidthOf(Rune rune, bool bold)
    {
        if (rune.Value is >= ' ' and <= '~')
            return (bold ? Bold : Regular)[rune.Value - ' '];
        switch (rune.Value)
        {
            case 0x00A0 or 0x00B7 or 0x2018 or 0x2019:
                return 278;
            case 0x2013 or 0x00A3:
                return 556;
            case 0x2014 or 0x2026:
                return 1000;
            case 0x201C or 0x201D:
                return bold ? 500 : 333;
            case 0x00D7 or 0x00F7 or 0x2212 or 0x2264 or 0x2265:
                return 584;
        }

        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format:
                return 0;
        }

        // Letters with accents are as wide as their base letter.
        var parts = rune.ToString().Normalize(NormalizationForm.FormD);
        if (parts[0] is >= ' ' and <= '~')
            return (bold ? Bold : Regular)[parts[0] - ' '];
        return rune.Value >= 0x1100 ? 1300 : 750;
    }
}
