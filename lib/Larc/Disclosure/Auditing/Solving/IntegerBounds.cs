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
    private readonly Simplex? _simplex;

    /// <param name="problem">One connected part.</param>
    /// <param name="min">The least each may be so far.</param>
    /// <param name="max">The most each may be so far.</param>
    /// <param name="budget">How much work may be done.</param>
    public IntegerBounds(LinearProblem problem, long[] min, long[] max, WorkBudget budget)
    {
        (_problem, _min, _max, _budget) = (problem, [.. min], [.. max], budget);
        (SeenMin, SeenMax) = (new long[min.Length], new long[min.Length]);
        _simplex = Simplex.Start(problem, _min, _max, budget);
        IsInfeasible = _simplex is null && !budget.IsSpent;
        if (_simplex is not null)
            Witness(_simplex.Nearest());
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

        HasWitness = true;
        return true;
    }

    /// <summary>The least (direction 1) or the most (−1) an unknown may be; <see cref="IntervalPropagation.None"/> when there is no most.</summary>
    /// <param name="unknown">The unknown.</param>
    /// <param name="direction">1 for the least, −1 for the most.</param>
    /// <param name="bound">No solution goes beyond it, whatever is returned.</param>
    /// <returns>Whether the bound is reached by a solution that was met.</returns>
    public bool Reach(int unknown, int direction, out long bound)
    {
        bound = direction > 0 ? _min[unknown] : _max[unknown];
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
