using FsCheck;
using FsCheck.Fluent;
using Larc.Triangulation;

namespace Larc.Tests.Triangulation.Agreement;

/// <summary>The coefficients by hand, where they are undefined, and what must not change them.</summary>
public sealed class CoefficientTests
{
    private static readonly Func<RatingTable, AgreementCoefficient>[] All =
    [
        t => KrippendorffAlpha.Of(t), t => KrippendorffAlpha.Of(t, RatingScale.Ordinal), t => KrippendorffAlpha.Of(t, RatingScale.Interval),
        t => CohenKappa.Of(t), t => FleissKappa.Of(t), GwetAC1.Of,
    ];

    [Fact]
    public void Four_units_by_hand()
    {
        // Two of four units alike; each rater gives a, a, b, b.
        var table = RatingTable.OfNames([["a", "a"], ["a", "b"], ["b", "a"], ["b", "b"]]);

        CohenKappa.Of(table).ShouldBe(new AgreementCoefficient(0, 4, 0, 0.5, 0.5, null));
        FleissKappa.Of(table).ShouldBe(new AgreementCoefficient(0, 4, 0, 0.5, 0.5, null));
        GwetAC1.Of(table).ShouldBe(new AgreementCoefficient(0, 4, 0, 0.5, 0.5, null));
        // Disagreement observed 4 of 8 ratings; expected 4 × 4 × 2 of 8 × 7 pairs: 1 − (1/2) ÷ (4/7).
        KrippendorffAlpha.Of(table).Value!.Value.ShouldBe(0.125, 1e-12);
    }

    [Fact]
    public void Units_that_cannot_be_compared_are_dropped_and_counted()
    {
        var table = RatingTable.OfNames([["a", "a", null], ["b", "b", null], ["a", "b", "b"], ["a", null, null], [null, null, "b"], [null, null, null]]);

        (KrippendorffAlpha.Of(table).Units, KrippendorffAlpha.Of(table).Dropped).ShouldBe((3, 2));
        (CohenKappa.Of(table).Units, CohenKappa.Of(table).Dropped).ShouldBe((3, 2));
        (CohenKappa.Of(table, 0, 2).Units, CohenKappa.Of(table, 0, 2).Dropped).ShouldBe((1, 4));
        (FleissKappa.Of(table).Units, FleissKappa.Of(table).Dropped).ShouldBe((2, 3));
        (GwetAC1.Of(table).Units, GwetAC1.Of(table).Dropped).ShouldBe((3, 2));
    }

    [Fact]
    public void Places_in_an_order_are_as_far_apart_as_the_ratings_between_them()
    {
        // Marginals 3, 2, 1: the middles of the places lie at 1.5, 4 and 5.5.
        var table = RatingTable.OfNumbers([[1, 1], [1, 2], [2, 3]]);

        var (observed, expected) = (2 * (6.25 + 2.25), 2 * ((3 * 2 * 6.25) + (3 * 1 * 16) + (2 * 1 * 2.25)) / 5);
        KrippendorffAlpha.Of(table, RatingScale.Ordinal).Value!.Value.ShouldBe(1 - (observed / expected), 1e-12);
    }

    [Fact]
    public void Without_variation_nothing_is_said()
    {
        var same = RatingTable.OfNumbers([[1, 1], [1, 1], [1, null]]);
        foreach (var of in All)
        {
            of(same).Value.ShouldBeNull();
            of(same).WhyUndefined.ShouldBe("no variation: every rating that could be compared is the same, and chance alone would give that");
            (of(same).Units, of(same).Dropped).ShouldBe((2, 1));
        }

        // What varies only where nothing can be compared does not count as variation.
        RatingTable[] alone = [RatingTable.OfNumbers([[1, 1], [2, null]]), RatingTable.OfNumbers([[1, 1], [null, 2]])];
        alone.SelectMany(t => All.Select(of => of(t).Value)).ShouldAllBe(v => v == null);
    }

    [Fact]
    public void Without_pairs_nothing_is_said()
    {
        RatingTable[] tables = [RatingTable.OfNumbers([]), RatingTable.OfNumbers([[1, null], [null, 2]]), RatingTable.OfNumbers([[null, null]])];
        foreach (var found in tables.SelectMany(t => All.Select(of => of(t))))
            (found.Value, found.Units, found.WhyUndefined).ShouldBe((null, 0, "no unit has the ratings it needs"));
    }

