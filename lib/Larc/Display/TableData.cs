using System.Data;
using System.Globalization;

namespace Larc.Display;

/// <summary>Makes a <see cref="DataTable"/> of a table: typed columns, and the reason beside what is missing.</summary>
internal static class TableData
{
    public static DataTable Of(Table table, bool exactText)
    {
        var data = new DataTable { TableName = table.Title, Locale = CultureInfo.InvariantCulture };
        var columns = table.Columns.Select((column, at) => (
            At: at,
            IsNumber: IsNumber(table, at),
            Value: Add(data, column.Header, at, IsNumber(table, at), exactText),
            Missing: table.Rows.Any(row => row[at].Absence is not null) ? Add(data, $"{column.Header} (missing)", at, number: false, exactText) : null)).ToList();
        foreach (var row in table.Rows)
        {
            var record = data.NewRow();
            foreach (var (at, isNumber, value, missing) in columns)
            {
                record[value] = Value(row[at], isNumber, exactText);
                if (missing is not null && row[at].Absence is { } why)
                    record[missing] = why.Symbol;
            }

            data.Rows.Add(record);
        }

        data.AcceptChanges();
        return data;
    }

    private static object Value(Cell cell, bool isNumber, bool exactText) => cell switch
    {
        AbsentCell => DBNull.Value,
        NumberCell number => isNumber ? number.Value : number.ToInvariant(),
        _ => exactText ? cell.ToString() : TableCsv.Guard(cell.ToString()),
    };

    /// <summary>Numbers and absences only; what is absent throughout is what its column says it is.</summary>
    private static bool IsNumber(Table table, int column) =>
        table.Rows.All(row => row[column] is not TextCell) && (table.Columns[column].Kind == ColumnKind.Number || table.Rows.Any(row => row[column] is NumberCell));

    private static DataColumn Add(DataTable data, string header, int at, bool number, bool exactText)
    {
        var name = PlainText.Clean(header) is { Length: > 0 } words ? exactText ? words : TableCsv.Guard(words) : FormattableString.Invariant($"Column {at + 1}");
        var free = name;
        for (var count = 2; data.Columns.Contains(free); count++)
            free = FormattableString.Invariant($"{name} ({count})");
        return data.Columns.Add(free, number ? typeof(decimal) : typeof(string));
    }
}
