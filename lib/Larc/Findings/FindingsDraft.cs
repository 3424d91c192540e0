using Larc.Continuum;
using Larc.Model;
using Larc.Outcomes;
using Larc.Triangulation;

namespace Larc.Findings;

/// <summary>
/// Drafts findings by rules, in the order of the published report. Every sentence on what people said is a claim with its counts, its statements and what
/// speaks against it; nothing depends on a particular codebook, and what cannot be said is said to be so.
/// </summary>
public static class FindingsDraft
{
    /// <summary>A draft from a study of one codebook; everything it needs is computed.</summary>
    /// <exception cref="InvalidOperationException">The study holds several codebooks: choose a round first.</exception>
    public static FindingsDocument From(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        if (study.Returns.IsEmpty)
            return Empty(study);
        var triangulation = Triangulator.Run(study);
        return From(study, triangulation, StudyOutcomes.Of(triangulation), ConfidenceContinuum.Of(triangulation));
    }

    /// <summary>A draft from results already computed for the same study.</summary>
    /// <exception cref="InvalidOperationException">The study holds several codebooks: choose a round first.</exception>
    public static FindingsDocument From(Study study, TriangulationResult triangulation, StudyOutcomes outcomes, ConfidenceContinuum continuum)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(triangulation);
        ArgumentNullException.ThrowIfNull(outcomes);
        ArgumentNullException.ThrowIfNull(continuum);
        return study.Returns.IsEmpty ? Empty(study) : Of(new(study, triangulation, outcomes, continuum, new(study))).WithCountTables();
    }

    /// <summary>The draft of an edition.</summary>
    internal static FindingsDocument Of(DraftContext context)
    {
        var (study, continuum) = (context.Study, context.Continuum);
        var counts = study.InterviewsByPerspective();
        var hasFamily = PerspectiveGroup.Family.Members.Any(p => counts[(int)p] > 0);
        return new(
            study,
            FindingsWording.Title(study.Settings.Title),
            [.. FindingsWording.Limits(hasFamily, continuum.Positions.Any(p => p.Position is not null))],
            [
                AboutRules.About(context),
                .. new[] { 1, 2 }.Select(level => LevelRules.Section(context, level)),
                OutcomeRules.Section(context),
                EmbeddingRules.Section(context),
                FeatureRules.Contributing(context),
                FeatureRules.ToDevelop(context),
                ContrastRules.MakingProgress(context),
                ConsensusRules.Section(context),
                AboutRules.Limits(context),
            ]);
    }

    private static FindingsDocument Empty(Study study) => new(
        study,
        FindingsWording.Title(study.Settings.Title),
        [FindingsWording.NoReturns],
        [new FindingsSection("about", FindingsWording.AboutHeading, [ParagraphBlock.Of(FindingsWording.NoReturns)])]);
}
