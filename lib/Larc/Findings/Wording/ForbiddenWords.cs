using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Larc.Model;

namespace Larc.Findings;

/// <summary>
/// The words no draft may hold, in one place. A finding that holds one is not written; what a person writes is looked through, and what is found is
/// listed. What people said, and what the codebook calls things, is not our wording.
/// </summary>
internal static class ForbiddenWords
{
    private static readonly ImmutableArray<(ForbiddenKind Kind, string Phrases)> s_phrases =
    [
        (ForbiddenKind.Proof, "significant|significantly|significance|statistically|prove|proves|proved|proven|proof|conclusive|conclusively|undoubtedly|saturated|saturation"),
        (ForbiddenKind.Cause, "cause|causes|caused|causing|lead to|leads to|led to|leading to|result in|results in|resulted in|resulting in|because of integration|because of integrated|due to|thanks to|owing to|attributable to|"
            + "impact of integration|impacts of integration|effect of|effects of|improve outcomes|improves outcomes|improved outcomes|improving outcomes|integration improves|integration improved|integration has improved|integration works"),
        (ForbiddenKind.Merit, "league|league table|best|worst|top authority|leading authority|failing|outperform|outperforms|best practice|good practice"),
        (ForbiddenKind.Advice, "should|must|ought to|need to|needs to|recommend|recommends|recommended|advise|advises|advised|learn from|follow the example|so do|therefore|hence|thus|consequently|it follows"),
        (ForbiddenKind.Spelling, "behavior|behaviors|color|colors|center|centers|program|programs|labor|favor|favors|favorite|honor|neighbor|neighborhood|organization|organizations|organize|organized|organizing|recognize|recognized|"
            + "analyze|analyzed|analyzing|summarize|summarized|emphasize|emphasized|prioritize|prioritized|utilize|utilized|enrollment|fulfill|counseling|counselor|pediatric|pediatrician|traveling|traveled|modeling|labeled|judgment|skeptical|gray|mom"),
        (ForbiddenKind.FewPeople, "a couple|a couple of|one parent|one carer|two parents|two carers|one child|two children|one family|two families|one manager|two managers|one director|two directors"),
    ];

    /// <summary>Every forbidden word but the names of authorities, which the study gives.</summary>
    public static ImmutableArray<ForbiddenWord> All { get; } =
    [
        .. s_phrases.SelectMany(p => p.Phrases.Split('|').Select(phrase => new ForbiddenWord(phrase, p.Kind))),
        .. PerspectiveGroup.Everything.SelectMany(g => new[] { $"one {g.Label}", $"a single {g.Label}", $"two {g.Plural}" }).Distinct(StringComparer.Ordinal).Select(phrase => new ForbiddenWord(phrase, ForbiddenKind.FewPeople)),
    ];

    private static readonly Dictionary<string, ForbiddenWord> s_words = All.DistinctBy(w => w.Phrase).ToDictionary(w => w.Phrase, StringComparer.OrdinalIgnoreCase);

    private static readonly Regex s_any = Whole(All.Select(w => w.Phrase));

    /// <summary>'…, so' draws a conclusion; 'so that' gives a reason for what is, or is not, said.</summary>
    private static readonly Regex s_conclusion = new(@",\s+so\s+(?!that\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>The forbidden words in a text of ours.</summary>
    /// <param name="text">The text, without labels and quotations.</param>
    /// <param name="edition">Small numbers of people are forbidden to the public only.</param>
    /// <param name="isFinding">Whether it states a finding: words of advice may stand elsewhere, where a method is explained.</param>
    public static IEnumerable<ForbiddenWord> In(string text, Edition edition, bool isFinding)
    {
        var found = s_any.Matches(text).Select(m => s_words[string.Join(' ', m.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))]);
        return found.Concat(s_conclusion.IsMatch(text) ? [new(", so", ForbiddenKind.Advice)] : [])
            .Where(w => (w.Kind != ForbiddenKind.FewPeople || edition == Edition.Publication) && (w.Kind != ForbiddenKind.Advice || isFinding))
            .Distinct();
    }

    /// <summary>The authorities of a study that a text names.</summary>
    public static IEnumerable<ForbiddenWord> Names(string text, Study study) => study.Authorities
        .Select(a => a.Name.Trim())
        .Where(name => name.Length > 0 && Whole([name]).IsMatch(text))
        .Select(name => new ForbiddenWord(name, ForbiddenKind.Name));

    /// <summary>Finds, longest first, what the codebook and the returns call things: labels of codes, key groups and topics, names of indicators, and the study's title.</summary>
    public static Regex LabelsOf(Study study)
    {
        var labels = study.Codebooks.SelectMany(b => b.Codes.Select(c => c.Label).Concat(b.KeyGroups.Select(k => k.Label)).Concat(b.Topics.Select(t => t.Label)).Append(b.Title))
            .Concat(study.Indicators.Select(i => i.Name)).Append(study.Settings.Title).Append(study.Settings.CasesChosenBy)
            .Where(l => l.Trim().Length > 0)
            .Distinct(StringComparer.Ordinal)
            .OrderByDescending(l => l.Length);
        return Whole(labels, RegexOptions.None);
    }

    /// <summary>A text without the labels found; their place is kept.</summary>
    public static string WithoutLabels(string text, Regex labels) => labels.Replace(text, "□");

    /// <inheritdoc cref="WithoutLabels(string, Regex)"/>
    public static string WithoutLabels(string text, Study study) => WithoutLabels(text, LabelsOf(study));

    private static Regex Whole(IEnumerable<string> phrases, RegexOptions options = RegexOptions.IgnoreCase)
    {
        var any = string.Join('|', phrases.OrderByDescending(p => p.Length).Select(p => Regex.Escape(p).Replace("\\ ", "\\s+", StringComparison.Ordinal)));
        return new(any.Length == 0 ? "(?!)" : $@"(?<![\p{{L}}\p{{N}}])(?:{any})(?![\p{{L}}\p{{N}}])", options | RegexOptions.CultureInvariant);
    }
}
