using System.Collections.Immutable;
using Larc.Continuum;
using Larc.Disclosure.Policies;
using Larc.Model;
using Larc.Outcomes;
using Larc.Triangulation;

namespace Larc.Findings.Publication;

/// <summary>
/// The findings for publication, by the rules of the internal edition: a first pass notes every count they would print, the plan decides over all of them
/// together, and a second pass prints what is released.
/// </summary>
/// <param name="Document">The draft, still with its statements behind it; it is sealed before it is written.</param>
/// <param name="Plan">What is released.</param>
/// <param name="Tables">The tables of counts.</param>
internal sealed record PublicationDraft(FindingsDocument Document, ReleasePlan Plan, ImmutableArray<CountTable> Tables)
{
    /// <summary>Drafts.</summary>
    public static PublicationDraft Of(Study study, TriangulationResult triangulation, StudyOutcomes outcomes, ConfidenceContinuum continuum, DisclosurePolicy policy, Func<Case, bool>? mayBeTold = null)
    {
        var reports = new Reports(study);
        var rules = new ReleaseRules(policy.StudyLevel, study.Decisions);
        var recording = new RecordingVoice();
        FindingsDraft.Of(Context(recording, []));
        var plan = ReleasePlan.Of(recording.Counts, study, rules);
        var tables = new List<CountTable>();
        var document = FindingsDraft.Of(Context(new ReleasedVoice(plan), tables)) with { Banner = FindingsWording.PublicationBanner };
        return new(document, plan, [.. tables]);

        DraftContext Context(Counts.CountVoice voice, List<CountTable> collected) =>
            new(study, triangulation, outcomes, continuum, reports) { Voice = voice, Publication = new(policy, rules, mayBeTold ?? (_ => true), collected) };
    }
}
