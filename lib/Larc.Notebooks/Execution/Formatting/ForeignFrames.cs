using System.Collections;
using System.Globalization;
using System.Reflection;

namespace Larc.Notebooks.Execution.Formatting;

/// <summary>The data frames researchers know, told by the names of their types, so that nothing need be referenced.</summary>
internal static class ForeignFrames
{
    private static readonly (string, string) Rows = ("row", "rows");

    /// <summary>The table of a data frame; null when the value is none, or not as it is known here.</summary>
    public static ShownTable? Of(object value, Reading reading)
    {
        var type = value.GetType();
        if (type.FullName == "Microsoft.Data.Analysis.DataFrame")
            return OfDataFrame(value, reading);
        return type.GetInterface("Deedle.IFrame") is null ? null : OfDeedle(value, reading);
    }

    private static ShownTable? OfDataFrame(object frame, Reading reading)
    {
        if (Property(frame, "Columns") is not IEnumerable columns || Property(frame, "Rows") is not { } rows || Property(rows, "Count") is not long count)
            return null;
        var read = reading.Items(columns, TableBuilder.MaximumColumns);
        var shown = read.Items.Select(column => (
            Name: Property(column!, "Name") as string ?? "",
            Values: reading.Items((IEnumerable)column!, TableBuilder.MaximumRows).Items)).ToList();
        var builder = new TableBuilder(reading);
        foreach (var column in shown)
            builder.AddColumn(column.Name);
        var high = (int)Math.Min(count, TableBuilder.MaximumRows);
        for (var row = 0; row < high; row++)
            builder.Add(shown.Select(column => (column.Name, row < column.Values.Count ? column.Values[row] : Reading.Unread)));
        return builder.Build(Rows, new ReadItems([], (int)Math.Min(count, int.MaxValue), count > high, null), read.Count);
    }

    // Its own texts of the cells, the row's key first; an arrow stands between.
    private static ShownTable? OfDeedle(object frame, Reading reading)
    {
        if (Property(frame, "RowCount") is not int rows || Property(frame, "ColumnCount") is not int columns)
            return null;
        // It shows so many from the start and so many from the end; there is no end where all are shown from the start.
        var format = frame.GetType().GetMethod("FormatStrings", [typeof(int), typeof(int), typeof(int), typeof(int), typeof(bool)]);
        if (format?.Invoke(frame, [Math.Min(rows, TableBuilder.MaximumRows), 0, Math.Min(columns, TableBuilder.MaximumColumns - 1), 0, false]) is not string[][] { Length: > 0 } lines)
            return null;
        var keys = Array.IndexOf(lines.Length > 1 ? lines[1] : lines[0], "->");
        var builder = new TableBuilder(reading);
        var headers = lines[0].Select((header, at) => at < Math.Max(keys, 1) ? new string(' ', at) : header.Length > 0 ? header : string.Create(CultureInfo.InvariantCulture, $"({at})")).ToList();
        foreach (var line in lines.Skip(1).Take(TableBuilder.MaximumRows))
            builder.Add(line.Index().Where(cell => cell.Index != keys).Select(cell => (headers[cell.Index], Read(cell.Item))));
        return builder.Build(Rows, new ReadItems([], rows, rows > TableBuilder.MaximumRows, null), columns > TableBuilder.MaximumColumns - 1 ? columns : null, hasRowHeaders: true);
    }

    private static object? Read(string text) =>
        text == "<missing>" ? null : double.TryParse(text, NumberStyles.Float, CultureInfo.CurrentCulture, out _) ? new NumberText(text) : text;

    private static object? Property(object owner, string name) => owner.GetType().GetProperty(name, BindingFlags.Public | BindingFlags.Instance)?.GetValue(owner);

    /// <summary>A number as somebody else wrote it.</summary>
    internal sealed record NumberText(string Text)
    {
        public override string ToString() => Text;
    }
}
