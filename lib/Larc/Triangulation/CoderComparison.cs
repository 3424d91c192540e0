using System.Collections.Immutable;
using Larc.Model;

namespace Larc.Triangulation;

/// <summary>
/// Two coders on the same excerpts, counted plainly: how often they chose the same code, stance and status. <see cref="CoderAgreement"/> takes out
/// what chance alone would give. How the text was divided into excerpts is not tested.
/// </summary>
/// <param name="Excerpts">Codings by a second coder that were compared.</param>
/// <param name="Interviews">Interviews they come from.</param>
/// <param name="SameCode">Those with the same code.</param>
/// <param name="SameStance">Those with the same stance.</param>
/// <param name="SameStatus">Those with the same status, of <see cref="StatusCompared"/>: a feature has none to agree on.</param>
/// <param name="Differences">Those in which anything differs, in the order of the study. The status of a feature is ignored.</param>
public sealed record CoderComparison(int Excerpts, int Interviews, int SameCode, int SameStance, int SameStatus, ImmutableArray<CodingDifference> Differences)
{
    /// <summary>Those in which both coders chose an impact, so that there are two statuses to compare.</summary>
    public int StatusCompared { get; init; }

    /// <summary>Second codings left out because the statement's own coder made them.</summary>
    public int Repeated { get; init; }

    /// <summary>Compares every second coding of a study with the first.</summary>
    public static CoderComparison Of(Study study)
    {
        var (units, repeated) = DoubleCoding.Of(study);
        var pairs = units
            .OrderBy(u => u.Statement.Index)
            .SelectMany(u => u.Others.Select(o => new CodingDifference(u.Statement, o.Coding.Coder, o.Code, o.Coding.Stance, o.Coding.Status)))
            .ToList();
        return new(
            pairs.Count,
            pairs.Select(p => p.First.Interview.Index).Distinct().Count(),
            pairs.Count(p => !p.InCode),
            pairs.Count(p => !p.InStance),
            pairs.Count(p => p.BothImpacts && p.First.Status == p.SecondStatus),
            [.. pairs.Where(p => p.InCode || p.InStance || p.InStatus)])
        {
            StatusCompared = pairs.Count(p => p.BothImpacts),
            Repeated = repeated,
        };
    }
}
