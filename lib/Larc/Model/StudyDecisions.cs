using System.Collections.Immutable;

namespace Larc.Model;

/// <summary>What people decided about the draft of a study (<c>decisions.yaml</c> next to the returns); it is applied anew to every draft.</summary>
public sealed record StudyDecisions
{
    /// <summary>No decision.</summary>
    public static StudyDecisions None { get; } = new();

    /// <summary>How far findings may be relied on.</summary>
    public ImmutableArray<ConfidenceDecision> Confidence { get; init; } = [];

    /// <summary>Paragraphs written for Comments.</summary>
    public ImmutableArray<CommentDecision> Comments { get; init; } = [];

    /// <summary>Quotations chosen.</summary>
    public ImmutableArray<QuotationDecision> Quotations { get; init; } = [];

    /// <summary>Decisions on texts that may identify somebody.</summary>
    public ImmutableArray<ScreeningDecision> Screening { get; init; } = [];

    /// <summary>Directors who were asked whether their answers may stand apart.</summary>
    public ImmutableArray<DirectorDecision> Directors { get; init; } = [];

    /// <summary>What somebody answers for.</summary>
    public ImmutableArray<SignOff> SignOffs { get; init; } = [];

    /// <summary>
    /// The files that protect people (<c>decisions.yaml</c>, <c>names.txt</c>, <c>withdrawn.csv</c>) and have a fault. What was lost may have protected
    /// somebody, so nothing is published until they are put right.
    /// </summary>
    public ImmutableArray<string> FaultyFiles { get; init; } = [];

    /// <summary>The confidence decided on for a finding; null when nobody decided.</summary>
    public ConfidenceDecision? ConfidenceOf(string finding) => Confidence.FirstOrDefault(c => c.Finding == finding);

    /// <summary>The paragraphs written for a section, in the order of the file.</summary>
    public ImmutableArray<CommentDecision> CommentsOn(string section) => [.. Comments.Where(c => c.Section == section)];

    /// <summary>The quotations chosen for a finding, in the order of the file; empty when nobody chose.</summary>
    public ImmutableArray<QuotationDecision> QuotationsFor(string finding) => [.. Quotations.Where(q => q.Finding == finding)];

    /// <summary>Whether a director agreed that their answers may stand apart.</summary>
    /// <param name="authority">Code of the authority.</param>
    public bool IsCleared(string authority) => Directors.FirstOrDefault(d => d.Authority.Equals(authority, StringComparison.OrdinalIgnoreCase)) is { Cleared: true };

    /// <summary>Who answers for <paramref name="what"/>; null when nobody does.</summary>
    public SignOff? SignOffFor(string what) => SignOffs.FirstOrDefault(s => s.What == what);
}
