namespace Larc.Disclosure.Auditing.Manifests;

/// <summary>One of the dimensions that tell a table's cells apart.</summary>
internal sealed record ManifestDimension
{
    /// <summary>What it is called; the same name in two tables is the same dimension.</summary>
    public required string Name { get; init; }

    /// <summary>The column that holds its members; null when the value columns give them (<see cref="ManifestValue.At"/>).</summary>
    public string? Column { get; init; }

    /// <summary>The member that stands for all others together, where there is one.</summary>
    public string? Total { get; init; }

    /// <summary>Whether the members add up to the total. Without it: whether a total is named.</summary>
    public bool? Complete { get; init; }

    /// <summary>Whether a member that has no row counts as nothing; otherwise its count is not known.</summary>
    public bool AbsentIsZero { get; init; }

    /// <summary>The dimension that it divides further, as regions are divided into authorities: a member lies within one of that one's.</summary>
    public string? Within { get; init; }

    /// <summary>Whether the members add up to the total.</summary>
    internal bool AddsUp => Complete ?? Total is not null;
}
