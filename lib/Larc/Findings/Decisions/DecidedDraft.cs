using System.Collections.Immutable;
using Larc.Display;
using Larc.Model;
using Larc.Triangulation;

namespace Larc.Findings;

/// <summary>
/// A draft with what people decided applied to it: confidence, Comments and quotations. Decisions are applied anew to every draft, in any order and as often
/// as one likes with the same outcome; what no longer fits is listed, never dropped in silence.
/// </summary>
/// <param name="Document">The draft; in the internal edition with a section on decisions that no longer fit, when there are any.</param>
/// <param name="Problems">The decisions that no longer fit, by line.</param>
public sealed record DecidedDraft(FindingsDocument Document, ImmutableArray<DecisionProblem> Problems)
{
    internal const string SectionId = "decisions";

    /// <summary>Applies decisions to a draft; confidence is proposed where it is not yet.</summary>
    /// <param name="document">The draft of an edition.</param>
    /// <param name="decisions">What people decided; by default what stands next to the returns.</param>
    /// <param name="mayBeQuoted">Whether the words of a statement (by its index in the study) may be printed; by default all may, with consent.</param>
    /// <param name="edition">The edition of the draft.</param>
    /// <param name="triangulation">What triangulation finds in the same study; computed when it is not given.</param>
    public static DecidedDraft Of(FindingsDocument document, StudyDecisions? decisions = null, Func<int, bool>? mayBeQuoted = null, Edition edition = Edition.Internal, TriangulationResult? triangulation = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        var decided = decisions ?? document.Study.Decisions;
        var problems = new List<DecisionProblem>();
        var draft = document with { Sections = [.. document.Sections.Where(s => s.Id != SectionId)] };
        if (draft.Claims.Any(c => c.Confidence is null))
            draft = draft.WithConfidence(triangulation);
        draft = ConfidenceDecisions.Apply(draft, decided, problems);
        draft = CommentDecisions.Apply(draft, decided, edition, problems);
        draft = QuotationDecisions.Apply(draft, decided, mayBeQuoted, problems);
        ImmutableArray<DecisionProblem> listed = [.. problems.OrderBy(p => p.Line)];
        return new(listed.IsEmpty || edition == Edition.Publication ? draft : draft with { Sections = [.. draft.Sections, Section(listed)] }, listed);
    }

    /// <summary>The decisions that no longer fit, with what to do about each.</summary>
    public static Table ToTable(IEnumerable<DecisionProblem> problems) => Table.Of(
        FindingsWording.DecisionsHeading,
        problems,
        ("Line", p => p.Line > 0 ? p.Line : Absence.NotApplicable),
        ("Decision on", p => p.On),
        ("What is found", p => p.What),
        ("Next step", p => p.NextStep)) with
    {
        Subtitle = FindingsWording.DecisionsSubtitle,
        WhenEmpty = FindingsWording.NoDecisionProblem,
    };

    private static FindingsSection Section(IEnumerable<DecisionProblem> problems) => new(SectionId, FindingsWording.DecisionsHeading, [new TableBlock(ToTable(problems))]);
}
