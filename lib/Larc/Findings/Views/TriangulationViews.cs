using Larc.Display;
using Larc.Model;
using Larc.Triangulation;

namespace Larc.Findings;

/// <summary>Triangulation as charts and tables.</summary>
public static class TriangulationViews
{
    /// <summary>
    /// What every perspective says of each listed code that somebody names: staff in authorities, families in participants,
    /// each with those asked. Silent, not asked and not interviewed stay apart.
    /// </summary>
    public static PerspectivesMatrix ToMatrix(this TriangulationResult result, RankSubject subject)
    {
        // A perspective to whom none of it was put has no column: a column of 'not asked' says less than a note.
        var all = PerspectiveGroup.Singles.Select(g => result.Rank(subject, g)).ToList();
        var lists = all.Where(l => l.ParticipantsAsked > 0 || !l.Rows.IsEmpty || result.Counts.InterviewsByPerspective[(int)l.Group.Members[0]] == 0).ToList();
        var codes = result.Codebook.Codes.Where(c => subject.Includes(c) && (c.ListedForStaff || c.ListedForFamily) && lists.Exists(l => l[c.Id] is not null)).ToList();
        return new(
            MatrixTitle(lists, codes, subject.Kind == CodeKind.Feature ? "feature" : "impact"),
            lists.Select(l => l.Group.Id),
            codes.Select(code => new MatrixRow(code.Label, lists.Select(list => Cell(result, list, code)))))
        {
            Subtitle = $"{subject.Label}. {string.Join("; ", lists.Select(l => $"{l.Group.Id}: {l.Group.Plural}, in {(l.Group.IsFamily ? "participants" : "authorities")}"))}",
            Notes = [.. CoverageViews.HowAsked(result, subject), .. all.Except(lists).Select(l => $"{ChartTitle.Capital(l.Group.Plural)} were interviewed, and were not asked about this.")],
            WhenEmpty = lists.Exists(WasHeard) ? "No code was named by anybody who was asked." : "Nobody was asked about these.",
        };
    }

    private static bool WasHeard(RankList list) => list.ParticipantsAsked > 0 || !list.Rows.IsEmpty;

    /// <summary>What all staff perspectives name. Where one was not heard it is not among those that fail to name something, and the title says who was heard.</summary>
    private static string MatrixTitle(List<RankList> lists, List<Code> codes, string what)
    {
        var heard = lists.FindAll(l => WasHeard(l) && PerspectiveGroup.Staff.Contains(l.Group.Members[0]));
        if (heard.Count == 0)
            heard = lists.FindAll(WasHeard);
        if (heard.Count == 0)
            return $"Nobody was asked about these {what}s";
        if (codes.Count == 0)
            return $"Nobody who was asked names a listed {what}";
        var shared = codes.Count(c => heard.TrueForAll(l => l[c.Id] is not null));
        var who = heard.Count == PerspectiveGroup.Staff.Members.Length ? "Directors, managers and practitioners all name"
            : heard.Count > 1 ? $"{PlainText.Join([.. heard.Select(l => l.Group.Id)])} both name"
            : $"{heard[0].Group.Id}, alone asked, name";
        return FormattableString.Invariant($"{who} {shared} of {codes.Count} {what}s");
    }

    /// <summary>How two perspectives compare on every code listed for either that one of them names; features in either stance.</summary>
    public static Table ToComparison(this TriangulationResult result, Perspective first, Perspective second, RankSubject subject) => Table.Of(
        $"{ChartTitle.Capital(PerspectiveGroup.Of(first).Plural)} beside {PerspectiveGroup.Of(second).Plural}: {(subject.Kind == CodeKind.Feature ? "features" : subject.Label.ToLowerInvariant())}",
        result.Convergence.Where(c => (c.First.Perspective, c.Second.Perspective) == (first, second)
            && subject.Includes(c.Code) && c.IsListed && c.First.Reporting + c.Second.Reporting > 0),
        ("Code", c => c.Code.Label),
        ($"{first}, authorities", c => CoverageViews.Count(c.First)),
        ($"{second}, authorities", c => CoverageViews.Count(c.Second)),
        ("Prominence", c => $"{c.First.Prominence} / {c.Second.Prominence}".ToLowerInvariant()),
        ("Comparison", c => PerspectiveWords.Of(c.State)),
        ("Asked how", c => PerspectiveWords.AskedHow(c.First, c.Second)),
        ("'One reports, the other does not'", c => c.First.Reporting > 0 && c.Second.Reporting > 0 ? "both report it" : c.NotComparable.Length == 0 ? "may be said" : $"not comparable: {c.NotComparable}")) with
    {
        Subtitle = subject.Kind == CodeKind.Feature ? "A feature counts in either stance: as one that contributes, or as one to develop" : "",
        Notes = ["Agreement on what was prompted on one side and asked openly on the other understates how far they agree."],
        WhenEmpty = "Neither perspective names any of these.",
    };

