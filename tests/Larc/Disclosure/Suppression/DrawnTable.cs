using Larc.Disclosure.Auditing;
using Larc.Disclosure.Suppression;

namespace Larc.Tests.Disclosure.Suppression;

/// <summary>Invented counts with their totals; 1 to 4 must be hidden.</summary>
internal sealed class DrawnTable
{
    public static readonly CellRange Small = new(1, 4);

    private readonly Random _random;
    private readonly int _largest;

    /// <param name="seed">What is drawn.</param>
    /// <param name="largest">The largest count drawn.</param>
    public DrawnTable(int seed, int largest) => (_random, _largest) = (new(seed), largest);

    public List<ProtectedCell> Cells { get; } = [];

    public List<CellRelation> Relations { get; } = [];

    /// <summary>One table with a total for each row and column, and one for all.</summary>
    public static DrawnTable WithMargins(int seed, int rows, int columns, int largest = 8, bool totalsStay = false)
    {
        var table = new DrawnTable(seed, largest);
        table.Sheet(rows, columns, totalsStay);
        return table;
    }

    /// <summary>Two tables that have their row totals in common.</summary>
    public static DrawnTable Linked(int seed, int rows, int columns, int others, int largest)
    {
        var table = new DrawnTable(seed, largest);
        var totals = table.Sheet(rows, columns, totalsStay: false);
        for (var r = 0; r < rows; r++)
            table.Split(totals[r], others);
        return table;
    }

    /// <summary>A whole in parts, the parts in parts, some of those in parts again.</summary>
    public static DrawnTable Hierarchy(int seed, int parts, int largest)
    {
        var table = new DrawnTable(seed, largest);
        int[] groups = [.. Enumerable.Range(0, parts).Select(_ => table.Total([.. Enumerable.Range(0, 2 + table._random.Next(2)).Select(_ => table.Count())]))];
        table.Total(groups);
        return table;
    }

    /// <summary>Staff as the sum of managers, practitioners and directors, and each alone; and the same for another code.</summary>
    public static DrawnTable Differences(int seed, int codes, int largest)
    {
        var table = new DrawnTable(seed, largest);
        for (var code = 0; code < codes; code++)
        {
            int[] roles = [table.Count(), table.Count(), table.Count()];
            var staff = table.Total(roles);
            // Managers and practitioners together are published too: with the staff total they give the directors away.
            table.Total(roles[1..]);
            var family = table.Count();
            table.Total([staff, family]);
        }

        return table;
    }

    private int[] Sheet(int rows, int columns, bool totalsStay)
    {
        var cells = new int[rows, columns];
        for (var r = 0; r < rows; r++)
        {
            for (var c = 0; c < columns; c++)
                cells[r, c] = Count();
        }

        int[] right = [.. Enumerable.Range(0, rows).Select(r => Total([.. Enumerable.Range(0, columns).Select(c => cells[r, c])], totalsStay))];
        int[] below = [.. Enumerable.Range(0, columns).Select(c => Total([.. Enumerable.Range(0, rows).Select(r => cells[r, c])], totalsStay))];
        var all = Total(right, totalsStay);
        Relations.Add(CellRelation.Sum(all, below));
        return right;
    }

    /// <summary>Parts of a number that is there already.</summary>
    private void Split(int whole, int parts)
    {
        var left = Cells[whole].Value;
        var cells = new List<int>();
        for (var i = 1; i < parts; i++)
        {
            var part = _random.Next(left + 1);
            left -= part;
            cells.Add(Add(part, mayBeHidden: true));
        }

        cells.Add(Add(left, mayBeHidden: true));
        Relations.Add(CellRelation.Sum(whole, cells));
    }

    private int Count() => Add(_random.Next(3) == 0 ? _random.Next(5) : _random.Next(_largest + 1), mayBeHidden: true);

    private int Total(IReadOnlyList<int> members, bool stays = false)
    {
        var total = Add(members.Sum(m => Cells[m].Value), !stays);
        Relations.Add(CellRelation.Sum(total, members));
        return total;
    }

    private int Add(int value, bool mayBeHidden)
    {
        Cells.Add(new($"cell {Cells.Count}", value, value is >= 1 and <= 4, Small, CellRange.AnyCount, mayBeHidden));
        return Cells.Count - 1;
    }
}
