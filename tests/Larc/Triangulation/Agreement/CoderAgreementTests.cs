using FsCheck;
using FsCheck.Fluent;
using Larc.Model;
using Larc.Triangulation;

namespace Larc.Tests.Triangulation.Agreement;

/// <summary>Agreement between the coders of a study: what is compared with what, when it is too little, and intervals that nothing but the seed moves.</summary>
public sealed class CoderAgreementTests
{
    private static readonly Codebook Book = new CodebookBuilder()
        .Impact("one").Impact("two", level: 2).Impact("three", level: 3).Feature("people").Feature("places").Build();

    [Fact]
    public void Each_aspect_is_compared_where_it_exists()
    {
        var agreement = CoderAgreement.Of(new StudyBuilder(Book).Parameters(new() { MinimumAgreementExcerpts = 1, MinimumAgreementInterviews = 1, AgreementResamples = 10 })
            .Authority("1")
            .Interview(Perspective.SM)
            .Says("one").CodedAgain("one", Stance.Negative)
            .Says("two").CodedAgain("three", status: Status.Anticipated)
            .Says("people").CodedAgain("people", Stance.ToDevelop, Status.Challenge)
            .Says("places").CodedAgain("three")
            .Says("one")
            .Build());

        (agreement.Excerpts, agreement.Interviews, agreement.Repeated).ShouldBe((4, 1, 0));
        agreement.Aspects.Select(a => $"{a.Aspect} {a.Alike}/{a.Excerpts} of {a.Interviews}").ShouldBe(
        [
            "Code 2/4 of 1",
            "Level 1/2 of 1",
            "Stance 1/4 of 1",
            "ImpactStance 1/2 of 1",
            "FeatureStance 0/1 of 1",
            "Status 1/2 of 1",
        ]);
        agreement.On(CodedAspect.Level).Estimates.Select(e => e.Measure).ShouldBe(Enum.GetValues<AgreementMeasure>());
        agreement.On(CodedAspect.Code).By(AgreementMeasure.AlphaOrdinal).ShouldBeNull();
        // The place coded as an impact by one coder only has no pair of statuses.
        var status = agreement.On(CodedAspect.Status).By(AgreementMeasure.AlphaNominal)!;
        (status.Excerpts, status.Dropped).ShouldBe((2, 1));
    }

    [Fact]
    public void The_first_coder_coding_again_is_left_out_and_a_third_coder_is_taken_in()
    {
        var study = new StudyBuilder(Book).Parameters(new() { MinimumAgreementExcerpts = 1, MinimumAgreementInterviews = 1, AgreementResamples = 0 })
            .Authority("1").Interview(Perspective.SM)
            .Says("one").CodedAgain("two", coder: "AB")
            .Says("one").CodedAgain("one", coder: "EF").CodedAgain("two", coder: "CD")
            .Says("two").CodedAgain("two")
            .Says("three").CodedAgain("three")
            .Build();
        var code = CoderAgreement.Of(study).On(CodedAspect.Code);

        CoderAgreement.Of(study).Repeated.ShouldBe(1);
        CoderComparison.Of(study).ShouldSatisfyAllConditions(
            c => c.Repeated.ShouldBe(1),
            c => c.Excerpts.ShouldBe(4, "one excerpt has two further codings"),
            c => c.Differences.ShouldHaveSingleItem().SecondCoder.ShouldBe("CD"));
        (code.Excerpts, code.Alike).ShouldBe((3, 2));
        code.By(AgreementMeasure.AlphaNominal)!.Excerpts.ShouldBe(3);
        // The second coding is the first in the order of coders: CD, who says 'two'.
        code.By(AgreementMeasure.CohenKappa)!.ShouldSatisfyAllConditions(k => k.Excerpts.ShouldBe(3), k => k.Value!.Value.ShouldBe((2.0 / 3 - 3.0 / 9) / (1 - 3.0 / 9), 1e-12));
        code.By(AgreementMeasure.FleissKappa)!.ShouldSatisfyAllConditions(k => k.Excerpts.ShouldBe(2), k => k.Dropped.ShouldBe(1), k => k.Value.ShouldBe(1));
        (code.Estimates[0].Low, code.Estimates[0].High, code.Estimates[0].Resamples).ShouldBe((null, null, 0));
    }

