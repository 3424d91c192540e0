using Larc.Model;
using Larc.Triangulation;

namespace Larc.Findings;

/// <summary>The words for what triangulation finds.</summary>
internal static class PerspectiveWords
{
    public static string Of(ConvergenceState state) => state switch
    {
        ConvergenceState.NotInterviewed => "not interviewed",
        ConvergenceState.NotAsked => "not asked",
        ConvergenceState.NotApplicable => "both silent",
        ConvergenceState.Silence => "one reports, the other is silent",
        ConvergenceState.Dissonance => "dissonance: positive against negative",
        ConvergenceState.ContributesHereToDevelopThere => "contributes here, to develop there",
        ConvergenceState.Undefined => "too few authorities to compare prominence",
        ConvergenceState.Agreement => "agreement",
        _ => "partial agreement",
    };

    public static string AskedHow(PerspectiveTheme first, PerspectiveTheme second) => $"{Of(first.Elicitation)} / {Of(second.Elicitation)}";

    public static string Of(Elicitation elicitation) => elicitation switch
    {
        Elicitation.Prompted => "prompted",
        Elicitation.Open => "open",
        _ => "not asked",
    };
}
