using System.Numerics;

namespace Larc.Disclosure.Auditing.Solving;

/// <summary>
/// Exact elimination of the equalities: an unknown is determined by them when, and only when, its reduced row holds it alone.
/// Whole-number rows on big integers, divided by their common divisor, are the same as fractions.
/// </summary>
internal sealed class RowReduction
{
    private readonly List<Dictionary<int, BigInteger>> _rows = [];
    private readonly List<BigInteger> _constants = [];
    private readonly List<HashSet<int>> _sources = [];
    private readonly Dictionary<int, HashSet<int>> _uses = [];
    private readonly Queue<int> _single = new();

    /// <param name="rows">The equalities, each with its place in the problem.</param>
    public RowReduction(IEnumerable<(int Place, LinearRow Row)> rows)
    {
        foreach (var (place, row) in rows)
        {
            foreach (var term in row.Terms)
                Uses(term.Unknown).Add(_rows.Count);
            if (row.Terms.Length == 1)
                _single.Enqueue(_rows.Count);
            _rows.Add(row.Terms.ToDictionary(t => t.Unknown, t => (BigInteger)t.Factor));
            _constants.Add((BigInteger)row.Constant);
            _sources.Add([place]);
            if (row.Terms.IsEmpty)
                Settle(_rows.Count - 1);
        }
    }

    /// <summary>The unknowns that are determined: their number, and the relations it follows from.</summary>
    public Dictionary<int, (BigInteger Number, HashSet<int> Sources)> Found { get; } = [];

    /// <summary>Relations that cannot all hold: the sum comes out wrong, or no whole number fits.</summary>
    public List<HashSet<int>> Contradictions { get; } = [];

    /// <summary>Puts in what single-unknown rows say, as long as there are any: most tables need no more.</summary>
    public void Substitute()
    {
        while (_single.TryDequeue(out var place))
        {
            if (_rows[place].Count != 1)
                continue;
            var (unknown, factor) = _rows[place].First();
            var number = BigInteger.DivRem(_constants[place], factor, out var remainder);
            if (!remainder.IsZero)
            {
                Contradictions.Add(_sources[place]);
                Drop(place);
                continue;
            }

            Found[unknown] = (number, _sources[place]);
            foreach (var other in Uses(unknown).Where(o => o != place).ToList())
            {
                _rows[other].Remove(unknown, out var times);
                _constants[other] -= times * number;
                _sources[other].UnionWith(_sources[place]);
                Uses(unknown).Remove(other);
                Settle(other);
            }
        }
    }

    /// <summary>Reduces the rows that are left. False when the budget was spent before that was done.</summary>
    public bool Eliminate(WorkBudget budget)
    {
        var open = Enumerable.Range(0, _rows.Count).Where(r => _rows[r].Count > 1).ToHashSet();
        while (open.Count > 0)
        {
            if (budget.IsSpent)
                return false;
            var pivot = open.MinBy(r => (_rows[r].Count, r));
            budget.Spend(open.Count);
            open.Remove(pivot);
            if (_rows[pivot].Count == 0)
                continue;
            var unknown = _rows[pivot].Keys.MinBy(u => (Uses(u).Count, u));
            foreach (var other in Uses(unknown).Where(o => o != pivot).ToList())
            {
                budget.Spend(20 * (_rows[pivot].Count + _rows[other].Count));
                Combine(other, pivot, unknown);
            }
        }

        for (var row = 0; row < _rows.Count; row++)
        {
            if (_rows[row].Count == 1 && !Found.ContainsKey(_rows[row].First().Key))
                _single.Enqueue(row);
        }

        Substitute();
        return true;
    }

    /// <summary>Takes the pivot row from another one so often that the unknown is gone from it.</summary>
    private void Combine(int row, int pivot, int unknown)
    {
        var (target, source) = (_rows[row], _rows[pivot]);
        var (p, q) = (source[unknown], target[unknown]);
        foreach (var key in target.Keys.ToList())
            target[key] *= p;
        _constants[row] = (_constants[row] * p) - (_constants[pivot] * q);
        foreach (var (key, factor) in source)
        {
            var number = target.GetValueOrDefault(key) - (factor * q);
            if (number.IsZero)
            {
                target.Remove(key);
                Uses(key).Remove(row);
            }
            else
            {
                target[key] = number;
                Uses(key).Add(row);
            }
        }

        _sources[row].UnionWith(_sources[pivot]);
        Divide(row);
        if (target.Count == 0)
            Settle(row);
    }

    private void Divide(int row)
    {
        // The constant may be no multiple of what divides the factors: then it stays, and the contradiction shows at the end.
        var divisor = _rows[row].Values.Aggregate(BigInteger.Abs(_constants[row]), BigInteger.GreatestCommonDivisor);
        if (divisor.IsZero || divisor.IsOne)
            return;
        foreach (var key in _rows[row].Keys.ToList())
            _rows[row][key] /= divisor;
        _constants[row] /= divisor;
    }

    private void Settle(int row)
    {
        if (_rows[row].Count == 1)
            _single.Enqueue(row);
        else if (_rows[row].Count == 0 && !_constants[row].IsZero)
            Contradictions.Add(_sources[row]);
    }

    private void Drop(int row)
    {
        foreach (var unknown in _rows[row].Keys)
            Uses(unknown).Remove(row);
        _rows[row].Clear();
    }

    private HashSet<int> Uses(int unknown) => _uses.TryGetValue(unknown, out var rows) ? rows : _uses[unknown] = [];
}
