using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Larc.Display;
using Larc.Model;

namespace Larc.Findings;

/// <summary>
/// Writes a file of decisions to begin with: what was decided as entries, everything else a person may decide on as entries behind <c>#</c>, each with
/// the sentence it is about. Taking the mark away makes it an entry.
/// </summary>
public static class DecisionsTemplate
{
    /// <summary>What stands before an entry nobody has decided on.</summary>
    internal const string Mark = "# ";

    private const string Why = "(why)";
    private const string Who = "(who)";
    private const string Words = "(your paragraph)";

    private static readonly JsonSerializerOptions s_quoting = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The file for a draft, in YAML.</summary>
    /// <param name="document">The draft, with what was decided applied.</param>
    /// <param name="decisions">What was decided; by default what stands next to the returns.</param>
    public static string Write(FindingsDocument document, StudyDecisions? decisions = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        var decided = decisions ?? document.Study.Decisions;
        var claims = document.Claims.DistinctBy(c => c.Id, StringComparer.Ordinal).ToList();
        var yaml = new StringBuilder();
        foreach (var line in FindingsWording.TemplateLead)
            yaml.Append("## ").Append(line).Append('\n');
        yaml.Append("\nconfidence:\n");
        foreach (var decision in decided.Confidence)
            yaml.Append(Confidence(decision.Finding, decision.Level, decision.Reason, decision.By, decision.On, decision.Counts)).Append('\n');
        foreach (var claim in claims.Where(c => decided.ConfidenceOf(c.Id) is null))
            Undecided(yaml, claim.Text, Confidence(claim.Id, claim.Confidence?.Proposed ?? ConfidenceLevel.Moderate, Why, Who, null, Counts(claim)));
        yaml.Append("\ncomments:\n");
        foreach (var comment in decided.Comments)
            yaml.Append(Comment(comment.Section, comment.Text, comment.By, comment.On)).Append('\n');
        foreach (var section in document.Sections.SelectMany(WithPrompt))
            Undecided(yaml, section.Heading, Comment(section.Id, Words, Who, null));
        yaml.Append("\nquotations:\n");
        foreach (var quotation in decided.Quotations)
            yaml.Append(Quotation(quotation)).Append('\n');
        foreach (var quotation in document.Quotations.Where(q => q.Finding.Length > 0 && decided.QuotationsFor(q.Finding).IsEmpty))
            Undecided(yaml, $"{quotation.Role}: {quotation.Words}", Quotation(new(quotation.Finding, quotation.Source.Return, quotation.Source.Statement)));
        return yaml.ToString();
    }

    /// <summary>The counts of a claim as a decision keeps them.</summary>
    internal static string Counts(Claim claim) => string.Join("; ", claim.Counts);

    internal static bool IsPlaceholder(string text) => text is Why or Who or Words;

    private static IEnumerable<FindingsSection> WithPrompt(FindingsSection section) =>
        section.Subsections.SelectMany(WithPrompt).Concat(section.Blocks.Any(b => b is PromptBlock) ? [section] : []);

    private static void Undecided(StringBuilder yaml, string about, string entry) =>
        yaml.Append("## ").Append(PlainText.Clean(about)).Append('\n').Append(Mark).Append(entry).Append('\n');

    private static string Confidence(string finding, ConfidenceLevel level, string reason, string by, DateOnly? on, string counts) =>
        $"  - {{ finding: {Quoted(finding)}, level: {StudyDecisionsFile.Word(level)}, reason: {Quoted(reason)}, by: {Quoted(by)}{On(on)}{(counts.Length > 0 ? $", counts: {Quoted(counts)}" : "")} }}";

    private static string Comment(string section, string text, string by, DateOnly? on) => $"  - {{ section: {Quoted(section)}, text: {Quoted(text)}, by: {Quoted(by)}{On(on)} }}";

    private static string Quotation(QuotationDecision quotation) => quotation.None
        ? $"  - {{ finding: {Quoted(quotation.Finding)}, none: true }}"
        : $"  - {{ finding: {Quoted(quotation.Finding)}, return: {Quoted(quotation.Return)}, statement: {Quoted(quotation.Statement)} }}";

    private static string On(DateOnly? day) => day is { } on ? $", on: {on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : "";

    /// <summary>What JSON quotes, YAML reads.</summary>
    private static string Quoted(string text) => JsonSerializer.Serialize(text, s_quoting);
}
