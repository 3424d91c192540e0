using System.Collections.Immutable;
using Larc.Display;
using Larc.Model;
using Larc.Outcomes;

namespace Larc.Findings;

/// <summary>
/// Puts quotations under the claims of a draft, one to a claim at most, with the role of who speaks and nothing else. Claims that sum up others (how far a
/// level reaches, what is named most often, what all lists share, key groups within a level) have none: what they sum up has.
/// </summary>
public static class QuotationRules
{
    /// <summary>A shorter excerpt says too little to be quoted.</summary>
    internal const int FewestCharacters = 12;

    /// <summary>A longer one is not read.</summary>
    internal const int MostCharacters = 320;

    /// <summary>The endings of rules whose claims stand with a quotation.</summary>
    private static readonly ImmutableArray<string> Quoted = [".list", ".negative", ".difference", ".dissonance", ".family", "keyGroup.staff", "features.mostOften", "develop.mostOften", "level4.embedded"];

    /// <summary>The draft with quotations chosen by rule; those that an earlier call put there are replaced.</summary>
    /// <param name="document">The draft.</param>
    /// <param name="mayBeQuoted">Whether the words of a statement (by its index in the study) may be printed; consent is asked for in any case. By default all may.</param>
    public static FindingsDocument WithQuotations(this FindingsDocument document, Func<int, bool>? mayBeQuoted = null) => WithQuotations(document, mayBeQuoted, []);

    /// <summary>The same, with what a person chose: a statement, or none.</summary>
    internal static FindingsDocument WithQuotations(FindingsDocument document, Func<int, bool>? mayBeQuoted, IReadOnlyCollection<QuotationChoice> chosen)
    {
        ArgumentNullException.ThrowIfNull(document);
        var cited = new CitedStatements(document.Study);
        var selection = new QuotationSelection(cited, mayBeQuoted ?? (_ => true));
        foreach (var boxed in document.Sections.SelectMany(s => s.AllBlocks).OfType<BoxBlock>().SelectMany(b => b.Quotations))
        {
            // A story has its own order of speakers: it does not decide who is quoted elsewhere.
            if (cited.Find(boxed.Source.Return, boxed.Source.Statement) is var statement and >= 0)
                selection.Keep(statement);
        }

        // What a person chose is taken first, so that the rule does not use its words elsewhere.
        var byPerson = chosen.ToLookup(c => c.Finding, c => c.Statement, StringComparer.Ordinal);
        foreach (var choice in chosen.Where(c => c.Statement >= 0))
            selection.Use(choice.Statement);

        var done = new HashSet<string>(StringComparer.Ordinal);
        return document.WithBlocks((_, blocks) => [.. blocks.Where(b => b is not QuotationBlock { Finding.Length: > 0 }).SelectMany(b => Prepend(b, b.Sentences.Select(s => s.Claim).OfType<Claim>().SelectMany(Of)))]);

        IEnumerable<QuotationBlock> Of(Claim claim)
        {
            if (!done.Add(claim.Id))
                return [];
            if (byPerson.Contains(claim.Id))
                return byPerson[claim.Id].Where(s => s >= 0 && selection.MayBeQuoted(s)).Select(s => Block(document.Study, claim, s));
            return IsQuoted(claim) && selection.Choose(claim, s => Named(document.Study, claim, s) is not null) is { } statement ? [Block(document.Study, claim, statement)] : [];
        }
    }

    /// <summary>Whether claims of this rule stand with a quotation.</summary>
    internal static bool IsQuoted(Claim claim) => Quoted.Any(q => claim.RuleId.EndsWith(q, StringComparison.Ordinal));

    private static IEnumerable<FindingsBlock> Prepend(FindingsBlock block, IEnumerable<QuotationBlock> quotations) => [block, .. quotations];

    private static QuotationBlock Block(Study study, Claim claim, int statement)
    {
        var said = study.Statements[statement];
        return new(PlainText.Clean(said.Excerpt), Vignettes.Role(said.Interview.Perspective), EvidenceReference.To(study, statement))
        {
            Finding = claim.Id,
            About = FindingsWording.QuotationOn(Subject(study, claim) ?? Named(study, claim, statement) ?? said.Code.Label),
        };
    }

    /// <summary>
    /// The label by which a claim's sentence names what a statement is about: its code's, or that of a code it counts for; null when the sentence names
    /// neither. What is said as a loss is said of the code itself.
    /// </summary>
    private static string? Named(Study study, Claim claim, int statement)
    {
        var code = study.Codebook.IndexOf(study.Statements[statement].Code.Id);
        if (code < 0)
            return null;
        IEnumerable<int> codes = claim.RuleId.EndsWith("negative", StringComparison.Ordinal) ? [code] : [code, .. study.Codebook.CarriesTo(code)];
        return codes.Select(c => study.Codebook.Codes[c].Label).FirstOrDefault(l => claim.Text.Contains(FindingsWording.Quoted(l), StringComparison.Ordinal));
    }

    /// <summary>The label of the code a claim is kept under; null when it is kept under something else.</summary>
    private static string? Subject(Study study, Claim claim)
    {
        var subject = claim.Id[(claim.Id.IndexOf(':', StringComparison.Ordinal) + 1)..].Split('/');
        return subject.Select(study.Codebook.IndexOf).Where(c => c >= 0).Select(c => study.Codebook.Codes[c].Label).FirstOrDefault();
    }
}
