using Larc.Returns.Reading;

namespace Larc.Returns.Checking;

/// <summary>One pass over a sheet: layout, rows, tally. What all sheets have in common.</summary>
internal abstract class SheetPass(ReturnDraft draft, SheetLayout layout)
{
    protected ReturnDraft Draft { get; } = draft;

    protected SheetLayout Layout { get; } = layout;

    protected SheetContract Sheet => Layout.Sheet;

    protected CheckedRow Row { get; } = new(layout, draft.Issues);

    /// <summary>Checks every row below the headings.</summary>
    public void Run(IEnumerable<RawRow> rows)
    {
        var tally = Draft.Tally(Sheet);
        foreach (var raw in rows)
        {
            Row.Start(raw);
            Check();
            if (Row.Reason is { } reason)
                tally.SetAside(reason);
            else
                Use(tally);
        }

        Finish();
    }

    private void Use(RowTally tally)
    {
        Row.CheckTexts();
        tally.Use();
    }

    /// <summary>Checks the row, and keeps it when nothing sets it aside.</summary>
    protected abstract void Check();

    /// <summary>Reports what is reported once for the sheet.</summary>
    protected virtual void Finish()
    {
    }

    /// <summary>Place of a column in the contract's sheet.</summary>
    protected int Column(string name) => Sheet.IndexOf(name) is >= 0 and var index ? index : throw new InvalidOperationException($"The contract's sheet {Sheet} has no column '{name}'.");

    protected WordColumn<T> WordsOf<T>(int column, WordList<T> list) => new(Sheet.Name, Sheet.Columns[column].Name, list);
}
