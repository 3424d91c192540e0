using System.Collections.Immutable;

namespace Larc.Model;

/// <summary>One code of a codebook: a type of impact at one level of the impact model, or a contributing feature.</summary>
public sealed record Code
{
    /// <summary>Stable identifier: lower case, underscores.</summary>
    public required string Id { get; init; }

    /// <summary>Impact or feature.</summary>
    public required CodeKind Kind { get; init; }

    /// <summary>Level 1–4 of the impact model; null for a feature.</summary>
    public required int? Level { get; init; }

    /// <summary>Identifier of the topic it belongs to.</summary>
    public required string Topic { get; init; }

    /// <summary>Label in words, as printed.</summary>
    public required string Label { get; init; }

    /// <summary>What the code covers; empty when the codebook does not say.</summary>
    public string Definition { get; init; } = "";

    /// <summary>An example of what somebody might say; empty when the codebook gives none.</summary>
    public string Example { get; init; } = "";

    /// <summary>Identifier of the code above it, or null.</summary>
    public string? Parent { get; init; }

    /// <summary>Stance of a statement that gives none.</summary>
    public required Stance DefaultStance { get; init; }

    /// <summary>Whether it is one of the features the Steering Group put to directors and managers.</summary>
    public bool SteeringGroup { get; init; }

    /// <summary>Identifiers of the codes whose statements count for this composite too.</summary>
    public ImmutableArray<string> Parts { get; init; } = [];

    /// <summary>Whether printed lists of staff perspectives, and consensus, use it.</summary>
    public required bool ListedForStaff { get; init; }

    /// <summary>Whether printed lists of family perspectives use it.</summary>
    public required bool ListedForFamily { get; init; }

    /// <summary>Level 4 only: the level 1–3 it would embed; null otherwise.</summary>
    public int? Embeds { get; init; }

    /// <summary>Kept for old returns, no longer to be used: it counts for the codes above it, and is itself in no list, state or comparison.</summary>
    public bool Retired { get; init; }

    /// <summary>How the list it stands in is ordered in print.</summary>
    public CodeOrdering Ordering { get; init; } = CodeOrdering.Frequency;

    /// <summary>The only perspectives that may report it (others give a warning); empty means all.</summary>
    public ImmutableArray<Perspective> Perspectives { get; init; } = [];

    /// <summary>Whether the printed lists of <paramref name="group"/> use it: a family group takes the family's list, every other the staff's.</summary>
    public bool IsListed(PerspectiveGroup group) => group.IsFamily ? ListedForFamily : ListedForStaff;

    /// <inheritdoc/>
    public override string ToString() => Label;
}
