using System.Globalization;
using Larc.Display;
using Larc.Model;
using Larc.Triangulation;

namespace Larc.Rounds;

/// <summary>Comparisons of rounds as charts and tables.</summary>
internal static class RoundViews
{
    /// <summary>Level 4 is told by its own rule: what is wished for or hard is not counted as an impact.</summary>
    private static readonly List<RankSubject> s_counted = [.. RankSubject.Everything.Where(s => s.Level != 4)];

    public static Table ToTable(RoundComparison comparison)
    {
        (string, Func<ComparedRound, Cell>)[] columns =
        [
            ("Round", r => FormattableString.Invariant($"Round {r.Round}")),
            ("Codebook", r => r.Codebook.Reference),
            ("Authorities", r => r.Study.Authorities.Length),
            ("Of these in every round", _ => comparison.SameAuthorities.Length),
            .. PerspectiveGroup.Singles.Select(g => ($"{g.Id} interviews", (Func<ComparedRound, Cell>)(r => r.Study.InterviewsByPerspective()[(int)g.Members[0]] is > 0 and var count ? count : Absence.NotInterviewed))),
        ];
        return Table.Of("The rounds, side by side", comparison.Rounds, columns) with
        {
            Notes = ["Each round is counted by its own codebook, as it was coded then; the mapping between codebooks says what stands beside what."],
            WhenEmpty = "No return can be used yet.",
        };
    }

    public static Table ToMembership(RoundComparison comparison)
    {
        // One row for each set of rounds, those of every round first: a row for each authority says less at a glance.
        var rounds = comparison.Rounds.ToDictionary(r => r.Round, r => r.Study.Authorities.Select(a => a.Code).ToHashSet(StringComparer.Ordinal));
        var sets = comparison.Authorities
            .GroupBy(a => string.Join(", ", rounds.Where(r => r.Value.Contains(a.Code)).Select(r => r.Key.ToString(CultureInfo.InvariantCulture))), StringComparer.Ordinal)
            .OrderByDescending(g => g.Key.Length).ThenBy(g => g.Key, StringComparer.Ordinal);
        return Table.Of(
            "Who took part in which round",
            sets,
            ("Rounds", g => g.Key.Contains(',', StringComparison.Ordinal) ? g.Key : $"{g.Key} only"),
            ("Authorities", g => g.Count()),
            ("Which", g => string.Join(", ", g.Select(a => a.Name)))) with
        {
            Subtitle = $"{comparison.SameAuthorities.Length} of {PlainText.Count(comparison.Authorities.Length, "authority", "authorities")} took part in every round",
            WhenEmpty = "No return can be used yet.",
        };
    }

    public static Table ToOverview(RoundComparison comparison, RoundScope scope)
    {
        var lists = (comparison.HasSeveral ? PerspectiveGroup.Singles : []).SelectMany(g => s_counted.Select(s => comparison.Compare(s, g, scope))).Where(l => l.Listed.Any());
        (string, Func<RoundList, Cell>)[] columns =
        [
            ("List", l => l.Subject.Label),
            ("Perspective", l => ChartTitle.Capital(l.Group.Plural)),
            .. Enum.GetValues<RoundChange>().Select(change => (ChartTitle.Capital(RoundWords.Of(change)), (Func<RoundList, Cell>)(l => l.Count(change)))),
        ];
        return Table.Of("What became of listed codes, by list and perspective", lists.OrderBy(l => s_counted.IndexOf(l.Subject)), columns) with
        {
            Subtitle = ChartTitle.Capital(RoundWords.Of(scope)),
            WhenEmpty = "There is no second round to compare with.",
        };
    }

    public static Table ToTable(RoundList list, IEnumerable<RoundRow> rows)
    {
        (string, Func<RoundRow, Cell>)[] columns =
        [
            ("Code", r => r.Code.Label),
            .. list.Rounds.Select(round => (FormattableString.Invariant($"Round {round}"), (Func<RoundRow, Cell>)(r => r.In(round).ToCell()))),
            ("What became of it", r => string.Join(", then ", r.Steps.Select(s => RoundWords.Of(s.Change)))),
            ("How it was compared", r => How(r)),
        ];
        return Table.Of($"{list.Subject.Label}, round by round: {list.Group.Plural}", rows, columns) with
        {
            Subtitle = $"{ChartTitle.Capital(RoundWords.Of(list.Scope))}. Authorities of those asked, in brackets participants of those asked",
            Notes = [Rule(list), "What rose or fell did so among participants too: where more people are asked, a theme is found in more authorities."],
            RowLimit = 40,
            WhenEmpty = list.Rounds.Length < 2 ? "There is no second round to compare with." : $"The {list.Group.Plural} name none of these in any round.",
        };
    }

