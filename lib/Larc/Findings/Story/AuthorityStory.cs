using System.Collections.Immutable;
using Larc.Continuum;
using Larc.Display;
using Larc.Triangulation;

namespace Larc.Findings;

/// <summary>
/// One authority's own story, for that authority: what its people report, by perspective and as presence only; what of it the others report too, and what
/// they report and it does not; its place among them. The others stand without name or letter, and are counted from three. Its director's answers stand
/// with the managers', unless that director cleared them.
/// </summary>
public static class AuthorityStory
{
    /// <summary>The others are counted from this many, and up to so many less than all.</summary>
    internal const int FewestOthers = 3;

    /// <summary>The story of an authority, with the same renderings as a draft; it makes no claims, for few people said these things in one place.</summary>
    /// <param name="triangulation">What triangulation finds in the study.</param>
    /// <param name="continuum">The continuum of the same study.</param>
    /// <param name="authority">Code of the authority.</param>
    /// <exception cref="KeyNotFoundException">The study has no such authority.</exception>
    public static FindingsDocument Of(TriangulationResult triangulation, ConfidenceContinuum continuum, string authority)
    {
        ArgumentNullException.ThrowIfNull(triangulation);
        ArgumentNullException.ThrowIfNull(continuum);
        var position = continuum.For(authority);
        var presence = new StoryPresence(triangulation, triangulation.Study.Authorities.IndexOf(position.Authority));
        return new(
            triangulation.Study,
            FindingsWording.StoryTitle(position.Authority.Name),
            [],
            [
                new("interviewed", FindingsWording.StoryInterviewedHeading, [ParagraphBlock.Of(FindingsWording.StoryInterviewed([.. presence.Groups.Where(presence.IsInterviewed).Select(g => g.Plural)]), FindingsWording.StoryPresence(presence.IsCleared))]),
                new("reports", FindingsWording.AuthorityNames, Reports(presence)),
                new("beside-others", FindingsWording.StoryOthersHeading, Others(presence)),
                new("place", FindingsWording.AuthorityPosition, Place(continuum, position)),
                new("not-to-be-claimed", FindingsWording.NotToBeClaimedHeading, [new ListBlock(FindingsWording.NotToBeClaimedLead, [.. FindingsWording.StoryNotToBeClaimed.Select(t => (Sentence)t)])]),
            ])
        {
            Banner = FindingsWording.AuthorityBanner,
            IsBrief = true,
        };
    }

    private static ImmutableArray<FindingsBlock> Reports(StoryPresence presence)
    {
        ImmutableArray<FindingsBlock> tables = [.. presence.Questions.Select(q => (Question: q, Themes: presence.Reported(q))).Where(t => t.Themes.Length > 0).Select(t => new TableBlock(Table(presence, t.Question, t.Themes)))];
        return tables.IsEmpty ? [ParagraphBlock.Of(FindingsWording.StoryNothing)] : tables;
    }

    private static Table Table(StoryPresence presence, StoryQuestion question, ImmutableArray<int> codes) => Display.Table.Of(
        question.Label,
        codes,
        [
            ("Theme", c => presence.Label(c)),
            .. presence.Groups.Where(presence.IsInterviewed).Select(g => ((string, Func<int, Cell>))(PlainText.CapitalFirst(g.Plural), c => presence.Cell(question, c, g))),
        ]) with
    {
        Subtitle = FindingsWording.StoryTableSubtitle,
    };

    private static ImmutableArray<FindingsBlock> Others(StoryPresence presence)
    {
        if (presence.Others < FewestOthers)
            return [ParagraphBlock.Of(FindingsWording.StoryTooFewOthers)];
        var blocks = ImmutableArray.CreateBuilder<FindingsBlock>();
        blocks.Add(ParagraphBlock.Of(FindingsWording.StoryOthersFrame));
        foreach (var question in presence.Questions)
        {
            var here = presence.ReportedByStaff(question);
            Add(FindingsWording.StoryShared(question.Label), here.Where(c => presence.InOthers(question, c) >= FewestOthers).Select(c => FindingsWording.StoryAlso(presence.Label(c), presence.InOthers(question, c), presence.Others)));
            Add(FindingsWording.StoryOnlyHere(question.Label), here.Where(c => presence.InOthers(question, c) < FewestOthers).Select(c => FindingsWording.StoryAlmostOnly(presence.Label(c))));
            Add(FindingsWording.StoryOnlyThere(question.Label), presence.AskedAndNotReportedByStaff(question).Where(c => presence.InOthers(question, c) >= FewestOthers).Select(c => FindingsWording.StoryThere(presence.Label(c), presence.InOthers(question, c), presence.Others)));
        }

        return blocks.ToImmutable();

        void Add(string lead, IEnumerable<string> items)
        {
            ImmutableArray<Sentence> all = [.. items.Select(i => (Sentence)i)];
            if (all.Length > 0)
                blocks.Add(new ListBlock(lead, all));
        }
    }

    private static ImmutableArray<FindingsBlock> Place(ConfidenceContinuum continuum, ContinuumPosition position) =>
    [
        ParagraphBlock.Of(FindingsWording.AuthorityPositionLead(position), ContinuumWording.Ours),
        .. position.Position is null ? Array.Empty<FindingsBlock>() : [new FigureBlock(continuum.ToChart(a => a == position.Authority ? a.Name : FindingsWording.AnotherAuthority))],
    ];
}
