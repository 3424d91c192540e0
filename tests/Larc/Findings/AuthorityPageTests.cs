using AngleSharp.Html.Parser;
using Larc.Continuum;
using Larc.Findings;
using Larc.Tests.Continuum;
using Larc.Triangulation;

namespace Larc.Tests.Findings;

public sealed class AuthorityPageTests
{
    private static readonly TriangulationResult Result =
        Triangulator.Run(new SimulatedAuthorities { Interviews = [3], Authorities = 6 }.Draw(1, new() { Permutations = 20, Resamples = 20 }));

    private static readonly ConfidenceContinuum Continuum = ConfidenceContinuum.Of(Result);

    [Fact]
    public void The_page_is_marked_names_its_authority_and_no_other()
    {
        var page = new HtmlParser().ParseDocument(AuthorityPage.Of(Result, Continuum, "002").ToPage());

        page.QuerySelector(".banner")!.TextContent.ShouldBe(FindingsWording.AuthorityBanner);
        page.QuerySelector("h1")!.TextContent.ShouldBe("Authority 002: its own picture");
        page.QuerySelectorAll("h2").Select(h => h.TextContent).ShouldBe([FindingsWording.AuthorityNames, FindingsWording.AuthorityAgreement, FindingsWording.AuthorityLevel, FindingsWording.AuthorityPosition]);
        foreach (var other in new[] { "000", "001", "003", "004", "005" })
            page.DocumentElement.OuterHtml.ShouldNotContain($"Authority {other}");
        page.QuerySelectorAll("script,link,iframe").ShouldBeEmpty();
    }

    [Fact]
    public void In_a_notebook_the_same_is_shown_without_the_page()
    {
        var page = AuthorityPage.Of(Result, Continuum, "002");
        page.ToHtml().ShouldNotContain("<html");
        page.ToString().ShouldContain("Self-reported level of impact");
        Should.Throw<KeyNotFoundException>(() => AuthorityPage.Of(Result, Continuum, "nobody")).Message.ShouldContain("'nobody'");
    }
}
