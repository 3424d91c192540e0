using System.Collections.Immutable;
using Larc.Returns.Reading;
using Larc.Returns.Workbooks;

namespace Larc.Returns.Checking;

/// <summary>Where a sheet's columns stand: the contract's columns by place, or −1.</summary>
internal sealed class SheetLayout
{
    private readonly int[] _places;

    private SheetLayout(SheetContract sheet, int[] places) => (Sheet, _places) = (sheet, places);

    public SheetContract Sheet { get; }

    /// <summary>Place of a column of the contract in the file; −1 when the file has none.</summary>
    public int this[int column] => _places[column];

    public bool Has(int column) => _places[column] >= 0;

    /// <summary>Reads the headings. Reports repairs, unknown and repeated columns; and each required column that is missing.</summary>
    /// <returns>The layout, and whether every required column is there.</returns>
    public static (SheetLayout Layout, bool IsComplete) Read(SheetContract sheet, RawRow headings, IssueSink issues)
    {
        var places = new int[sheet.Columns.Length];
        Array.Fill(places, -1);
        var forms = sheet.Columns.Select(c => Words.Normalise(c.Name)).ToImmutableArray();
        // An exact heading is the column, wherever another stands that only looks like it.
        for (var i = 0; i < headings.Width; i++)
        {
            var exact = sheet.IndexOf(headings[i].Text);
            if (exact >= 0 && places[exact] < 0)
                places[exact] = i;
        }

        for (var i = 0; i < headings.Width; i++)
        {
            var written = headings[i].Text;
            if (headings[i].IsBlank || places.Contains(i))
                continue;
            var column = forms.IndexOf(Words.Normalise(ReturnColumns.WithoutRequiredMark(written)));
            var detail = new IssueDetail { Sheet = sheet.Name, Row = headings.Number, Cell = CellAddress.Of(i, headings.Number), Found = written };
            if (column < 0)
            {
                var missing = sheet.Columns.Where((_, c) => places[c] < 0).Select(c => c.Name);
                issues.Add(ReturnRules.UnknownColumn, detail with { Column = written.Trim(), Suggestion = Words.Nearest(written, missing) ?? "" });
            }
            else if (places[column] >= 0)
            {
                issues.Add(ReturnRules.RepeatedColumn, detail with { Column = sheet.Columns[column].Name, Other = CellAddress.Column(i) });
            }
            else
            {
                places[column] = i;
                issues.Add(ReturnRules.RepairedHeading, detail with { Column = sheet.Columns[column].Name, Expected = sheet.Columns[column].Name });
            }
        }

        return (new(sheet, places), ReportMissing(sheet, places, headings, issues));
    }

    private static bool ReportMissing(SheetContract sheet, int[] places, RawRow headings, IssueSink issues)
    {
        var complete = true;
        for (var c = 0; c < places.Length; c++)
        {
            if (places[c] >= 0 || !sheet.Columns[c].Required)
                continue;
            complete = false;
            var names = Enumerable.Range(0, headings.Width).Select(i => headings[i].Text.Trim()).Where(t => t.Length > 0);
            issues.Add(ReturnRules.MissingColumn, new()
            {
                Sheet = sheet.Name,
                Row = headings.Number,
                Column = sheet.Columns[c].Name,
                Found = string.Join(", ", names),
                Expected = sheet.Columns[c].Name,
            });
        }

        return complete;
    }
}
