using System.Collections.Immutable;
using System.Globalization;
using Larc.Display;
using Larc.Model;

namespace Larc.Outcomes;

/// <summary>
/// Perceived outcomes of the support one key group receives (level 3): staff beside families, participants and authorities of those asked, both
/// directions kept, unranked. Families were not asked about integration.
/// </summary>
[TypeFormatterSource(typeof(RichFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed record KeyGroupOutcomes : IRich
{
    private static readonly ImmutableArray<PerspectiveGroup> Groups = [.. PerspectiveGroup.Everything.Where(g => g != PerspectiveGroup.All)];

    private KeyGroupOutcomes(KeyGroup keyGroup, ImmutableArray<Outcome> outcomes, Reach staff, Reach family) =>
        (KeyGroup, Outcomes, Staff, Family) = (keyGroup, outcomes, staff, family);

    /// <summary>What must stand beside any of them.</summary>
    public const string NotAskedOfIntegration = "Families were asked what difference the support they receive makes, not about integration.";

    /// <summary>The key group.</summary>
    public KeyGroup KeyGroup { get; }

    /// <summary>The level-3 codes that somebody of this group names, in the order of the codebook.</summary>
    public ImmutableArray<Outcome> Outcomes { get; }

    /// <summary>Staff of this key group who name any outcome, of those asked about one.</summary>
    public Reach Staff { get; }

    /// <summary>Family participants of this key group who name any outcome, of those asked about one.</summary>
    public Reach Family { get; }

    /// <summary>The outcomes of one key group.</summary>
    /// <exception cref="InvalidOperationException">The study holds no return, or several codebooks.</exception>
    /// <exception cref="ArgumentException">The codebook has no such key group.</exception>
    public static KeyGroupOutcomes For(Study study, KeyGroup keyGroup)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(keyGroup);
        return For(new Reports(study), keyGroup);
    }

    /// <summary>The outcomes of every key group of the codebook, in its order.</summary>
    /// <exception cref="InvalidOperationException">The study holds no return, or several codebooks.</exception>
    public static ImmutableArray<KeyGroupOutcomes> All(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        var reports = new Reports(study);
        return [.. reports.Codebook.KeyGroups.Select(g => For(reports, g))];
    }

    /// <summary>Staff beside families.</summary>
    /// <param name="listedOnly">Only the codes of the printed lists and those with a direction; otherwise also the codes below them.</param>
    public Table ToTable(bool listedOnly = false) => Table.Of(
        $"Perceived outcomes of support: {KeyGroup.Label}",
        Outcomes.Where(o => !listedOnly || IsListed(o) || o.HasDirection),
        ("Outcome", o => o.Code.Label),
        ("Staff", o => o.Staff.Reach.ToCell()),
        ("Authorities (staff)", o => o.Staff.Reach.ToAuthoritiesCell()),
        ("Children and families", o => o.Family.Reach.ToCell()),
        ("Authorities (families)", o => o.Family.Reach.ToAuthoritiesCell()),
        ("Direction", Directions)) with
    {
        Subtitle = "Participants who say it has happened, of those asked; unranked, in the order of the codebook",
        Notes = [NotAskedOfIntegration, "A code also counts what is said of the codes below it; directions are those of the code itself"],
        WhenEmpty = WhenEmpty("an outcome"),
    };

    /// <summary>Participants of staff and of families, of those asked, on one line for each code of the printed lists: how far apart the two are.</summary>
    public Dumbbell ToChart() => new(
        ChartMessage(),
        Outcomes.Where(IsListed).Select(o => new DumbbellRow(o.Code.Label, Value(o.Staff.Reach), Value(o.Family.Reach), Asked(o.Staff.Reach), Asked(o.Family.Reach))))
    {
        FirstName = "Staff",
        SecondName = "Children and families",
        Unit = "participants",
        Subtitle = $"{KeyGroup.Label}: participants who say it has happened; asked: {Staff.ParticipantsAsked.ToString(CultureInfo.InvariantCulture)} staff, {Family.ParticipantsAsked.ToString(CultureInfo.InvariantCulture)} family participants",
        Notes = [NotAskedOfIntegration],
        WhenEmpty = WhenEmpty("a listed outcome"),
    };

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <inheritdoc/>
    public override string ToString() => ToTable().ToString();

    /// <summary>Nobody interviewed, nobody asked and nobody naming any are different facts.</summary>
    private string WhenEmpty(string what) => "Nobody of this key group "
        + (Staff.ParticipantsInterviewed + Family.ParticipantsInterviewed == 0 ? "was interviewed."
        : Staff.ParticipantsAsked + Family.ParticipantsAsked == 0 ? "was asked about outcomes."
        : $"names {what}.");

    /// <summary>What families name most, where one outcome stands out; else what the chart shows.</summary>
    private string ChartMessage()
    {
        var most = Outcomes.Where(o => o.Code.ListedForFamily).Select(o => o.Family.Reach.Participants).DefaultIfEmpty(0).Max();
        var top = Outcomes.Where(o => o.Code.ListedForFamily && most > 0 && o.Family.Reach.Participants == most).ToList();
        return top.Count == 1
            ? ChartTitle.Fit($"{KeyGroup.Label}: families most often name “{top[0].Code.Label}”", $"{KeyGroup.Id}: families most often name “{top[0].Code.Label}”", $"{KeyGroup.Id}: perceived outcomes, staff beside families")
            : ChartTitle.Fit($"{KeyGroup.Label}: perceived outcomes, staff beside families", $"{KeyGroup.Id}: perceived outcomes, staff beside families");
    }

    internal static KeyGroupOutcomes For(Reports reports, KeyGroup keyGroup)
    {
        var group = reports.Codebook.IndexOfKeyGroup(keyGroup.Id);
        if (group < 0)
            throw new ArgumentException($"Codebook {reports.Codebook.Reference} has no key group '{keyGroup.Id}': it has {string.Join(", ", reports.Codebook.KeyGroups.Select(g => g.Id))}.", nameof(keyGroup));
        ImmutableArray<int> codes = [.. Enumerable.Range(0, reports.Codebook.Codes.Length).Where(c => reports.Codebook.Codes[c] is { Kind: CodeKind.Impact, Level: 3, Retired: false })];
        ImmutableArray<Outcome> outcomes =
            [.. codes.Select(c => new Outcome(reports.Codebook.Codes[c], [.. Groups.Select(g => View(reports, c, g, group))])).Where(o => o.Views.Any(IsSpokenOf))];
        return new(reports.Codebook.KeyGroups[group], outcomes, Any(reports, codes, PerspectiveGroup.Staff, group), Any(reports, codes, PerspectiveGroup.Family, group));
    }

    private static bool IsListed(Outcome outcome) => outcome.Code.ListedForStaff || outcome.Code.ListedForFamily;

    private static bool IsSpokenOf(OutcomeView view) => view.Reach.IsReported || view.Anticipated > 0;

    private static OutcomeView View(Reports reports, int code, PerspectiveGroup group, int keyGroup)
    {
        var (who, columns) = (group, reports.Study.StatementColumns);
        var statements = reports.Statements(code, who, reports.Happened, keyGroup);
        return new()
        {
            Group = group,
            Statements = statements,
            Reach = reports.Count(statements, code, who, keyGroup: keyGroup),
            Increase = Direct(s => columns.Direction[s] == Direction.Increase),
            Decrease = Direct(s => columns.Direction[s] == Direction.Decrease),
            NegativeOrMixed = Direct(s => columns.Stance[s] is Stance.Negative or Stance.Mixed),
            Anticipated = Participants(reports.Statements(code, who, s => columns.Status[s] == Status.Anticipated, keyGroup)),
        };

        int Direct(Func<int, bool> which) => Participants(statements.Where(s => columns.Code[s] == code && which(s)));

        int Participants(IEnumerable<int> some) => reports.Tally(some.Select(s => columns.Interview[s]), who).Participants;
    }

    /// <summary>Who names any of the codes, of those asked about any of them.</summary>
    private static Reach Any(Reports reports, ImmutableArray<int> codes, PerspectiveGroup group, int keyGroup)
    {
        var who = group;
        var saying = codes.SelectMany(c => reports.Statements(c, who, reports.Happened, keyGroup)).Select(s => reports.Study.StatementColumns.Interview[s]).Distinct().ToList();
        var asked = reports.Tally(codes.SelectMany(c => reports.AskedAbout(c, toDevelop: false, who, keyGroup)).Concat(saying), who);
        var said = reports.Tally(saying, who);
        return new(said.Participants, asked.Participants, said.Authorities, asked.Authorities)
        {
            ParticipantsInterviewed = reports.Tally(reports.Interviews(who, keyGroup), who).Participants,
        };
    }

    /// <summary>Those asked; never fewer than those who say it, because some say what they were not asked.</summary>
    private static int? Asked(Reach reach) => reach.ToCell().Absence is null ? Math.Max(reach.ParticipantsAsked, reach.Participants) : null;

    private static Cell Value(Reach reach) => reach.ToCell().Absence is { } absence ? absence : reach.Participants;

    private static Cell Directions(Outcome outcome)
    {
        List<string> sides = [];
        foreach (var (view, name) in new[] { (outcome.Staff, "staff"), (outcome.Family, "families") })
        {
            if (view.Increase + view.Decrease > 0)
                sides.Add(FormattableString.Invariant($"{name}: {view.Increase} say more, {view.Decrease} say fewer"));
        }

        return sides.Count == 0 ? "none given" : string.Join("; ", sides);
    }
}
