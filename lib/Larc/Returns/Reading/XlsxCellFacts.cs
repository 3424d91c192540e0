using System.Collections;
using System.Globalization;
using System.Xml;

namespace Larc.Returns.Reading;

/// <summary>
/// What the XML of one sheet says beyond the reading library: its errors and the formulas without a stored value, which the library shows as empty cells,
/// truth values in words, which it shows as false, and how far the sheet holds anything. Rows and columns are counted as the library counts them.
/// </summary>
internal sealed class XlsxCellFacts
{
    private readonly Dictionary<int, List<(int Column, RawCell Cell)>> _rows = [];
    private readonly BitArray _used = new(RawRow.MaximumColumns);

    private XlsxCellFacts(XmlReader xml)
    {
        var (given, column) = (0, 0);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "sheetData")
                break;
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "row")
            {
                var before = given;
                given = int.TryParse(xml.GetAttribute("r"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : given + 1;
                if (given != before || Row == 0)
                    Row = Math.Max(Row + 1, given);
                column = 0;
            }
            else if (xml.LocalName == "c")
            {
                column = Column(xml.GetAttribute("r")) ?? column;
                ReadCell(xml, column++);
            }
        }

        Columns = [.. Enumerable.Range(0, RawRow.MaximumColumns).Where(c => _used[c])];
    }

    /// <summary>The columns, from 0, in which any cell holds anything.</summary>
    public int[] Columns { get; }

    /// <summary>The last row in which any cell holds anything; 0 in an empty sheet.</summary>
    public int LastRow { get; private set; }

    private int Row { get; set; }

    public static XlsxCellFacts Read(Stream sheet)
    {
        using var xml = SafeXml.Open(sheet);
        return new(xml);
    }

    /// <summary>Puts what is known of a row's cells into it.</summary>
    public void Complete(RawRow row)
    {
        foreach (var (column, cell) in _rows.GetValueOrDefault(row.Number) ?? [])
            row.Set(column, cell);
    }

    private void ReadCell(XmlReader xml, int column)
    {
        if (xml.IsEmptyElement || column >= RawRow.MaximumColumns)
            return;
        var type = xml.GetAttribute("t");
        var depth = xml.Depth;
        string? value = null, formula = null;
        var inline = false;
        for (var more = xml.Read(); more && xml.Depth > depth;)
        {
            var name = xml.NodeType == XmlNodeType.Element && xml.Depth == depth + 1 ? xml.LocalName : "";
            if (name is "v")
                value = xml.ReadElementContentAsString();
            else if (name is "f")
                formula = xml.ReadElementContentAsString();
            else
                more = xml.Read();
            inline |= name is "is";
        }

        if (Fact(type, value, formula) is { } fact)
        {
            if (!_rows.TryGetValue(Row, out var facts))
                _rows[Row] = facts = [];
            facts.Add((column, fact));
        }
        else if (!inline && string.IsNullOrEmpty(value))
        {
            return;
        }

        _used[column] = true;
        LastRow = Row;
    }

    private static RawCell? Fact(string? type, string? value, string? formula)
    {
        // A formula's empty text is stored as an empty text; some programs store an empty value of no type where nobody has calculated it.
        if (value is null || (value.Length == 0 && type != "str"))
            return formula is null ? null : new(CellKind.FormulaWithoutValue, "=" + formula);
        return type switch
        {
            "e" => new(CellKind.Error, value),
            "b" when value == "true" => new(CellKind.Boolean, value),
            _ => null,
        };
    }

    /// <summary>Column of a reference such as <c>AB12</c>, from 0; null when it is none.</summary>
    private static int? Column(string? reference)
    {
        var column = 0;
        foreach (var c in reference ?? "")
        {
            if (!char.IsAsciiLetterUpper(c))
                break;
            column = (column * 26) + c - 'A' + 1;
            if (column > RawRow.MaximumColumns)
                return RawRow.MaximumColumns;
        }

        return column == 0 ? null : column - 1;
    }
}
