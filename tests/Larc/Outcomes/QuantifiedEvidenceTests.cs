using FsCheck;
using FsCheck.Fluent;
using Larc.Model;
using Larc.Outcomes;

namespace Larc.Tests.Outcomes;

public sealed class QuantifiedEvidenceTests
{
    private static readonly Codebook Codebook = new CodebookBuilder().Impact("a").Build();

    [Fact]
    public void The_published_box_is_reproduced()
    {
        // Two ascribe, three do not necessarily, six find it too early, three did not respond: fourteen.
        var answers = new[] { Ascription.Ascribed, Ascription.Elsewhere, Ascription.TooEarly }.SelectMany((a, i) => Enumerable.Repeat(a, new[] { 2, 3, 6 }[i])).ToArray();
        var evidence = QuantifiedEvidence.Of(Study(14, [.. answers.Select((a, at) => (at, a))]));

        QuantifiedEvidence.Categories.Select(evidence.Count).ShouldBe([2, 3, 6, 3]);
        evidence.Responding.ShouldBe(11);
        Golden.Check("outcomes/quantified-evidence.txt", evidence.ToString());
    }

    [Fact]
    public void The_first_category_that_applies_is_taken()
    {
        var evidence = QuantifiedEvidence.Of(Study(3, [(0, Ascription.TooEarly), (0, Ascription.Ascribed), (0, Ascription.Elsewhere), (1, Ascription.NoResponse), (1, Ascription.TooEarly)]));

        evidence.Authorities.Select(a => a.Category).ShouldBe([Ascription.Ascribed, Ascription.TooEarly, Ascription.NoResponse]);
    }

    [Fact]
    public void Whatever_is_returned_the_categories_sum_to_the_authorities()
    {
        var rows = Gen.Zip(Gen.Choose(0, 6), Gen.Elements(Enum.GetValues<Ascription>())).ArrayOf();
        Prop.ForAll(rows.ToArbitrary(), answers =>
        {
            var evidence = QuantifiedEvidence.Of(Study(7, answers));
            return QuantifiedEvidence.Categories.Sum(evidence.Count) == 7
                && evidence.Authorities.Select((a, at) => answers.Any(x => x.Item1 == at && x.Item2 > a.Category)).All(better => !better);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void The_chart_holds_the_same_counts()
    {
        var chart = QuantifiedEvidence.Of(Study(3, [(0, Ascription.Ascribed)])).ToChart();
        chart.Whole.ShouldBe(3);
        chart.Parts.Select(p => p.Value.Number).ShouldBe([1m, 0m, 0m, 2m]);
    }

    private static Study Study(int authorities, (int Authority, Ascription Ascription)[] answers)
    {
        var builder = new StudyBuilder(Codebook);
        for (var a = 0; a < authorities; a++)
            builder.Authority(FormattableString.Invariant($"{100 + a}")).Interview(Perspective.SM);
        return builder.Build().With(indicators: [.. answers.Select((x, row) => new Indicator(x.Authority, "Exclusions", null, "2007", Measure.Of(4), default, x.Ascription, "", "", row + 2))]);
    }
}
