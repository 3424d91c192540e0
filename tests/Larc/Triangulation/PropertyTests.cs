using FsCheck;
using FsCheck.Fluent;
using Larc.Model;
using Larc.Outcomes;
using Larc.Triangulation;

namespace Larc.Tests.Triangulation;

/// <summary>What holds for every study, whatever its codebook, its gaps and its order.</summary>
public sealed class PropertyTests
{
    [Fact]
    public void The_engine_and_a_naive_count_agree_on_ranks() => ForEveryPlan(60, plan =>
    {
        var study = plan.Build();
        var naive = new NaiveCounter(study);
        foreach (var list in Triangulator.Run(study).Ranks)
        {
            var rows = list.Rows.Select(r => $"{r.Rank}{(r.Tied ? "=" : "")} {r.Code.Id} {r.Authorities}/{r.Participants}{(r.Listed ? " listed" : "")}{(r.BelowThreshold ? " below" : "")}");
            var toDevelop = list.Subject.Stance == Stance.ToDevelop;
            $"{list.Subject.Kind} {list.Subject.Level} {toDevelop} {list.Group.Id} {list.KeyGroup?.Id} asked {list.AuthoritiesAsked}/{list.ParticipantsAsked}: {string.Join("; ", rows)}"
                .ShouldBe(naive.Rank(list.Subject.Kind, list.Subject.Level, toDevelop, list.Group.Id, list.KeyGroup?.Id));
        }
    });

    [Fact]
    public void The_engine_and_a_naive_count_agree_on_states() => ForEveryPlan(30, plan =>
    {
        var study = plan.Build();
        var naive = new NaiveCounter(study);
        foreach (var state in Triangulator.Run(study).States)
        {
            foreach (var p in state.Perspectives)
            {
                $"{p.Kind} {p.Interviews} {p.Asked} {p.Reporting} {p.Anticipated}"
                    .ShouldBe(naive.State(state.Authority.Code, state.Code, state.Stance == Stance.ToDevelop, p.Perspective), $"{state.Authority.Code} {state.Code.Id} {state.Stance} {p.Perspective}");
            }
        }
    });

    [Fact]
    public void The_engine_and_a_naive_count_agree_on_convergence() => ForEveryPlan(30, plan =>
    {
        var study = plan.Build();
        var naive = new NaiveCounter(study);
        var results = Triangulator.Run(study).Convergence;
        results.Length.ShouldBe(naive.LiveCodes.Count() * 10);
        foreach (var result in results)
            result.State.ToString().ShouldBe(naive.Convergence(result.Code, result.First.Perspective, result.Second.Perspective), result.ToString());
    });

    [Fact]
    public void The_engine_and_a_naive_count_agree_on_consensus() => ForEveryPlan(60, plan =>
    {
        var study = plan.Build();
        var naive = new NaiveCounter(study);
        var results = Triangulator.Run(study).Consensus;
        results.Length.ShouldBe(study.Authorities.Length * 2);
        foreach (var c in results)
        {
            var pairs = c.Pairs.Select(p => $"{p.First}-{p.Second} {p.FirstInterviews}/{p.SecondInterviews} {p.FirstSize}/{p.SecondSize} {p.Intersection}/{p.Union}");
            var named = c.NamedByAllStaff is { } all ? $"{all}/{c.NamedByAnyStaff}" : "undefined";
            FormattableString.Invariant($"{string.Join("; ", pairs)} mean {c.Mean ?? -1:0.000000} named {named}")
                .ShouldBe(naive.Consensus(c.Authority.Code, c.Scope == ConsensusScope.Impacts ? CodeKind.Impact : CodeKind.Feature));
            (c.Pairs.Length + c.LeftOut.Length).ShouldBe(3);
        }
    });

    [Fact]
    public void The_order_of_returns_interviews_and_statements_changes_nothing() => ForEveryPlan(30, plan =>
        Document(plan.Build(shuffle: new Random(plan.Interviews.Length))).ShouldBe(Document(plan.Build())));

    [Fact]
    public void The_number_of_threads_changes_nothing() => ForEveryPlan(30, plan =>
    {
        var many = plan with { Parameters = plan.Parameters with { Permutations = 100 } };
        Document(many.Build(), threads: 2).ShouldBe(Document(many.Build(), threads: 1));
    });

