using System.Globalization;
using System.Xml;

namespace Larc.Returns.Reading;

/// <summary>Reads the rows of one worksheet part, streamed. Knows formulas and errors, which reading libraries hide.</summary>
internal sealed class XlsxSheetReader(XmlReader xml, string[] texts, bool[] dateStyles, bool from1904) : IDisposable
{
    private int _row;
    private int _column;

    /// <summary>Reads on to the next row that holds anything.</summary>
    public bool Next(RawRow row)
    {
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "sheetData")
                return false;
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "row")
                continue;
            _row = RowNumber() ?? _row + 1;
            if (xml.IsEmptyElement)
                continue;
            ReadRow(row);
            if (row.Width > 0)
                return true;
        }

        return false;
    }

    public void Dispose() => xml.Dispose();

    private void ReadRow(RawRow row)
    {
        row.Start(_row);
        _column = -1;
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "row")
                return;
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "c")
                ReadCell(row);
        }
    }

    private void ReadCell(RawRow row)
    {
        var (style, type) = (0, CellType.Number);
        _column++;
        if (xml.MoveToFirstAttribute())
        {
            do
            {
                switch (xml.LocalName)
                {
                    case "r":
                        _column = Column(xml.Value) ?? _column;
                        break;
                    case "s":
                        _ = int.TryParse(xml.Value, NumberStyles.None, CultureInfo.InvariantCulture, out style);
                        break;
                    case "t":
                        type = TypeOf(xml.Value);
                        break;
                }
            }
            while (xml.MoveToNextAttribute());
            xml.MoveToElement();
        }

        if (xml.IsEmptyElement)
            return;
        string? value = null, formula = null;
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "c"))
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            switch (xml.LocalName)
            {
                case "v":
                    value = ElementText();
                    break;
                case "f":
                    formula = ElementText();
                    break;
                case "is":
                    value = XlsxStrings.ReadText(xml);
                    break;
            }
        }

        if (_column < RawRow.MaximumColumns)
            row.Set(_column, Cell(type, style, value, formula));
    }

    private RawCell Cell(CellType type, int style, string? value, string? formula)
    {
        // A formula's empty text is stored as an empty value; no value at all means nobody has calculated it.
        if (value is null)
            return formula is null ? RawCell.Blank : new(CellKind.FormulaWithoutValue, formula.Length == 0 ? "=" : "=" + formula);
        switch (type)
        {
            case CellType.Shared:
                return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < texts.Length
                    ? RawCell.OfText(texts[index])
                    : throw ReturnRefusedException.Damaged("a cell that points to a text which is not there");
            case CellType.Text:
                return RawCell.OfText(value);
            case CellType.Boolean:
                return new(CellKind.Boolean, value.Trim() is "1" or "true" ? "true" : "false");
            case CellType.Error:
                return new(CellKind.Error, value);
            case CellType.IsoDate:
                return DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var day)
                    ? new(CellKind.Date, day.TimeOfDay == TimeSpan.Zero ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : day.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture))
                    : RawCell.OfText(value);
            default:
                return Number(style, value);
        }
    }

    private RawCell Number(int style, string value)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return RawCell.OfText(value);
        if (style < dateStyles.Length && dateStyles[style] && NumberText.OfSerial(number, from1904) is { } day)
            return new(CellKind.Date, day);
        return new(CellKind.Number, NumberText.Of(number));
    }

    private int? RowNumber() =>
        int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    /// <summary>The text of a simple element; leaves the reader on its end.</summary>
    private string ElementText()
    {
        if (xml.IsEmptyElement)
            return "";
        var depth = xml.Depth;
        var text = "";
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
                text = text.Length == 0 ? xml.Value : text + xml.Value;
        }

        return text;
    }

    /// <summary>Column of a reference such as <c>AB12</c>, from 0; null when it is none.</summary>
    private static int? Column(string reference)
    {
        var column = 0;
        foreach (var c in reference)
        {
            if (!char.IsAsciiLetter(c))
                break;
            column = (column * 26) + (c | 0x20) - 'a' + 1;
            if (column > RawRow.MaximumColumns)
                return RawRow.MaximumColumns;
        }

        return column == 0 ? null : column - 1;
    }

    private static CellType TypeOf(string type) => type switch
    {
        "s" => CellType.Shared,
        "str" or "inlineStr" => CellType.Text,
        "b" => CellType.Boolean,
        "e" => CellType.Error,
        "d" => CellType.IsoDate,
        _ => CellType.Number,
    };

    private enum CellType : byte
    {
        Number,
        Shared,
        Text,
        Boolean,
        Error,
        IsoDate,
    }
}
