using Larc.Continuum;
using Larc.Findings;
using Larc.Model;
using Larc.Tests.Continuum;
using Larc.Triangulation;

namespace Larc.Tests.Findings.Story;

public sealed class AuthorityStoryTests
{
    private static readonly Codebook Book = new CodebookBuilder()
        .Topic("impacts")
        .Topic("support", notAsked: [Perspective.DCS])
        .Impact("shared", 1, label: "Shared by all", listed: "staff").Impact("own", 1, label: "Ours alone", listed: "staff").Impact("theirs", 1, label: "Reported elsewhere", listed: "staff")
        .Impact("rare", 1, label: "Rare elsewhere", listed: "staff").Impact("safer", 3, "support", label: "Feels safer", listed: "family").Feature("vision", label: "A clear vision", listed: "staff").Build();

    private static readonly TriangulationResult Result = Triangulator.Run(Study());

    [Fact]
    public void The_story_reads_as_expected() => Golden.Check("findings/authority-story.md", Of(Result).ToMarkdown());

    [Fact]
    public void Others_are_counted_from_three_and_never_to_the_last_two()
    {
        var text = Of(Result).ToMarkdown();
        text.ShouldContain("“Shared by all”: also in all but at most two of the 6 others.");
        text.ShouldContain("“Ours alone”: in fewer than three of the others.");
        text.ShouldContain("“Reported elsewhere”: in 3 of the 6 others.");
        text.ShouldNotContain("Rare elsewhere", Shouldly.Case.Sensitive, "two others report it and it is not reported here: their number is not told");
    }

    [Fact]
    public void Directors_stand_with_managers_unless_the_director_cleared_it()
    {
        Of(Result).ToMarkdown().ShouldContain("| Theme | Service managers and directors | Practitioners |");
        var cleared = Triangulator.Run(Study(new() { Directors = [new("101", true, "A B")] }));
        Of(cleared).ToMarkdown().ShouldContain("| Theme | Directors of children's services | Service managers | Practitioners |");
        Of(Triangulator.Run(Study(new() { Directors = [new("102", true, "A B")] }))).ToMarkdown().ShouldContain("| Theme | Service managers and directors |", Shouldly.Case.Sensitive, "another director's word does not count");
    }

    [Fact]
    public void No_other_authority_is_named_and_nobody_is_counted()
    {
        var draw = Triangulator.Run(new SimulatedAuthorities { Interviews = [3], Authorities = 6 }.Draw(1, new() { Permutations = 20, Resamples = 20 }));
        var story = AuthorityStory.Of(draw, ConfidenceContinuum.Of(draw), "002");
        foreach (var text in new[] { story.ToMarkdown(), story.ToPage() })
        {
            text.ShouldContain("Authority 002");
            foreach (var other in new[] { "000", "001", "003", "004", "005" })
                text.ShouldNotContain($"Authority {other}");
        }

        story.Claims.ShouldBeEmpty();
        foreach (var (text, isFinding) in OwnWording.Of(story))
            ForbiddenWords.In(text.Replace("Authority 002", "", StringComparison.Ordinal), Edition.Publication, isFinding).ShouldBeEmpty(text);
        Of(Result).Sections.Single(s => s.Id == "reports").Blocks.OfType<TableBlock>().SelectMany(t => t.Table.Rows).SelectMany(r => r.Skip(1)).ShouldAllBe(c => !c.ToString().Any(char.IsAsciiDigit));
    }

    [Fact]
    public void With_few_others_nothing_is_set_beside_them()
    {
        var builder = new StudyBuilder(Book).Parameters(new() { Permutations = 5 });
        foreach (var a in new[] { "1", "2", "3" })
            builder.Authority(a).Interview(Perspective.SM).Says("shared");
        var result = Triangulator.Run(builder.Build());
        AuthorityStory.Of(result, ConfidenceContinuum.Of(result), "1").ToMarkdown().ShouldContain("There are fewer than three other authorities");
        Should.Throw<KeyNotFoundException>(() => AuthorityStory.Of(result, ConfidenceContinuum.Of(result), "nobody"));
    }

    private static FindingsDocument Of(TriangulationResult result) => AuthorityStory.Of(result, ConfidenceContinuum.Of(result), "101");

    private static Study Study(StudyDecisions? decisions = null)
    {
        var builder = new StudyBuilder(Book).Parameters(new() { Permutations = 20, Resamples = 20 })
            .Authority("101", "Northshire").Interview(Perspective.DCS, level: 3).Says("shared").Interview(Perspective.SM, level: 3).Says("own", "vision").Interview(Perspective.PR, level: 2).Says("shared").Interview(Perspective.PC).Says("safer");
        for (var a = 2; a <= 7; a++)
        {
            builder.Authority($"10{a}").Interview(Perspective.DCS, level: 2).Says("vision").Interview(Perspective.SM, level: 2).Says("shared").Interview(Perspective.PR, level: 2);
            if (a <= 4)
                builder.Says("theirs");
            if (a <= 3)
                builder.Says("rare");
        }

        return builder.Build().With(decisions: decisions);
    }
}
