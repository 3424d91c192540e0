using Larc.Model;

namespace Larc.Triangulation;

/// <summary>What one perspective says of one code in one authority, with its numbers.</summary>
/// <param name="Perspective">Who speaks.</param>
/// <param name="Kind">The state.</param>
/// <param name="Elicitation">How the codebook puts the topic to the perspective.</param>
/// <param name="Interviews">Interviews held.</param>
/// <param name="Asked">Interviews asked.</param>
/// <param name="Reporting">Interviews with at least one statement that counts.</param>
/// <param name="Anticipated">Impacts: interviews that expect it. Shown beside, never counted.</param>
public readonly record struct PerspectiveState(Perspective Perspective, StateKind Kind, Elicitation Elicitation, int Interviews, int Asked, int Reporting, int Anticipated)
{
    /// <summary>The state in words, with its n.</summary>
    public override string ToString() => Kind switch
    {
        StateKind.NotInterviewed => "not interviewed",
        StateKind.NotAsked => "not asked",
        StateKind.Silent when Elicitation == Elicitation.Prompted => FormattableString.Invariant($"asked, not named (n asked = {Asked}){Expected}"),
        StateKind.Silent => FormattableString.Invariant($"not volunteered (n asked = {Asked}){Expected}"),
        StateKind.Divided => FormattableString.Invariant($"divided ({Reporting} of {Interviews}){Expected}"),
        StateKind.Ambivalent => FormattableString.Invariant($"ambivalent ({Reporting} of {Interviews}){Expected}"),
        StateKind.BelowThreshold => FormattableString.Invariant($"below threshold ({Reporting} of {Interviews}){Expected}"),
        _ => FormattableString.Invariant($"reported ({Reporting} of {Interviews}){Expected}"),
    };

    private string Expected => Anticipated == 0 ? "" : FormattableString.Invariant($", expected by {Anticipated}");
}
