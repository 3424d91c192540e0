using Larc.Continuum;
using Larc.Findings;
using Larc.Model;
using Larc.Triangulation;

namespace Larc.Tests.Findings.Wording;

/// <summary>The three drafts that would do the most harm. Each is tempted with a study that seems to say it, and then written by hand.</summary>
public sealed class HarmfulDraftTests
{
    private static readonly CodebookBuilder Bands = Enumerable.Range(0, 12).Aggregate(new CodebookBuilder(), (b, c) => b.Impact($"i{c:00}", listed: "staff").Feature($"f{c:00}", listed: "staff"));

    private static readonly Codebook Book = Bands.Build();

    private static readonly Codebook Exemplars = new CodebookBuilder()
        .Topic("support", notAsked: [Perspective.DCS])
        .Impact("confidence", 3, "support", label: "Integration gives confidence", listed: "both").Impact("school", 3, "support", label: "Gets on better at school", listed: "both").Build();

    private static readonly Codebook Unlike = new CodebookBuilder()
        .Topic("asg", prompted: [Perspective.DCS, Perspective.SM])
        .Impact("plan", 1, "asg", label: "One plan", listed: "staff").Impact("talk", 1, label: "More talk", listed: "staff").Feature("locality", "asg", label: "Locality working", listed: "staff").Build();

    private static readonly Lazy<FindingsDocument> s_confident = new(() => FindingsDraft.From(Confident()));
    private static readonly Lazy<FindingsDocument> s_exemplar = new(() => FindingsDraft.From(Exemplar()));
    private static readonly Lazy<FindingsDocument> s_unlike = new(() => FindingsDraft.From(Unalike()));

    // 1. 'Confident authorities do X, so do X'

    [Fact]
    public void What_confident_authorities_report_never_becomes_advice()
    {
        ConfidenceContinuum.Of(Triangulator.Run(Confident())).Contrast.Rows.ShouldNotBeEmpty("the study tempts: confident and earlier-stage authorities differ in everything");
        foreach (var document in All(s_confident.Value))
        {
            foreach (var (text, isFinding) in OwnWording.Of(document))
            {
                ForbiddenWords.In(text, Edition.Internal, isFinding).ShouldBeEmpty(text);
                if (text.Contains("confident authorities", StringComparison.OrdinalIgnoreCase))
                    text.ShouldNotMatch("(?i)(,|;|and) so |so that others|others (can|could|may|should)|adopt|copy|introduce", text);
            }
        }
    }

    [Theory]
    [InlineData("Confident authorities meet weekly, so meet weekly.")]
    [InlineData("Confident authorities meet weekly; others should too.")]
    [InlineData("Weekly meetings are what confident authorities do: authorities need to hold them.")]
    [InlineData("Weekly meetings lead to confidence.")]
    [InlineData("It is therefore recommended to meet weekly.")]
    [InlineData("The best authorities meet weekly.")]
    public void Advice_written_by_hand_is_refused(string text) => Refused(s_confident.Value, c => c.RuleId == "features.mostOften", text);

    // 2. 'Integration improved outcomes', from exemplar cases

    [Fact]
    public void Cases_chosen_as_exemplars_never_say_what_integration_did()
    {
        var families = s_exemplar.Value.Claims.Where(c => c.RuleId.Contains("family", StringComparison.Ordinal) || c.RuleId.StartsWith("keyGroup", StringComparison.Ordinal)).ToList();
        families.ShouldNotBeEmpty();
        foreach (var claim in families)
            ForbiddenWords.WithoutLabels(claim.Text, s_exemplar.Value.Study).ShouldNotContain("integrat", Shouldly.Case.Insensitive);
        // Not even in a quotation of somebody who was asked about support.
        foreach (var document in All(s_exemplar.Value))
            document.ToMarkdown().Replace("Integration gives confidence", "", StringComparison.Ordinal).ShouldNotMatch("(?i)integration (has )?(improve|help|chang|work|rais|made)");
    }

    [Theory]
    [InlineData("Integration improved outcomes for all children.")]
    [InlineData("Improved outcomes followed integration.")]
    [InlineData("All parents say that integration helped their child.")]
    [InlineData("Integrated working made every child more confident.")]
    [InlineData("Children do better because of integrated services.")]
    [InlineData("The support results in confidence.")]
    public void Outcomes_of_integration_written_by_hand_are_refused(string text) => Refused(s_exemplar.Value, c => c.RuleId == "level3.family", text);

    // 3. 'The front line does not see it', across unlike questions

