using System.Collections.Immutable;

namespace Larc.Disclosure.Auditing.Solving;

/// <summary>Narrows what each unknown may be by one relation at a time, with whole numbers, until nothing changes.</summary>
internal sealed class IntervalPropagation
{
    /// <summary>Stands for an end that is not bounded.</summary>
    public const long None = long.MaxValue;

    private readonly LinearProblem _problem;
    private readonly int[][] _rowsOf;
    private readonly Queue<int> _queue = new();
    private readonly bool[] _queued;

    public IntervalPropagation(LinearProblem problem)
    {
        _problem = problem;
        _queued = new bool[problem.Rows.Length];
        (Min, Max) = ([.. problem.Ranges.Select(r => r.Min)], [.. problem.Ranges.Select(r => r.Max ?? None)]);
        var rows = new List<int>[problem.Ranges.Length];
        for (var place = 0; place < problem.Rows.Length; place++)
        {
            foreach (var term in problem.Rows[place].Terms)
                (rows[term.Unknown] ??= []).Add(place);
        }

        _rowsOf = [.. rows.Select(r => r?.ToArray() ?? [])];
    }

    /// <summary>The least each unknown may be.</summary>
    public long[] Min { get; }

    /// <summary>The most each unknown may be, or <see cref="None"/>.</summary>
    public long[] Max { get; }

    /// <summary>A relation that cannot hold, once one was met.</summary>
    public int? Contradiction { get; private set; }

    /// <summary>What each unknown may be.</summary>
    public ImmutableArray<CellRange> Ranges() => [.. Min.Zip(Max, (min, max) => new CellRange(min, max == None ? null : max))];

    /// <summary>Which relations an unknown stands in.</summary>
    public ReadOnlySpan<int> RowsOf(int unknown) => _rowsOf[unknown];

    /// <summary>Whether a relation holds whatever numbers within their ranges the unknowns have: then it says nothing more.</summary>
    public bool IsSure(int place)
    {
        var row = _problem.Rows[place];
        Int128 most = 0;
        foreach (var term in row.Terms)
        {
            if (Least(term, -1) is not { } number)
                return false;
            most -= number;
        }

        return row.Kind == RelationKind.AtMost && most <= row.Constant;
    }

    /// <summary>Goes back to what each unknown may be at the outset of the problem.</summary>
    public void Reset()
    {
        for (var i = 0; i < Min.Length; i++)
            (Min[i], Max[i]) = (_problem.Ranges[i].Min, _problem.Ranges[i].Max ?? None);
        while (_queue.TryDequeue(out var place))
            _queued[place] = false;
    }

    /// <summary>Gives an unknown its number, and narrows the others by it. False when a relation cannot hold.</summary>
    public bool Fix(int unknown, long number)
    {
        (Min[unknown], Max[unknown]) = (number, number);
        Queue(_rowsOf[unknown]);
        return Drain();
    }

    /// <summary>Runs until nothing changes, or so long that other means do better. False when a relation cannot hold.</summary>
    public bool Run()
    {
        Queue([.. Enumerable.Range(0, _problem.Rows.Length)]);
        return Drain();
    }

    private void Queue(ReadOnlySpan<int> rows)
    {
        foreach (var row in rows)
        {
            if (!_queued[row])
                _queue.Enqueue(row);
            _queued[row] = true;
        }
    }

    private bool Drain()
    {
        for (var steps = 1000 + (20L * _problem.Rows.Length); steps > 0 && _queue.TryDequeue(out var place); steps--)
        {
            _queued[place] = false;
            var row = _problem.Rows[place];
            if (!Narrow(row, 1) || (row.Kind == RelationKind.Equal && !Narrow(row, -1)))
            {
                Contradiction = place;
                return false;
            }
        }

        return true;

        // Σ sign × factor × unknown ≤ sign × constant: each unknown has what the others leave at least.
        bool Narrow(LinearRow row, int sign)
        {
            Int128 least = 0;
            var unbounded = 0;
            foreach (var term in row.Terms)
            {
                if (Least(term, sign) is { } number)
                    least += number;
                else
                    unbounded++;
            }

            if (unbounded == 0 && least > sign * row.Constant)
                return false;
            foreach (var term in row.Terms)
            {
                var own = Least(term, sign);
                if (unbounded > (own is null ? 1 : 0))
                    continue;
                var room = (sign * row.Constant) - (least - (own ?? 0));
                var factor = sign * (Int128)term.Factor;
                if (factor > 0 && FloorDivide(room, factor) is var high && high < Max[term.Unknown])
                    Max[term.Unknown] = (long)high;
                else if (factor < 0 && -FloorDivide(room, -factor) is var low && low > Min[term.Unknown])
                    Min[term.Unknown] = (long)low;
                else
                    continue;
                if (Min[term.Unknown] > Max[term.Unknown])
                    return false;
                Queue(_rowsOf[term.Unknown]);
            }

            return true;
        }
    }

    private Int128? Least(LinearTerm term, int sign)
    {
        var factor = sign * (Int128)term.Factor;
        return factor > 0 ? factor * Min[term.Unknown] : Max[term.Unknown] == None ? null : factor * Max[term.Unknown];
    }

    private static Int128 FloorDivide(Int128 number, Int128 divisor)
    {
        var quotient = number / divisor;
        return number % divisor < 0 ? quotient - 1 : quotient;
    }
}
