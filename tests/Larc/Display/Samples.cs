using Larc.Display;
using static Larc.Display.MatrixState;

namespace Larc.Tests.Display;

/// <summary>One invented chart of each kind, with everything in it that the kind can show.</summary>
internal static class Samples
{
    public static IReadOnlyDictionary<string, Chart> All { get; } = new Dictionary<string, Chart>
    {
        ["ranked-bars"] = RankedBars,
        ["grouped-bars"] = GroupedBars,
        ["grouped-bars-one-series"] = OneSeries,
        ["stacked-bar"] = StackedBar,
        ["stacked-bar-missing"] = StackedBarMissing,
        ["perspectives-matrix"] = PerspectivesMatrix,
        ["dumbbell"] = Dumbbell,
        ["dumbbell-percent"] = DumbbellPercent,
        ["strip"] = Strip,
        ["indicator-lines"] = IndicatorLines,
        ["profile-lists"] = ProfileLists,
        ["curve"] = Curve,
        ["slopes"] = Slopes,
        ["slopes-three-rounds"] = SlopesThreeRounds,
        ["empty"] = Empty,
    };

    public static RankedBars RankedBars => new(
        "Managers most often say that working together contributes",
        [
            new("Working together", 12, 63, 1),
            new("Needs analysis and planning", 11, 40, 2),
            new("Early intervention", 10, 31, 3),
            new("Locality working", 10, 31, 3),
            new("Consultation with children, young people and families", 9, 28, 5),
            new("Workforce training and development", 7, 19, 6),
            new("Clear vision shared by all agencies", 5, 9),
            new("Pooled budgets", 3, 4),
            new("Information technology", Absence.Suppressed, Absence.Suppressed),
        ])
    {
        Subtitle = "Features that contribute, by authorities in which at least one service manager names them; N = 14 authorities, 63 service managers, round 1",
        Source = "invented example study",
        LabelName = "Feature",
        Of = 14,
        Threshold = 7,
        ThresholdWords = "Listed from 7 authorities (half of those asked)",
        Notes = ["Responses are not exclusive, so that shares do not sum to 100 %."],
    };

    public static GroupedBars GroupedBars => new(
        "Staff and families describe the same gains differently",
        ["staff", "families"],
        [
            new("Looked-after children", 31, 24),
            new("Children with autistic spectrum disorder", 28, 35),
            new("Poor attenders at key stage 3", 40, Absence.NotAsked),
        ])
    {
        Subtitle = "Participants who report improved confidence, by key group; round 1",
        Source = "invented example study",
        Unit = "participants",
    };

    public static GroupedBars OneSeries => new(
        "Parents and carers gave the most interviews",
        [("Directors", 14), ("Service managers", 48), ("Practitioners", 66), ("Parents and carers", 97), ("Children and young people", 43)])
    {
        Subtitle = "Interviews by perspective; N = 268, round 1",
        Source = "invented example study",
    };

    public static StackedBar StackedBar => new(
        "Two authorities ascribe a measured change to integration",
        [
            new("Quantified, and ascribed to integration", 2),
            new("Quantified, not necessarily ascribed to integration", 3),
            new("Cannot yet ascribe a change", 6),
            new("No response", 3) { NonResponse = true },
        ])
    {
        Subtitle = "Authorities by the first category that applies; only improvements were asked for; N = 14",
        Source = "invented example study",
    };

    public static StackedBar StackedBarMissing => new(
        "Most answers cannot be shown",
        [new("Improved", 40), new("Stayed the same", Absence.Suppressed), new("Got worse", Absence.Suppressed)],
        60)
    {
        Unit = "cases",
    };

    public static PerspectivesMatrix PerspectivesMatrix => new(
        "All staff perspectives name locality working",
        ["DCS", "SM", "PR", "PC", "CYP"],
        [
            new("Locality working", new(Reported, 12, 14), new(Reported, 11, 14), new(Reported, 9, 14), NotAsked, NotAsked),
            new("Changes to roles and responsibilities of front-line staff", new(Silent, null, 14), new(Divided, 8, 14), new(Ambivalent, 10, 14), NotAsked, NotAsked),
            new("Feels safer", NotAsked, new(Reported, 6, 14), new(Reported, 11, 14), new(Reported, 41, 97), new(Reported, 55, 103)),
            new("Better communication", NotAsked, new(BelowThreshold, 2, 14), new(Silent, null, 14), new MatrixCell(BelowThreshold) { Words = "fewer than five" }, NotInterviewed),
        ])
    {
        Subtitle = "What each perspective says of a code; staff in authorities, families in participants; round 1",
        Source = "invented example study",
    };

    public static Dumbbell Dumbbell => new(
        "Families name confidence more often than staff do",
        [
            new("Enhanced confidence and self-esteem", 30, 61, 128, 97),
            new("Feels safer", 41, 55, 128, 97),
            new("Getting on well with school work", 64, 97, 128, 194),
            new("Improved attendance", 90, 22, 128, 97),
            new("Integration of services", 101, Absence.NotAsked, 128),
            new("Gets on better at home", Absence.Silent, 19, null, 97),
        ])
    {
        Subtitle = "Participants who report the outcome, of those asked; round 1",
        Source = "invented example study",
    };

    public static Dumbbell DumbbellPercent => new(
        "Managers see more structural change than practitioners",
        [
            new("New management structures", Cell.Percent(0.82m), Cell.Percent(0.31m)),
            new("Shared assessment", Cell.Percent(0.77m), Cell.Percent(0.74m)),
        ])
    {
        FirstName = "Service managers (N = 62)",
        SecondName = "Practitioners (N = 66)",
        Unit = "per cent of participants",
    };

