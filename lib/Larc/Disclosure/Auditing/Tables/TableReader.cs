using System.Collections.Immutable;
using Larc.Disclosure.Auditing.Manifests;

namespace Larc.Disclosure.Auditing.Tables;

/// <summary>Reads one table into the store, and says what its totals imply.</summary>
internal sealed class TableReader(ManifestTable table, TableSheet sheet, CellStore store)
{
    private readonly Dictionary<string, MeasureCells> _measures = [];
    private readonly HashSet<string> _totals = [];

    /// <summary>Reads the cells.</summary>
    /// <returns>The cells of each measure, with what its totals are sums of.</returns>
    /// <exception cref="AuditException">A column is missing, or a cell is neither a number nor a text that the manifest names.</exception>
    public IEnumerable<MeasureCells> Read()
    {
        var dimensions = table.Dimensions.Select(d => d.Column is { } column ? sheet.Column(column, table.File) : -1).ToArray();
        var filters = table.Where.Select(f => (Column: sheet.Column(f.Key, table.File), f.Value)).ToArray();
        var columns = table.Values.Select(v => sheet.Column(v.Column, table.File)).ToArray();
        foreach (var value in table.Values)
        {
            if (!store.Declare(value.Measure, value.Decimals))
                throw new AuditException($"'{table.File}': '{value.Measure}' has other decimals than in another table.");
            if (!_measures.TryAdd(value.Measure, new(table.Dimensions, value.Measure, value.Adds, store)) && _measures[value.Measure].Adds != value.Adds)
                throw new AuditException($"'{table.File}': '{value.Measure}' adds up in one column and not in another.");
        }

        var rows = sheet.Rows.Where(r => filters.All(f => f.Value.Contains(Text(r.Texts, f.Column)))).ToList();
        foreach (var (line, texts) in rows)
        {
            for (var v = 0; v < columns.Length; v++)
                ReadCell(line, texts, table.Values[v], columns[v], dimensions);
        }

        // A total that is spelt otherwise than the manifest says would be taken for one more member, and nothing would follow from it.
        if (rows.Count > 0 && table.Dimensions.FirstOrDefault(d => d.Total is not null && !_totals.Contains(d.Name)) is { } lost)
            throw new AuditException($"'{table.File}' has no cell where '{lost.Name}' is '{lost.Total}', which the manifest names as its total; where a table prints no total, 'complete' says that its members add up to one.");
        return _measures.Values;
    }

    private void ReadCell(int line, string[] texts, ManifestValue value, int column, int[] dimensions)
    {
        var (members, others) = (new string?[dimensions.Length], new SortedList<string, string>(StringComparer.Ordinal));
        foreach (var (name, member) in table.At.SetItems(value.At))
        {
            if (table.Dimensions.All(d => d.Name != name))
                others[name] = member;
        }

        for (var d = 0; d < dimensions.Length; d++)
        {
            var dimension = table.Dimensions[d];
            var member = dimensions[d] >= 0 ? Text(texts, dimensions[d]) : value.At.GetValueOrDefault(dimension.Name) ?? table.At.GetValueOrDefault(dimension.Name);
            members[d] = member == dimension.Total ? null : member;
            if (members[d] is null)
                _totals.Add(dimension.Name);
        }

        var place = new Place(table.File, line, value.Column, Text(texts, column));
        var cell = _measures[value.Measure].Cell(members, others);
        try
        {
            store.Cells[cell].Add(place, CellText.Read(place.Text, table, value)
                ?? throw new AuditException($"'{place.Text}' is neither a number nor a text that the manifest names"));
        }
        catch (AuditException e)
        {
            throw new AuditException($"{place}: {e.Message}.");
        }
    }

    /// <summary>A text without what would break a line, or act on a terminal.</summary>
    private static string Text(string[] texts, int column) =>
        column >= texts.Length ? "" : texts[column].Any(char.IsControl) ? string.Concat(texts[column].Select(c => char.IsControl(c) ? ' ' : c)).Trim() : texts[column].Trim();
}