    [Fact]
    public void What_cannot_be_rated_is_refused()
    {
        Should.Throw<ArgumentException>(() => RatingTable.OfNumbers([[1, double.NaN]]));
        Should.Throw<ArgumentException>(() => RatingTable.OfNames([["a", "b"], ["a"]]));
        Should.Throw<ArgumentException>(() => KrippendorffAlpha.Of(RatingTable.OfNames([["a", "b"]]), RatingScale.Ordinal));
        Should.Throw<ArgumentException>(() => KrippendorffAlpha.Of(RatingTable.OfNumbers([[-1, 1]]), RatingScale.Ratio));
        Should.Throw<ArgumentOutOfRangeException>(() => CohenKappa.Of(RatingTable.OfNumbers([[1]]))).Message.ShouldStartWith("The ratings stand in columns 0 to 0; columns 0 and 1 were asked for.");
    }

    [Fact]
    public void New_names_change_nothing() => ForAll(rows =>
    {
        var table = RatingTable.OfNames(Named(rows, r => $"r{r}"));
        // Turned round in order, too: the first name becomes the last.
        var renamed = RatingTable.OfNames(Named(rows, r => $"z{9 - r}"));
        return Same(KrippendorffAlpha.Of(table), KrippendorffAlpha.Of(renamed)) && Same(CohenKappa.Of(table), CohenKappa.Of(renamed))
            && Same(FleissKappa.Of(table), FleissKappa.Of(renamed)) && Same(GwetAC1.Of(table), GwetAC1.Of(renamed));
    });

    [Fact]
    public void The_order_of_units_changes_nothing() =>
        ForAll(rows => All.All(of => Same(of(Table(rows)), of(Table([.. rows.Reverse()])))));

    [Fact]
    public void The_order_of_raters_changes_nothing() =>
        ForAll(rows => All.All(of => Same(of(Table(rows)), of(Table([.. rows.Select(row => new[] { row[1], row[0], row[2] })])))));

    [Fact]
    public void Turning_an_order_round_changes_nothing() => ForAll(rows =>
        Same(KrippendorffAlpha.Of(Table(rows), RatingScale.Ordinal), KrippendorffAlpha.Of(Table([.. rows.Select(row => row.Select(r => -r).ToArray())]), RatingScale.Ordinal)));

    [Fact]
    public void Complete_agreement_is_one_when_anything_varies() => ForAll(rows =>
    {
        var alike = Table([.. rows.Select(row => new[] { row[0], row[0], row[0] })]);
        var varies = rows.Select(row => row[0]).OfType<int>().Distinct().Count() > 1;
        return All.All(of => varies ? Math.Abs(of(alike).Value!.Value - 1) < 1e-12 : of(alike).Value is null);
    });

    [Fact]
    public void No_coefficient_exceeds_one_and_a_weight_of_two_is_the_unit_twice() => ForAll(rows =>
    {
        var (table, twice) = (Table(rows), Table([.. rows, .. rows]));
        int[] weights = [.. rows.Select(_ => 2)];
        var complete = FleissKappa.Complete(table);
        return All.All(of => of(table).Value is null or <= 1 + 1e-12)
            && Same(KrippendorffAlpha.Of(table, RatingScale.Ordinal, weights), KrippendorffAlpha.Of(twice, RatingScale.Ordinal))
            && Same(CohenKappa.Of(table, 0, 1, weights), CohenKappa.Of(twice))
            && Same(FleissKappa.Of(table, complete, weights), FleissKappa.Of(twice))
            && Same(GwetAC1.Of(table, weights), GwetAC1.Of(twice));
    });

    private static bool Same(AgreementCoefficient a, AgreementCoefficient b) =>
        a.Units == b.Units && a.Dropped == b.Dropped && (a.Value is { } x && b.Value is { } y ? Math.Abs(x - y) < 1e-9 : a.Value is null && b.Value is null);

    private static RatingTable Table(int?[][] rows) => RatingTable.OfNumbers(rows.Select(row => row.Select(r => (double?)r).ToArray()));

    private static IEnumerable<string?[]> Named(int?[][] rows, Func<int, string> name) => rows.Select(row => row.Select(r => r is { } rating ? name(rating) : null).ToArray());

    /// <summary>Up to a dozen units, three raters, four ratings, with gaps.</summary>
    private static void ForAll(Func<int?[][], bool> holds)
    {
        var rating = Gen.Choose(0, 5).Select(n => n < 4 ? (int?)n + 1 : null);
        var rows = Gen.Sized(size => rating.ArrayOf(3).ArrayOf(Math.Min(size / 4, 12)));
        Prop.ForAll(rows.ToArbitrary(), holds).QuickCheckThrowOnFailure();
    }
}