    [Fact]
    public void Statements_read_by_several_threads_give_the_same_sets() => ForEveryPlan(40, plan =>
    {
        var study = plan.Build();
        var masks = new CodeMasks(study.Codebook);
        var (one, three) = (new Presence(study, masks), new Presence(study, masks, threads: 3, share: 1));
        for (var i = 0; i < study.InterviewCount; i++)
        {
            for (var plane = 0; plane < 3; plane++)
            {
                three.Own(i, plane).ToArray().ShouldBe(one.Own(i, plane).ToArray());
                three.Carried(i, plane).ToArray().ShouldBe(one.Carried(i, plane).ToArray());
            }
        }
    });

    [Fact]
    public void Renaming_an_authority_changes_its_name_and_nothing_else() => ForEveryPlan(40, plan =>
    {
        var renamed = Triangulator.Run(plan.Build(name: code => $"New {code}"));
        Document(renamed.Study).ShouldBe(Document(plan.Build()));
        renamed.Study.Authorities.ShouldAllBe(a => a.Name == $"New {a.Code}");
    });

    [Fact]
    public void Authorities_are_no_more_than_participants_and_they_no_more_than_statements() => ForEveryPlan(40, plan =>
    {
        var study = plan.Build();
        foreach (var list in Triangulator.Run(study).Ranks)
        {
            foreach (var row in list.Rows)
                row.Participants.ShouldBeInRange(row.Authorities, study.StatementsFor(row.Code.Id, list.Group, list.KeyGroup?.Id, list.Subject.Stance).Length);
        }

        // And for every code as it was coded, nothing carried.
        foreach (var coded in study.Statements.GroupBy(s => s.Code.Id))
            coded.Select(s => s.Interview.Index).Distinct().Count().ShouldBeInRange(coded.Select(s => s.Interview.Authority.Code).Distinct().Count(), coded.Count());
    });

    [Fact]
    public void Every_count_of_a_list_drills_down_to_exactly_that_many() => ForEveryPlan(40, plan =>
    {
        var study = plan.Build();
        var pooled = study.InterviewColumns.PooledParticipant;
        foreach (var list in Triangulator.Run(study).Ranks)
        {
            foreach (var code in study.Codebook.Codes.Where(list.Subject.Includes))
            {
                var statements = study.StatementsFor(code.Id, list.Group, list.KeyGroup?.Id, list.Subject.Stance);
                (list[code.Id]?.Authorities ?? 0).ShouldBe(statements.Select(s => s.Interview.Authority).Distinct().Count());
                (list[code.Id]?.Participants ?? 0).ShouldBe(statements.Select(s => list.Group.PoolsCases ? pooled[s.Interview.Index] : s.Interview.Index).Distinct().Count());
            }
        }
    });

    [Fact]
    public void Every_count_of_a_state_and_of_a_comparison_drills_down_to_exactly_that_many() => ForEveryPlan(30, plan =>
    {
        var study = plan.Build();
        var result = Triangulator.Run(study);
        foreach (var state in result.States)
        {
            foreach (var p in state.Perspectives)
                p.Reporting.ShouldBe(Interviews(study.StatementsFor(state.Code.Id, PerspectiveGroup.Of(p.Perspective), stance: state.Stance, authority: state.Authority.Code)));
        }

        foreach (var pair in result.Convergence)
        {
            foreach (var side in new[] { pair.First, pair.Second })
                side.Reporting.ShouldBe(study.StatementsFor(pair.Code.Id, PerspectiveGroup.Of(side.Perspective)).Select(s => s.Interview.Authority).Distinct().Count());
        }
    });

