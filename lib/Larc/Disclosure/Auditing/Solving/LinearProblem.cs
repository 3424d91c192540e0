using System.Collections.Immutable;

namespace Larc.Disclosure.Auditing.Solving;

/// <summary>Unknown whole numbers, what is announced of each, and the relations between them. An unknown stands at most once in a row.</summary>
/// <param name="Ranges">What is announced of each unknown.</param>
/// <param name="IsSecret">Whether it matters that an unknown is found; the others only carry relations.</param>
/// <param name="Rows">The relations.</param>
internal sealed record LinearProblem(ImmutableArray<CellRange> Ranges, ImmutableArray<bool> IsSecret, ImmutableArray<LinearRow> Rows)
{
    /// <summary>Whether whole numbers satisfy every range and every relation, reckoned exactly.</summary>
    public bool IsSolvedBy(ReadOnlySpan<long> numbers)
    {
        for (var i = 0; i < Ranges.Length; i++)
        {
            if (!Ranges[i].Holds(numbers[i]))
                return false;
        }

        foreach (var row in Rows)
        {
            Int128 sum = 0;
            foreach (var term in row.Terms)
                sum += (Int128)term.Factor * numbers[term.Unknown];
            if (row.Kind == RelationKind.Equal ? sum != row.Constant : sum > row.Constant)
                return false;
        }

        return true;
    }
}
