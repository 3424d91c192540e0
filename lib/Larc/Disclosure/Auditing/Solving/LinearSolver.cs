using System.Collections.Immutable;

namespace Larc.Disclosure.Auditing.Solving;

/// <summary>
/// Works out what follows of unknown whole numbers: exactly from the equalities first, then from what is announced. An unknown
/// counts as open only when two whole solutions, checked exactly, give it two numbers.
/// </summary>
internal sealed class LinearSolver
{
    private readonly LinearProblem _problem;
    private readonly long[]? _solution;
    private readonly SolverOptions _options;
    private readonly UnknownOutcome[] _outcomes;
    private readonly List<ImmutableArray<int>> _contradictions = [];
    private readonly List<ImmutableArray<int>> _tooLarge = [];
    private int _coarse;

    private LinearSolver(LinearProblem problem, SolverOptions options, long[]? solution)
    {
        (_problem, _options, _solution) = (problem, options, solution);
        _outcomes = [.. problem.Ranges.Select(r => new UnknownOutcome(Finding.Open, r, []))];
    }

    /// <summary>Solves a problem.</summary>
    /// <param name="problem">The unknowns and relations.</param>
    /// <param name="options">How far to go.</param>
    /// <param name="solution">A solution, where one is known.</param>
    public static SolverOutcome Solve(LinearProblem problem, SolverOptions options, long[]? solution = null)
    {
        var solver = new LinearSolver(problem, options, solution);
        solver.Run();
        return new([.. solver._outcomes], [.. solver._contradictions], [.. solver._tooLarge], solver._coarse);
    }

    private void Run()
    {
        var known = new long?[_outcomes.Length];
        var reduction = new RowReduction(Equalities(_problem));
        reduction.Substitute();
        Take(reduction, known, [.. Enumerable.Range(0, known.Length)], [.. Enumerable.Range(0, _problem.Rows.Length)]);
        var parts = ProblemPart.Split(_problem, known, out var broken);
        foreach (var part in parts)
            Narrow(part);
        // Equalities of known numbers only were looked at in the reduction.
        _contradictions.AddRange(broken.Where(r => _problem.Rows[r].Kind == RelationKind.AtMost).Select(r => ImmutableArray.Create(r)));
        foreach (var unknown in _contradictions.SelectMany(rows => rows).SelectMany(r => _problem.Rows[r].Terms).Select(t => t.Unknown))
        {
            if (_outcomes[unknown].Finding == Finding.Open)
                _outcomes[unknown] = _outcomes[unknown] with { Finding = Finding.NotProven };
        }
    }

    private static IEnumerable<(int Place, LinearRow Row)> Equalities(LinearProblem problem) =>
        problem.Rows.Select((row, place) => (place, row)).Where(r => r.row.Kind == RelationKind.Equal);

    /// <summary>Takes over what exact reduction found; a number that nobody may have is one of the contradictions.</summary>
    private void Take(RowReduction reduction, long?[] known, ImmutableArray<int> unknowns, ImmutableArray<int> rows)
    {
        foreach (var sources in reduction.Contradictions)
            _contradictions.Add(Places(sources));
        foreach (var (unknown, (number, sources)) in reduction.Found)
        {
            if (number < long.MinValue / 2 || number > long.MaxValue / 2)
            {
                _contradictions.Add(Places(sources));
                continue;
            }

            known[unknown] = (long)number;
            var whole = unknowns[unknown];
            if (!_problem.Ranges[whole].Holds((long)number))
                _contradictions.Add(Places(sources));
            // Less than nothing is no number that anybody found; outside what was announced, it is, and the announcement is wrong.
            if (_problem.IsSecret[whole])
                _outcomes[whole] = number.Sign < 0 ? new(Finding.NotProven, _problem.Ranges[whole], []) : new(Finding.BySubtraction, new((long)number, (long)number), Places(sources));
        }

        ImmutableArray<int> Places(IEnumerable<int> sources) => [.. sources.Select(r => rows[r]).Order()];
    }

