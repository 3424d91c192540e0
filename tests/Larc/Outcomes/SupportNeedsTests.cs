using Larc.Model;
using Larc.Outcomes;

namespace Larc.Tests.Outcomes;

public sealed class SupportNeedsTests
{
    private static readonly Codebook Codebook = new CodebookBuilder().Impact("a").Build();

    /// <summary>The published proforma: 21 responses; yes, no, not sure, non-response; yes in per cent of 21 and of those answering.</summary>
    [Theory]
    [InlineData(16, 0, 1, 4, "76.2", "94.1")]
    [InlineData(10, 1, 3, 7, "47.6", "71.4")]
    [InlineData(3, 6, 4, 8, "14.3", "23.1")]
    [InlineData(5, 1, 6, 9, "23.8", "41.7")]
    [InlineData(4, 4, 5, 8, "19.0", "30.8")]
    [InlineData(2, 0, 5, 14, "9.5", "28.6")]
    public void Both_denominators_are_those_published(int yes, int no, int notSure, int none, string ofAll, string ofAnswering)
    {
        var answers = Enumerable.Repeat(SupportAnswer.Yes, yes).Concat(Enumerable.Repeat(SupportAnswer.No, no)).Concat(Enumerable.Repeat(SupportAnswer.NotSure, notSure)).ToArray();
        var builder = new StudyBuilder(Codebook);
        for (var a = 0; a < 21; a++)
            builder.Authority(FormattableString.Invariant($"{100 + a}"));
        var row = 2;
        var needs = SupportNeeds.Of(builder.Build().With(needs:
        [
            .. Enumerable.Range(0, 21).Select(a => new SupportNeed(a, "Something that all answered", SupportAnswer.No, row)),
            .. answers.Select((need, a) => new SupportNeed(a, "Analysing data", need, row++)),
        ]));

        var activity = needs.Activities.Single(a => a.Activity == "Analysing data");
        (activity.Yes, activity.No, activity.NotSure, activity.NoResponse).ShouldBe((yes, no, notSure, none));
        activity.YesPercentOfResponding.ShouldBe(decimal.Parse(ofAll, System.Globalization.CultureInfo.InvariantCulture));
        activity.YesPercentOfAnswering.ShouldBe(decimal.Parse(ofAnswering, System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>The proforma as it was published: 21 authorities, seven rows, each summing to 21.</summary>
    [Fact]
    public void The_published_proforma_is_reproduced_row_by_row()
    {
        (string Activity, int Yes, int No, int NotSure, int None, string OfAll, string OfAnswering)[] published =
        [
            ("Designing the local research project", 16, 0, 1, 4, "76.2", "94.1"),
            ("Designing local research instruments", 10, 1, 3, 7, "47.6", "71.4"),
            ("Commissioning the local research", 3, 6, 4, 8, "14.3", "23.1"),
            ("Defining how local data will be collected", 5, 1, 6, 9, "23.8", "41.7"),
            ("Identifying how local data can be collated", 4, 4, 5, 8, "19.0", "30.8"),
            ("Analysing data", 4, 4, 5, 8, "19.0", "30.8"),
            ("Other", 2, 0, 5, 14, "9.5", "28.6"),
        ];
        var builder = new StudyBuilder(Codebook);
        for (var a = 0; a < 21; a++)
            builder.Authority(FormattableString.Invariant($"{100 + a}"));
        var rows = published.SelectMany((row, place) =>
            Repeat(SupportAnswer.Yes, row.Yes).Concat(Repeat(SupportAnswer.No, row.No)).Concat(Repeat(SupportAnswer.NotSure, row.NotSure)).Concat(Repeat(SupportAnswer.NoResponse, row.None))

                // Each row starts with another authority: who answers one row need not answer the next.
                .Select((need, a) => new SupportNeed((a + (5 * place)) % 21, row.Activity, need, 2 + place)));
        var needs = SupportNeeds.Of(builder.Build().With(needs: [.. rows]));

        (needs.Authorities, needs.Responding).ShouldBe((21, 21));
        needs.Activities.Select(a => (a.Activity, a.Yes, a.No, a.NotSure, a.NoResponse, Text(a.YesPercentOfResponding), Text(a.YesPercentOfAnswering))).ShouldBe(published);
        needs.Activities.ShouldAllBe(a => a.Yes + a.No + a.NotSure + a.NoResponse == 21);
        Golden.Check("outcomes/support-needs-published.txt", needs.ToString());

        static IEnumerable<SupportAnswer> Repeat(SupportAnswer answer, int times) => Enumerable.Repeat(answer, times);

        static string Text(decimal? percent) => percent!.Value.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture);
    }

    [Theory]
    [InlineData(1, 16, "6.3")] // 6.25: away from zero, where rounding to even would give 6.2
    [InlineData(3, 16, "18.8")]
    [InlineData(1, 3, "33.3")]
    [InlineData(0, 5, "0.0")]
    public void Percentages_are_rounded_half_away_from_zero(int yes, int answering, string expected)
    {
        var need = new ActivityNeed("Analysing data", yes, answering - yes, 0, answering);

        need.YesPercentOfAnswering!.Value.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(expected);
        new ActivityNeed("Analysing data", 0, 0, 0, 0).YesPercentOfAnswering.ShouldBeNull();
    }

    [Fact]
    public void A_proforma_left_blank_is_no_response_and_rows_sum_to_those_responding()
    {
        var needs = SupportNeeds.Of(Study(
            (0, "Analysing data", SupportAnswer.Yes),
            (0, "Project plan", SupportAnswer.NoResponse),
            (1, " analysing  DATA ", SupportAnswer.NotSure),
            (2, "Analysing data", SupportAnswer.NoResponse)));

        needs.Responding.ShouldBe(2);
        needs.Authorities.ShouldBe(3);
        needs.Activities.Select(a => (a.Activity, a.Yes, a.No, a.NotSure, a.NoResponse)).ShouldBe([("Analysing data", 1, 0, 1, 0), ("Project plan", 0, 0, 0, 2)]);
        Golden.Check("outcomes/support-needs.txt", needs.ToString());
    }

    [Fact]
    public void Without_answers_the_table_says_so() =>
        SupportNeeds.Of(Study()).ToString().ShouldContain("No authority returned support needs.");

    private static Study Study(params (int Authority, string Activity, SupportAnswer Need)[] answers) =>
        new StudyBuilder(Codebook).Authority("1").Authority("2").Authority("3").Build()
            .With(needs: [.. answers.Select((a, row) => new SupportNeed(a.Authority, a.Activity, a.Need, row + 2))]);
}
