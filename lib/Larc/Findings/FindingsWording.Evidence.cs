namespace Larc.Findings;

/// <summary>The words of the evidence behind each claim, alike in every kind of document.</summary>
internal static partial class FindingsWording
{
    /// <summary>Statements shown at once; the rest of a page's list opens on demand.</summary>
    public const int StatementsAtOnce = 12;

    public const string EvidenceHeading = "Evidence for each claim";
    private const string EvidenceLeadInternal = "Each number in square brackets in the text leads here: the finding it is kept under, its counts, the tables and figures beside it, the statements it rests on, and the statements that speak against it.";
    public const string Table = "Table";
    public const string Figure = "Figure";
    public const string StatementsLabel = "Statements:";
    public const string AgainstLabel = "Against:";
    public const string BackToText = "Back to the sentence";

    public static string EvidenceLead(Edition edition) => edition == Edition.Publication ? EvidenceLeadPublic : EvidenceLeadInternal;

    public static string FindingNumber(string number) => $"Finding {number}";

    public static string EvidenceOf(string number) => $"Evidence for claim {number}";

    public static string EvidenceTitle(Claim claim) => $"{claim.Id} · {claim.Text}";

    public static string EvidenceCounts(Claim claim) => claim.Fingerprint.Length > 0 ? EvidenceFingerprint(claim.Fingerprint) : claim.Counts.IsEmpty ? "" : $"Counts: {string.Join("; ", claim.Counts)}.";

    /// <summary>Where the numbers stand; the names may be links.</summary>
    public static string See(IReadOnlyList<string> names) => names.Count == 0 ? "" : $"See {Display.PlainText.Join(names)}.";

    /// <summary>What speaks against a claim, where it is not statements.</summary>
    public static string NothingAgainst(Claim claim) => $"{AgainstLabel} {claim.Counter}.";

    public static string MoreStatements(int more) => Number(more, "more statement", "more statements");

    /// <summary>Statements return by return, each with what <paramref name="say"/> makes of it.</summary>
    public static string ByReturn(IEnumerable<EvidenceReference> references, Func<EvidenceReference, string> say, Func<string, string> escape) =>
        string.Join("; ", references.GroupBy(r => r.Return, StringComparer.Ordinal).Select(g => $"{escape(g.Key)}: {string.Join(", ", g.Select(say))}"));

    public const string CountsHeading = "Counts behind the claims";

    public const string CountsLead = "Every count in a sentence, under the name its finding is kept by; a sentence that counts several things has several rows, in the order of its words.";

    public static string CountsTitle(string section) => $"Counts: {section}";

    public static string DataOf(string figure) => $"The data of {figure}";

    // The pages of excerpts

    public const string ExcerptsLead = "What claims of the draft rest on, word for word as the return has it, with the claims that cite it. Nothing here may leave the study.";
    public const string ExcerptPages = "Pages of excerpts";
    public const string BackToFindings = "Back to the findings";
    public const string CitedFor = "Supports";
    public const string CitedAgainst = "Speaks against";
    public const string QuotedInText = "Quoted in the text";
    public const string Fingerprint = "Fingerprint";

    public static string ExcerptsTitle(string source) => $"Excerpts behind the findings: {source}";
}
