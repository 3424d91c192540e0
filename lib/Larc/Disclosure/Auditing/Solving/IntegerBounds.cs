namespace Larc.Disclosure.Auditing.Solving;

/// <summary>
/// The least and the most that each unknown of one connected part may be, in whole numbers: the simplex, and branching where
/// its answer is no whole number. Every solution met is checked exactly and kept, as a witness that its numbers are possible.
/// </summary>
internal sealed class IntegerBounds
{
    private const int MaximumNodes = 400;

    private readonly LinearProblem _problem;
    private readonly long[] _min;
    private readonly long[] _max;
    private readonly WorkBudget _budget;
    private readonly IntervalPropagation _moves;
    private readonly bool _fits;
    private long[] _last;
    private Simplex? _simplex;

    /// <param name="problem">One connected part, with the ranges as narrow as they are known to be.</param>
    /// <param name="options">How much work may be done.</param>
    /// <param name="solution">A solution, where one is known.</param>
    public IntegerBounds(LinearProblem problem, SolverOptions options, long[]? solution)
    {
        _problem = problem;
        _min = [.. problem.Ranges.Select(r => r.Min)];
        _max = [.. problem.Ranges.Select(r => r.Max ?? IntervalPropagation.None)];
        (SeenMin, SeenMax, _last) = (new long[_min.Length], new long[_min.Length], _min);
        _budget = new(options.Work);
        _moves = new(problem);
        var cells = (long)problem.Rows.Length * (_min.Length + problem.Rows.Length);
        _fits = cells <= options.TableauCells;
        if (solution is not null)
            Witness(solution);
        // A corner of what is possible differs from another solution in many numbers at once; it is worth having where it is cheap.
        if (cells <= options.TightCells && (_simplex = Start()) is not null)
            Witness(_simplex.Nearest());
        if (!HasWitness && !IsInfeasible)
            Move(-1, 0);
    }

    /// <summary>Whether the relations cannot all hold.</summary>
    public bool IsInfeasible { get; private set; }

    /// <summary>Whether any solution is known.</summary>
    public bool HasWitness { get; private set; }

    /// <summary>The least number of each unknown in any solution met.</summary>
    public long[] SeenMin { get; }

    /// <summary>The largest number of each unknown in any solution met.</summary>
    public long[] SeenMax { get; }

    /// <summary>Keeps a solution, if it is one.</summary>
    public bool Witness(long[] numbers)
    {
        if (!_problem.IsSolvedBy(numbers))
            return false;
        for (var i = 0; i < numbers.Length; i++)
        {
            SeenMin[i] = HasWitness ? Math.Min(SeenMin[i], numbers[i]) : numbers[i];
            SeenMax[i] = HasWitness ? Math.Max(SeenMax[i], numbers[i]) : numbers[i];
        }

        (HasWitness, _last) = (true, numbers);
        return true;
    }

    /// <summary>
    /// Whether two solutions give an unknown two numbers. In a small part its ends are looked for; in a large one a step up or down
    /// from the last solution, with the others following as little as they can.
    /// </summary>
    public bool IsSeparated(int unknown)
    {
        if (!HasWitness || HasTwo(unknown))
            return HasWitness;
        if (_simplex is not null && ((Reach(unknown, 1, out _) && HasTwo(unknown)) || (Reach(unknown, -1, out _) && HasTwo(unknown))))
            return true;
        return Move(unknown, _last[unknown] + 1) || Move(unknown, _last[unknown] - 1) || HasTwo(unknown);
    }

    private bool HasTwo(int unknown) => SeenMin[unknown] < SeenMax[unknown];

    /// <summary>Looks for a solution that has a certain number for one unknown (or none in particular), near the last one.</summary>
    private bool Move(int unknown, long number)
    {
        if (_budget.IsSpent || (unknown >= 0 && !_problem.Ranges[unknown].Holds(number)))
            return false;
        _budget.Spend(10L * (_problem.Rows.Length + _min.Length));
        _moves.Reset();
        if (unknown >= 0 && !_moves.Fix(unknown, number))
            return false;
        for (var i = 0; i < _last.Length; i++)
        {
            if (_moves.Min[i] < _moves.Max[i] && !_moves.Fix(i, Math.Clamp(_last[i], _moves.Min[i], _moves.Max[i])))
                return false;
        }

        return Witness([.. _moves.Min]);
    }

