using System.Collections.Immutable;
using Larc.Model;

namespace Larc.Outcomes;

/// <summary>
/// A level-4 code as one group of perspectives speaks of it, or a challenge or aspiration on a code of a level below. It is an impact only when its status
/// is 'happened'.
/// </summary>
/// <param name="Code">The code.</param>
/// <param name="Status">Happened, anticipated, challenge or aspiration.</param>
/// <param name="Reach">Who says so, of those asked.</param>
public sealed record EmbeddingItem(Code Code, Status Status, Reach Reach)
{
    /// <summary>The level 1–3 it would embed: its own below level 4; null when the codebook does not say.</summary>
    public int? Embeds => Code.Level == 4 ? Code.Embeds : Code.Level;

    internal ImmutableArray<int> Statements { get; init; } = [];
}