    [Theory]
    [InlineData(29, 29, "too few: 29 excerpts of 29 interviews; it takes at least 30 of 10")]
    [InlineData(30, 9, "too few: 30 excerpts of 9 interviews; it takes at least 30 of 10")]
    [InlineData(0, 0, "too few: 0 excerpts of 0 interviews; it takes at least 30 of 10")]
    [InlineData(30, 10, null)]
    public void Too_few_is_said_instead_of_a_number(int excerpts, int interviews, string? why)
    {
        var code = CoderAgreement.Of(Study(excerpts, interviews)).On(CodedAspect.Code);

        (code.Excerpts, code.Interviews).ShouldBe((excerpts, interviews));
        code.TooFew.ShouldBe(why);
        foreach (var estimate in code.Estimates)
        {
            estimate.WhyNone.ShouldBe(why);
            (estimate.Value is null, estimate.Low is null, estimate.High is null, estimate.Resamples == 0).ShouldBe((why is not null, why is not null, why is not null, why is not null));
        }
    }

    [Fact]
    public void A_coefficient_left_with_too_few_excerpts_says_so_though_the_others_have_enough()
    {
        // Forty excerpts, of which each fourth was coded by three: Fleiss' κ can use thirty, or one fewer when one more has a third coding.
        static AspectAgreement Of(int third)
        {
            var builder = new StudyBuilder(Book).Parameters(new() { AgreementResamples = 20 }).Authority("1");
            for (var i = 0; i < 40; i++)
            {
                builder.Interview(Perspective.SM).Says(i % 2 == 0 ? "one" : "two").CodedAgain(i % 3 == 0 ? "two" : "one");
                if (i < third)
                    builder.CodedAgain("one", coder: "EF");
            }

            return CoderAgreement.Of(builder.Build()).On(CodedAspect.Code);
        }

        Of(10).Estimates.ShouldAllBe(e => e.Value != null && !e.TooFew);
        var left = Of(11);
        left.TooFew.ShouldBeNull();
        left.Estimates.Where(e => e.TooFew).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            e => e.Measure.ShouldBe(AgreementMeasure.FleissKappa),
            e => (e.Value, e.Low, e.Resamples, e.Excerpts, e.Dropped).ShouldBe((null, null, 0, 29, 11)),
            e => e.WhyNone.ShouldBe("too few: 29 excerpts of 29 interviews; it takes at least 30 of 10"));
    }

    [Fact]
    public void What_never_varies_is_undefined_and_not_resampled()
    {
        var status = CoderAgreement.Of(Study(40, 20)).On(CodedAspect.Status);

        status.TooFew.ShouldBeNull();
        status.Alike.ShouldBe(40);
        status.Estimates.ShouldAllBe(e => e.Value == null && e.Low == null && e.Resamples == 0 && e.WhyNone!.StartsWith("no variation"));
    }

    [Fact]
    public void Resamples_without_variation_are_counted()
    {
        // The other code stands in one interview of twelve: a resample misses it about (11/12)^12, a third of the time.
        var builder = new StudyBuilder(Book).Parameters(new() { AgreementResamples = 600 });
        for (var i = 0; i < 12; i++)
        {
            builder.Authority("1").Interview(Perspective.SM);
            for (var k = 0; k < 3; k++)
                builder.Says(i == 0 ? "two" : "one").CodedAgain(i == 0 ? "two" : "one");
        }

        var alpha = CoderAgreement.Of(builder.Build()).On(CodedAspect.Code).Estimates[0];

        (alpha.Value, alpha.Low, alpha.High, alpha.Resamples).ShouldBe((1, 1, 1, 600));
        alpha.UndefinedResamples.ShouldBeInRange(160, 260);
    }

    [Fact]
    public void The_interval_holds_the_coefficient_and_widens_when_excerpts_share_interviews()
    {
        // One interview's excerpts are all alike or all different: what counts is how many interviews there are.
        var (many, few) = (Width(Clustered(60, 1)), Width(Clustered(12, 5)));

        few.ShouldBeGreaterThan(1.5 * many);

        static double Width(Study study)
        {
            var alpha = CoderAgreement.Of(study).On(CodedAspect.Code).Estimates[0];
            alpha.Value!.Value.ShouldBeInRange(alpha.Low!.Value, alpha.High!.Value);
            return alpha.High.Value - alpha.Low.Value;
        }
    }

    [Fact]
    public void Neither_threads_nor_the_order_of_returns_and_rows_change_anything()
    {
        var gen = Gen.Choose(10, 16).SelectMany(interviews => Gen.Choose(0, 2).ArrayOf(interviews * 3)).SelectMany(codes => Gen.Shuffle(Enumerable.Range(0, codes.Length)).Select(order => (codes, order.ToArray())));
        Prop.ForAll(gen.ToArbitrary(), x =>
        {
            var expected = Shown(CoderAgreement.Of(Drawn(x.codes, [.. Enumerable.Range(0, x.codes.Length)]), threads: 1));
            return expected == Shown(CoderAgreement.Of(Drawn(x.codes, x.Item2), threads: 1))
                && expected == Shown(CoderAgreement.Of(Drawn(x.codes, [.. Enumerable.Range(0, x.codes.Length)]), threads: 2));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(12));
    }

    [Fact]
    public void Another_seed_draws_other_resamples_and_the_same_coefficient()
    {
        var (first, second) = (CoderAgreement.Of(Seeded(1)).On(CodedAspect.Code).Estimates[0], CoderAgreement.Of(Seeded(2)).On(CodedAspect.Code).Estimates[0]);

        second.Value.ShouldBe(first.Value);
        (second.Low, second.High).ShouldNotBe((first.Low, first.High));

        static Study Seeded(int seed) => Drawn([.. Enumerable.Range(0, 60).Select(i => i * i % 7 % 3)], [.. Enumerable.Range(0, 60)], seed);
    }

    private static string Shown(CoderAgreement agreement) =>
        string.Join('\n', agreement.Aspects.SelectMany(a => a.Estimates.Select(e => $"{a.Aspect} {a.Excerpts} {a.Alike} {e}")));

    /// <summary>So many excerpts over so many interviews, every third coded otherwise.</summary>
    private static Study Study(int excerpts, int interviews)
    {
        var builder = new StudyBuilder(Book).Parameters(new() { AgreementResamples = 20 }).Authority("1").Interview(Perspective.SM, id: "alone").Says("one");
        for (var i = 0; i < interviews; i++)
        {
            builder.Interview(Perspective.SM);
            for (var k = i; k < excerpts; k += interviews)
                builder.Says("one").CodedAgain(k % 3 == 0 ? "two" : "one");
        }

        return builder.Build();
    }

    private static Study Clustered(int interviews, int each)
    {
        var builder = new StudyBuilder(Book).Parameters(new() { AgreementResamples = 400 }).Authority("1");
        for (var i = 0; i < interviews; i++)
        {
            builder.Interview(Perspective.SM);
            for (var k = 0; k < each; k++)
                builder.Says(i % 2 == 0 ? "one" : "two").CodedAgain(i % 4 < 2 == (i % 2 == 0) ? "one" : "two");
        }

        return builder.Build();
    }

    /// <summary>Three excerpts to an interview, in three authorities, the interviews added in the order given.</summary>
    private static Study Drawn(int[] codes, int[] order, int seed = 2008)
    {
        string[] names = ["one", "two", "three"];
        var builder = new StudyBuilder(Book).InOrderAdded().Parameters(new() { AgreementResamples = 40, Seed = seed });
        foreach (var i in order.Where(i => i % 3 == 0))
        {
            builder.Authority($"{i % 9}").Interview(Perspective.PR, id: $"i{i / 9}");
            for (var k = 0; k < 3; k++)
                builder.Says(names[codes[i + k]], id: $"s{i / 9}-{k}").CodedAgain(names[codes[(i + (2 * k)) % codes.Length]]);
        }

        return builder.Build();
    }
}
