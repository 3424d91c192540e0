namespace Larc.Model;

/// <summary>Topics that were not put to one interview: one bit for each topic of the codebook, for each of the two questions.</summary>
/// <param name="Topics">Bit <c>i</c>: the main question on topic <c>i</c> (impacts; features that contribute) was not put.</param>
/// <param name="ToDevelop">Bit <c>i</c>: the question which features of topic <c>i</c> are to develop was not put.</param>
public readonly record struct NotAsked(ulong Topics, ulong ToDevelop)
{
    /// <summary>The most topics a codebook may have.</summary>
    public const int MaximumTopics = 64;

    /// <summary>Whether the question on the topic at <paramref name="topic"/> was not put.</summary>
    public bool Includes(int topic, bool toDevelop) => ((toDevelop ? ToDevelop : Topics) & (1UL << topic)) != 0;
}
