using FsCheck;
using FsCheck.Fluent;
using Larc.Disclosure.Auditing;
using Larc.Disclosure.Auditing.Solving;

namespace Larc.Tests.Disclosure.Auditing;

/// <summary>What the solver finds is what trying every number finds: no more, and no less.</summary>
public sealed class LinearSolverTests
{
    [Fact]
    public void The_range_of_each_unknown_is_the_one_that_trying_every_number_gives() => Holds(150, seed =>
    {
        var (problem, _) = Draw(seed);
        var expected = Tried(problem);
        var outcome = LinearSolver.Solve(problem, SolverOptions.Full);
        return outcome.Contradictions.IsEmpty && Enumerable.Range(0, expected.Length).All(u =>
            outcome.Unknowns[u].Range == expected[u] && (outcome.Unknowns[u].Finding is Finding.ByBounds or Finding.BySubtraction) == expected[u].IsOne && outcome.Unknowns[u].Finding != Finding.NotProven);
    });

    [Fact]
    public void Subtraction_finds_what_stays_when_nothing_is_announced() => Holds(100, seed =>
    {
        // Whatever is announced, what follows by subtraction is the same; and with any real number allowed nothing else follows.
        var (problem, solution) = Draw(seed);
        var wide = problem with { Ranges = [.. problem.Ranges.Select(_ => new CellRange(-1000, 1000))] };
        var (narrow, free) = (LinearSolver.Solve(problem, SolverOptions.Full), LinearSolver.Solve(wide, SolverOptions.Full));
        return Enumerable.Range(0, solution.Length).All(u =>
            (narrow.Unknowns[u].Finding == Finding.BySubtraction) == (free.Unknowns[u].Finding == Finding.BySubtraction)
            && (free.Unknowns[u].Finding != Finding.BySubtraction || free.Unknowns[u].Range == new CellRange(solution[u], solution[u])));
    });

    [Fact]
    public void A_known_solution_changes_nothing_but_the_time() => Holds(60, seed =>
    {
        var (problem, solution) = Draw(seed);
        return LinearSolver.Solve(problem, SolverOptions.Full).Unknowns.Select(u => (u.Finding, u.Range)).SequenceEqual(LinearSolver.Solve(problem, SolverOptions.Full, solution).Unknowns.Select(u => (u.Finding, u.Range)));
    });

    [Fact]
    public void What_is_open_in_the_thorough_search_is_open_in_the_short_one() => Holds(60, seed =>
    {
        var (problem, solution) = Draw(seed);
        var (full, quick) = (LinearSolver.Solve(problem, SolverOptions.Full), LinearSolver.Solve(problem, SolverOptions.Separate, solution));
        return full.Unknowns.Zip(quick.Unknowns).All(p => (p.First.Finding == Finding.Open) == (p.Second.Finding == Finding.Open));
    });

    [Fact]
    public void Relations_that_no_whole_number_satisfies_are_a_contradiction()
    {
        // 2a + 2b = 5 has solutions, but none in whole numbers.
        var problem = new LinearProblem([new(0, 9), new(0, 9)], [true, true], [new([new(0, 2), new(1, 2)], RelationKind.Equal, 5)]);

        var outcome = LinearSolver.Solve(problem, SolverOptions.Full);

        outcome.Contradictions.ShouldNotBeEmpty();
        outcome.Unknowns.ShouldAllBe(u => u.Finding == Finding.NotProven);
    }

    [Fact]
    public void What_is_too_large_is_said_and_never_called_open()
    {
        var problem = new LinearProblem([new(0, 5), new(0, 5)], [true, true], [new([new(0, 1), new(1, 1)], RelationKind.Equal, 5)]);

        LinearSolver.Solve(problem, SolverOptions.Full).Unknowns.ShouldAllBe(u => u.Finding == Finding.Open);
        var outcome = LinearSolver.Solve(problem, SolverOptions.Full with { TableauCells = 1, TightCells = 1, Work = 0 });

        outcome.TooLarge.ShouldHaveSingleItem().ShouldBe([0, 1]);
        outcome.Unknowns.ShouldAllBe(u => u.Finding == Finding.NotProven);
    }

    [Fact]
    public void Work_that_runs_out_never_makes_anything_safe() => Holds(60, seed =>
    {
        var (problem, _) = Draw(seed);
        var full = LinearSolver.Solve(problem, SolverOptions.Full);
        return new[] { 0L, 30, 100, 300, 1000 }.All(work => LinearSolver.Solve(problem, SolverOptions.Full with { Work = work }).Unknowns.Zip(full.Unknowns)
            .All(p => p.First.Finding != Finding.Open || p.Second.Finding == Finding.Open));
    });

    /// <summary>Numbers from 0 to 5, relations with small factors that they satisfy, and ranges that hold them.</summary>
    private static (LinearProblem Problem, long[] Solution) Draw(int seed)
    {
        var random = new Random(seed);
        var unknowns = 3 + random.Next(4);
        long[] solution = [.. Enumerable.Range(0, unknowns).Select(_ => (long)random.Next(6))];
        var rows = Enumerable.Range(0, 1 + random.Next(4)).Select(_ =>
        {
            LinearTerm[] terms = [.. Enumerable.Range(0, unknowns).Where(_ => random.Next(2) == 0).Select(u => new LinearTerm(u, random.Next(4) switch { 0 => -1, 1 => 2, _ => 1 }))];
            var kind = random.Next(4) == 0 ? RelationKind.AtMost : RelationKind.Equal;
            return new LinearRow([.. terms], kind, terms.Sum(t => t.Factor * solution[t.Unknown]) + (kind == RelationKind.AtMost ? random.Next(3) : 0));
        });
        return (new([.. solution.Select(s => new CellRange(Math.Max(0, s - random.Next(5)), s + random.Next(5)))], [.. solution.Select(_ => true)], [.. rows]), solution);
    }

    private static CellRange[] Tried(LinearProblem problem)
    {
        var (low, high) = (problem.Ranges.Select(_ => long.MaxValue).ToArray(), problem.Ranges.Select(_ => long.MinValue).ToArray());
        var numbers = new long[low.Length];
        Try(0);
        return [.. low.Zip(high, (min, max) => new CellRange(min, max))];

        void Try(int at)
        {
            if (at < numbers.Length)
            {
                for (numbers[at] = problem.Ranges[at].Min; numbers[at] <= problem.Ranges[at].Max; numbers[at]++)
                    Try(at + 1);
                return;
            }

            if (!problem.Rows.All(r => r.Terms.Sum(t => t.Factor * numbers[t.Unknown]) is var sum && (r.Kind == RelationKind.Equal ? sum == r.Constant : sum <= r.Constant)))
                return;
            for (var u = 0; u < numbers.Length; u++)
                (low[u], high[u]) = (Math.Min(low[u], numbers[u]), Math.Max(high[u], numbers[u]));
        }
    }

    private static void Holds(int times, Func<int, bool> property) => Check.One(Config.QuickThrowOnFailure.WithMaxTest(times), Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), property));
}
