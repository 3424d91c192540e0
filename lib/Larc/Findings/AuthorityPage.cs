using System.Collections.Immutable;
using System.Text;
using Larc.Continuum;
using Larc.Display;
using Larc.Model;
using Larc.Triangulation;

namespace Larc.Findings;

/// <summary>
/// One authority's own page: what its people name, in the form of the published Figures 2 and 3, how far they agree, the level they report, and its
/// position among the others, who stand there without a name. Internal: few people said these things in one place.
/// </summary>
[TypeFormatterSource(typeof(RichFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class AuthorityPage : IRich
{
    private AuthorityPage(Authority authority, ImmutableArray<(string Heading, string Lead, IRich[] Shown)> sections) => (Authority, Sections) = (authority, sections);

    /// <summary>The authority.</summary>
    public Authority Authority { get; }

    /// <summary>Heading of the page.</summary>
    public string Title => FindingsWording.AuthorityTitle(Authority.Name);

    private ImmutableArray<(string Heading, string Lead, IRich[] Shown)> Sections { get; }

    /// <summary>The page of an authority.</summary>
    /// <exception cref="KeyNotFoundException">The study has no such authority.</exception>
    public static AuthorityPage Of(TriangulationResult triangulation, ConfidenceContinuum continuum, string authority)
    {
        ArgumentNullException.ThrowIfNull(triangulation);
        ArgumentNullException.ThrowIfNull(continuum);
        var position = continuum.For(authority);
        return new(position.Authority,
        [
            (FindingsWording.AuthorityNames, FindingsWording.AuthorityNamesLead, [triangulation.ToProfile(authority)]),
            (FindingsWording.AuthorityAgreement, FindingsWording.ConsensusFrame, [triangulation.ToConsensusTable(authority)]),
            (FindingsWording.AuthorityLevel, FindingsWording.AuthorityLevelLead, [triangulation.ToLevelTable(authority)]),
            (FindingsWording.AuthorityPosition, FindingsWording.AuthorityPositionLead(position), [continuum.ToChart(a => a == position.Authority ? a.Name : FindingsWording.AnotherAuthority), continuum.ToStabilityTable(authority)]),
        ]);
    }

    /// <summary>The whole page: self-contained, marked internal.</summary>
    public string ToPage()
    {
        var html = new StringBuilder();
        html.Append("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"robots\" content=\"noindex\">\n")
            .Append("<title>").Append(PlainText.Escape(Title)).Append("</title>\n<style>\n").Append(FindingsStyle.Page).Append(FindingsStyle.PageBoxes(FindingsWording.AuthorityBanner)).Append("</style>\n</head>\n<body>\n")
            .Append("<aside class=\"banner\" aria-label=\"Edition\">").Append(PlainText.Escape(FindingsWording.AuthorityBanner)).Append("</aside>\n")
            .Append("<main class=\"larc-findings\" style=\"max-width:62rem;margin:0 auto;padding:1rem 1.5rem 4rem\">\n<h1>").Append(PlainText.Escape(Title)).Append("</h1>\n");
        foreach (var (heading, lead, shown) in Sections)
        {
            html.Append("<section>\n<h2>").Append(PlainText.Escape(heading)).Append("</h2>\n<p>").Append(PlainText.Escape(lead)).Append("</p>\n");
            foreach (var item in shown)
                html.Append(item.ToHtml()).Append('\n');
            html.Append("</section>\n");
        }

        return html.Append("</main>\n</body>\n</html>\n").ToString();
    }

    /// <inheritdoc/>
    public string ToHtml() => ToPanel().ToHtml();

    /// <inheritdoc/>
    public override string ToString() => ToPanel().ToString();

    private Panel ToPanel() => new(Sections.SelectMany(s => s.Shown)) { Heading = Title };
}
