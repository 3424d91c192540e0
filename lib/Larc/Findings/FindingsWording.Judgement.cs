using System.Globalization;
using Larc.Display;
using Larc.Model;

namespace Larc.Findings;

/// <summary>The words around what a person decides: quotations chosen, comments written, decisions that no longer fit.</summary>
internal static partial class FindingsWording
{
    public static string QuotationOn(string label) => $"On {Quoted(label)}:";

    /// <summary>Who wrote a Comment, and when, is for those who keep the record.</summary>
    public static string WrittenBy(CommentDecision comment, Edition edition)
    {
        string[] record = edition == Edition.Publication ? [] : [PlainText.Clean(comment.By), comment.On?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? ""];
        var who = string.Join(", ", record.Where(r => r.Length > 0));
        return who.Length > 0 ? $"Comment, written by a person ({who}):" : "Comment, written by a person:";
    }

    public static string DecisionsHeading => "Decisions that no longer fit";

    public static string DecisionsSubtitle => "Entries of decisions.yaml that this draft could not take as they stand; the others are applied";

    public static string NoDecisionProblem => "Every decision fits the draft.";

    public static string DecisionProblem(DecisionProblem problem) =>
        $"decisions.yaml{(problem.Line > 0 ? $", line {Text(problem.Line)}" : "")}: {problem.On}: {problem.What} {problem.NextStep}";

    public static string FindingGone => "The draft holds no such finding.";

    public static string FindingGoneStep => "Look for it in decisions-template.yaml, which lists every finding of this draft; correct the identifier or remove the entry.";

    public static string CountsChanged(string then, string now) => $"The counts have changed since the decision: then {PlainText.Clean(then)}; now {(now.Length > 0 ? now : "none")}. The decision still holds.";

    public static string CountsChangedStep => "Read the finding again; when the decision stands, write the counts of now.";

    public static string ReasonMissing => "The entry was taken from the template without a reason, or without who decided.";

    public static string ReasonMissingStep => "Write why, and who decides.";

    public static string SectionGone => "The draft holds no such section; the paragraph is not printed.";

    public static string NoPrompt => "The section asks for no comment; the paragraph is not printed.";

    public static string SectionGoneStep => "Take the identifier of a section from decisions-template.yaml, or remove the entry.";

    public static string ForbiddenInComment(ForbiddenWord word) => word.Kind == ForbiddenKind.Name
        ? $"The comment names {Quoted(word.Phrase)}, an authority; it is not printed for the public."
        : $"The comment says {Quoted(word.Phrase)}: {WhyForbidden(word.Kind)}.";

    public static string ForbiddenInFinding(ForbiddenWord word) => $"it says {Quoted(word.Phrase)}, {WhyForbidden(word.Kind)}";

    public static string Refused(Claim claim, string why) => $"Finding {claim.Id}: {why}.";

    public static string FamiliesNotAskedOfIntegration => "it speaks of integration on the word of families, who were asked about the support they receive, in cases chosen as exemplars";

    public static string NotInItsDraft => "it is not in the draft that the document was made from";

    public static string NotAskedAlike => "it says that some do not see or name something, and they were not asked alike, in enough authorities each";

    public static string WhyForbidden(ForbiddenKind kind) => kind switch
    {
        ForbiddenKind.Proof => "a word of proof for what was not tested",
        ForbiddenKind.Cause => "a word of cause for what people perceive",
        ForbiddenKind.Merit => "an order of merit between authorities",
        ForbiddenKind.Advice => "a word of advice, which no finding carries",
        ForbiddenKind.FewPeople => "a number of people small enough to be known",
        ForbiddenKind.Spelling => "not British English",
        _ => "the name of an authority",
    };

    public static string ForbiddenStep(ForbiddenKind kind) => kind switch
    {
        ForbiddenKind.Proof or ForbiddenKind.Cause => "Say what people report, with 'seems', 'suggests' or 'may'; or keep it and answer for it.",
        ForbiddenKind.Name => "Write 'in one authority' or leave it out.",
        ForbiddenKind.FewPeople => "Say 'some' or 'fewer than five'.",
        ForbiddenKind.Spelling => "Use the British spelling.",
        _ => "Say what is reported and where; or keep it and answer for it.",
    };

    public static string StatementGone => "The study holds no such statement; the finding stands without a quotation.";

    public static string NotBehindFinding => "The statement does not stand behind this finding; the finding stands without a quotation.";

    public static string NoConsentToQuote => "The interviewee did not agree to be quoted; the finding stands without a quotation.";

    public static string NotScreened => "The words may identify somebody or are kept out by a decision; the finding stands without a quotation.";

    public static string NotScreenedStep => "Decide on the statement under 'screening', or choose another.";

    public static string ChooseAnotherStep => "Choose another of the statements cited for the finding, or remove the entry.";

    public static IEnumerable<string> TemplateLead =>
    [
        "What may be decided on in this draft. Copy it to decisions.yaml next to the returns; the next run applies it.",
        "To decide, take away the '#' before an entry, write why and who decides, and change what you decide otherwise.",
        "Entries without a '#' were decided before. Levels: high, moderate, low, very low.",
    ];
}
