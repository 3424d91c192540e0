using System.Xml;
using Larc.Display;

namespace Larc.Findings.Word;

/// <summary>Writes a table: a real one, with its headings repeated on every page, rows that stay whole, and columns as wide as their words ask.</summary>
internal static class WordTable
{
    /// <summary>Twentieths of a point for a pixel, and the room at both sides of a cell.</summary>
    private const int Pixel = 15, Room = 150;

    /// <summary>The sizes of letters a table is tried in, in half points; the last is the least that reads in print.</summary>
    private static readonly int[] s_sizes = [18, 16, 14];

    /// <summary>A table of so few rows stays on one page.</summary>
    private const int MostTogether = 8;

    public static void Write(XmlWriter w, Table table, string description)
    {
        var (widths, size) = Fit(table);
        w.Open("tbl");
        w.Open("tblPr");
        w.Value("tblStyle", WordStyles.Table);
        w.Element("tblW", ("w", WordXml.Number(widths.Sum())), ("type", "dxa"));
        w.Element("tblLayout", ("type", "fixed"));
        w.Element("tblLook", ("val", "04A0"), ("firstRow", "1"), ("lastRow", "0"), ("firstColumn", "1"), ("lastColumn", "0"), ("noHBand", "1"), ("noVBand", "1"));
        w.Value("tblCaption", PlainText.Clean(table.Title));
        w.Value("tblDescription", PlainText.Clean(description));
        w.End();
        w.Open("tblGrid");
        foreach (var width in widths)
            w.Element("gridCol", ("w", WordXml.Number(width)));
        w.End();
        Row(w, table, isHead: true, [.. table.Columns.Select(c => c.Header)], widths, size);
        for (var at = 0; at < table.Rows.Count; at++)
            Row(w, table, isHead: false, [.. table.Rows[at].Select(cell => cell.ToString())], widths, size, stays: table.Rows.Count <= MostTogether && at < table.Rows.Count - 1);
        if (table.Rows.Count == 0)
            Nothing(w, table, widths);
        w.End();
    }

    /// <summary>What stands below a table: its notes and its source, but not those in <paramref name="except"/>.</summary>
    public static void Notes(XmlWriter w, Table table, IReadOnlyList<string> except)
    {
        var source = PlainText.Clean(table.Source);
        foreach (var note in table.AllNotes.Except(except).Concat(source.Length > 0 ? [PlainText.Sentence("Source: " + source)] : []))
            w.Paragraph(WordStyles.TableNote, () => w.Run(note));
        // Two tables without anything between them would be one.
        w.Paragraph(WordStyles.TableNote, () => { });
    }

    private static void Row(XmlWriter w, Table table, bool isHead, IReadOnlyList<string> cells, int[] widths, int size, bool stays = false)
    {
        w.Open("tr");
        w.Open("trPr");
        w.Element("cantSplit");
        if (isHead)
            w.Element("tblHeader");
        w.End();
        for (var at = 0; at < cells.Count; at++)
        {
            var (text, kind) = (cells[at], table.Columns[at].Kind);
            Cell(w, widths[at], 1, isHead, () => w.Paragraph(
                isHead ? WordStyles.TableHead : kind == ColumnKind.Number ? WordStyles.TableNumber : WordStyles.TableCell,
                () => w.Run(text, size: size == s_sizes[0] ? 0 : size),
                () =>
                {
                    if (stays)
                        w.Element("keepNext");
                    if (kind == ColumnKind.Mark || (isHead && kind == ColumnKind.Number))
                        w.Value("jc", kind == ColumnKind.Mark ? "center" : "right");
                }));
        }

        w.End();
    }

    private static void Nothing(XmlWriter w, Table table, int[] widths)
    {
        w.Open("tr");
        Cell(w, widths.Sum(), widths.Length, isHead: false, () => w.Paragraph(WordStyles.TableCell, () => w.Run(table.WhenEmpty)));
        w.End();
    }

    private static void Cell(XmlWriter w, int width, int span, bool isHead, Action content)
    {
        w.Open("tc");
        w.Open("tcPr");
        w.Element("tcW", ("w", WordXml.Number(width)), ("type", "dxa"));
        if (span > 1)
            w.Value("gridSpan", WordXml.Number(span));
        if (isHead)
            w.Value("vAlign", "bottom");
        w.End();
        content();
        w.End();
    }

    /// <summary>The largest letters in which every column holds its longest word; the least when none do.</summary>
    private static (int[] Widths, int Size) Fit(Table table)
    {
        foreach (var size in s_sizes)
        {
            var (least, most) = Measures(table, size);
            if (least.Sum() <= WordFrame.TextWidth || size == s_sizes[^1])
                return (Widths(least, most, table.Rows.Count == 0), size);
        }

        throw new InvalidOperationException("There is no size to try.");
    }

    /// <summary>No column wider than its longest text, but where a sentence stands in place of rows; what is left goes where texts are longer than their column.</summary>
    private static int[] Widths(int[] least, int[] most, bool isEmpty)
    {
        if (most.Sum() <= WordFrame.TextWidth)
            return isEmpty ? [.. most.Select(width => width * WordFrame.TextWidth / most.Sum())] : most;
        if (least.Sum() >= WordFrame.TextWidth)
            return [.. least.Select(width => width * WordFrame.TextWidth / least.Sum())];
        var (left, wanted) = (WordFrame.TextWidth - least.Sum(), most.Sum() - least.Sum());
        return [.. least.Select((width, at) => width + (int)((long)left * (most[at] - width) / wanted))];
    }

    /// <summary>For each column the width of its longest word, and of its longest text but no more than half of the page.</summary>
    private static (int[] Least, int[] Most) Measures(Table table, int size)
    {
        // 96 pixels to the inch, 144 half points.
        var letters = size * 96 / 144.0;
        var columns = table.Columns.Select((column, at) => (Head: column.Header, Cells: table.Rows.Select(row => row[at].ToString()).ToList())).ToList();
        int[] least = [.. columns.Select(c => Measure(Words(c.Head), Words([.. c.Cells])))];
        int[] most = [.. columns.Select((c, at) => Math.Max(least[at], Math.Min(WordFrame.TextWidth / 2, Measure([c.Head], c.Cells))))];
        return (least, most);

        static IReadOnlyList<string> Words(params IReadOnlyList<string> texts) => [.. texts.SelectMany(t => PlainText.Clean(t).Split(' ')).Distinct()];

        int Measure(IEnumerable<string> heads, IEnumerable<string> cells) => Room + (int)(Pixel * Math.Max(
            TextMeasure.Widest(heads, new TextStyle(letters, Bold: true)), TextMeasure.Widest(cells, new TextStyle(letters))));
    }
}
