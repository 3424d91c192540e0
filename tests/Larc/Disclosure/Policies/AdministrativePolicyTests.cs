using Larc.Disclosure.Policies;
using Larc.Model;

namespace Larc.Tests.Disclosure.Policies;

public sealed class AdministrativePolicyTests
{
    private static readonly AdministrativePolicy Default = new(AdministrativePolicy.AnySource, DateOnly.MinValue);

    [Theory]
    [InlineData("0", "0")]
    [InlineData("1", "c")]
    [InlineData("4", "c")]
    [InlineData("4.5", "4.5")]
    [InlineData("0.4", "c")]
    [InlineData("5", "5")]
    [InlineData("580", "580")]
    public void One_to_four_are_suppressed(string count, string expected) => Shown(Default.Apply(Counted(count)).Count).ShouldBe(expected);

    [Fact]
    public void A_rate_goes_with_its_count()
    {
        Default.Apply([new(Measure.Of(3), Measure.Of(1.2m)), new(Measure.Of(30), Measure.Of(12m)), new(Measure.Missing(MeasureKind.Suppressed), Measure.Of(0.4m))])
            .Select(c => (Shown(c.Count), Shown(c.Rate)))
            .ShouldBe([("c", "c"), ("30", "12"), ("c", "c")]);
        var without = Default with { RateWithCount = false };
        Shown(without.Apply(new AdministrativeCount(Measure.Of(3), Measure.Of(1.2m))).Rate).ShouldBe("1.2");
    }

    [Fact]
    public void A_nought_is_suppressed_where_it_is_not_safe() => Shown((Default with { ZeroIsSafe = false }).Apply(Counted("0")).Count).ShouldBe("c");

    [Fact]
    public void What_is_missing_stays_missing_with_its_reason()
    {
        var missing = Measure.Missing(MeasureKind.Unavailable, "not returned");

        Default.Apply(AdministrativeCount.Of(missing)).Count.ShouldBe(missing);
        Default.Apply(Counted("9")).Rate.Kind.ShouldBe(MeasureKind.NotApplicable);
    }

    [Theory]
    [InlineData("5", 10, "10")]
    [InlineData("15", 10, "20")]
    [InlineData("25", 10, "30")]
    [InlineData("14", 10, "10")]
    [InlineData("7", 5, "5")]
    [InlineData("7.5", 5, "10")]
    [InlineData("0", 5, "0")]
    [InlineData("4", 5, "c")]
    public void Rounding_is_half_away_from_zero_and_comes_after_suppression(string count, int multiple, string expected) =>
        Shown((Default with { RoundTo = multiple }).Apply(Counted(count)).Count).ShouldBe(expected);

    [Fact]
    public void A_rate_moves_with_its_rounded_count()
    {
        // 12 of 400 is 3 per cent; rounded to 10 of 400 it is 2.5.
        var released = (Default with { RoundTo = 10 }).Apply(new AdministrativeCount(Measure.Of(12), Measure.Of(3m)));

        (released.Count.Value, released.Rate.Value).ShouldBe((10m, 2.5m));
    }

    private static AdministrativeCount Counted(string count) => AdministrativeCount.Of(Measure.Of(decimal.Parse(count, System.Globalization.CultureInfo.InvariantCulture)));

    private static string Shown(Measure measure) => measure.HasValue ? FormattableString.Invariant($"{measure.Value:0.##}") : measure.Kind == MeasureKind.Suppressed ? "c" : measure.Kind.ToString();
}
