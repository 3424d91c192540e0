using Larc.Findings;
using Larc.Model;

namespace Larc.Tests.Findings.Confidence;

public sealed class ConfidenceTests
{
    private static readonly Codebook Book = new CodebookBuilder()
        .Topic("impacts")
        .Topic("asg", prompted: [Perspective.DCS, Perspective.SM], notAsked: [Perspective.PC, Perspective.CYP])
        .Impact("training", 1, label: "Training", listed: "staff")
        .Impact("rare", 1, label: "A rare thing", listed: "staff")
        .Impact("workload", 1, label: "Workload", listed: "staff")
        .Impact("safer", 3, label: "Feels safer", listed: "family")
        .Feature("locality", "asg", label: "Locality working", listed: "staff")
        .Build();

    [Theory]
    [InlineData(ConfidenceLevel.High, ConcernSize.None, ConcernSize.None, ConcernSize.None, ConcernSize.None)]
    [InlineData(ConfidenceLevel.High, ConcernSize.Minor, ConcernSize.None, ConcernSize.None, ConcernSize.Minor)]
    [InlineData(ConfidenceLevel.Moderate, ConcernSize.Minor, ConcernSize.Minor, ConcernSize.None, ConcernSize.Minor)]
    [InlineData(ConfidenceLevel.High, ConcernSize.Moderate, ConcernSize.None, ConcernSize.None, ConcernSize.None)]
    [InlineData(ConfidenceLevel.Moderate, ConcernSize.Moderate, ConcernSize.Moderate, ConcernSize.None, ConcernSize.None)]
    [InlineData(ConfidenceLevel.Moderate, ConcernSize.Serious, ConcernSize.None, ConcernSize.None, ConcernSize.None)]
    [InlineData(ConfidenceLevel.Low, ConcernSize.Serious, ConcernSize.None, ConcernSize.None, ConcernSize.Minor)]
    [InlineData(ConfidenceLevel.VeryLow, ConcernSize.Serious, ConcernSize.Serious, ConcernSize.None, ConcernSize.None)]
    [InlineData(ConfidenceLevel.VeryLow, ConcernSize.Serious, ConcernSize.Serious, ConcernSize.Serious, ConcernSize.Serious)]
    public void Concerns_lower_the_level_by_the_documented_rule(ConfidenceLevel expected, params ConcernSize[] sizes) =>
        ConfidenceScale.LevelOf(sizes.Select((s, i) => new ConfidenceConcern((ConfidenceComponent)i, s, "", ""))).ShouldBe(expected);

    [Fact]
    public void A_worse_concern_never_raises_the_level()
    {
        var sizes = Enum.GetValues<ConcernSize>();
        foreach (var all in from a in sizes from b in sizes from c in sizes from d in sizes select new[] { a, b, c, d })
        {
            for (var i = 0; i < all.Length; i++)
            {
                if (all[i] == ConcernSize.Serious)
                    continue;
                ConcernSize[] worse = [.. all];
                worse[i]++;
                ((int)Level(worse)).ShouldBeLessThanOrEqualTo((int)Level(all));
            }
        }

        static ConfidenceLevel Level(ConcernSize[] all) => ConfidenceScale.LevelOf(all.Select((s, i) => new ConfidenceConcern((ConfidenceComponent)i, s, "", "")));
    }

    [Fact]
    public void Every_claim_gets_a_proposal_with_a_reason_on_each_component()
    {
        var document = FindingsDraft.From(SmallStudy.Study).WithConfidence();

        document.Claims.ShouldAllBe(c => c.Confidence != null && c.Confidence.IsProposal && c.Confidence.Concerns.Length == 4);
        document.Claims.SelectMany(c => c.Confidence!.Concerns).ShouldAllBe(c => c.Reason.Length > 0 && c.PublicReason.Length > 0);
        document.Claims.Select(c => c.Text).ShouldBe(FindingsDraft.From(SmallStudy.Study).Claims.Select(c => c.Text));
        document.ToMarkdown().ShouldContain("Confidence: ");
    }

