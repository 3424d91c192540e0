using Larc.Model;
using Larc.Outcomes;

namespace Larc.Tests.Outcomes;

public sealed class IndicatorTrendsTests
{
    private static readonly Codebook Codebook = new CodebookBuilder().Impact("a").Build();

    [Fact]
    public void A_change_is_the_last_number_less_the_first()
    {
        var trend = Only((0, "2007/08", Measure.Of(290)), (0, "2005/06", Measure.Of(320)), (0, "2006/07", Measure.Missing(MeasureKind.Suppressed)));

        trend.Points.Select(p => p.Period).ShouldBe(["2005/06", "2006/07", "2007/08"]);
        trend.Points[1].Value.Kind.ShouldBe(MeasureKind.Suppressed);
        trend.Change.ShouldBe(Measure.Of(-30));
        trend.RelativeChange.Value.ShouldBe(-0.09375m);
    }

    [Fact]
    public void A_change_from_or_to_a_missing_number_is_missing_and_says_why()
    {
        Only((0, "2006", Measure.Missing(MeasureKind.Suppressed, "fewer than five")), (0, "2007", Measure.Of(3))).Change
            .ShouldBe(Measure.Missing(MeasureKind.Suppressed, "fewer than five"));
        Only((0, "2007", Measure.Of(3))).Change.Kind.ShouldBe(MeasureKind.NotApplicable);
        Only((0, "2006", Measure.Of(0)), (0, "2007", Measure.Of(3))).RelativeChange.Kind.ShouldBe(MeasureKind.NotApplicable);
        Only((0, "2006", Measure.Of(0)), (0, "2007", Measure.Of(0))).Change.Kind.ShouldBe(MeasureKind.TrueZero);
    }

    [Fact]
    public void Two_numbers_for_one_period_are_none_and_the_same_twice_is_one()
    {
        Only((0, "2007", Measure.Of(3)), (0, "2007", Measure.Of(4))).Points[0].Value.Reason.ShouldBe("returned more than once for the period, with different numbers");
        Only((0, "2007", Measure.Of(3)), (0, "2007 ", Measure.Of(3))).Points.Single().Value.ShouldBe(Measure.Of(3));
    }

    [Fact]
    public void Periods_follow_their_years_and_a_period_without_one_comes_last() =>
        Only((0, "Baseline", Measure.Of(1)), (0, "Spring 2008", Measure.Of(3)), (0, "Autumn 2007", Measure.Of(2))).Points.Select(p => p.Period)
            .ShouldBe(["Autumn 2007", "Spring 2008", "Baseline"]);

    [Fact]
    public void A_later_round_replaces_a_period_of_an_earlier_one()
    {
        var study = new StudyBuilder(Codebook).Authority("1", round: 1).Authority("1", round: 2).Build()
            .With(indicators: [Row(0, "2007", Measure.Of(5)), Row(1, "2007", Measure.Of(6))]);

        IndicatorTrends.Of(study).Trends.Single().Points.Single().Value.ShouldBe(Measure.Of(6));
    }

    [Fact]
    public void A_share_needs_its_denominator()
    {
        new IndicatorPoint("2007", Measure.Of(5), Measure.Of(50), Ascription.Ascribed).Share.ShouldBe(Measure.Of(0.1m));
        new IndicatorPoint("2007", Measure.Of(5), default, Ascription.Ascribed).Share.Kind.ShouldBe(MeasureKind.Unavailable);
    }

    [Fact]
    public void The_table_and_the_chart_keep_what_is_missing()
    {
        var trends = IndicatorTrends.Of(Study((0, "2006", Measure.Of(5)), (0, "2007", Measure.Missing(MeasureKind.Suppressed)), (1, "2007", Measure.Of(7))));

        Golden.Check("outcomes/indicator-trends.txt", trends.ToString());
        var chart = trends.ToChart("exclusions");
        chart.Lines.Select(l => string.Join(' ', l.Points)).ShouldBe(["5 [c]", "[x] 7"]);
        Should.Throw<KeyNotFoundException>(() => trends.ToChart("Attendance")).Message.ShouldBe("No authority asked for returned 'Attendance' for all children. Returned are: Exclusions.");
    }

    private static IndicatorTrend Only(params (int Return, string Period, Measure Value)[] rows) => IndicatorTrends.Of(Study(rows)).Trends.ShouldHaveSingleItem();

    private static Study Study(params (int Return, string Period, Measure Value)[] rows) =>
        new StudyBuilder(Codebook).Authority("1").Authority("2").Build().With(indicators: [.. rows.Select(r => Row(r.Return, r.Period, r.Value))]);

    private static Indicator Row(int sent, string period, Measure value) => new(sent, "Exclusions", null, period, value, default, Ascription.TooEarly, "", "", 2);
}
