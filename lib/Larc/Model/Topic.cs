using System.Collections.Immutable;

namespace Larc.Model;

/// <summary>What may be asked: codes belong to a topic, and a topic is prompted, asked openly or not asked, by perspective.</summary>
/// <param name="Id">Identifier within the codebook.</param>
/// <param name="Label">Label in words.</param>
/// <param name="Elicitation">How it is put to each perspective, in the order of <see cref="Perspective"/>.</param>
/// <param name="ToDevelop">The same for the question which features are to develop.</param>
public sealed record Topic(string Id, string Label, ImmutableArray<Elicitation> Elicitation, ImmutableArray<Elicitation> ToDevelop)
{
    /// <summary>How the topic is put to <paramref name="perspective"/>; <paramref name="toDevelop"/> chooses the question on features to develop.</summary>
    public Elicitation For(Perspective perspective, bool toDevelop = false) => (toDevelop ? ToDevelop : Elicitation)[(int)perspective];
}
