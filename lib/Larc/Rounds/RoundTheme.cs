using System.Collections.Immutable;
using Larc.Model;

namespace Larc.Rounds;

/// <summary>A code of the latest round that has it, with what stands beside it in every round compared.</summary>
/// <param name="Code">The code.</param>
/// <param name="Rounds">By round compared: its codes there, or why there are none.</param>
internal sealed record RoundTheme(Code Code, ImmutableArray<RoundCodes> Rounds)
{
    /// <summary>Whether the code, or what stands beside it in another round, stands in the printed lists of the group.</summary>
    public bool IsListed(ImmutableArray<ComparedRound> rounds, PerspectiveGroup group) =>
        Code.IsListed(group) || rounds.Zip(Rounds).Any(r => r.Second.Codes.Any(c => r.First.Codebook.Codes[c].IsListed(group)));
}
