using System.Collections.Immutable;
using Larc.Model;

namespace Larc.Outcomes;

/// <summary>One side's view of an outcome: staff's, the families', or one perspective's.</summary>
public sealed record OutcomeView
{
    /// <summary>Whose view.</summary>
    public required PerspectiveGroup Group { get; init; }

    /// <summary>Who says that it has happened, of those asked; through the tree of codes.</summary>
    public required Reach Reach { get; init; }

    /// <summary>Participants who say that the number rose. Directions are those of the code itself, never of the codes below it.</summary>
    public required int Increase { get; init; }

    /// <summary>Participants who say that it fell. Somebody may say both.</summary>
    public required int Decrease { get; init; }

    /// <summary>Participants who speak of the code itself as a loss, or as both a gain and a loss.</summary>
    public required int NegativeOrMixed { get; init; }

    /// <summary>Participants who expect it; they are not in <see cref="Reach"/> unless they also say it has happened.</summary>
    public required int Anticipated { get; init; }

    internal ImmutableArray<int> Statements { get; init; } = [];
}
