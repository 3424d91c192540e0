using System.Collections.Immutable;
using Larc.Triangulation;

namespace Larc.Outcomes;

/// <summary>All outcomes of a study of one codebook, computed once for a draft of findings.</summary>
public sealed record StudyOutcomes
{
    private StudyOutcomes()
    {
    }

    /// <summary>Outcomes by key group, in the order of the codebook.</summary>
    public required ImmutableArray<KeyGroupOutcomes> KeyGroups { get; init; }

    /// <summary>Parents' and children's views.</summary>
    public required FamilyViews FamilyViews { get; init; }

    /// <summary>What is said of embedding.</summary>
    public required LevelFour LevelFour { get; init; }

    /// <summary>Exemplar cases.</summary>
    public required Vignettes Vignettes { get; init; }

    /// <summary>Quantified evidence.</summary>
    public required QuantifiedEvidence Evidence { get; init; }

    /// <summary>Indicator trends.</summary>
    public required IndicatorTrends Trends { get; init; }

    /// <summary>Support needs.</summary>
    public required SupportNeeds SupportNeeds { get; init; }

    /// <summary>The outcomes of a triangulated study; a study without a return has none, and says so in its tables.</summary>
    public static StudyOutcomes Of(TriangulationResult triangulation)
    {
        ArgumentNullException.ThrowIfNull(triangulation);
        var study = triangulation.Study;
        var reports = new Reports(study, triangulation.Codebook);
        return new()
        {
            KeyGroups = [.. reports.Codebook.KeyGroups.Select(g => KeyGroupOutcomes.For(reports, g))],
            FamilyViews = FamilyViews.Of(triangulation),
            LevelFour = LevelFour.Of(reports),
            Vignettes = Vignettes.Of(study),
            Evidence = QuantifiedEvidence.Of(study),
            Trends = IndicatorTrends.Of(study),
            SupportNeeds = SupportNeeds.Of(study),
        };
    }
}
