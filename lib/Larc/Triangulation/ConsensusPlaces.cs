namespace Larc.Triangulation;

/// <summary>Where consensus keeps what it counts: a place for each authority, each pair of staff perspectives, and impacts or features, in that order.</summary>
internal static class ConsensusPlaces
{
    private const int Scopes = 2;

    /// <summary>Places of one authority.</summary>
    public const int Each = 3 * Scopes;

    /// <summary>The place of an authority, pair and scope.</summary>
    public static int At(int authority, int pair, int scope) => (authority * Each) + (pair * Scopes) + scope;

    /// <summary>What stands at a place.</summary>
    public static (int Authority, int First, int Second, int Scope) Of(int place)
    {
        var (authority, rest) = Math.DivRem(place, Each);
        var (first, second) = ConsensusSets.Pairs[rest / Scopes];
        return (authority, first, second, rest % Scopes);
    }
}
