using System.Globalization;

namespace Larc.Disclosure.Auditing;

/// <summary>An audit as plain lines for a person.</summary>
internal static class AuditText
{
    /// <summary>Most printed cells named behind one number that was found.</summary>
    private const int Sources = 4;

    /// <summary>The lines.</summary>
    /// <param name="report">The audit.</param>
    /// <param name="most">Most entries of each list; how many were left out is said.</param>
    public static IEnumerable<string> Lines(AuditReport report, int most = int.MaxValue)
    {
        yield return Text($"{Count(report.Tables, "table")} with {Count(report.Cells, "cell")} looked at together.");
        foreach (var measure in report.Measures)
            yield return Tally(measure, report);
        foreach (var line in Limited([.. report.Contradictions], most, "contradictions"))
            yield return line;
        foreach (var line in Limited([.. report.Recoveries.Select(Line)], most, "numbers that can be worked out"))
            yield return line;
        foreach (var line in Limited([.. report.NotProven.Select(p => $"{p} ('{p.Text}') was not shown to be safe.")], most, "numbers not shown to be safe"))
            yield return line;
        foreach (var line in Limited([.. report.Narrowings.Select(Line)], most, "numbers of which more is known than announced"))
            yield return line;
        if (report.TooLarge > 0)
            yield return Text($"{Count(report.TooLarge, "group")} of connected cells took more work than is done; what is hidden there counts as not shown to be safe.");
        if (report.Coarse > 0)
            yield return Text($"Of {Count(report.Coarse, "hidden number")} in large groups two possible values were found each; how far their ranges narrow was not worked out.");
        yield return Conclusion(report);
    }

    /// <summary>What it comes to, in one sentence.</summary>
    public static string Conclusion(AuditReport report) => report switch
    {
        { Recoveries.Length: > 0 and var found } => Text($"Not safe: {Count(found, "hidden number")} can be worked out from these tables."),
        { NotProven.Length: > 0 and var open } => Text($"Not shown to be safe: {Count(open, "hidden number")} could not be followed to the end."),
        _ => "Safe: nothing that is hidden can be worked out from these tables alone.",
    };

    private static string Tally(MeasureTally measure, AuditReport report)
    {
        List<string> parts = [];
        Add(measure.PrintedElsewhere, "printed elsewhere");
        Add(measure.BySubtraction, "by subtraction");
        Add(measure.ByBounds, "by bounds");
        Add(measure.NotProven, "not shown to be safe");
        var narrowed = report.Narrowings.Count(n => n.Measure == measure.Measure);
        Add(narrowed, "narrowed only");
        return Text($"{measure.Measure}: {measure.Hidden} hidden{(parts.Count > 0 ? "; " + string.Join(", ", parts) : "")}.");

        void Add(int count, string what)
        {
            if (count > 0)
                parts.Add(Text($"{count} {what}"));
        }
    }

    private static string Line(Recovery recovery)
    {
        var how = recovery.How switch
        {
            RecoveryKind.PrintedElsewhere => "printed elsewhere",
            RecoveryKind.BySubtraction => "by subtraction",
            _ => "by bounds",
        };
        var more = recovery.From.Length > Sources ? Text($" and {recovery.From.Length - Sources} more") : "";
        var from = recovery.From.IsEmpty ? "" : $", from {string.Join("; ", recovery.From.Take(Sources).Select(p => $"{p} '{p.Text}'"))}{more}";
        return Text($"{how}: {recovery.Place} ('{recovery.Place.Text}', {recovery.Coordinates}) is {recovery.Number}{from}.");
    }

    private static string Line(Narrowing narrowing)
    {
        var range = narrowing.Most is { } most ? Text($"{narrowing.Least} to {most}") : Text($"{narrowing.Least} or more");
        return $"narrowed: {narrowing.Place} ('{narrowing.Place.Text}', {narrowing.Coordinates}) is {range}, announced {narrowing.Announced}.";
    }

    private static IEnumerable<string> Limited(IReadOnlyList<string> lines, int most, string what) =>
        lines.Count <= most ? lines : lines.Take(most).Append(Text($"… and {lines.Count - most} more {what}."));

    private static string Count(int count, string what) => Text($"{count:N0} {what}{(count == 1 ? "" : "s")}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