    /// <summary>For each pair of perspectives how many listed codes fall into each state of comparison.</summary>
    public static Table ToConvergenceSummary(this TriangulationResult result)
    {
        var listed = result.Convergence.Where(c => c.IsListed).ToList();
        var states = Enum.GetValues<ConvergenceState>().Where(s => listed.Exists(c => c.State == s)).ToList();
        (string, Func<IGrouping<string, ConvergenceResult>, Cell>)[] columns =
        [
            ("Pair", g => g.Key),
            .. states.Select(s => (ChartTitle.Capital(PerspectiveWords.Of(s)), (Func<IGrouping<string, ConvergenceResult>, Cell>)(g => g.Count(c => c.State == s)))),
            ("Agreements, prompted against open", g => g.Count(c => c.PromptedAgainstOpen && (c.State is ConvergenceState.Agreement or ConvergenceState.PartialAgreement))),
        ];
        return Table.Of("How each pair of perspectives compares, by listed codes", listed.GroupBy(c => $"{c.First.Perspective}–{c.Second.Perspective}"), columns) with
        {
            Notes = ["The last column counts the agreements and partial agreements on what one was prompted about and the other asked openly: they are not like for like."],
            WhenEmpty = "There is nothing to compare.",
        };
    }

    /// <summary>The levels of impact staff report of themselves: how many answers of each level, the median, and how far answers agree.</summary>
    /// <param name="result">The triangulation.</param>
    /// <param name="authority">Code of the one authority wanted; null for all.</param>
    public static Table ToLevelTable(this TriangulationResult result, string? authority = null) => Table.Of(
        "Self-reported level of impact",
        result.Levels.Where(l => authority is null || l.Authority.Code == authority),
        ("Authority", l => l.Authority.Name),
        ("Perspective", l => l.Perspective.ToString()),
        ("Level 1", l => l.Distribution[0]),
        ("Level 2", l => l.Distribution[1]),
        ("Level 3", l => l.Distribution[2]),
        ("Level 4", l => l.Distribution[3]),
        ("No answer", l => l.Interviews - l.Answers),
        ("Median", l => l.Median is { } median ? Display.Cell.Of((decimal)median, 1) : Absence.NotApplicable with { Words = "nobody answered" }),
        ("Agreement", l => l.Consensus is { } consensus ? Display.Cell.Of((decimal)consensus, 2) : Absence.NotApplicable with { Words = "too few answers" })) with
    {
        Notes = [FormattableString.Invariant($"Agreement is the ordinal consensus of Tastle and Wierman on the scale 1 to 4: 1 when all agree, 0 when they split between the ends; from {result.Study.Parameters.MinimumConsensusAnswers} answers.")],
        WhenEmpty = "No member of staff was interviewed.",
    };

    /// <summary>One authority's features in the form of the published Figures 2 and 3: who says what contributes, and what is to develop.</summary>
    /// <exception cref="KeyNotFoundException">The study has no such authority.</exception>
    public static ProfileLists ToProfile(this TriangulationResult result, string authority)
    {
        var features = result.Codebook.Codes.Where(c => c.Kind == CodeKind.Feature && c.ListedForStaff && !c.Retired).ToList();
        var (contributing, toDevelop) = (Features(Stance.Contributes), Features(Stance.ToDevelop));
        return new(
            FormattableString.Invariant($"{contributing.Count} features contribute, {toDevelop.Count} are to develop"),
            contributing,
            toDevelop)
        {
            Subtitle = "One authority: who names each feature. DCS director, SM service managers, PR practitioners",
            WhenEmpty = "No feature was named here.",
        };

        List<ProfileFeature> Features(Stance stance) =>
        [
            .. features
                .Select(f => (Feature: f, By: PerspectiveGroup.Staff.Members.Where(p => result.State(authority, f.Id, p, stance).Reporting > 0).ToList()))
                .Where(x => x.By.Count > 0)
                .OrderByDescending(x => x.By.Count).ThenBy(x => x.Feature.Label, StringComparer.Ordinal)
                .Select(x => new ProfileFeature(x.Feature.Label, x.By.Select(p => p.ToString()))),
        ];
    }

    private static MatrixCell Cell(TriangulationResult result, RankList list, Code code)
    {
        // Asked about this very code: a list may hold codes of topics that were not all put everywhere.
        var perspective = list.Group.Members[0];
        var asked = result.AskedAbout(code, perspective, list.Subject.Question, participants: list.Group.IsFamily);
        if (list[code.Id] is { } row)
        {
            var count = list.Group.IsFamily ? row.Participants : row.Authorities;
            var state = row.BelowThreshold ? MatrixState.BelowThreshold : IsDivided(result, code, perspective) ? MatrixState.Divided : MatrixState.Reported;
            return new(state, count, Math.Max(asked, count));
        }

        if (result.Counts.InterviewsByPerspective[(int)perspective] == 0)
            return MatrixState.NotInterviewed;
        return asked == 0 ? new(MatrixState.NotAsked) : new MatrixCell(MatrixState.Silent, null, asked);
    }

    private static bool IsDivided(TriangulationResult result, Code code, Perspective perspective)
    {
        if (code.Kind == CodeKind.Feature)
            return false;
        var other = perspective == Perspective.DCS ? Perspective.SM : Perspective.DCS;
        var comparison = result.ConvergenceOf(code.Id, perspective, other);
        return (comparison.First.Perspective == perspective ? comparison.First : comparison.Second).Stance == HeldStance.Divided;
    }
}
