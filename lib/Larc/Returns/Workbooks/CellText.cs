using System.Buffers;
using System.Globalization;
using System.Text;

namespace Larc.Returns.Workbooks;

/// <summary>Makes text safe for a workbook cell: no character XML refuses, no more than a cell holds, and no formula by accident.</summary>
internal static class CellText
{
    /// <summary>The most characters a spreadsheet cell holds.</summary>
    public const int Limit = 32_767;

    /// <summary>Ends text that was too long for a cell, so that the cut can be seen.</summary>
    public const string CutMark = " […cut: too long for a cell]";

    private static readonly SearchValues<char> Suspect = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Select(i => (char)i).Where(c => c is not ('\t' or '\n')), '\uFFFE', '\uFFFF', .. Enumerable.Range(0xD800, 0x800).Select(i => (char)i)]);

    /// <summary>Whether a spreadsheet could take the text for a formula (or a command) when it is exported or typed again.</summary>
    public static bool LooksLikeFormula(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r';

    /// <summary>The text without what XML refuses, line ends as LF, and cut at <see cref="Limit"/> with <see cref="CutMark"/>.</summary>
    public static string Clean(string text)
    {
        if (text.AsSpan().ContainsAny(Suspect))
            text = Remove(text);
        if (text.Length <= Limit)
            return text;
        var end = Limit - CutMark.Length;
        if (char.IsHighSurrogate(text[end - 1]))
            end--;
        return string.Concat(text.AsSpan(0, end), CutMark);
    }

    /// <summary>The letters of a column, from 0: A, B, … Z, AA.</summary>
    public static string ColumnName(int column)
    {
        var name = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
            name = (char)('A' + ((rest - 1) % 26)) + name;
        return name;
    }

    /// <summary>A cell's address, such as <c>B7</c>, from a column counted from 0 and a row counted from 1.</summary>
    public static string Address(int column, int row) => ColumnName(column) + row.ToString(CultureInfo.InvariantCulture);

    private static string Remove(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\r')
            {
                // A lone CR is a line end of old files; CR LF is one line end.
                if (i + 1 == text.Length || text[i + 1] != '\n')
                    clean.Append('\n');
            }
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                clean.Append(c).Append(text[++i]);
            }
            else if (!Suspect.Contains(c))
            {
                clean.Append(c);
            }
        }

        return clean.ToString();
    }
}