    private Simplex? Start()
    {
        var simplex = Simplex.Start(_problem, _min, _max, _budget);
        IsInfeasible |= simplex is null && !_budget.IsSpent;
        return simplex;
    }

    /// <summary>The least (direction 1) or the most (−1) an unknown may be; <see cref="IntervalPropagation.None"/> when there is no most.</summary>
    /// <param name="unknown">The unknown.</param>
    /// <param name="direction">1 for the least, −1 for the most.</param>
    /// <param name="bound">No solution goes beyond it, whatever is returned.</param>
    /// <returns>Whether the bound is reached by a solution that was met.</returns>
    public bool Reach(int unknown, int direction, out long bound)
    {
        bound = direction > 0 ? _min[unknown] : _max[unknown];
        _simplex ??= _fits ? Start() : null;
        if (_simplex is null)
            return false;
        switch (_simplex.Reach(unknown, direction, out var value))
        {
            case Simplex.Status.Unbounded:
                bound = direction > 0 ? _min[unknown] : IntervalPropagation.None;
                // Along a way without end there are whole solutions as soon as there is one at all.
                return HasWitness || (Branch(unknown, 1, out _) && HasWitness);
            case Simplex.Status.GaveUp:
                return false;
        }

        bound = Inward(value, direction);
        Witness(_simplex.Nearest());
        return IsSeen(unknown, direction, bound) || Branch(unknown, direction, out bound);
    }

    private bool IsSeen(int unknown, int direction, long bound) => HasWitness && (direction > 0 ? SeenMin[unknown] <= bound : SeenMax[unknown] >= bound);

    private static long Inward(double value, int direction) => direction > 0 ? (long)Math.Ceiling(value - 1e-6) : (long)Math.Floor(value + 1e-6);

    /// <summary>Splits the part where the simplex ends between whole numbers, the unknown's best side first.</summary>
    private bool Branch(int unknown, int direction, out long bound)
    {
        // What was not looked through to the end stays possible: the bound is the outermost of what is left.
        var left = new Stack<(long[] Min, long[] Max)>([(_min, _max)]);
        bound = direction > 0 ? _min[unknown] : _max[unknown];
        for (var nodes = 0; left.TryPop(out var node); nodes++)
        {
            if (nodes == MaximumNodes || _budget.IsSpent)
                return false;
            var simplex = Simplex.Start(_problem, node.Min, node.Max, _budget);
            if (simplex is null)
            {
                if (_budget.IsSpent)
                    return false;
                continue;
            }

            var status = simplex.Reach(unknown, direction, out var value);
            if (status == Simplex.Status.GaveUp)
                return false;
            Witness(simplex.Nearest());
            if (status == Simplex.Status.Optimal && IsSeen(unknown, direction, Inward(value, direction)))
                continue;
            if (Split(simplex, node.Min, node.Max) is not { } split)
                return false;
            // The side pushed last is looked at first: the nearer one.
            foreach (var side in split)
                left.Push(side);
        }

        if (!HasWitness)
        {
            IsInfeasible = true;
            return false;
        }

        bound = direction > 0 ? SeenMin[unknown] : SeenMax[unknown];
        return true;
    }

    private (long[] Min, long[] Max)[]? Split(Simplex simplex, long[] min, long[] max)
    {
        var (at, distance) = (-1, 1e-6);
        for (var i = 0; i < min.Length; i++)
        {
            var value = simplex.ValueOf(i);
            if (Math.Abs(value - Math.Round(value)) is var off && off > distance)
                (at, distance) = (i, off);
        }

        if (at < 0)
            return null;
        var below = (long)Math.Floor(simplex.ValueOf(at));
        var (low, high) = ((long[])max.Clone(), (long[])min.Clone());
        (low[at], high[at]) = (below, below + 1);
        (long[] Min, long[] Max) lower = (min, low), upper = (high, max);
        return simplex.ValueOf(at) - below < 0.5 ? [upper, lower] : [lower, upper];
    }
}
