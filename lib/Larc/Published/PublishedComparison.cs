using System.Collections.Immutable;
using Larc.Display;
using Larc.Triangulation;

namespace Larc.Published;

/// <summary>
/// Published tables beside what a study gives, cell by cell. Where the study is the invented example, which is fitted to the tables,
/// agreement shows that counting and ordering work; it can never show that the method is right.
/// </summary>
[TypeFormatterSource(typeof(RichFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed record PublishedComparison : IRich
{
    private PublishedComparison(ImmutableArray<PublishedTable> tables, ImmutableArray<PublishedCell> cells) => (Tables, Cells) = (tables, cells);

    /// <summary>The tables compared.</summary>
    public ImmutableArray<PublishedTable> Tables { get; }

    /// <summary>Every cell that is printed or computed, by table in the order of print.</summary>
    public ImmutableArray<PublishedCell> Cells { get; }

    /// <summary>Cells that compare so.</summary>
    public int Count(CellAgreement agreement) => Cells.Count(c => c.Agreement == agreement);

    /// <summary>The comparison in one sentence: 'x of y cells as published'.</summary>
    public string Summary
    {
        get
        {
            var (shared, different) = (Count(CellAgreement.SharedRank), Count(CellAgreement.Different));
            return FormattableString.Invariant($"{Count(CellAgreement.AsPublished)} of {PlainText.Count(Cells.Length, "cell", "cells")} as published, {shared} at a shared rank, {different} different");
        }
    }

    /// <summary>Compares one table with a study.</summary>
    public static PublishedComparison Of(PublishedTable table, TriangulationResult result) => Of([table], result);

    /// <summary>Compares several tables with a study.</summary>
    public static PublishedComparison Of(IEnumerable<PublishedTable> tables, TriangulationResult result)
    {
        ArgumentNullException.ThrowIfNull(tables);
        ArgumentNullException.ThrowIfNull(result);
        ImmutableArray<PublishedTable> all = [.. tables];
        return new(all, [.. all.SelectMany(t => CellComparer.Cells(t, result))]);
    }

    /// <summary>This comparison and another, as one.</summary>
    public PublishedComparison And(PublishedComparison other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new(Tables.AddRange(other.Tables), Cells.AddRange(other.Cells));
    }

    /// <summary>Cell by cell: what is printed, what is computed, and how they compare.</summary>
    public Table ToTable() => Table.Of(
        Tables is [var only] ? only.Title : "Published tables beside what is computed",
        Cells,
        [
            .. Tables.Length > 1 ? [("Table", (Func<PublishedCell, Cell>)(c => c.Table))] : Array.Empty<(string, Func<PublishedCell, Cell>)>(),
            ("List", c => c.List),
            ("Place", c => c.Place),
            ("Published", c => Text(c.Published, "nothing is printed here")),
            ("Computed", c => Text(c.Computed, "the study gives nothing here")),
            ("Comparison", c => InWords(c.Agreement)),
        ]) with
    {
        Subtitle = Summary,
        Source = string.Join("; ", Tables.Select(t => t.Source).Distinct()),
        Notes = Cells.Any(c => c.Agreement == CellAgreement.SharedRank) ? ["A rank with '=' is shared: the counts are equal, and the report prints no ties."] : [],
        RowLimit = 100,
        WhenEmpty = "There is nothing to compare.",
    };

    /// <summary>How many cells of each table are as published.</summary>
    public Table ToSummaryTable() => Table.Of(
        "Cells as published, by table",
        Tables,
        ("Table", t => t.Title),
        ("As published", t => CountOf(t, CellAgreement.AsPublished)),
        ("Shared rank", t => CountOf(t, CellAgreement.SharedRank)),
        ("Different", t => CountOf(t, CellAgreement.Different)),
        ("Source", t => t.Source)) with
    {
        Subtitle = Summary,
    };

    /// <summary>How many of all cells are as published.</summary>
    public StackedBar ToChart() => new(
        FormattableString.Invariant($"{Count(CellAgreement.Different)} of {Cells.Length} published cells differ from what is computed"),
        Enum.GetValues<CellAgreement>().Select(a => new Part(ChartTitle.Capital(InWords(a)), Count(a))))
    {
        Subtitle = FormattableString.Invariant($"Cells of {PlainText.Count(Tables.Length, "published table", "published tables")}; N = {Cells.Length}"),
        Unit = "cells",
        WhenEmpty = "There is nothing to compare.",
    };

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <inheritdoc/>
    public override string ToString() => ToTable().ToString();

    private static string InWords(CellAgreement agreement) => agreement switch
    {
        CellAgreement.AsPublished => "as published",
        CellAgreement.SharedRank => "as published, at a shared rank",
        _ => "different",
    };

    private static Cell Text(string text, string absent) => text.Length > 0 ? text : Absence.NotApplicable with { Words = absent };

    private int CountOf(PublishedTable table, CellAgreement agreement) => Cells.Count(c => c.Table == table.Id && c.Agreement == agreement);
}
