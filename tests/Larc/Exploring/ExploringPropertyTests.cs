using FsCheck;
using FsCheck.Fluent;
using Larc.Display;
using Larc.Exploring;
using Larc.Model;
using Larc.Tests.Triangulation;
using Larc.Triangulation;

namespace Larc.Tests.Exploring;

/// <summary>What holds for every study, filter and dimension.</summary>
public sealed class ExploringPropertyTests
{
    private static readonly Dimension[] Dimensions =
    [
        By.Authority, By.AuthorityType, By.Region, By.Round, By.Perspective, By.Side, By.KeyGroup, By.Locality, By.Code, By.CodeAsCoded, By.Level, By.Stance, By.Status,
        By.Direction, By.Coder, By.KeyGroup.And(By.Perspective), By.Code.And(By.Side),
    ];

    private static readonly Func<StatementSelection, Random, StatementSelection>[] Filters =
    [
        (s, r) => s.Study.Authorities.IsEmpty ? s : s.Where(authority: Pick(r, [.. s.Study.Authorities]).Code),
        (s, r) => s.Study.Rounds.IsEmpty ? s : s.Where(round: Pick(r, [.. s.Study.Rounds])),
        (s, r) => s.From(Pick(r, [.. PerspectiveGroup.Everything])),
        (s, r) => s.InKeyGroup(Pick(r, [.. s.Study.Codebook.KeyGroups.Select(g => g.Id), ""])),
        (s, r) => s.Under(Pick(r, [.. s.Study.Codebook.Codes]).Id),
        (s, r) => s.AtLevel(r.Next(1, 5)),
        (s, _) => s.Impacts(),
        (s, _) => s.Features(),
        (s, r) => s.With(Pick(r, Enum.GetValues<Stance>())),
        (s, r) => s.With(Pick(r, Enum.GetValues<Status>())),
        (s, _) => s.AnyStatus(),
        (s, _) => s.Where(x => x.Id.GetHashCode(StringComparison.Ordinal) % 2 == 0),
    ];

    [Fact]
    public void Every_count_drills_down_to_exactly_that_many() => ForEvery(40, (selection, random) =>
    {
        var (rows, columns) = (Pick(random, Dimensions), Pick(random, Dimensions));
        foreach (var of in Enum.GetValues<CountOf>())
        {
            var cross = selection.CrossTab(rows, columns, of);
            foreach (var row in cross.Rows)
            {
                foreach (var column in cross.Columns)
                {
                    var (cell, behind) = (cross[row, column], cross.Drill(row, column));
                    behind.Count(of).ShouldBe((int)(cell.Number ?? 0), $"{rows} {row} × {columns} {column}, {of}");
                    (cell.Absence is not null).ShouldBe(cell.Number is null);
                }
            }

            var tally = selection.Count(rows);
            foreach (var label in tally.Labels)
                tally.Drill(label).Count(of).ShouldBe((int)(tally[label, of].Number ?? 0), $"{rows} {label}, {of}");
        }
    });

    [Fact]
    public void Totals_are_those_of_the_selection_and_turning_round_changes_nothing() => ForEvery(40, (selection, random) =>
    {
        var cross = selection.CrossTab(Pick(random, Dimensions), Pick(random, Dimensions), Pick(random, Enum.GetValues<CountOf>()));
        var (table, turned) = (cross.ToTable(), cross.Pivot().ToTable());
        if (table.Rows.Count > 0 && turned.Rows.Count > 0)
        {
            table.Rows[^1][^1].Number.ShouldBe(selection.Count(cross.Of));
            Enumerable.Range(0, table.Rows.Count).SelectMany(r => Enumerable.Range(1, table.Columns.Count - 1).Select(c => (table.Rows[r][c], turned.Rows[c - 1][r + 1])))
                .ShouldAllBe(x => x.Item1 == x.Item2);
        }

        foreach (var row in cross.Rows)
            table.Rows[cross.Rows.IndexOf(row)][^1].Number.GetValueOrDefault().ShouldBe(cross.Drill(row).Count(cross.Of));
    });

    [Fact]
    public void The_order_of_filters_does_not_matter() => ForEveryStudy(80, (study, random) =>
    {
        var filters = Enumerable.Range(0, random.Next(1, 5)).Select(_ => (Filter: Pick(random, Filters), Seed: random.Next())).ToArray();
        var first = filters.Aggregate(study.Explore(), (s, f) => f.Filter(s, new Random(f.Seed)));
        random.Shuffle(filters);
        var second = filters.Aggregate(study.Explore(), (s, f) => f.Filter(s, new Random(f.Seed)));

        second.ToRecords().ShouldBe(first.ToRecords());
        (second.ParticipantCount, second.ParticipantsAsked).ShouldBe((first.ParticipantCount, first.ParticipantsAsked));
    });

