using System.Collections.Immutable;

namespace Larc.Returns.Workbooks;

/// <summary>A workbook to be written: what it is called, its sheets in order, its names.</summary>
/// <param name="Title">Title in the document's properties.</param>
/// <param name="Sheets">The sheets.</param>
internal sealed record WorkbookPlan(string Title, ImmutableArray<SheetPlan> Sheets)
{
    /// <summary>Names for ranges, which drop-down lists point to.</summary>
    public ImmutableArray<DefinedRange> Names { get; init; } = [];

    /// <summary>Which of our outputs it is, so that a scan of a study's folder leaves it out; null for a return.</summary>
    public string? Output { get; init; }
}

/// <summary>A name for a range or a formula that gives one.</summary>
/// <param name="Name">The name.</param>
/// <param name="Formula">What it stands for, without the equals sign.</param>
internal sealed record DefinedRange(string Name, string Formula);

/// <summary>One sheet of a workbook to be written.</summary>
/// <param name="Name">The sheet's name, at most 31 characters.</param>
/// <param name="Columns">The columns, from the first.</param>
/// <param name="Rows">The rows from the first, read once while they are written.</param>
internal sealed record SheetPlan(string Name, ImmutableArray<SheetColumn> Columns, IEnumerable<SheetRow> Rows)
{
    /// <summary>Whether row 1 holds headings: it stays in view and is repeated on every printed page.</summary>
    public bool Headings { get; init; }

    /// <summary>How many columns at the left stay in view.</summary>
    public int FrozenColumns { get; init; }

    /// <summary>The range of the filter, such as <c>A1:F200</c>; null for none. The last row may be a guess.</summary>
    public string? Filter { get; init; }

    /// <summary>What may be entered where.</summary>
    public ImmutableArray<EntryRule> Rules { get; init; } = [];

    /// <summary>Notes on cells.</summary>
    public ImmutableArray<CellNote> Notes { get; init; } = [];

    /// <summary>Links from cells to places in the workbook.</summary>
    public ImmutableArray<SheetLink> Links { get; init; } = [];

    /// <summary>Whether locked cells are protected (without a password: a guard against slips, no more).</summary>
    public bool Protected { get; init; }

    /// <summary>A column of ticks: rows with something there turn grey. Null for none.</summary>
    public int? GreyWhenTicked { get; init; }

    /// <summary>Whether gridlines show.</summary>
    public bool Gridlines { get; init; } = true;

    /// <summary>Whether it prints across the page rather than down.</summary>
    public bool Landscape { get; init; } = true;

    /// <summary>Colour of the sheet's tab, RRGGBB; null for none.</summary>
    public string? TabColour { get; init; }
}

/// <summary>One column: its width in characters and the look of its cells.</summary>
internal sealed record SheetColumn(double Width, CellLook Look = CellLook.Plain);

/// <summary>One row: its cells from the first column, and its height in points when it is not to follow the text.</summary>
internal readonly record struct SheetRow(IReadOnlyList<WorkbookCell> Cells, double? Height = null);

/// <summary>A note on a cell, seen when it is pointed at.</summary>
/// <param name="Column">Column from 0.</param>
/// <param name="Row">Row from 1.</param>
/// <param name="Text">What it says.</param>
internal sealed record CellNote(int Column, int Row, string Text);

/// <summary>A link from a cell to a place in the same workbook.</summary>
/// <param name="Cell">Address of the cell.</param>
/// <param name="Target">The place, such as <c>'Read me'!A1</c>.</param>
internal sealed record SheetLink(string Cell, string Target);
