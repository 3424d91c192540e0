using System.Collections.Immutable;

namespace Larc.Model;

/// <summary>
/// One of the four levels of the NFER impact model (Stoney et al. 2002; Morris and Golden 2005).
/// Levels are types of impact: none has a fixed time, and they are no score for a person or an authority.
/// </summary>
/// <param name="Number">1 to 4.</param>
/// <param name="Name">Short name.</param>
/// <param name="Question">What is asked at this level, in plain words.</param>
public sealed record ImpactLevel(int Number, string Name, string Question)
{
    /// <summary>The four levels, in order.</summary>
    public static ImmutableArray<ImpactLevel> All { get; } =
    [
        new(1, "Changes to inputs, processes and structures", "What has changed in the way services are set up?"),
        new(2, "Changes to experiences and attitudes", "What has changed for the professionals?"),
        new(3, "Changes to outcomes for children and families", "What has changed for children, young people and their families?"),
        new(4, "Institutional and systemic embedding", "What has become, or would have to become, the lasting way of working?"),
    ];

    /// <summary>The level with this number.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="number"/> is not 1 to 4.</exception>
    public static ImpactLevel Of(int number) => number is >= 1 and <= 4 ? All[number - 1] : throw new ArgumentOutOfRangeException(nameof(number), number, "The impact model has levels 1 to 4.");

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"Level {Number}: {Name}");
}