    [Fact]
    public void Counts_by_code_are_those_of_the_ranked_lists() => ForEveryStudy(40, (study, _) =>
    {
        foreach (var list in Triangulator.Run(study).Ranks)
        {
            var selection = OfSubject(study.Explore(), list.Subject).From(list.Group);
            var tally = (list.KeyGroup is { } group ? selection.InKeyGroup(group.Id) : selection).Count(By.Code);
            var known = study.Codebook.Codes.Where(c => !c.Retired).Select(c => c.Id).ToHashSet();
            var rows = tally.Labels.Select(label => (Code: tally.Drill(label), Authorities: tally[label, CountOf.Authorities].Number, Participants: tally[label].Number))
                .Select(x => (x.Code.Scope.Conditions[^1].Words.Split('(', ')')[^2], x.Authorities, x.Participants))
                .Where(x => known.Contains(x.Item1))
                .OrderBy(x => x.Item1, StringComparer.Ordinal);

            rows.ShouldBe(list.Rows.Select(r => (r.Code.Id, (decimal?)r.Authorities, (decimal?)r.Participants)).OrderBy(x => x.Id, StringComparer.Ordinal));
        }
    });

    [Fact]
    public void Why_nothing_was_said_is_what_the_states_say() => ForEveryStudy(40, (study, _) =>
    {
        foreach (var state in Triangulator.Run(study).States)
        {
            foreach (var said in state.Perspectives)
            {
                var selection = study.Explore().Where(authority: state.Authority.Code).From(said.Perspective).Under(state.Code.Id);
                selection = state.Stance is { } stance ? selection.With(stance) : selection;
                var cell = CellCount.Of(selection.Scope, selection.Scope.Statements.ToArray(), CountOf.Participants);

                (cell.Absence?.Symbol ?? cell.ToString()).ShouldBe(said.Kind switch
                {
                    StateKind.NotInterviewed => "[no interview]",
                    StateKind.NotAsked => "[not asked]",
                    _ => $"{said.Reporting}",
                });
                if (said.Kind is not (StateKind.NotInterviewed or StateKind.NotAsked))
                    selection.ParticipantsAsked.ShouldBe(said.Asked);
            }
        }
    });

    [Fact]
    public void A_part_is_triangulated_like_the_whole() => ForEveryStudy(40, (study, random) =>
    {
        var selection = Enumerable.Range(0, 2).Aggregate(study.Explore(), (s, _) => Filters[random.Next(4)](s, random));
        var (subject, group) = (Pick(random, [.. RankSubject.Everything]), Pick(random, [.. PerspectiveGroup.Everything]));
        var part = selection.ToStudy();
        part.InterviewCount.ShouldBe(selection.Scope.Interviews.Length);
        part.StatementCount.ShouldBe(selection.AnyStatus().StatementCount);

        var rows = Triangulator.Run(part).Rank(subject, group).Rows;
        var counted = OfSubject(selection, subject).From(group);
        // A list for both family perspectives pools the cases even where only one of the two is left.
        var pooled = counted.Scope.PoolsCases == group.PoolsCases;
        foreach (var row in rows)
        {
            var code = counted.Under(row.Code.Id);
            (code.AuthorityCount, pooled ? code.ParticipantCount : row.Participants).ShouldBe((row.Authorities, row.Participants));
        }

        rows.Length.ShouldBe(counted.Count(By.Code).Labels.Count(label => !label.Contains("(retired)")));
    });

    private static StatementSelection OfSubject(StatementSelection selection, RankSubject subject) => subject switch
    {
        { Kind: CodeKind.Impact, Level: { } level } => selection.AtLevel(level),
        { Stance: { } stance } => selection.Features().With(stance),
        _ => throw new InvalidOperationException("A subject is a level or a stance of features."),
    };

    private static void ForEvery(int studies, Action<StatementSelection, Random> holds) => ForEveryStudy(studies, (study, random) =>
        holds(Enumerable.Range(0, random.Next(3)).Aggregate(study.Explore(), (s, _) => Pick(random, Filters)(s, random)), random));

    private static void ForEveryStudy(int studies, Action<Study, Random> holds) => Prop.ForAll(StudyPlan.Arbitrary, plan =>
    {
        holds(plan.Build(), new Random(plan.Parameters.Seed));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(studies));

    private static T Pick<T>(Random random, T[] items) => items[random.Next(items.Length)];
}
