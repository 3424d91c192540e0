using System.Collections.Immutable;
using Larc.Model;

namespace Larc.Triangulation;

/// <summary>
/// Two coders on the same excerpts, counted plainly: how often they chose the same code, stance and status. No coefficient is computed here,
/// and how the text was divided into excerpts is not tested.
/// </summary>
/// <param name="Excerpts">Codings by a second coder that were compared.</param>
/// <param name="Interviews">Interviews they come from.</param>
/// <param name="SameCode">Those with the same code.</param>
/// <param name="SameStance">Those with the same stance.</param>
/// <param name="SameStatus">Those with the same status.</param>
/// <param name="Differences">Those in which anything differs, in the order of the study.</param>
public sealed record CoderComparison(int Excerpts, int Interviews, int SameCode, int SameStance, int SameStatus, ImmutableArray<CodingDifference> Differences)
{
    /// <summary>Compares every second coding of a study with the first.</summary>
    public static CoderComparison Of(Study study)
    {
        var pairs = study.SecondCodings
            .Select(second => (First: study.Statements[second.Statement], Second: second, Code: CodebookOf(study, second).Codes[second.Code]))
            .ToList();
        return new(
            pairs.Count,
            pairs.Select(p => p.First.Interview.Index).Distinct().Count(),
            pairs.Count(p => p.First.Code.Id == p.Code.Id),
            pairs.Count(p => p.First.Stance == p.Second.Stance),
            pairs.Count(p => p.First.Status == p.Second.Status),
            [.. pairs
                .Where(p => p.First.Code.Id != p.Code.Id || p.First.Stance != p.Second.Stance || p.First.Status != p.Second.Status)
                .OrderBy(p => p.Second.Statement)
                .Select(p => new CodingDifference(p.First, p.Second.Coder, p.Code, p.Second.Stance, p.Second.Status))]);
    }

    private static Codebook CodebookOf(Study study, SecondCoding second) =>
        study.Returns[study.InterviewColumns.Return[study.StatementColumns.Interview[second.Statement]]].Codebook;
}
