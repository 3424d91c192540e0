using Larc.Display;
using Larc.Outcomes;

namespace Larc.Findings;

/// <summary>Outcomes and drafts as charts.</summary>
public static class OutcomeViews
{
    /// <summary>The indicator that most authorities returned, over its periods, for as many authorities as a chart can hold.</summary>
    public static IndicatorLines ToFirstChart(this IndicatorTrends trends)
    {
        var widest = trends.Trends.GroupBy(t => (t.Indicator, t.KeyGroup)).OrderByDescending(g => g.Count()).FirstOrDefault();
        return widest is null
            ? new("No indicator was returned", [], []) { WhenEmpty = "No authority returned a number. That is no sign that nothing changed." }
            : trends.ToChart(widest.Key.Indicator, widest.Key.KeyGroup);
    }

    /// <summary>How many claims each section of a draft makes: a section without any has nothing the evidence bears.</summary>
    public static GroupedBars ToClaimsChart(this FindingsDocument draft) => new(
        FormattableString.Invariant($"The draft makes {draft.Claims.Length} claims"),
        draft.Sections.Select(s => (s.Heading, (Cell)s.Claims.Count())))
    {
        Subtitle = "Claims, each with its counts and statements, by section of the draft",
        Unit = "claims",
        WhenEmpty = "The draft makes no claim.",
    };
}
