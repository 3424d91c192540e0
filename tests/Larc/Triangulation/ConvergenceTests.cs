using Larc.Model;
using Larc.Triangulation;

namespace Larc.Tests.Triangulation;

/// <summary>Pairs of perspectives over the study: service managers against practitioners, six or more authorities unless said otherwise.</summary>
public sealed class ConvergenceTests
{
    private static readonly Codebook Codebook = new CodebookBuilder()
        .Topic("nine", prompted: [Perspective.DCS, Perspective.SM], notAsked: [Perspective.PC])
        .Impact("training").Impact("course", parent: "training").Feature("resources", topic: "nine").Build();

    [Fact]
    public void Same_stance_and_same_prominence_agree()
    {
        var result = Compare(8, Many("+", 6), Many("+", 5));

        result.State.ShouldBe(ConvergenceState.Agreement);
        (result.First.Prominence, result.First.Stance, result.First.Share).ShouldBe((Prominence.Frequent, HeldStance.Positive, 0.75m));
    }

    [Theory]
    [InlineData(8, 4, 3, ConvergenceState.Agreement)] // 0.5 frequent, 0.375 some: within 0.15
    [InlineData(20, 10, 7, ConvergenceState.Agreement)] // a difference of exactly 0.15
    [InlineData(20, 10, 6, ConvergenceState.PartialAgreement)]
    [InlineData(20, 3, 9, ConvergenceState.Agreement)] // both some
    [InlineData(20, 2, 9, ConvergenceState.PartialAgreement)] // isolated and some
    [InlineData(5, 5, 5, ConvergenceState.Undefined)]
    [InlineData(6, 6, 0, ConvergenceState.Silence)]
    [InlineData(6, 0, 0, ConvergenceState.NotApplicable)]
    public void Prominence_decides_between_agreement_and_partial_agreement(int authorities, int managers, int practitioners, ConvergenceState expected) =>
        Compare(authorities, Many("+", managers), Many("+", practitioners)).State.ShouldBe(expected);

    [Fact]
    public void Positive_against_negative_is_dissonance_at_any_prominence()
    {
        Compare(8, Many("+", 8), Many("-", 1)).State.ShouldBe(ConvergenceState.Dissonance);
        Compare(3, Many("+", 1), Many("-", 1)).State.ShouldBe(ConvergenceState.Dissonance);
    }

    [Theory]
    [InlineData("+++-", HeldStance.Positive)]
    [InlineData("++-", HeldStance.Divided)]
    [InlineData("---m", HeldStance.Negative)]
    [InlineData("--mm", HeldStance.Divided)]
    [InlineData("m", HeldStance.Divided)]
    [InlineData("cc", HeldStance.SameTheme)]
    [InlineData("+++c", HeldStance.Positive)]
    [InlineData("++cc", HeldStance.Divided)]
    public void A_stance_is_held_from_three_quarters_of_the_reporting_authorities(string managers, HeldStance expected) =>
        Compare(8, managers, "").First.Stance.ShouldBe(expected);

    [Fact]
    public void What_is_only_carried_is_the_same_theme_and_never_dissonance()
    {
        Compare(6, "CCCCCC", "++++++").State.ShouldBe(ConvergenceState.PartialAgreement);
        Compare(6, "CCCCCC", "cccccc").State.ShouldBe(ConvergenceState.Agreement);
    }

    [Fact]
    public void A_feature_that_contributes_here_and_is_to_develop_there_has_a_state_of_its_own()
    {
        var result = Features(6, "kkkk", "dddd");

        result.State.ShouldBe(ConvergenceState.ContributesHereToDevelopThere);
        result.PromptedAgainstOpen.ShouldBeTrue();
        result.NotComparable.ShouldBe("SM was prompted and PR was not");
    }

    [Fact]
    public void Not_interviewed_comes_before_not_asked_and_not_asked_before_silence()
    {
        var study = new StudyBuilder(Codebook).Authority("1").Interview(Perspective.SM).Says("resources").Interview(Perspective.PC).Says("training");
        var result = Triangulator.Run(study.Build());

        result.ConvergenceOf("resources", Perspective.SM, Perspective.PR).State.ShouldBe(ConvergenceState.NotInterviewed);
        result.ConvergenceOf("resources", Perspective.PR, Perspective.PC).State.ShouldBe(ConvergenceState.NotInterviewed);
        result.ConvergenceOf("resources", Perspective.SM, Perspective.PC).State.ShouldBe(ConvergenceState.NotAsked);
        result.ConvergenceOf("resources", Perspective.PC, Perspective.SM).Second.Elicitation.ShouldBe(Elicitation.NotAsked);
        result.ConvergenceOf("training", Perspective.SM, Perspective.PC).State.ShouldBe(ConvergenceState.Silence);
        result.ConvergenceOf("training", Perspective.SM, Perspective.PC).NotComparable.ShouldBe("SM was asked in fewer than 6 authorities (1)");
    }

    [Fact]
    public void Comparable_needs_both_asked_alike_in_six_authorities()
    {
        Compare(6, Many("+", 6), "").NotComparable.ShouldBe("");
        Compare(5, Many("+", 5), "").NotComparable.ShouldBe("SM was asked in fewer than 6 authorities (5)");
    }

    [Fact]
    public void Labels_cover_only_perspectives_that_were_asked()
    {
        var result = Triangulator.Run(new StudyBuilder(Codebook)
            .Authority("1").Interview(Perspective.SM).Says("resources", "training").Says("resources", Stance.ToDevelop).Interview(Perspective.PR).Says("resources").Interview(Perspective.PC)
            .Build());
        string Labels(string code, Stance? stance = null) => result.Coverage.Single(c => c.Code.Id == code && c.Stance == stance).ToString();

        Labels("resources", Stance.Contributes).ShouldBe("all staff");
        Labels("resources", Stance.ToDevelop).ShouldBe("staff only, one only");
        Labels("training").ShouldBe("staff only, one only");
        Labels("course").ShouldBe("");
    }

    private static string Many(string what, int times) => string.Concat(Enumerable.Repeat(what, times));

    private static ConvergenceResult Compare(int authorities, string managers, string practitioners) =>
        Run(authorities, managers, practitioners).ConvergenceOf("training", Perspective.SM, Perspective.PR);

    private static ConvergenceResult Features(int authorities, string managers, string practitioners) =>
        Run(authorities, managers, practitioners).ConvergenceOf("resources", Perspective.SM, Perspective.PR);

    /// <summary>
    /// One letter for each reporting authority: + − m (positive, negative, both of 'training'), c C (positive, negative of a part only),
    /// k d ('resources' contributes, is to develop).
    /// </summary>
    private static TriangulationResult Run(int authorities, string managers, string practitioners)
    {
        var study = new StudyBuilder(Codebook);
        for (var a = 0; a < authorities; a++)
        {
            study.Authority(FormattableString.Invariant($"{a:00}"));
            foreach (var (perspective, what) in new[] { (Perspective.SM, managers), (Perspective.PR, practitioners) })
            {
                study.Interview(perspective);
                _ = (a < what.Length ? what[a] : ' ') switch
                {
                    '+' => study.Says("training"),
                    '-' => study.Says("training", Stance.Negative),
                    'm' => study.Says("training", Stance.Mixed),
                    'c' => study.Says("course"),
                    'C' => study.Says("course", Stance.Negative),
                    'k' => study.Says("resources"),
                    'd' => study.Says("resources", Stance.ToDevelop),
                    _ => study,
                };
            }
        }

        return Triangulator.Run(study.Build());
    }
}
