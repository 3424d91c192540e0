using System.Collections.Immutable;

namespace Larc.Rounds;

/// <summary>What stands in one round beside a code of another.</summary>
/// <param name="Codes">Indexes in the round's codebook of the codes counted together; empty when there are none.</param>
/// <param name="Why">Why they do not compare with the code; empty when they do, or when there is nothing.</param>
internal sealed record RoundCodes(ImmutableArray<int> Codes, string Why = "")
{
    /// <summary>The round knew nothing of the kind.</summary>
    public static RoundCodes None { get; } = new([]);

    public bool Compares => !Codes.IsEmpty && Why.Length == 0;
}
