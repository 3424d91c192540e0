using System.Globalization;
using Larc.Display;
using Larc.Model;
using Larc.Triangulation;

namespace Larc.Findings;

/// <summary>How quickly new codes became rare, as a table and as curves.</summary>
public static class NewCodeViews
{
    private const string NotTheEnd = "Few new codes at the end do not say that nothing is left to hear.";

    /// <summary>New codes in the last interviews of each perspective in each authority, with the mean over all orders and the codes and interviews in all.</summary>
    public static Table ToNewCodesTable(this TriangulationResult result, CodeKind kind)
    {
        var curves = result.NewCodes.Where(c => c.Kind == kind).ToLookup(c => (c.Authority.Code, c.Perspective));
        var perspectives = PerspectiveGroup.Singles.Where(g => curves.Any(c => c.Key.Perspective == g.Members[0])).ToList();
        var last = result.Study.Parameters.LastInterviews;
        return new(
            string.Create(CultureInfo.InvariantCulture, $"New codes in the last {last} interviews: {Words(kind)}"),
            [new("Authority"), .. perspectives.Select(g => new Column(ChartTitle.Capital(g.Plural)))],
            result.Study.Authorities.Select(a => (IEnumerable<Cell>)[a.Name, .. perspectives.Select(g => Cell(curves[(a.Code, g.Members[0])].FirstOrDefault(), a, g.Members[0], result))]))
        {
            Subtitle = "New codes in the last interviews held (mean over every order in which they could have been held), of all codes, in all interviews",
            Notes =
            [
                NotTheEnd,
                "Interviews stand by their dates; where one has no date, by identifier. The mean does not depend on the order.",
                string.Create(CultureInfo.InvariantCulture, $"No number is given from {last} interviews or fewer. Interviews that were not asked are left out."),
            ],
            WhenEmpty = "Nobody was asked about these.",
        };
    }

    /// <summary>The curves of one authority: codes named so far, interview by interview, in the order held.</summary>
    /// <param name="result">The triangulation.</param>
    /// <param name="authority">Code of the authority.</param>
    /// <param name="kind">Impacts or features.</param>
    /// <param name="group">Whose curves, at most four perspectives; by default staff or, where no staff were asked, children and families.</param>
    /// <exception cref="KeyNotFoundException">The study has no such authority.</exception>
    /// <exception cref="ArgumentException">More than four perspectives.</exception>
    public static Curve ToNewCodesChart(this TriangulationResult result, string authority, CodeKind kind, PerspectiveGroup? group = null)
    {
        var where = result.Study.Authorities.FirstOrDefault(a => a.Code == authority) ?? throw new KeyNotFoundException($"The study has no authority '{authority}'.");
        var here = result.NewCodes.Where(c => c.Authority == where && c.Kind == kind).ToList();
        group ??= here.Exists(c => PerspectiveGroup.Staff.Contains(c.Perspective)) ? PerspectiveGroup.Staff : PerspectiveGroup.Family;
        var curves = here.FindAll(c => group.Contains(c.Perspective));
        return new(Title(curves), curves.Select(c => new CurveSeries(ChartTitle.Capital(PerspectiveGroup.Of(c.Perspective).Plural), c.NewCodes)))
        {
            LastInterviews = result.Study.Parameters.LastInterviews,
            Subtitle = $"{where.Name}, {Words(kind)}. Interviews {(curves.TrueForAll(c => c.ByDate) ? "in the order of their dates" : "in the order of their identifiers, for want of dates")}",
            Notes = [.. curves.Where(c => c.MeanNewInLast is not null).Select(Mean)],
            WhenEmpty = "Nobody was asked about these here.",
        };
    }

    private static Cell Cell(NewCodeCurve? curve, Authority authority, Perspective perspective, TriangulationResult result) => curve switch
    {
        null => result.Asked.Interviews(result.Study.Authorities.IndexOf(authority), (int)perspective) == 0 ? Absence.NotInterviewed : Absence.NotAsked,
        { NewInLast: { } last, MeanNewInLast: { } mean } => string.Create(CultureInfo.InvariantCulture, $"{last} ({mean:0.0}) of {curve.Codes}, {curve.Interviews} interviews"),
        _ => string.Create(CultureInfo.InvariantCulture, $"too few: {PlainText.Count(curve.Codes, "code", "codes")}, {PlainText.Count(curve.Interviews, "interview", "interviews")}"),
    };

    private static string Title(List<NewCodeCurve> curves) => curves.Where(c => c.NewInLast is not null).MaxBy(c => c.NewInLast) is { } most
        ? ChartTitle.Fit(
            string.Create(CultureInfo.InvariantCulture, $"{ChartTitle.Capital(PerspectiveGroup.Of(most.Perspective).Plural)}: {PlainText.Count(most.NewInLast!.Value, "new code", "new codes")} in the last {most.LastInterviews} interviews"),
            string.Create(CultureInfo.InvariantCulture, $"At most {PlainText.Count(most.NewInLast!.Value, "new code", "new codes")} in the last {most.LastInterviews} interviews"))
        : "Too few interviews to see new codes become rare";

    private static string Mean(NewCodeCurve curve) => string.Create(
        CultureInfo.InvariantCulture,
        $"{ChartTitle.Capital(PerspectiveGroup.Of(curve.Perspective).Plural)}: over all orders of the interviews, {curve.MeanNewInLast:0.0} new codes in the last {curve.LastInterviews} on average.");

    private static string Words(CodeKind kind) => kind == CodeKind.Impact ? "impacts" : "features";
}
