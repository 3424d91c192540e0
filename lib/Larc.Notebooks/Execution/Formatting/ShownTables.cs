using System.Collections;
using System.Data;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Larc.Notebooks.Execution.Formatting;

/// <summary>Which values are shown as tables, and how: sequences of things that have parts, dictionaries, arrays of arrays, data tables, single objects.</summary>
internal static class ShownTables
{
    /// <summary>One object has room for more of its properties than a list has for its rows.</summary>
    private const int MaximumMembers = 50;

    private static readonly (string, string) Rows = ("row", "rows");
    private static readonly (string, string) Entries = ("entry", "entries");
    private static readonly (string, string) Members = ("property", "properties");

    /// <summary>The table of a value that is no sequence; null where text says it better.</summary>
    public static ShownTable? Of(object value, Reading reading) => value switch
    {
        DataTable table => OfData(table.Rows.Cast<DataRow>(), table.Columns, table.Rows.Count, reading, table.TableName),
        DataView view => OfData(view.Cast<DataRowView>().Select(row => row.Row), view.Table?.Columns, view.Count, reading, view.Table?.TableName ?? ""),
        DataSet set => OfSet(set, reading),
        DataRow row => OfOne("Row", row.Table.Columns.Cast<DataColumn>().Select(column => (column.ColumnName, (object?)row[column])), row.Table.Columns.Count, reading),
        Array { Rank: 2 } array => OfGrid(array, reading),
        IEnumerable or ITuple => null,
        _ when ValueKinds.IsText(value) => null,
        _ => TypeMembers.Of(value.GetType()) is { Count: > 0 } members
            ? OfOne(TypeNames.Of(value.GetType()), members.Select(member => (member.Name, reading.Member(member.Read, value))), members.Count, reading)
            : null,
    };

    /// <summary>The table of what was read of a sequence; null where a list says it better.</summary>
    public static ShownTable? Of(object sequence, ReadItems read, Reading reading)
    {
        var items = read.Items.Where(item => !ValueKinds.IsNull(item)).ToList();
        if (items.Count == 0)
            return null;
        var builder = new TableBuilder(reading);
        if (items.TrueForAll(item => Pairs.Of(item!) is not null))
        {
            foreach (var item in read.Items)
                builder.Add(OfEntry(Pairs.Of(item!)!.Value, reading));
            return builder.Build(Entries, read, hasRowHeaders: true);
        }

        if (items.TrueForAll(item => item is DataRow or DataRowView || ValueKinds.HasRow(item!) || Groups.Is(item!) || NamedValues.Is(item!)))
        {
            foreach (var item in read.Items)
            {
                if (ValueKinds.IsNull(item))
                    builder.AddNull();
                else
                    builder.Add(OfItem(item!, reading));
            }

            return builder.Build(Rows, read);
        }

        // Only sequences of sequences are a table by place; a sequence of texts is a list.
        return items.TrueForAll(item => item is IEnumerable and not string && !ValueKinds.IsText(item) && RichForms.Of(item.GetType()).Count == 0)
            ? OfLists(read, reading)
            : null;
    }

    private static ShownTable OfOne(string title, IEnumerable<(string Name, object? Value)> members, int count, Reading reading)
    {
        var builder = new TableBuilder(reading);
        var read = members.Take(MaximumMembers).Select(member => (object?)member).ToList();
        foreach (var member in read)
        {
            var (name, value) = ((string, object?))member!;
            builder.Add([("Property", name), ("Value", value)]);
        }

        return builder.Build(Members, new ReadItems(read, count, count > read.Count, null), title: title == "Anonymous" ? "" : title, hasRowHeaders: true, isHeaderless: true);
    }

    private static ShownTable OfData(IEnumerable<DataRow> rows, DataColumnCollection? columns, int count, Reading reading, string title)
    {
        var builder = new TableBuilder(reading);
        var named = (columns?.Cast<DataColumn>() ?? []).Take(TableBuilder.MaximumColumns).ToList();
        foreach (var column in named)
            builder.AddColumn(column.ColumnName);
        var read = reading.Items(rows, TableBuilder.MaximumRows);
        foreach (var row in read.Items.Cast<DataRow>())
            builder.Add(named.Select(column => (column.ColumnName, reading.Member(_ => row[column], row))));
        return builder.Build(Rows, read with { Count = count, HasMore = count > read.Items.Count }, columns?.Count ?? 0, title);
    }

    /// <summary>What a set holds; each of its tables is shown on its own.</summary>
    private static ShownTable OfSet(DataSet set, Reading reading)
    {
        var builder = new TableBuilder(reading);
        var read = reading.Items(set.Tables, TableBuilder.MaximumRows);
        foreach (var table in read.Items.Cast<DataTable>())
            builder.Add([("Table", table.TableName), ("Rows", table.Rows.Count), ("Columns", table.Columns.Count)]);
        return builder.Build(("table", "tables"), read, hasRowHeaders: true);
    }

    private static ShownTable OfGrid(Array array, Reading reading)
    {
        var (high, wide) = (array.GetLength(0), array.GetLength(1));
        var builder = new TableBuilder(reading);
        var rows = Math.Min(high, TableBuilder.MaximumRows);
        // The places of the rows take one column.
        var columns = Math.Min(wide, TableBuilder.MaximumColumns - 1);
        for (var row = 0; row < rows; row++)
        {
            var (at, left) = (row + array.GetLowerBound(0), array.GetLowerBound(1));
            builder.Add(Enumerable.Range(left, columns).Select(column => (Number(column), array.GetValue(at, column))).Prepend(("", Number(at))));
        }

        return builder.Build(Rows, new ReadItems([], high, high > rows, null), columns: wide > columns ? wide : null, hasRowHeaders: true);
    }

    private static ShownTable OfLists(ReadItems read, Reading reading)
    {
        var builder = new TableBuilder(reading);
        builder.AddColumn("");
        var columns = 0;
        foreach (var (at, list) in read.Items.Index())
        {
            var items = list is null ? new ReadItems([null], 1, false, null) : reading.Items((IEnumerable)list, TableBuilder.MaximumColumns - 1);
            columns = Math.Max(columns, items.Count ?? (items.Items.Count + (items.HasMore ? 1 : 0)));
            builder.Add(items.Items.Select((item, place) => (Number(place), item)).Prepend(("", Number(at))));
        }

        return builder.Build(Rows, read, columns: columns >= TableBuilder.MaximumColumns ? columns : null, hasRowHeaders: true);
    }

    private static IEnumerable<(string Name, object? Value)> OfEntry((object? Key, object? Value) entry, Reading reading) =>
        entry.Value is { } value and not ITuple && !TypeMembers.HasOwnText(value.GetType()) && ValueKinds.HasRow(value)
            ? OfItem(value, reading).Where(field => field.Name != "Key").Prepend(("Key", entry.Key))
            : [("Key", entry.Key), ("Value", entry.Value)];

    private static IEnumerable<(string Name, object? Value)> OfItem(object item, Reading reading) => item switch
    {
        DataRow row => row.Table.Columns.Cast<DataColumn>().Select(column => (column.ColumnName, (object?)row[column])),
        DataRowView view => OfItem(view.Row, reading),
        ITuple tuple => Enumerable.Range(0, tuple.Length).Select(at => ($"Item{Number(at + 1)}", reading.Member(_ => tuple[at], tuple))),
        _ when NamedValues.Is(item) => NamedValues.Of(item, reading),
        _ when Groups.Is(item) => Groups.Of(item, reading),
        _ => TypeMembers.Of(item.GetType()).Select(member => (member.Name, reading.Member(member.Read, item))),
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
