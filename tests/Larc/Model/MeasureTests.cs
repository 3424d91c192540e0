using Larc.Model;

namespace Larc.Tests.Model;

public sealed class MeasureTests
{
    private static readonly Measure Suppressed = Measure.Missing(MeasureKind.Suppressed);

    [Fact]
    public void Zero_counted_and_a_number_never_had_are_different()
    {
        Measure.Of(0).Kind.ShouldBe(MeasureKind.TrueZero);
        default(Measure).Kind.ShouldBe(MeasureKind.Unavailable);
        default(Measure).OrNull().ShouldBeNull();
        Should.Throw<InvalidOperationException>(() => default(Measure).Value).Message.ShouldBe("There is no number here: not available.");
    }

    [Fact]
    public void Arithmetic_on_a_missing_number_is_missing_and_says_why()
    {
        (Measure.Of(3) + Suppressed).Kind.ShouldBe(MeasureKind.Suppressed);
        (Suppressed - Suppressed).Kind.ShouldBe(MeasureKind.Suppressed);
        (Suppressed + default(Measure)).Reason.ShouldBe("suppressed to protect people; not available");
        (Measure.Of(3) / Measure.Of(0)).ToString().ShouldBe("[the denominator is zero]");
        (Measure.Of(3) - Measure.Of(3)).Kind.ShouldBe(MeasureKind.TrueZero);
        (Measure.Of(3) / Measure.Of(4)).Value.ShouldBe(0.75m);
    }
}