    private void Narrow(ProblemPart part)
    {
        var (problem, known) = (part.Problem, new long?[part.Unknowns.Length]);
        if (problem.Rows.Length > 1 && part.Unknowns.Length <= _options.ReducedUnknowns)
        {
            var reduction = new RowReduction(Equalities(problem));
            if (reduction.Eliminate(new(_options.Work)))
            {
                Take(reduction, known, part.Unknowns, part.Rows);
                if (reduction.Contradictions.Count > 0)
                {
                    GiveUp(part, known);
                    return;
                }

                problem = problem with { Ranges = [.. problem.Ranges.Select((r, u) => known[u] is { } number ? new CellRange(number, number) : r)] };
            }
        }

        var propagation = new IntervalPropagation(problem);
        if (!propagation.Run())
        {
            _contradictions.Add([part.Rows[propagation.Contradiction!.Value]]);
            GiveUp(part, known);
            return;
        }

        problem = problem with { Ranges = propagation.Ranges() };
        for (var u = 0; u < known.Length; u++)
        {
            var range = problem.Ranges[u];
            if (known[u] is not null)
                continue;
            if (range.IsOne)
                known[u] = range.Min;
            Set(part, u, range.IsOne ? Finding.ByBounds : Finding.Open, range, range.IsOne ? propagation.RowsOf(u) : []);
        }

        int[] telling = [.. Enumerable.Range(0, part.Rows.Length).Where(r => !propagation.IsSure(r))];
        part = part with { Rows = [.. telling.Select(r => part.Rows[r])] };
        foreach (var inner in ProblemPart.Split(problem with { Rows = [.. telling.Select(r => problem.Rows[r])] }, known, out _))
            Search(inner with { Unknowns = [.. inner.Unknowns.Select(u => part.Unknowns[u])], Rows = [.. inner.Rows.Select(r => part.Rows[r])] });
    }

    private void Search(ProblemPart part)
    {
        var problem = part.Problem;
        if (problem.Rows.IsEmpty || !problem.IsSecret.Contains(true) || _options.OnlyPropagate)
            return;
        var bounds = new IntegerBounds(problem, _options, _solution is null ? null : [.. part.Unknowns.Select(u => _solution[u])]);
        var isLarge = (long)problem.Rows.Length * (problem.Ranges.Length + problem.Rows.Length) > _options.TightCells;
        var unproven = false;
        for (var u = 0; u < problem.Ranges.Length && !bounds.IsInfeasible; u++)
        {
            if (!problem.IsSecret[u])
                continue;
            var isOpen = bounds.IsSeparated(u);
            var (min, max) = (problem.Ranges[u].Min, problem.Ranges[u].Max ?? IntervalPropagation.None);
            // Who plans takes a number for unsafe that is not shown to be safe at once: that is quicker than proof, and never wrong.
            if (isOpen ? isLarge || _options.OnlySeparate : isLarge && _options.OnlySeparate)
            {
                _coarse += _options.OnlySeparate ? 0 : 1;
            }
            else
            {
                if (!(bounds.HasWitness && bounds.SeenMin[u] == min))
                    bounds.Reach(u, 1, out min);
                if (!(bounds.HasWitness && bounds.SeenMax[u] == max))
                    bounds.Reach(u, -1, out max);
                isOpen = bounds.HasWitness && bounds.SeenMin[u] < bounds.SeenMax[u];
            }

            var finding = isOpen ? Finding.Open : min == max ? Finding.ByBounds : Finding.NotProven;
            unproven |= finding == Finding.NotProven;
            Set(part, u, finding, new(min, max == IntervalPropagation.None ? null : max), finding == Finding.ByBounds ? [.. Enumerable.Range(0, part.Rows.Length)] : []);
        }

        if (bounds.IsInfeasible)
        {
            _contradictions.Add(part.Rows);
            GiveUp(part, new long?[part.Unknowns.Length]);
        }
        else if (unproven)
        {
            _tooLarge.Add(part.Unknowns);
        }
    }

    private void GiveUp(ProblemPart part, long?[] known)
    {
        for (var u = 0; u < known.Length; u++)
        {
            if (known[u] is null)
                Set(part, u, Finding.NotProven, _problem.Ranges[part.Unknowns[u]], []);
        }
    }

    private void Set(ProblemPart part, int unknown, Finding finding, CellRange range, ReadOnlySpan<int> rows)
    {
        var whole = part.Unknowns[unknown];
        if (!_problem.IsSecret[whole])
            return;
        var places = ImmutableArray.CreateBuilder<int>(rows.Length);
        foreach (var row in rows)
            places.Add(part.Rows[row]);
        _outcomes[whole] = new(finding, range, places.ToImmutable());
    }
}
