using FsCheck;
using FsCheck.Fluent;
using Larc.Findings;
using Larc.Model;

namespace Larc.Tests.Findings.Briefs;

public sealed class BriefTests
{
    private static readonly Codebook RoundOne = CodebookFile.Read(Path.Combine(Repository.Root, "data-templates", "codebooks", "larc-round-1.yaml")).Codebook!;

    private static readonly Lazy<FindingsDocument> Fourteen = new(() => FindingsDraft.From(InventedStudy.Of(RoundOne, 14)).WithConfidence());

    [Fact]
    public void Each_audience_has_one_page_that_reads_as_expected() => Golden.Check(
        "findings/briefs.md", string.Join("\n\n", Brief.All(Fourteen.Value).Select(b => $"<!-- {b.File} -->\n\n{b.Document.ToMarkdown()}")));

    [Fact]
    public void The_four_briefs_have_the_names_of_their_files() =>
        Brief.All(Fourteen.Value).Select(b => b.File).ShouldBe(["director", "service-manager", "practitioner", "lead-member"]);

    /// <summary>Counted in what is printed, for studies of any size and codebooks with labels of any length.</summary>
    [Fact]
    public void A_brief_of_any_study_stays_under_the_cap_and_ends_in_what_may_not_be_claimed()
    {
        var drawn = from authorities in Gen.Choose(0, 9)
                    from seed in Gen.Choose(1, 10_000)
                    from words in Gen.Choose(1, 60)
                    select (authorities, seed, words);
        Prop.ForAll(drawn.ToArbitrary(), x =>
        {
            var book = new CodebookBuilder().KeyGroups("YOUNG")
                .Impact("meals", 1, label: Label(x.words), listed: "staff").Impact("talk", 2, listed: "staff").Impact("sleep", 3, label: Label(x.words), listed: "family").Impact("play", 3, listed: "staff", ordering: CodeOrdering.Theme)
                .Impact("garden", 4).Feature("bus", label: Label(x.words)).Feature("shed").Build();
            var study = InventedStudy.Of(book, x.authorities, x.seed);
            Under(FindingsDraft.From(study));
            Under(FindingsDraft.From(study).WithConfidence());
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(12));

        static string Label(int words) => string.Join(' ', Enumerable.Repeat("word", words));

        static void Under(FindingsDocument draft)
        {
            foreach (var (_, brief) in Brief.All(draft))
            {
                Brief.Words([brief.ToMarkdown()]).ShouldBeLessThan(Brief.WordCap);
                brief.Sections[^1].Heading.ShouldBe("What may not be claimed");
                brief.ToMarkdown().TrimEnd().Split('\n')[^1].ShouldStartWith("- ");
            }
        }
    }

    [Fact]
    public void A_long_title_is_shortened()
    {
        var study = new StudyBuilder(RoundOne).Settings(new() { Title = string.Join(' ', Enumerable.Repeat("Title", 500)) }).Authority("1").Interview(Perspective.SM).Build();
        foreach (var (_, brief) in Brief.All(FindingsDraft.From(study)))
            Brief.Words([brief.ToMarkdown()]).ShouldBeLessThan(Brief.WordCap);
    }

    [Fact]
    public void A_brief_says_nothing_that_its_draft_does_not()
    {
        var draft = Fourteen.Value;
        var said = draft.Claims.Select(c => c.Text).ToHashSet(StringComparer.Ordinal);
        foreach (var (_, brief) in Brief.All(draft))
        {
            brief.Claims.ShouldNotBeEmpty();
            brief.Claims.Length.ShouldBeGreaterThan(3);
            brief.Claims.ShouldAllBe(c => said.Contains(c.Text));
            brief.Sections.SelectMany(s => s.AllBlocks).SelectMany(b => b.Sentences).Where(s => s.Claim != null).ShouldAllBe(s => s.Text.StartsWith(s.Claim!.Text, StringComparison.Ordinal));
            foreach (var name in InventedStudy.Names)
                brief.ToMarkdown().ShouldNotContain(name);
        }
    }

    [Fact]
    public void A_brief_is_checked_against_the_returns_like_its_draft()
    {
        var brief = Brief.Of(FindingsDraft.From(SmallStudy.Study), BriefAudience.Director);
        Should.Throw<FindingsEvidenceException>(() => brief.ToPage(InventedStudy.Of(SmallStudy.Codebook, 3)));
    }

    [Fact]
    public void A_page_of_a_brief_has_no_contents_and_no_list_of_evidence()
    {
        var page = Brief.Of(Fourteen.Value, BriefAudience.Practitioner).ToPage();
        page.ShouldNotContain("<nav");
        page.ShouldNotContain(FindingsWording.EvidenceHeading);
        page.ShouldNotContain("#claim-");
        page.ShouldNotContain(FindingsWording.LimitsHeading);
    }
}
