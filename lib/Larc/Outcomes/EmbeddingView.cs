using System.Collections.Immutable;
using Larc.Model;

namespace Larc.Outcomes;

/// <summary>What one group of perspectives says of embedding.</summary>
public sealed record EmbeddingView
{
    /// <summary>Whose view.</summary>
    public required PerspectiveGroup Group { get; init; }

    /// <summary>Participants asked about embedding: the denominator of <see cref="IdentifyNone"/>.</summary>
    public required int Asked { get; init; }

    /// <summary>Participants interviewed.</summary>
    public required int Interviewed { get; init; }

    /// <summary>Participants asked who name nothing that is embedded already.</summary>
    public required int IdentifyNone { get; init; }

    /// <summary>What they name, by what it would embed, then challenges before aspirations; unranked, in the order of the codebook.</summary>
    public required ImmutableArray<EmbeddingItem> Items { get; init; }
}
