using Larc.Display;

namespace Larc.Continuum;

/// <content>Charts and tables.</content>
public sealed partial class ContinuumSensitivity
{
    private static readonly string[] Notes =
    [
        ContinuumWording.Ours,
        ContinuumWording.NoLeague,
        "A pair is swapped when the two stand in the opposite order after the change; authorities that stood level before are no pair",
    ];

    /// <summary>Every change of a kind, or all of them: how many pairs of authorities it swaps, which position moves furthest, and how many bands change.</summary>
    /// <param name="kind">The kind; null for all.</param>
    public Table ToTable(SensitivityKind? kind = null) => Table.Of(
        "What a change does to the continuum",
        Of(kind),
        ("Change", c => c.Label),
        ("Authorities compared", c => c.Compared),
        ("Pairs in an order before", c => c.Pairs),
        ("Pairs swapped", c => c.Swapped),
        ("Fewest to most", c => c.Runs.Length == 1 ? OneRun : FormattableString.Invariant($"{c.SwappedOver.Fewest} to {c.SwappedOver.Most}")),
        ("Furthest move", c => c.LargestShift is { } shift ? Cell.Of(shift, 2) : NothingCompared),
        ("Of", c => c.Furthest is { } authority ? authority.Name : c.LargestShift is null ? NothingCompared : "none"),
        ("In another band", c => c.OtherBand is { } bands ? bands : NoBands)) with
    {
        Subtitle = $"Against the continuum as it stands; {PlainText.Count(Before.Positions.Count(p => p is not null), "authority has", "authorities have")} a position. Moves are of the position from 0 to 1",
        Notes = [.. Notes, .. DrawnNote(Of(kind), "row")],
        WhenEmpty = Empty,
    };

    /// <summary>How many pairs of authorities each change of a kind swaps; without a kind, the change of each kind that swaps most.</summary>
    /// <param name="kind">The kind; null for the strongest of each.</param>
    public RankedBars ToChart(SensitivityKind? kind = null)
    {
        var shown = kind is null ? [.. Changes.GroupBy(c => c.Kind).Select(g => g.MaxBy(Share)!)] : Of(kind).ToList();
        return new(Title(shown), shown.Select(c => new RankedBar(c.Label, c.Swapped) { Of = c.Pairs }))
        {
            Subtitle = kind is null ? "Pairs of authorities in the opposite order; of each kind of change the one that swaps most" : "Pairs of authorities in the opposite order after each change",
            Unit = "pairs",
            LabelName = "Change",
            Notes = [.. Notes, .. DrawnNote(shown, "bar")],
            WhenEmpty = Empty,
        };
    }

    /// <summary>Each position with the ends between which it lies over the changes of a kind.</summary>
    /// <param name="kind">The kind; null for all changes.</param>
    public Strip ToStrip(SensitivityKind? kind = null)
    {
        var runs = Of(kind).SelectMany(c => c.Runs).Append(Before).ToList();
        var furthest = Enumerable.Range(0, Study.Authorities.Length).SelectMany(a => runs.Select(r => r.Positions[a] - Before.Positions[a])).Max(shift => shift is { } by ? Math.Abs(by) : (decimal?)null);
        return new(
            Changes.IsEmpty ? "No authority has a position to compare" : FormattableString.Invariant($"{PlainText.CapitalFirst(Words(kind))} positions move by up to {furthest:0.00}"),
            Study.Authorities.Select((authority, a) => Before.Positions[a] is { } position
                ? new StripItem(authority.Name, Cell.Of(position, 2), runs.Min(r => r.Positions[a]), runs.Max(r => r.Positions[a]))
                : new StripItem(authority.Name, new Absence("[none]", "no position: see guided/04-confidence-continuum"))))
        {
            Subtitle = $"Positions, and the ends they reach {Words(kind)}",
            RangeName = $"lowest to highest {Words(kind)}",
            Notes = Notes[..2],
            WhenEmpty = "The study holds no authority.",
        };
    }

    /// <inheritdoc/>
    public string ToHtml() => ToChart().ToHtml();

    /// <inheritdoc/>
    public override string ToString() => ToTable().ToString();

    private static Absence OneRun { get; } = Absence.NotApplicable with { Words = "nothing is drawn at random" };

    private static Absence NoBands { get; } = Absence.NotApplicable with { Words = "bands need all three staff perspectives, and are not worked out where interviews are drawn at random" };

    private static Absence NothingCompared { get; } = Absence.NotAvailable with { Words = "no authority has a position before and after" };

    private const string Empty = "Fewer than two authorities have a position, so that there is nothing to compare.";

    private IEnumerable<SensitivityChange> Of(SensitivityKind? kind) => Changes.Where(c => kind is null || c.Kind == kind);

    private static decimal Share(SensitivityChange change) => change.Pairs == 0 ? 0 : (decimal)change.Swapped / change.Pairs;

    private static IEnumerable<string> DrawnNote(IEnumerable<SensitivityChange> shown, string what) => shown.Where(c => c.Runs.Length > 1).Select(c => c.SwappedOver.Most).ToList() is { Count: > 0 } most
        ? [FormattableString.Invariant($"Interviews are drawn {Draws} times; the {what} shows the draw in the middle, and no draw swaps more than {most.Max()}. Where one interview stands for a perspective it is always kept")]
        : [];

    private static string Title(IReadOnlyList<SensitivityChange> shown) => shown.MaxBy(Share) is { } most
        ? FormattableString.Invariant($"The strongest change swaps {most.Swapped} of {most.Pairs} pairs")
        : "No order of authorities to compare";

    private static string Words(SensitivityKind? kind) => kind switch
    {
        SensitivityKind.Parameter => "under other parameters",
        SensitivityKind.Perspective => "without each perspective",
        SensitivityKind.Authority => "without each authority",
        SensitivityKind.Interviews => "with fewer interviews",
        _ => "over every change",
    };
}