    public static Strip Strip => new(
        "Most authorities cannot be told apart",
        [
            new("A", 0.50m, 0.31m, 0.69m, StripBand.NotDistinguished),
            new("B", 0.88m, 0.75m, 0.96m, StripBand.Confident),
            new("C", 0.12m, 0.02m, 0.26m, StripBand.EarlierStage),
            new("D", 0.61m, 0.35m, 0.80m, StripBand.NotDistinguished),
            new("E", 0.45m, 0.22m, 0.71m, StripBand.NotDistinguished),
            new("F", 0.93m, 0.82m, 1m, StripBand.Confident),
            new("G", 0.37m, 0.12m, 0.66m, StripBand.NotDistinguished),
            new("H", Absence.NotInterviewed),
        ])
    {
        Subtitle = "Position on the continuum from level of impact and consensus of staff; N = 8 authorities, round 1",
        Source = "invented example study",
        EarlierUpTo = 1 / 3m,
        ConfidentFrom = 2 / 3m,
    };

    public static IndicatorLines IndicatorLines => new(
        "Absence fell in both, with years that cannot be shown",
        ["2003/04", "2004/05", "2005/06", "2006/07", "2007/08", "2008/09"],
        [
            new("Authority A", 9.1m, 8.8m, Absence.Suppressed, 8.1m, 7.7m, 7.6m),
            new("Authority B", 8.7m, Absence.NotAvailable, Absence.NotAvailable, 8.2m, 7.9m, Absence.LowReliability),
            new("All authorities of the same type", 8.4m, 8.3m, 8.2m, 8.0m, 7.8m, 7.7m),
        ])
    {
        Subtitle = "Absence from secondary schools, 2003/04 to 2008/09",
        Source = "invented numbers",
        Unit = "Per cent of half days",
    };

    public static ProfileLists ProfileLists => new(
        "Locality working is understood at all levels here",
        [
            new("Locality working", "DCS", "SM", "PR"),
            new("Holistic view of the child", "DCS", "SM", "PR"),
            new("Needs analysis", "DCS", "SM"),
            new("Relationships, cultures and understandings", "DCS", "PR"),
            new("Leadership", "PR"),
        ],
        [
            new("Co-location", "SM", "PR"),
            new("Consultation with service professionals", "SM", "PR"),
            new("Leadership", "PR"),
        ])
    {
        Subtitle = "Features named in one authority, by perspective",
        Source = "invented example study",
    };

    public static Curve Curve => new(
        "New codes became rare after eight interviews",
        [
            new("Service managers", 9, 6, 4, 3, 2, 1, 1, 0, 0),
            new("Practitioners", 8, 7, 5, 5, 3, 2, 2, 1, 1, 0, 0, 1),
            new("Parents and carers", 5, 3, 1, 2),
        ])
    {
        Subtitle = "Different codes named so far, by interview, in one authority",
        Source = "invented example study",
    };

    public static Slopes Slopes => new(
        "Four of ten impacts rose, two fell",
        ["Round 1", "Round 2"],
        [
            new("Opportunities to meet other services", SlopePoint.Of(3, 10), SlopePoint.Of(8, 10)),
            new("Understanding of what other services do", SlopePoint.Of(5, 10), SlopePoint.Of(8, 10)),
            new("Clearer roles", SlopePoint.Of(4, 10), SlopePoint.Of(7, 10)),
            new("Shared responsibility", SlopePoint.Of(2, 9), SlopePoint.Of(5, 10)),
            new("Joint training", SlopePoint.Of(9, 10), SlopePoint.Of(5, 10)),
            new("Territorial issues", SlopePoint.Of(5, 10), SlopePoint.Of(1, 10)),
            new("More work", SlopePoint.Of(5, 10), SlopePoint.Of(6, 10)),
            new("Access to information on cases", SlopePoint.Of(8, 10), SlopePoint.Of(8, 10)),
            new("A common language", SlopePoint.Of(4, 10), SlopePoint.Of(4, 10)),
            new("Less confrontation", SlopePoint.Of(0, 10), SlopePoint.Of(1, 10)),
        ])
    {
        Subtitle = "Impacts that practitioners report; the same ten authorities in both rounds",
        Source = "invented example study",
        SameWithin = 0.15m,
        Notes = ["Not drawn: 3 newly asked and 2 not comparable"],
    };

    public static Slopes SlopesThreeRounds => new(
        "Locality working rose, and stayed",
        ["Round 1", "Round 2", "Round 3"],
        [
            new("Locality working", SlopePoint.Of(4, 12), SlopePoint.Of(9, 11), SlopePoint.Of(12, 14)),
            new("Multi-agency panels", SlopePoint.Of(9, 12), SlopePoint.Missing(Absence.NotAsked), SlopePoint.Of(4, 14)),
            new("Workforce training and development", SlopePoint.Missing(Absence.NotAsked), SlopePoint.Of(6, 11), SlopePoint.Of(7, 14)),
            new("Commissioning", SlopePoint.Of(6, 12), SlopePoint.Of(5, 11), SlopePoint.Missing(Absence.NotInterviewed)),
            new("Pooled budgets", SlopePoint.Missing(Absence.NotAsked), SlopePoint.Missing(Absence.NotAsked), SlopePoint.Of(2, 14)),
        ])
    {
        Subtitle = "Features that contribute, as service managers name them; all authorities of each round",
        Source = "invented example study",
        SameWithin = 0.15m,
    };

    public static RankedBars Empty => new("No features were named", [])
    {
        Subtitle = "Features that contribute, service managers",
        WhenEmpty = "No service manager was interviewed in the returns that were loaded, so that no feature can be counted",
        Source = "invented example study",
    };
}
