namespace Larc.Disclosure.Auditing.Solving;

/// <summary>
/// The least value of one unknown over the relations, whole numbers or not: a bounded simplex on a dense tableau, kept
/// feasible from one question to the next. Its numbers are inexact; what rests on them is checked exactly elsewhere.
/// </summary>
internal sealed class Simplex
{
    private const double Tiny = 1e-9;

    private readonly LinearProblem _problem;
    private readonly WorkBudget _budget;
    private readonly long[] _min;
    private readonly double[] _upper;
    private readonly bool[] _atUpper;
    private readonly double[][] _rows;
    private readonly double[] _level;
    private readonly int[] _basis;
    private readonly int[] _rowOf;
    private readonly int[] _touched;

    private Simplex(LinearProblem problem, long[] min, long[] max, WorkBudget budget)
    {
        (_problem, _min, _budget) = (problem, min, budget);
        var (rows, unknowns) = (problem.Rows.Length, problem.Ranges.Length);
        Columns = unknowns + problem.Rows.Count(r => r.Kind == RelationKind.AtMost);
        // Each row may have one artificial unknown on top; it has no column, because it never comes back once it has left.
        (_upper, _atUpper, _rowOf) = (new double[Columns + rows], new bool[Columns + rows], new int[Columns + rows]);
        (_rows, _level, _basis, _touched) = (new double[rows][], new double[rows], new int[rows], new int[Columns]);
        Array.Fill(_upper, double.PositiveInfinity);
        Array.Fill(_rowOf, -1);
        for (var i = 0; i < unknowns; i++)
            _upper[i] = max[i] == IntervalPropagation.None ? double.PositiveInfinity : max[i] - (double)min[i];

        var slack = unknowns;
        for (var r = 0; r < rows; r++)
        {
            var row = problem.Rows[r];
            var values = _rows[r] = new double[Columns];
            var constant = row.Constant;
            foreach (var term in row.Terms)
            {
                values[term.Unknown] = term.Factor;
                constant -= (Int128)term.Factor * min[term.Unknown];
            }

            var basic = Columns + r;
            if (row.Kind == RelationKind.AtMost)
            {
                values[slack] = 1;
                basic = constant >= 0 ? slack : basic;
                slack++;
            }

            if (constant < 0)
            {
                for (var i = 0; i < Columns; i++)
                    values[i] = -values[i];
            }

            (_basis[r], _rowOf[basic], _level[r]) = (basic, r, Math.Abs((double)constant));
        }
    }

    /// <summary>How an answer was come by.</summary>
    public enum Status
    {
        /// <summary>The least value is reached.</summary>
        Optimal,

        /// <summary>There is no least value.</summary>
        Unbounded,

        /// <summary>The budget was spent, or no progress was made.</summary>
        GaveUp,
    }

    private int Columns { get; }

    /// <summary>A tableau at a point that satisfies the relations; null when there is none (or, with a spent budget, none was found).</summary>
    public static Simplex? Start(LinearProblem problem, long[] min, long[] max, WorkBudget budget)
    {
        budget.Spend((long)problem.Rows.Length * problem.Ranges.Length);
        var simplex = new Simplex(problem, min, max, budget);
        return simplex.ReachFeasible() ? simplex : null;
    }

    /// <summary>Makes an unknown as small (direction 1) or as large (−1) as it can be.</summary>
    public Status Reach(int unknown, int direction, out double value)
    {
        var cost = new double[Columns];
        if (_rowOf[unknown] is >= 0 and var row)
        {
            for (var i = 0; i < Columns; i++)
                cost[i] = i == unknown ? 0 : -direction * _rows[row][i];
        }
        else
        {
            cost[unknown] = direction;
        }

        var status = Optimise(cost);
        value = ValueOf(unknown);
        return status;
    }

    /// <summary>Where the tableau stands, to the nearest whole numbers.</summary>
    public long[] Nearest()
    {
        var numbers = new long[_problem.Ranges.Length];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = (long)Math.Round(ValueOf(i));
        return numbers;
    }

    /// <summary>Where the tableau stands.</summary>
    public double ValueOf(int unknown) => _min[unknown] + (_rowOf[unknown] is >= 0 and var row ? _level[row] : _atUpper[unknown] ? _upper[unknown] : 0);