    [Fact]
    public void Who_was_asked_otherwise_is_never_said_not_to_see()
    {
        var pair = Triangulator.Run(Unalike()).ConvergenceOf("plan", Perspective.SM, Perspective.PR);
        pair.State.ShouldBe(ConvergenceState.Silence, "the study tempts: every manager names the plan, no practitioner does");
        foreach (var document in All(s_unlike.Value))
        {
            document.Claims.ShouldNotContain(c => c.Id == "level1.difference:plan");
            document.ToMarkdown().ShouldNotMatch("(?i)(practitioners|front line)[^.]*One plan[^.]* (do|does) not (see|name|volunteer|notice|report)");
            document.ToMarkdown().ShouldNotMatch("(?i)One plan[^.]*practitioners[^.]* (do|does) not (see|name|volunteer|notice|report)");
        }

        s_unlike.Value.ToMarkdown().ShouldContain("Differences between service managers and practitioners are not drawn");
    }

    [Theory]
    [InlineData("Practitioners do not see the plan that service managers report.")]
    [InlineData("The front line does not see it.")]
    [InlineData("Service managers report one plan; practitioners do not name it.")]
    [InlineData("Practitioners are unaware of the plan.")]
    public void Not_seeing_written_by_hand_is_refused_where_questions_were_unlike(string text) => Refused(s_unlike.Value, c => c.Id == "level1.list:plan", text);

    [Fact]
    public void A_difference_may_be_stated_where_the_questions_were_alike()
    {
        var builder = new StudyBuilder(Unlike).Parameters(new() { Permutations = 5 });
        for (var a = 0; a < 8; a++)
            builder.Authority($"{100 + a}").Interview(Perspective.SM).Says("talk").Interview(Perspective.PR);
        FindingsDraft.From(builder.Build()).ToMarkdown().ShouldContain("practitioners, asked in the same way in 8 authorities, do not volunteer it");
    }

    [Fact]
    public void A_finding_that_names_an_authority_is_refused() =>
        Refused(s_unlike.Value, c => c.Id == "level1.list:plan", "In Northshire one plan is reported.");

    /// <summary>Writes a finding through what anybody may call, with counts and evidence of a true one.</summary>
    private static void Refused(FindingsDocument draft, Func<Claim, bool> of, string text)
    {
        var claim = draft.Claims.First(of) with { Text = text };
        var tampered = draft with { Sections = [new("own", "Our own section", [ParagraphBlock.Of((Sentence)claim)])] };

        foreach (var write in new Func<string>[] { () => tampered.ToMarkdown(), () => tampered.ToPage(), () => tampered.ToHtml(), () => Word(tampered) })
            Should.Throw<FindingsWordingException>(write).Message.ShouldStartWith("The findings were not written. Finding ");
    }

    private static string Word(FindingsDocument document)
    {
        using var stream = new MemoryStream();
        document.ToWord(stream);
        return "";
    }

    private static IEnumerable<FindingsDocument> All(FindingsDocument draft)
    {
        var decided = DecidedDraft.Of(draft).Document;
        return [decided, .. Brief.All(decided).Select(b => b.Document)];
    }

    /// <summary>Four authorities where everybody names the same at the highest level, four in between, four where no two perspectives agree at the lowest.</summary>
    private static Study Confident()
    {
        var builder = new StudyBuilder(Book).Parameters(new() { Permutations = 199, Resamples = 0 });
        for (var a = 0; a < 12; a++)
        {
            builder.Authority($"{a:00}");
            foreach (var (perspective, count, shift) in new[] { (Perspective.DCS, 1, 0), (Perspective.SM, 4, 4), (Perspective.PR, 4, 8) })
            {
                for (var i = 0; i < count; i++)
                {
                    builder.Interview(perspective, level: Math.Max(1, 4 - (a / 4) - (a / 8)));
                    for (var k = 0; k < 4; k++)
                    {
                        var from = a < 4 || (a < 8 && k < 2) ? k : k + shift;
                        builder.Says($"i{(from + (a % 4)) % 12:00}", $"f{(a < 4 || perspective == Perspective.DCS ? k : from) % 12:00}");
                    }
                }
            }
        }

        return builder.Build();
    }

    private static Study Exemplar()
    {
        var builder = new StudyBuilder(Exemplars).Settings(new() { CasesChosenBy = "the authorities, to show integration at work" }).Parameters(new() { Permutations = 5, MinimumIndividuals = 2 });
        for (var a = 0; a < 8; a++)
        {
            builder.Authority($"{100 + a}");
            foreach (var perspective in new[] { Perspective.SM, Perspective.PR, Perspective.PC, Perspective.CYP })
                builder.Interview(perspective, keyGroup: "LAC", caseId: "c1").Says("confidence", excerpt: PerspectiveGroup.Staff.Contains(perspective) ? "The child has settled." : "Integration has changed everything for us.").Says("school");
        }

        return builder.Build();
    }

    private static Study Unalike()
    {
        var builder = new StudyBuilder(Unlike).Parameters(new() { Permutations = 5 });
        for (var a = 0; a < 8; a++)
            builder.Authority($"{100 + a}", a == 0 ? "Northshire" : null).Interview(Perspective.DCS).Says("plan", "locality").Interview(Perspective.SM).Says("plan", "locality").Interview(Perspective.PR).Says("talk");
        return builder.Build();
    }
}
