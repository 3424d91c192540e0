using Larc.Model;
using Larc.Triangulation;

namespace Larc.Rounds;

/// <summary>One round of a comparison, on one codebook.</summary>
public sealed record ComparedRound
{
    internal ComparedRound(RoundSelection selection)
    {
        (Round, Study) = (selection.Round!.Value, selection.Study);
        Presence = new(Study, new CodeMasks(Study.Codebook));
    }

    /// <summary>The round.</summary>
    public int Round { get; }

    /// <summary>Its returns, on one codebook.</summary>
    public Study Study { get; }

    /// <summary>Its codebook. Each round is counted as it was coded; only the mapping says what stands beside what.</summary>
    public Codebook Codebook => Study.Codebook;

    internal Presence Presence { get; }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"Round {Round} ({Codebook.Reference}): {Study.Authorities.Length} authorities, {Study.InterviewCount} interviews");
}
