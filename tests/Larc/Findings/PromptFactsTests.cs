using AngleSharp.Html.Parser;
using Larc.Findings;

namespace Larc.Tests.Findings;

/// <summary>Wherever a person is asked to write, the findings they may use are listed, and no other section's.</summary>
public sealed class PromptFactsTests
{
    private static readonly FindingsDocument Draft = FindingsDraft.From(SmallStudy.Study);

    [Fact]
    public void Every_prompt_lists_the_findings_of_its_section()
    {
        var facts = new PromptFacts(Draft);
        var level = Draft.Sections.Single(s => s.Id == "level-1");

        facts.Of(level.Blocks.OfType<PromptBlock>().Single()).ShouldBe(level.Claims);
        var outcomes = Draft.Sections.Single(s => s.Id == "level-3");
        facts.Of(outcomes.Subsections.Single(s => s.Id == "level-3-comment").Blocks.OfType<PromptBlock>().Single())
            .ShouldBe(outcomes.Claims, "a Comment that closes a section is on that section");
        facts.Of(Draft.Sections.Single(s => s.Id == "about").Blocks.OfType<PromptBlock>().Single()).ShouldBeEmpty();
    }

    [Fact]
    public void Number_and_beginning_of_each_stand_in_the_three_forms()
    {
        var claims = Draft.Sections.Single(s => s.Id == "level-1").Claims.ToList();
        var numbers = new ClaimNumbers(Draft);
        var prompt = new HtmlParser().ParseDocument(Draft.ToPage()).QuerySelectorAll("#level-1 ~ .prompt, section:has(#level-1) .prompt").First();
        prompt.QuerySelectorAll("a").Select(a => a.GetAttribute("href")).ShouldBe(claims.Select(c => $"#said-{numbers.Of(c)}"));
        prompt.TextContent.ShouldContain($"[{numbers.Of(claims[0])}] {PromptFacts.Name(claims[0])}");
        Draft.ToMarkdown().ShouldContain($"> {FindingsWording.PromptFacts} \\[{numbers.Of(claims[0])}\\] ");
        Draft.ToMarkdown().ShouldContain($"> {FindingsWording.NoPromptFacts}");
    }

    [Fact]
    public void A_long_sentence_is_cut_at_a_word()
    {
        var claim = Draft.Claims.First();
        PromptFacts.Name(claim with { Text = "Short." }).ShouldBe("Short");
        PromptFacts.Name(claim with { Text = string.Join(' ', Enumerable.Repeat("changes,", 20)) }).ShouldBe(string.Join(' ', Enumerable.Repeat("changes,", 7)).TrimEnd(',') + "…");
    }
}
