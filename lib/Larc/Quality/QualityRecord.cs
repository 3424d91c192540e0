using System.Collections.Immutable;
using Larc.Display;
using Larc.Findings;

namespace Larc.Quality;

/// <summary>
/// What stands behind the results: the assumptions and the data, each rated with its reason, and which items of a report of interviews are answered. Everything
/// is computed from the returns and what the study says of itself; what they do not say is left to a person and never made up.
/// </summary>
internal sealed record QualityRecord
{
    private readonly Analysis _analysis;

    private QualityRecord(Analysis analysis) => _analysis = analysis;

    /// <summary>What was assumed.</summary>
    public ImmutableArray<QualityEntry> Assumptions { get; private init; } = [];

    /// <summary>What the data are like.</summary>
    public ImmutableArray<QualityEntry> Data { get; private init; } = [];

    /// <summary>The 32 items, in order.</summary>
    public ImmutableArray<ReportingItem> Items { get; private init; } = [];

    /// <summary>The record of a round.</summary>
    public static QualityRecord Of(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        return new(analysis) { Assumptions = [.. AssumptionsLog.Of(analysis)], Data = [.. DataLog.Of(analysis)], Items = ReportingItems.Of(analysis) };
    }

    /// <summary>The two logs and the items.</summary>
    public ImmutableArray<Table> ToTables() =>
    [
        Log(QualityWording.AssumptionsTitle, Assumptions),
        Log(QualityWording.DataTitle, Data),
        Table.Of(
            QualityWording.ItemsTitle,
            Items,
            ("Item", i => i.Number),
            ("Domain", i => i.Domain),
            ("What", i => i.Name),
            ("Answer", i => i.IsReported ? QualityWording.Reported : QualityWording.ForAPerson),
            ("What the data give", i => i.Value.Length > 0 ? i.Value : Absence.NotAvailable with { Words = "not in the returns or study.yaml" }),
            ("Where it stands, or what to write", i => i.Where)) with
        {
            Subtitle = FormattableString.Invariant($"{Items.Count(i => i.IsReported)} of {Items.Length} items are answered from the data"),
            Notes = [QualityWording.ItemsNote],
        },
    ];

    /// <summary>The record as a document, to be written as a page or in Markdown. Internal: it names returns.</summary>
    public FindingsDocument ToDocument()
    {
        var tables = ToTables();
        return new(_analysis.Study, QualityWording.Title(_analysis.Study.Settings.Title), [QualityWording.Limit],
        [
            new("assumptions", QualityWording.AssumptionsTitle, [ParagraphBlock.Of(QualityWording.AssumptionsLead), new TableBlock(tables[0])]),
            new("data", QualityWording.DataTitle, [ParagraphBlock.Of(QualityWording.DataLead), new TableBlock(tables[1])]),
            new("reporting", QualityWording.ItemsTitle, [ParagraphBlock.Of(QualityWording.ItemsLead), new TableBlock(tables[2])]),
        ]);
    }

    private static Table Log(string title, ImmutableArray<QualityEntry> entries) => Table.Of(
        title,
        entries,
        ("Subject", e => e.Subject),
        ("What the data say", e => e.Found),
        ("Quality", e => QualityWording.Of(e.Quality)),
        ("Impact", e => QualityWording.Of(e.Impact)),
        ("Why", e => e.Reason)) with
    {
        Subtitle = FormattableString.Invariant($"{entries.Count(e => e.Quality == QualityRating.Red)} red, {entries.Count(e => e.Quality == QualityRating.Amber)} amber, {entries.Count(e => e.Quality == QualityRating.Green)} green for quality"),
        Notes = [QualityWording.Ratings],
        RowLimit = int.MaxValue,
    };
}
