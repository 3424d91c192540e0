using Larc.Model;

namespace Larc.Exploring;

/// <summary>
/// One thing a selection asks for. What it asks of the return and the interview decides who is in scope, whether or not they say anything; what it
/// asks of the code, the question and the statement decides what of their words is. Kept apart because 'nobody was asked' is not 'nobody said so'.
/// </summary>
internal sealed record Condition(string Words)
{
    /// <summary>Which returns are in scope, by their index in the study; null for all.</summary>
    public Func<Study, int, bool>? OfReturn { get; init; }

    /// <summary>Whether it asks for a round, which an authority may have sat out.</summary>
    public bool OfRound { get; init; }

    /// <summary>Which interviews are in scope, by index; null for all.</summary>
    public Func<Study, int, bool>? OfInterview { get; init; }

    /// <summary>Which codes of a codebook are in scope, by index; null for all.</summary>
    public Func<Codebook, int, bool>? OfCode { get; init; }

    /// <summary>Which statements are in scope, by index; null for all.</summary>
    public Func<Study, int, bool>? OfStatement { get; init; }

    /// <summary>The perspectives in scope; null for all. Decides whether cases are pooled.</summary>
    public PerspectiveGroup? Perspectives { get; init; }

    /// <summary>The question it rests on: which features are to develop (true), or the main one (false); null for either.</summary>
    public bool? ToDevelop { get; init; }

    /// <summary>Whether it is about the status, so that the rule 'only what happened counts' gives way.</summary>
    public bool SetsStatus { get; init; }

    /// <summary>Whether it chooses among what was said, rather than among those who speak.</summary>
    public bool OfWords => OfCode is not null || OfStatement is not null || ToDevelop is not null || SetsStatus;
}
