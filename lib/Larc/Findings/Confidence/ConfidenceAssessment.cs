using Larc.Model;
using Larc.Triangulation;

namespace Larc.Findings;

/// <summary>Looks at one claim after another: what stands behind it, what against it, and what the method leaves open.</summary>
internal sealed class ConfidenceAssessment
{
    private readonly CitedStatements _cited;
    private readonly Study _study;
    private readonly ILookup<string, ConvergenceResult> _dissonant;
    private readonly ConfidenceConcern _coding;
    private readonly ConfidenceConcern _newCodes;

    public ConfidenceAssessment(TriangulationResult triangulation)
    {
        _study = triangulation.Study;
        _cited = new(_study);
        _dissonant = triangulation.Convergence.Where(c => c.State is ConvergenceState.Dissonance or ConvergenceState.ContributesHereToDevelopThere).ToLookup(c => c.Code.Id, StringComparer.Ordinal);
        _coding = MethodConcerns.Coding(_study, triangulation.CoderAgreement);
        _newCodes = MethodConcerns.NewCodes(triangulation.NewCodes);
    }

    public ClaimConfidence Of(Claim claim)
    {
        var behind = new ClaimBasis(_cited, claim);
        ConfidenceConcern[] concerns = [Adequacy(behind), Coherence(behind), Relevance(behind), Method(behind)];
        return new(ConfidenceScale.LevelOf(concerns), [.. concerns]);
    }

    /// <summary>How much stands behind the weakest part of the claim.</summary>
    private ConfidenceConcern Adequacy(ClaimBasis basis)
    {
        if (basis.CountsAnswers)
            return None(ConfidenceComponent.Adequacy, FindingsWording.CountsEveryReturn);
        if (basis.For.Count == 0)
            return None(ConfidenceComponent.Adequacy, FindingsWording.RestsOnThoseAsked);
        var byAuthorities = basis.Authorities < ConfidenceScale.SeriousBelowAuthorities ? ConcernSize.Serious
            : basis.Authorities < _study.Parameters.MinimumAuthorities ? ConcernSize.Minor
            : ConcernSize.None;
        var byInterviews = basis.Interviews >= ConfidenceScale.FewInterviews ? ConcernSize.None : basis.SpeaksForFamilies ? ConcernSize.Serious : ConcernSize.Moderate;
        // A claim on one perspective says so itself; one that speaks for several and rests on one does not.
        var byPerspectives = basis.Perspectives.Count == 1 ? ConcernSize.Minor : ConcernSize.None;
        return new(
            ConfidenceComponent.Adequacy,
            Worst(byAuthorities, byInterviews, byPerspectives),
            FindingsWording.RestsOn(basis.Authorities, basis.Interviews, basis.Perspectives),
            basis.SpeaksForFamilies && basis.Interviews < ConfidenceScale.FewInterviews
                ? FindingsWording.RestsOnFewInPublic(basis.Perspectives)
                : FindingsWording.RestsOnInPublic(basis.Authorities, _study.Parameters.MinimumAuthorities, basis.Perspectives));
    }

    /// <summary>How many of those who speak of it say otherwise, and whether perspectives stand against each other.</summary>
    private ConfidenceConcern Coherence(ClaimBasis basis)
    {
        if (basis.SaysThatViewsDiffer)
            return None(ConfidenceComponent.Coherence, FindingsWording.DiffersItself);
        if (basis is { IsContrast: true, InterviewsAgainst: > 0 })
            return None(ConfidenceComponent.Coherence, FindingsWording.ContrastsItself);
        var (against, both) = (basis.InterviewsAgainst, basis.InterviewsOnBothSides);
        var share = against == 0 ? 0 : (decimal)against / (basis.Interviews + against - both);
        // Of families, whose cases were chosen, a share says nothing; and its size would tell how few speak against it.
        var size = against == 0 ? ConcernSize.None
            : basis.SpeaksForFamilies ? ConcernSize.Minor
            : share >= ConfidenceScale.SeriousFromAgainst && !basis.SpeaksOfFeatures ? ConcernSize.Serious
            : share >= ConfidenceScale.ModerateFromAgainst ? ConcernSize.Moderate
            : ConcernSize.Minor;
        // Only where both stand behind the claim: two perspectives that a claim keeps apart may well differ.
        var dissonant = basis.Codes.SelectMany(c => _dissonant[c]).FirstOrDefault(c => basis.Perspectives.Contains(c.First.Perspective) && basis.Perspectives.Contains(c.Second.Perspective));
        var pair = dissonant is null ? null : FindingsWording.StandAgainst(dissonant.First.Perspective, dissonant.Second.Perspective);
        return new(
            ConfidenceComponent.Coherence,
            Worst(size, dissonant is null ? ConcernSize.None : ConcernSize.Moderate),
            FindingsWording.Against(against, both, basis.Interviews + against - both, pair),
            FindingsWording.AgainstInPublic(size, pair));
    }

    /// <summary>Whether it was put to everybody, and what those who speak were asked about.</summary>
    private ConfidenceConcern Relevance(ClaimBasis basis)
    {
        if (basis.CountsAnswers)
            return new(ConfidenceComponent.Relevance, ConcernSize.Minor, FindingsWording.OnlyImprovementsAsked, FindingsWording.OnlyImprovementsAsked);
        var (asked, of) = (basis.AuthoritiesAsked, _study.Authorities.Length);
        var byAsked = asked >= of ? ConcernSize.None : asked < of * ConfidenceScale.ModerateBelowAsked ? ConcernSize.Moderate : ConcernSize.Minor;
        var families = basis.SpeaksForFamilies;
        return new(
            ConfidenceComponent.Relevance,
            Worst(byAsked, families ? ConcernSize.Minor : ConcernSize.None),
            basis.IsContrast ? FindingsWording.ComparedIn(asked, of) : FindingsWording.AskedIn(asked, of, families),
            basis.IsContrast ? FindingsWording.ComparedInPublic : FindingsWording.AskedInPublic(byAsked, families));
    }

    private ConfidenceConcern Method(ClaimBasis basis)
    {
        List<ConfidenceConcern> found = [_coding, _newCodes, MethodConcerns.Elicitation(basis), MethodConcerns.ChosenCases(basis)];
        if (basis.CountsAnswers)
            found = [new(ConfidenceComponent.Method, ConcernSize.Minor, FindingsWording.AuthoritiesOnThemselves, FindingsWording.AuthoritiesOnThemselves)];
        var shown = found.Where(c => c.Size != ConcernSize.None).ToList();
        return shown.Count == 0
            ? None(ConfidenceComponent.Method, FindingsWording.NoMethodConcern)
            : new(ConfidenceComponent.Method, Worst([.. shown.Select(c => c.Size)]), string.Join("; ", shown.Select(c => c.Reason)), string.Join("; ", shown.Select(c => c.PublicReason)));
    }

    private static ConfidenceConcern None(ConfidenceComponent component, string reason) => new(component, ConcernSize.None, reason, reason);

    private static ConcernSize Worst(params ReadOnlySpan<ConcernSize> sizes)
    {
        var worst = ConcernSize.None;
        foreach (var size in sizes)
            worst = size > worst ? size : worst;
        return worst;
    }
}