    public static Slopes ToChart(RoundList list)
    {
        var compared = list.Listed.Where(r => !r.Line.IsEmpty).ToList();
        var others = list.Listed.Except(compared).GroupBy(r => r.Change).OrderBy(g => g.Key).Select(g => FormattableString.Invariant($"{g.Count()} {RoundWords.Of(g.Key)}")).ToList();
        List<SlopeLine> lines = [.. compared.Select(r => new SlopeLine(r.Code.Label, r.Counts.Select(c => Point(r, c))))];
        return new(Title(list, lines), list.Rounds.Select(r => FormattableString.Invariant($"Round {r}")), lines)
        {
            Subtitle = $"{list.Subject.Label}: {list.Group.Plural}; {RoundWords.Of(list.Scope)}. {Rule(list)}",
            SameWithin = list.SameProminence,
            Notes = others.Count == 0 ? [] : [$"Not drawn: {PlainText.Join(others)}; the comparison's table says why"],
            WhenEmpty = list.Rounds.Length < 2 ? "There is no second round to compare with."
                : others.Count > 0 ? $"No code can be compared: {PlainText.Join(others)}"
                : $"The {list.Group.Plural} name none of these in any round",
        };
    }

    /// <summary>No line leads to a round that was counted and does not compare: it would show what nobody may say.</summary>
    private static SlopePoint Point(RoundRow row, RoundCount count) => count.ToAbsence() is { } why ? SlopePoint.Missing(why)
        : count.NotComparable.Length > 0 ? SlopePoint.Missing(RoundWords.Apart)
        : !row.Line.Contains(count.Round) ? SlopePoint.Missing(RoundWords.NotAlike)
        : SlopePoint.Of(count.Authorities, count.AuthoritiesAsked);

    /// <summary>Counted as the lines are drawn: from the first count that compares to the last.</summary>
    private static string Title(RoundList list, List<SlopeLine> compared)
    {
        var (rose, fell) = (compared.Count(l => l.Change > list.SameProminence), compared.Count(l => l.Change < -list.SameProminence));
        var what = list.Subject.Kind == CodeKind.Feature ? compared.Count == 1 ? "feature" : "features" : compared.Count == 1 ? "impact" : "impacts";
        return compared.Count == 0 ? "Nothing can be compared between these rounds"
            : rose + fell == 0 ? FormattableString.Invariant($"{compared.Count} {what}: none rose or fell")
            : fell == 0 ? FormattableString.Invariant($"{rose} of {compared.Count} {what} rose, none fell")
            : rose == 0 ? FormattableString.Invariant($"{fell} of {compared.Count} {what} fell, none rose")
            : FormattableString.Invariant($"{rose} of {compared.Count} {what} rose, {fell} fell");
    }

    private static string Rule(RoundList list) =>
        FormattableString.Invariant($"Shares of authorities within {list.SameProminence} of each other are about the same.");

    /// <summary>Why it cannot be compared; or which codes were counted together, where they were not just this one.</summary>
    private static Cell How(RoundRow row)
    {
        List<string> words = [.. row.Steps.Select(s => s.Why).Where(w => w.Length > 0).Distinct()];
        foreach (var count in row.Counts.Where(c => c.NotComparable.Length == 0 && !c.Codes.IsEmpty))
        {
            if (count.Codes.Length > 1)
                words.Add(FormattableString.Invariant($"in round {count.Round}: {PlainText.Join([.. count.Codes.Select(RoundWords.Quoted)])}, counted together"));
            else if (count.Codes[0].Label != row.Code.Label)
                words.Add(FormattableString.Invariant($"in round {count.Round}: {RoundWords.Quoted(count.Codes[0])}"));
        }

        return words.Count > 0 ? string.Join("; ", words) : row.Steps.All(s => s.Change is RoundChange.NewlyAsked or RoundChange.NoLongerAsked) ? "nothing to compare with" : "as it stands";
    }
}
