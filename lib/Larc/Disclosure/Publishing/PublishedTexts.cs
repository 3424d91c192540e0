using System.Collections.Immutable;
using Larc.Model;

namespace Larc.Disclosure.Publishing;

/// <summary>The people's words that the publication edition prints.</summary>
internal sealed record PublishedTexts
{
    /// <summary>Indexes of the statements quoted, in briefs, boxes and figures too.</summary>
    public ImmutableArray<int> Quoted { get; init; } = [];

    /// <summary>The cases told.</summary>
    public ImmutableArray<Case> Told { get; init; } = [];
}
