using System.Collections.Immutable;
using Larc.Model;

namespace Larc.Triangulation;

/// <summary>What each perspective of one authority says of one code: one entry for an impact, two for a feature.</summary>
/// <param name="Authority">The authority.</param>
/// <param name="Round">The round; null when the authority's returns of several rounds are pooled.</param>
/// <param name="Code">The code.</param>
/// <param name="Stance">Contributes or to develop; null for an impact.</param>
/// <param name="Perspectives">The five perspectives, in the order of <see cref="Perspective"/>.</param>
public sealed record CodeState(Authority Authority, int? Round, Code Code, Stance? Stance, ImmutableArray<PerspectiveState> Perspectives)
{
    /// <summary>The state of one perspective.</summary>
    public PerspectiveState this[Perspective perspective] => Perspectives[(int)perspective];
}
