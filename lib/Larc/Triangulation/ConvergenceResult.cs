using Larc.Model;

namespace Larc.Triangulation;

/// <summary>How two perspectives compare on one code over the study.</summary>
/// <param name="Code">The code; a feature has one entry, with both its stances.</param>
/// <param name="First">What one perspective says.</param>
/// <param name="Second">What the other says.</param>
/// <param name="State">The comparison.</param>
/// <param name="NotComparable">
/// Why no sentence 'these report it, those do not' may be drawn; empty when it may: both asked, the same elicitation, and enough authorities each.
/// </param>
public sealed record ConvergenceResult(Code Code, PerspectiveTheme First, PerspectiveTheme Second, ConvergenceState State, string NotComparable)
{
    /// <summary>Whether one was prompted and the other asked openly: flagged beside every agreement.</summary>
    public bool PromptedAgainstOpen => (First.Elicitation, Second.Elicitation) is (Elicitation.Prompted, Elicitation.Open) or (Elicitation.Open, Elicitation.Prompted);

    /// <summary>Whether the codebook lists the code for either of the two, so that a theme and its members do not stand in one list.</summary>
    public bool IsListed => Code.IsListed(PerspectiveGroup.Of(First.Perspective)) || Code.IsListed(PerspectiveGroup.Of(Second.Perspective));

    /// <inheritdoc/>
    public override string ToString() => $"{Code.Label}, {First.Perspective} and {Second.Perspective}: {State}{(PromptedAgainstOpen ? " (prompted against open)" : "")}";
}