    [Fact]
    public void Every_outcome_drills_down_to_exactly_that_many() => ForEveryPlan(30, plan =>
    {
        var study = plan.Build();
        var pooled = study.InterviewColumns.PooledParticipant;
        foreach (var group in KeyGroupOutcomes.All(study))
        {
            foreach (var (outcome, view) in group.Outcomes.SelectMany(o => o.Views.Select(v => (o, v))))
            {
                var statements = study.StatementsFor(outcome.Code.Id, view.Group, group.KeyGroup.Id);
                view.Reach.Participants.ShouldBe(statements.Select(s => view.Group.PoolsCases ? pooled[s.Interview.Index] : s.Interview.Index).Distinct().Count());
                view.Reach.Authorities.ShouldBe(statements.Select(s => s.Interview.Authority).Distinct().Count());
                view.Reach.Participants.ShouldBeInRange(view.Reach.Authorities, view.Reach.ParticipantsAsked);
                view.Reach.Authorities.ShouldBeLessThanOrEqualTo(view.Reach.AuthoritiesAsked);
            }
        }
    });

    [Fact]
    public void Ranks_reconcile_with_states() => ForEveryPlan(30, plan =>
    {
        var result = Triangulator.Run(plan.Build());
        var states = result.States.ToLookup(s => (s.Code.Id, s.Stance));
        foreach (var list in result.Ranks.Where(l => l.Group.Members.Length == 1 && l.KeyGroup is null))
        {
            foreach (var code in result.Codebook.Codes.Where(list.Subject.Includes))
            {
                var cells = states[(code.Id, list.Subject.Stance)].Select(s => s[list.Group.Members[0]]).ToList();
                cells.Count(c => c.Kind >= StateKind.Reported).ShouldBe(list[code.Id]?.Authorities ?? 0);
                cells.Sum(c => c.Reporting).ShouldBe(list[code.Id]?.Participants ?? 0);
            }
        }
    });

    [Fact]
    public void Adding_a_statement_never_lowers_a_count() => ForEveryPlan(60, plan =>
    {
        var speaking = plan.Interviews.Where(i => !i.Statements.IsEmpty).ToArray();
        if (speaking.Length == 0)
            return;
        var random = new Random(plan.Interviews.Length);
        var chosen = speaking[random.Next(speaking.Length)];
        var fewer = chosen with { Statements = chosen.Statements.RemoveAt(random.Next(chosen.Statements.Length)) };
        var after = Triangulator.Run(plan.Build());
        var before = Triangulator.Run((plan with { Interviews = plan.Interviews.Replace(chosen, fewer) }).Build());

        before.Counts.Statements.ShouldBe(after.Counts.Statements - 1);
        foreach (var list in before.Ranks)
        {
            var now = after.Rank(list.Subject, list.Group, list.KeyGroup?.Id);
            now.AuthoritiesAsked.ShouldBe(list.AuthoritiesAsked);
            now.ParticipantsAsked.ShouldBe(list.ParticipantsAsked);
            foreach (var row in list.Rows)
            {
                now[row.Code.Id].ShouldNotBeNull().Authorities.ShouldBeGreaterThanOrEqualTo(row.Authorities);
                now[row.Code.Id]!.Participants.ShouldBeGreaterThanOrEqualTo(row.Participants);
            }
        }

        foreach (var (was, now) in before.States.Zip(after.States))
        {
            foreach (var (p, q) in was.Perspectives.Zip(now.Perspectives))
                (q.Reporting >= p.Reporting && q.Anticipated >= p.Anticipated && q.Asked == p.Asked).ShouldBeTrue($"{was.Code.Id} {p}: {q}");
        }

        foreach (var (was, now) in before.Convergence.Zip(after.Convergence))
            (now.First.Reporting >= was.First.Reporting && now.Second.Reporting >= was.Second.Reporting).ShouldBeTrue(was.ToString());
        foreach (var (was, now) in before.NewCodes.Zip(after.NewCodes.Where(c => before.NewCodes.Any(b => (b.Authority, b.Perspective, b.Kind) == (c.Authority, c.Perspective, c.Kind)))))
            now.Codes.ShouldBeGreaterThanOrEqualTo(was.Codes);
    });

    private static int Interviews(IEnumerable<Statement> statements) => statements.Select(s => s.Interview.Index).Distinct().Count();

    private static void ForEveryPlan(int times, Action<StudyPlan> holds) =>
        Prop.ForAll(StudyPlan.Arbitrary, holds).Check(Config.QuickThrowOnFailure.WithMaxTest(times));

    private static string Document(Study study, int threads = 1) => StudyDocument.Of(study, threads);
}
