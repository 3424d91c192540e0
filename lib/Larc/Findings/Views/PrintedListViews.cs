using Larc.Display;
using Larc.Model;
using Larc.Triangulation;

namespace Larc.Findings;

/// <summary>Printed lists as charts and tables.</summary>
public static class PrintedListViews
{
    private const string NotExclusive = "One person may name several, so that the numbers do not add up to the whole.";

    /// <summary>The list as bars, with its denominators; what stays below the threshold stands apart.</summary>
    public static RankedBars ToChart(this PrintedList list)
    {
        var (source, group) = (list.Source, list.Source.Group);
        var rows = list.Rows.Concat(list.BelowThreshold).Concat(list.Tail);
        var chart = new RankedBars(Title(list), rows.Select(row => Bar(list, row)))
        {
            Subtitle = Subtitle(source),
            LabelName = source.Subject.Kind == CodeKind.Feature ? "Feature" : "Impact",
            Unit = group.IsFamily ? "participants" : "authorities",
            SecondUnit = group.IsFamily ? "authorities" : "participants",
            Of = group.IsFamily ? source.ParticipantsAsked : source.AuthoritiesAsked,
            Notes = [NotExclusive],
            WhenEmpty = WhenEmpty(source),
        };
        return list.Source.Threshold is { } threshold ? chart with { Threshold = threshold, ThresholdWords = Threshold(list, threshold) } : chart;
    }

    /// <summary>The list as a table: authorities, participants, and whether each row is listed.</summary>
    public static Table ToTable(this PrintedList list) => Table.Of(
        ChartTitle.Capital($"{list.Source.Subject.Label.ToLowerInvariant()}, {list.Source.Group.Plural}"),
        list.Rows.Select(r => (Row: r, Place: "listed"))
            .Concat(list.BelowThreshold.Select(r => (Row: r, Place: "below the threshold")))
            .Concat(list.Tail.Select(r => (Row: r, Place: list.TailInWords))),
        ("Rank", r => list.Ranked ? $"{r.Row.Rank.ToString(System.Globalization.CultureInfo.InvariantCulture)}{(r.Row.Tied ? "=" : "")}" : Absence.NotApplicable with { Words = "not ranked" }),
        ("Code", r => r.Row.Code.Label),
        ("Authorities", r => r.Row.Authorities),
        ("Participants", r => r.Row.Participants),
        ("Listed", r => r.Place)) with
    {
        Subtitle = Subtitle(list.Source),
        Notes = [NotExclusive],
        WhenEmpty = WhenEmpty(list.Source),
    };

    private static RankedBar Bar(PrintedList list, RankRow row)
    {
        var rank = list.Ranked && !row.BelowThreshold ? row.Rank : (int?)null;
        return list.Source.Group.IsFamily
            ? new(row.Code.Label, row.Participants, row.Authorities, rank)
            : new(row.Code.Label, row.Authorities, row.Participants, rank);
    }

    private static string Title(PrintedList list)
    {
        var (subject, group) = (list.Source.Subject, list.Source.Group);
        if (list.Rows.IsEmpty)
            return ChartTitle.Fit($"{ChartTitle.Capital(group.Plural)}: nothing reaches the list", "Nothing reaches the list");
        var top = list.Rows.Where(r => r.Rank == list.Rows[0].Rank).ToList();
        var shorter = ChartTitle.Capital($"{subject.Label.ToLowerInvariant()}: {group.Plural}");
        return list.Ranked && top.Count == 1
            ? ChartTitle.Fit($"{ChartTitle.Capital(group.Plural)} most often name: {top[0].Code.Label}", $"Most often named: {top[0].Code.Label}", shorter, subject.Label)
            : ChartTitle.Fit(shorter, subject.Label);
    }

    private static string Subtitle(RankList source) => FormattableString.Invariant(
        $"{source.Subject.Label}, as named by {source.Group.Plural}{(source.KeyGroup is { } keyGroup ? $" ({keyGroup.Label})" : "")}. Asked: {PlainText.Count(source.AuthoritiesAsked, "authority", "authorities")}, {PlainText.Count(source.ParticipantsAsked, "participant", "participants")}");

    private static string Threshold(PrintedList list, int threshold) => list.Source.Group.IsFamily
        ? FormattableString.Invariant($"Listed from {threshold} individuals")
        : FormattableString.Invariant($"Listed from {threshold} authorities");

    private static string WhenEmpty(RankList source) =>
        source.ParticipantsAsked == 0 ? $"No {source.Group.Label} was asked, so nothing can be said." : $"Asked, and nothing that counts was named by {source.Group.Plural}.";
}
