using System.Collections.Immutable;

namespace Larc.Triangulation;

/// <summary>
/// What several raters made of the same units: a row for each unit, a column for each rater, with gaps where a rater did not rate. Immutable.
/// Every different rating that occurs is a category; a rating nobody gave is none.
/// </summary>
public sealed class RatingTable
{
    private readonly int[] _ratings;
    private readonly int[] _given;
    private readonly int[] _alike;

    private RatingTable(int units, int raters, int[] ratings, int categories, ImmutableArray<double> values)
    {
        (Units, Raters, Categories, Values, _ratings) = (units, raters, categories, values, ratings);
        (_given, _alike) = (new int[units], new int[units]);
        for (var unit = 0; unit < units; unit++)
            (_given[unit], _alike[unit]) = Count(Row(unit));
    }

    /// <summary>Number of units.</summary>
    public int Units { get; }

    /// <summary>Number of columns.</summary>
    public int Raters { get; }

    /// <summary>Number of different ratings that occur.</summary>
    public int Categories { get; }

    /// <summary>The number each category stands for, ascending; empty when the ratings are names.</summary>
    public ImmutableArray<double> Values { get; }

    /// <summary>A table of names, which have no order.</summary>
    /// <param name="units">For each unit the rating of each rater, null where there is none.</param>
    /// <exception cref="ArgumentException">Units of different lengths.</exception>
    public static RatingTable OfNames(IEnumerable<IReadOnlyList<string?>> units)
    {
        IReadOnlyList<string?>[] rows = [.. units];
        string[] categories = [.. rows.SelectMany(row => row).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var index = categories.Index().ToDictionary(x => x.Item, x => x.Index, StringComparer.Ordinal);
        return Make(rows, rating => rating is null ? -1 : index[rating], categories.Length, []);
    }

    /// <summary>A table of numbers, which can be compared on any scale.</summary>
    /// <param name="units">For each unit the rating of each rater, null where there is none.</param>
    /// <exception cref="ArgumentException">Units of different lengths, or a rating that is no finite number.</exception>
    public static RatingTable OfNumbers(IEnumerable<IReadOnlyList<double?>> units)
    {
        IReadOnlyList<double?>[] rows = [.. units];
        double[] values = [.. rows.SelectMany(row => row).OfType<double>().Distinct().Order()];
        if (values.Any(value => !double.IsFinite(value)))
            throw new ArgumentException("A rating is a finite number, or null where there is none.", nameof(units));
        return Make(rows, rating => rating is { } value ? Array.BinarySearch(values, value) : -1, values.Length, [.. values]);
    }

    /// <summary>Category of a unit by a rater, from 0; −1 where there is none.</summary>
    internal ReadOnlySpan<int> Row(int unit) => _ratings.AsSpan(unit * Raters, Raters);

    /// <summary>How many ratings a unit has.</summary>
    internal int Given(int unit) => _given[unit];

    /// <summary>How many ordered pairs of ratings of a unit are alike, of <c>Given × (Given − 1)</c>.</summary>
    internal int Alike(int unit) => _alike[unit];

    /// <summary>
    /// The different rows of the table, each once, and for every unit the row it has. With weights, coefficients need no more than these; most studies
    /// have few of them, however many excerpts there are.
    /// </summary>
    internal (RatingTable Rows, int[] RowOf) Distinct()
    {
        var rowOf = new int[Units];
        var rows = new List<int>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var unit = 0; unit < Units; unit++)
        {
            var key = string.Join(' ', Row(unit).ToArray());
            if (!seen.TryGetValue(key, out rowOf[unit]))
            {
                seen[key] = rowOf[unit] = rows.Count;
                rows.Add(unit);
            }
        }

        return (new(rows.Count, Raters, [.. rows.SelectMany(unit => Row(unit).ToArray())], Categories, Values), rowOf);
    }

    private static RatingTable Make<T>(IReadOnlyList<T>[] rows, Func<T, int> category, int categories, ImmutableArray<double> values)
    {
        var raters = rows.Length == 0 ? 0 : rows[0].Count;
        if (rows.Any(row => row.Count != raters))
            throw new ArgumentException($"Every unit has one place for each rater, empty or not; the first has {raters}.", nameof(rows));
        return new(rows.Length, raters, [.. rows.SelectMany(row => row.Select(category))], categories, values);
    }

    private static (int Given, int Alike) Count(ReadOnlySpan<int> row)
    {
        var (given, alike) = (0, 0);
        for (var i = 0; i < row.Length; i++)
        {
            if (row[i] < 0)
                continue;
            given++;
            for (var j = 0; j < row.Length; j++)
                alike += j != i && row[j] == row[i] ? 1 : 0;
        }

        return (given, alike);
    }
}
