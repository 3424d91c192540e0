using System.Collections.Immutable;
using Larc.Display;

namespace Larc.Findings;

/// <summary>
/// One page for one audience, made of findings of a draft in the words they have there: what an edition does not release, its briefs do not hold. It never
/// reaches <see cref="WordCap"/> words, names no authority, and ends in what may not be claimed.
/// </summary>
public static class Brief
{
    /// <summary>A brief has fewer words than this, headings and all.</summary>
    public const int WordCap = 400;

    /// <summary>Words left free for what a writer adds, such as the marks of a list.</summary>
    private const int Spare = 25;

    private const int MostTitleWords = 16;

    /// <summary>The brief of a draft for an audience.</summary>
    /// <param name="document">The draft of the edition the brief belongs to.</param>
    /// <param name="audience">The audience.</param>
    public static FindingsDocument Of(FindingsDocument document, BriefAudience audience)
    {
        ArgumentNullException.ThrowIfNull(document);
        var plan = BriefPlan.For(audience);
        var title = Shortened(FindingsWording.BriefTitle(document.Study.Settings.Title, audience), MostTitleWords);
        Sentence[] asked = [FindingsWording.BriefAsked, .. Size(document)];
        ImmutableArray<Sentence> ask = [.. FindingsWording.BriefQuestions(audience).Select(q => (Sentence)q)];
        ImmutableArray<Sentence> never = [.. FindingsWording.NotToBeClaimed(audience).Select(q => (Sentence)q)];
        var left = WordCap - Spare - Words([title, document.Banner, .. asked.Select(s => s.Text), .. Headings, FindingsWording.StandsOutLead, .. ask.Select(s => s.Text), .. never.Select(s => s.Text)]);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var differs = Pick(document, plan.Differs, Math.Min(left / 2, 90), taken);
        var stands = Pick(document, plan.StandsOut, left - Words(differs.Select(s => s.Text)), taken);
        return document with
        {
            Title = title,
            IsBrief = true,
            Limits = [],
            Sections =
            [
                new("asked", FindingsWording.BriefAskedHeading, [ParagraphBlock.Of(asked)]),
                new("stands-out", FindingsWording.StandsOutHeading, stands.IsEmpty ? [ParagraphBlock.Of(FindingsWording.NothingStandsOut)] : [new ListBlock(FindingsWording.StandsOutLead, stands)]),
                new("differs", FindingsWording.DiffersHeading, differs.IsEmpty ? [ParagraphBlock.Of(FindingsWording.NoDifference)] : [new ListBlock(FindingsWording.DiffersLead, differs)]),
                new("ask-next", FindingsWording.AskNextHeading, [new ListBlock(FindingsWording.AskNextLead, ask)]),
                new("not-to-be-claimed", FindingsWording.NotToBeClaimedHeading, [new ListBlock(FindingsWording.NotToBeClaimedLead, never)]),
            ],
        };
    }

    /// <summary>The briefs of a draft, each with the name of its files.</summary>
    public static ImmutableArray<(string File, FindingsDocument Document)> All(FindingsDocument document) => [.. BriefPlan.All.Select(p => (p.File, Of(document, p.Audience)))];

    private static string[] Headings =>
        [FindingsWording.BriefAskedHeading, FindingsWording.StandsOutHeading, FindingsWording.DiffersHeading, FindingsWording.AskNextHeading, FindingsWording.NotToBeClaimedHeading, FindingsWording.NoDifference, FindingsWording.DiffersLead, FindingsWording.AskNextLead, FindingsWording.NotToBeClaimedLead];

    /// <summary>The sentence on the size of the study, in the words of the edition.</summary>
    private static IEnumerable<Sentence> Size(FindingsDocument document) =>
        document.Sections.Where(s => s.Id == "about").SelectMany(s => s.Blocks).OfType<ParagraphBlock>().Take(1).SelectMany(p => p.Parts).Take(1).Where(s => Words([s.Text]) <= 40);

    /// <summary>The findings wanted, in their order, as long as they fit; one that does not fit is left out and a shorter one may still be taken.</summary>
    private static ImmutableArray<Sentence> Pick(FindingsDocument document, ImmutableArray<(string Finding, int Most)> wanted, int words, HashSet<string> taken)
    {
        var numbers = new ClaimNumbers(document);
        var picked = ImmutableArray.CreateBuilder<Sentence>();
        foreach (var claim in wanted.SelectMany(w => document.Claims.Where(c => c.Id == w.Finding || c.RuleId == w.Finding).Take(w.Most)))
        {
            var text = $"{claim.Text} ({FindingsWording.BriefMark(numbers.Of(claim), claim.Confidence)})";
            var length = Words([text]) + 1;
            if (length > words || !taken.Add(claim.Id))
                continue;
            words -= length;
            picked.Add(new(text, claim));
        }

        return picked.ToImmutable();
    }

    internal static int Words(IEnumerable<string> texts) => texts.Sum(t => t.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);

    private static string Shortened(string text, int most)
    {
        var words = PlainText.Clean(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= most ? text : string.Join(' ', words.Take(most)) + "…";
    }
}
