using System.Collections.Immutable;
using Larc.Model;

namespace Larc.Findings;

/// <summary>What stands behind one claim, in authorities, interviews and perspectives, read from the statements it cites.</summary>
internal sealed class ClaimBasis
{
    private readonly Study _study;
    private readonly Claim _claim;
    private readonly HashSet<int> _interviews;
    private readonly HashSet<int> _against;

    public ClaimBasis(CitedStatements cited, Claim claim)
    {
        (_study, _claim) = (cited.Study, claim);
        var against = cited.Against(claim);
        For = cited.For(claim);
        _interviews = [.. For.Select(s => _study.StatementColumns.Interview[s])];
        _against = [.. against.Select(s => _study.StatementColumns.Interview[s])];
        Perspectives = [.. _interviews.Select(i => _study.InterviewColumns.Perspective[i]).Distinct().Order()];
        Codes = [.. For.Concat(against).Select(s => cited.CodeOf(s).Id).Distinct(StringComparer.Ordinal)];
        var elicited = For.Select(s => cited.CodebookOf(s).ElicitationOf(_study.StatementColumns.Code[s], _study.InterviewColumns.Perspective[_study.StatementColumns.Interview[s]], _study.StatementColumns.Stance[s] == Stance.ToDevelop)).ToHashSet();
        (IsPrompted, IsOpen) = (elicited.Contains(Elicitation.Prompted), elicited.Contains(Elicitation.Open));
    }

    /// <summary>The statements that stand for it.</summary>
    public List<int> For { get; }

    public IReadOnlyList<Perspective> Perspectives { get; }

    public ImmutableArray<string> Codes { get; }

    public bool IsPrompted { get; }

    public bool IsOpen { get; }

    public int Interviews => _interviews.Count;

    public int InterviewsAgainst => _against.Count;

    public int InterviewsOnBothSides => _against.Count(_interviews.Contains);

    /// <summary>Authorities behind the weakest thing the claim counts: of several codes in one sentence the least reported.</summary>
    public int Authorities
    {
        get
        {
            var behind = _interviews.Select(i => _study.InterviewColumns.Authority[i]).Distinct().Count();
            if (IsContrast)
                return behind;
            var counted = _claim.Counts.Where(c => c.Unit == CountUnit.Authorities && c.K > 0).Select(c => c.K).DefaultIfEmpty(behind).Min();
            return Math.Min(behind, counted);
        }
    }

    /// <summary>Whether it sets authorities found to be confident beside those at an earlier stage: it rests on these two alone, and its other side is no doubt.</summary>
    public bool IsContrast => _claim.RuleId.Contains(".contrast", StringComparison.Ordinal);

    /// <summary>Authorities in which it was asked (of a contrast: that are compared, on both sides); where the claim does not count authorities, those in which its perspectives were interviewed.</summary>
    public int AuthoritiesAsked
    {
        get
        {
            var counted = _claim.Counts.Where(c => c.Unit == CountUnit.Authorities).Select(c => c.N).ToList();
            if (IsContrast)
                return counted.Count > 0 ? counted.Sum() : Authorities;
            if (counted.Count > 0)
                return counted.Min();
            var columns = _study.InterviewColumns;
            return Perspectives.Count == 0
                ? _study.Authorities.Length
                : Enumerable.Range(0, columns.Count).Where(i => Perspectives.Contains(columns.Perspective[i])).Select(i => columns.Authority[i]).Distinct().Count();
        }
    }

    /// <summary>Whether it counts what authorities returned, not what people said.</summary>
    public bool CountsAnswers => _claim.RuleId.StartsWith("evidence.", StringComparison.Ordinal);

    /// <summary>Whether the finding itself is that views differ: counter-evidence is its other half then, not a doubt.</summary>
    public bool SaysThatViewsDiffer => _claim.RuleId is "develop.both" or "keyGroup.direction" || _claim.RuleId.EndsWith("negative", StringComparison.Ordinal) || _claim.RuleId.EndsWith("dissonance", StringComparison.Ordinal);

    /// <summary>Whether it sets perspectives side by side.</summary>
    public bool ComparesPerspectives => _claim.RuleId.EndsWith("allStaff", StringComparison.Ordinal) || _claim.RuleId.EndsWith("difference", StringComparison.Ordinal) || _claim.RuleId.EndsWith("dissonance", StringComparison.Ordinal);

    public bool SpeaksForFamilies => Perspectives.Count > 0 && Perspectives.Any(PerspectiveGroup.Family.Contains);

    /// <summary>Whether it speaks of features: one may contribute and be to develop, so that the other stance is no contradiction.</summary>
    public bool SpeaksOfFeatures => _claim.RuleId.StartsWith("features.", StringComparison.Ordinal) || _claim.RuleId.StartsWith("develop.", StringComparison.Ordinal);
}
