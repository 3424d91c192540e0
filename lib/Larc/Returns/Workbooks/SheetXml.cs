using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace Larc.Returns.Workbooks;

/// <summary>One sheet's part. Rows are streamed: a sheet of a million rows needs no more memory than one of ten.</summary>
internal static partial class SheetXml
{
    /// <summary>The last row a sheet can have.</summary>
    public const int LastRow = 1_048_576;

    private const int LastColumn = 16_384;

    public static void Write(XmlWriter w, SheetPlan sheet, bool selected)
    {
        w.WriteStartElement("worksheet", WorkbookWriter.Main);
        w.WriteAttributeString("xmlns", "r", null, WorkbookWriter.Relationships);
        SheetFrame.Before(w, sheet, selected);
        Columns(w, sheet);
        w.WriteStartElement("sheetData");
        Rows(w, sheet);
        w.WriteEndElement();
        SheetFrame.After(w, sheet);
        w.WriteEndElement();
    }

    private static void Columns(XmlWriter w, SheetPlan sheet)
    {
        if (sheet.Columns.IsEmpty)
            return;
        w.WriteStartElement("cols");
        for (var i = 0; i < sheet.Columns.Length; i++)
            Column(i + 1, i + 1, sheet.Columns[i].Width, sheet.Columns[i].Look);
        // A protected sheet lets a row be deleted only when every cell of it may be written in, to the last column.
        if (sheet.Protected && sheet.Columns.Length < LastColumn)
            Column(sheet.Columns.Length + 1, LastColumn, 12, CellLook.EntryNumber);
        w.WriteEndElement();

        void Column(int first, int last, double width, CellLook look)
        {
            w.WriteStartElement("col");
            w.WriteAttributeString("min", Text(first));
            w.WriteAttributeString("max", Text(last));
            w.WriteAttributeString("width", width.ToString(CultureInfo.InvariantCulture));
            w.WriteAttributeString("style", Text(StyleSheetXml.Index(look)));
            w.WriteAttributeString("customWidth", "1");
            w.WriteEndElement();
        }
    }

    private static void Rows(XmlWriter w, SheetPlan sheet)
    {
        var letters = new List<string>();
        var number = 0;
        foreach (var row in sheet.Rows)
        {
            if (++number > LastRow)
                throw new InvalidOperationException($"The sheet '{sheet.Name}' has more rows than a spreadsheet holds.");
            while (letters.Count < row.Cells.Count)
                letters.Add(CellText.ColumnName(letters.Count));
            var digits = Text(number);
            w.WriteStartElement("row");
            w.WriteAttributeString("r", digits);
            // A height that is not marked as chosen still follows the text when somebody changes it.
            if ((row.Height ?? RowHeight.Of(row.Cells, sheet.Columns)) is { } height)
            {
                w.WriteAttributeString("ht", height.ToString(CultureInfo.InvariantCulture));
                if (row.Height is not null)
                    w.WriteAttributeString("customHeight", "1");
            }

            for (var i = 0; i < row.Cells.Count; i++)
                Cell(w, row.Cells[i], letters[i] + digits, i < sheet.Columns.Length ? sheet.Columns[i].Look : CellLook.Plain);
            w.WriteEndElement();
        }
    }

    private static void Cell(XmlWriter w, in WorkbookCell cell, string address, CellLook columnLook)
    {
        if (cell.Kind == CellKind.Blank && cell.Look is null)
            return;
        var look = cell.Look ?? columnLook;
        var text = cell.Kind == CellKind.Text ? CellText.Clean(cell.Content!) : cell.Content;
        w.WriteStartElement("c");
        w.WriteAttributeString("r", address);
        w.WriteAttributeString("s", Text(StyleSheetXml.Index(look, cell.Kind == CellKind.Text && CellText.LooksLikeFormula(text!))));
        switch (cell.Kind)
        {
            case CellKind.Number:
                w.WriteElementString("v", cell.Amount.ToString("R", CultureInfo.InvariantCulture));
                break;
            case CellKind.Text:
                w.WriteAttributeString("t", "inlineStr");
                w.WriteStartElement("is");
                w.WriteStartElement("t");
                if (char.IsWhiteSpace(text![0]) || char.IsWhiteSpace(text[^1]) || text.Contains('\n', StringComparison.Ordinal))
                    w.WriteAttributeString("xml", "space", null, "preserve");
                w.WriteString(Escape(text));
                w.WriteEndElement();
                w.WriteEndElement();
                break;
            case CellKind.Error:
                w.WriteAttributeString("t", "e");
                w.WriteElementString("v", text);
                break;
            case CellKind.Formula:
                w.WriteElementString("f", text);
                break;
        }

        w.WriteEndElement();
    }

    /// <summary>Text that happens to look like the format's own escape of a character (<c>_x000D_</c>) would be read as that character.</summary>
    private static string Escape(string text) =>
        text.Contains("_x", StringComparison.Ordinal) ? CharacterEscape().Replace(text, "_x005F_$1") : text;

    [GeneratedRegex("_(x[0-9A-Fa-f]{4}_)", RegexOptions.CultureInvariant)]
    private static partial Regex CharacterEscape();

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
