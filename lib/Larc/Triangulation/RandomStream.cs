namespace Larc.Triangulation;

/// <summary>
/// A small random generator (SplitMix64) whose stream is named by a stable key, so that a result is the same on any number of cores, in any order of
/// files and on any machine. <see cref="Random"/> is not used: what a seed gives is not promised from one version of .NET to the next, and one shared
/// sequence would tie every number to the order in which the others were drawn.
/// </summary>
internal struct RandomStream(ulong state)
{
    private const ulong Step = 0x9E3779B97F4A7C15;
    private ulong _state = state;

    /// <summary>Key of the stream of one authority, round and perspective.</summary>
    public static ulong Key(int seed, string authority, int round, Model.Perspective perspective)
    {
        var hash = Key(seed, authority);
        hash = Mix(hash + (unchecked((uint)round) * Step));
        return Mix(hash + ((ulong)(perspective + 1) * Step));
    }

    /// <summary>Key of the stream of one purpose that is not tied to an authority.</summary>
    public static ulong Key(int seed, string purpose)
    {
        // FNV-1a over the characters: string.GetHashCode differs from run to run.
        var hash = 0xCBF29CE484222325;
        foreach (var character in purpose)
            hash = (hash ^ character) * 0x100000001B3;
        return Mix(hash + (unchecked((uint)seed) * Step));
    }

    /// <summary>The <paramref name="number"/>th stream under a key, for instance one for each permutation.</summary>
    public static RandomStream Of(ulong key, int number) => new(Mix(key ^ Mix(unchecked((uint)number) + Step)));

    /// <summary>The next 64 random bits.</summary>
    public ulong Next() => Mix(_state += Step);

    /// <summary>A number from 0 to <paramref name="bound"/>, the upper end excluded.</summary>
    public int Next(int bound) => (int)Math.BigMul(Next(), (ulong)bound, out _);

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