    private bool ReachFeasible()
    {
        var cost = new double[Columns];
        for (var r = 0; r < _rows.Length; r++)
        {
            if (_basis[r] < Columns)
                continue;
            for (var i = 0; i < Columns; i++)
                cost[i] -= _rows[r][i];
        }

        for (var r = 0; r < _rows.Length; r++)
        {
            if (_basis[r] < Columns)
                cost[_basis[r]] = 0;
        }

        if (Optimise(cost) == Status.GaveUp)
            return false;
        var infeasible = 0.0;
        for (var r = 0; r < _rows.Length; r++)
        {
            if (_basis[r] >= Columns)
                infeasible += Math.Abs(_level[r]);
        }

        // From here on what is left of the artificial unknowns may not move away from zero.
        Array.Clear(_upper, Columns, _rows.Length);
        return infeasible < 1e-6;
    }

    private Status Optimise(double[] cost)
    {
        var still = 0;
        for (var turn = 0; turn < 1000 + (50 * (_rows.Length + Columns)); turn++)
        {
            if (_budget.IsSpent)
                return Status.GaveUp;
            // After a long stand-still the first column that helps is taken instead of the best: this cannot go in circles.
            var cautious = still > 60;
            var enter = Entering(cost, cautious);
            if (enter < 0)
                return Status.Optimal;
            var step = Step(cost, enter, cautious);
            if (double.IsPositiveInfinity(step))
                return Status.Unbounded;
            still = step > Tiny ? 0 : still + 1;
        }

        return Status.GaveUp;
    }

    private int Entering(double[] cost, bool first)
    {
        var (best, enter) = (Tiny * 10, -1);
        for (var i = 0; i < Columns; i++)
        {
            if (_rowOf[i] >= 0 || _upper[i] == 0)
                continue;
            var gain = _atUpper[i] ? cost[i] : -cost[i];
            if (gain <= best)
                continue;
            (best, enter) = (gain, i);
            if (first)
                break;
        }

        return enter;
    }

    /// <summary>Moves one unknown from its end as far as the others allow, and takes it into the basis. Returns how far it moved.</summary>
    private double Step(double[] cost, int enter, bool cautious)
    {
        var sign = _atUpper[enter] ? -1.0 : 1.0;
        var (step, leave, weight) = (_upper[enter], -1, 0.0);
        for (var r = 0; r < _rows.Length; r++)
        {
            var slope = sign * _rows[r][enter];
            if (Math.Abs(slope) <= Tiny)
                continue;
            var room = slope > 0 ? _level[r] / slope : (_upper[_basis[r]] - _level[r]) / -slope;
            room = Math.Max(room, 0);
            var tied = leave >= 0 && Math.Abs(room - step) <= Tiny;
            if (tied ? (cautious ? _basis[r] < _basis[leave] : Math.Abs(slope) > weight) : room < step)
                (step, leave, weight) = (Math.Min(room, step), r, Math.Abs(slope));
        }

        if (double.IsPositiveInfinity(step))
            return step;
        for (var r = 0; r < _rows.Length; r++)
            _level[r] -= sign * _rows[r][enter] * step;
        if (leave < 0)
        {
            _atUpper[enter] = !_atUpper[enter];
            return step;
        }

        var left = _basis[leave];
        _atUpper[left] = sign * _rows[leave][enter] < 0;
        _rowOf[left] = -1;
        _level[leave] = sign > 0 ? step : _upper[enter] - step;
        (_basis[leave], _rowOf[enter], _atUpper[enter]) = (enter, leave, false);
        Pivot(cost, leave, enter);
        return step;
    }

    private void Pivot(double[] cost, int row, int column)
    {
        var pivot = _rows[row];
        var (divisor, touched) = (pivot[column], 0);
        for (var i = 0; i < Columns; i++)
        {
            if (pivot[i] == 0)
                continue;
            pivot[i] /= divisor;
            _touched[touched++] = i;
        }

        pivot[column] = 1;
        var columns = _touched.AsSpan(0, touched);
        for (var r = 0; r < _rows.Length; r++)
        {
            if (r != row && _rows[r][column] != 0)
                Subtract(_rows[r], pivot, _rows[r][column], columns, column);
        }

        if (cost[column] != 0)
            Subtract(cost, pivot, cost[column], columns, column);
        _budget.Spend(Columns + _rows.Length);
    }

    private void Subtract(double[] target, double[] pivot, double times, ReadOnlySpan<int> columns, int column)
    {
        foreach (var i in columns)
        {
            var number = target[i] - (times * pivot[i]);
            // What is left of a difference that should be nothing would grow from step to step.
            target[i] = Math.Abs(number) < 1e-11 ? 0 : number;
        }

        target[column] = 0;
        _budget.Spend(columns.Length);
    }
}