    [Fact]
    public void What_one_authority_and_one_interview_say_is_a_serious_concern()
    {
        var rare = Claim(Broad(), "level1.list:rare");
        rare.Concerns[0].Size.ShouldBe(ConcernSize.Serious);
        rare.Concerns[0].Reason.ShouldBe("1 interview; 1 authority behind its weakest part; practitioners only");
        rare.Level.ShouldBe(ConfidenceLevel.Low);
        Claim(Broad(), "level1.list:training").Level.ShouldBe(ConfidenceLevel.High);
    }

    [Fact]
    public void Counter_evidence_and_perspectives_that_stand_against_each_other_are_concerns()
    {
        var workload = Claim(Broad(), "level1.list:workload").Concerns[1];
        workload.Size.ShouldBe(ConcernSize.Serious);
        workload.Reason.ShouldStartWith("8 of 16 interviews speak against it");
        Claim(Broad(), "level1.list:training").Concerns[1].ShouldBe(new(ConfidenceComponent.Coherence, ConcernSize.None, "nothing speaks against it", "nothing speaks against it"));
    }

    [Fact]
    public void A_finding_that_views_differ_is_not_doubted_because_they_differ() =>
        Broad().Claims.First(c => c.RuleId == "level1.negative").Confidence!.Concerns[1].Size.ShouldBe(ConcernSize.None);

    [Fact]
    public void Families_speak_of_support_and_were_chosen()
    {
        var family = Broad().Claims.First(c => c.RuleId == "level3.family").Confidence!;
        family.Concerns[2].Size.ShouldBe(ConcernSize.Minor);
        family.Concerns[2].Reason.ShouldContain("not of integration");
        family.Concerns[3].Size.ShouldBe(ConcernSize.Moderate);
        family.Concerns[3].Reason.ShouldContain("cases were chosen as exemplars");
    }

    [Fact]
    public void A_list_put_to_people_is_a_concern_of_method() =>
        Broad().Claims.First(c => c.Id == "features.mostOften:SM").Confidence!.Concerns[3].Reason.ShouldContain("those who name it were given a list");

    [Fact]
    public void What_the_public_reads_holds_no_number()
    {
        foreach (var claim in Broad().Claims)
            claim.Confidence!.ToText(isPublication: true).ShouldNotContain(c => char.IsAsciiDigit(c), claim.Confidence.ToText(isPublication: true));
    }

    [Fact]
    public void A_person_s_decision_holds_and_the_proposal_stays_beside_it()
    {
        var proposed = Claim(Broad(), "level1.list:training");
        var decided = proposed with { Decided = new(ConfidenceLevel.Low, "Two of the interviews were short", "A. Researcher", new(2026, 11, 22)) };

        decided.Level.ShouldBe(ConfidenceLevel.Low);
        decided.ToText().ShouldStartWith("Confidence: low, decided by a person (A. Researcher, 2026-11-22): Two of the interviews were short. Proposed by the rules: high.");
        decided.ToText(isPublication: true).ShouldStartWith("Confidence: low, decided by a person: Two of the interviews were short. Proposed by the rules: high.");
        (proposed with { Decided = new(ConfidenceLevel.Low, "", "", null) }).ToText().ShouldStartWith("Confidence: low, decided by a person. Proposed");
    }

    [Fact]
    public void A_study_without_returns_has_nothing_to_be_sure_of() =>
        FindingsDraft.From(new StudyBuilder(Book).Build()).WithConfidence().Claims.ShouldBeEmpty();

    private static ClaimConfidence Claim(FindingsDocument document, string id) => document.Claims.First(c => c.Id == id).Confidence!;

    /// <summary>Eight authorities in which managers and practitioners agree on training and divide on workload.</summary>
    private static FindingsDocument Broad()
    {
        var builder = new StudyBuilder(Book).Settings(new() { CasesChosenBy = "the authorities" }).Parameters(new() { Permutations = 5, AgreementResamples = 5 });
        for (var a = 0; a < 8; a++)
        {
            builder.Authority($"{100 + a}").Interview(Perspective.SM).Says("training", "workload", "locality")
                .Interview(Perspective.PR).Says("training").Says("workload", Stance.Negative)
                .Interview(Perspective.PC).Says("safer");
            if (a == 0)
                builder.Interview(Perspective.PR).Says("rare");
        }

        return FindingsDraft.From(builder.Build()).WithConfidence();
    }
}
