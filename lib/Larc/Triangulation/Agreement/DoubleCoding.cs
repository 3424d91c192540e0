using System.Collections.Immutable;
using Larc.Model;

namespace Larc.Triangulation;

/// <summary>
/// A unit of agreement: one excerpt that more than one person coded. Its bounds are those the first coder drew, so that only the coding is tested and
/// not how the text was divided. A passage that was coded to two codes stands in two statements, and is two units.
/// </summary>
/// <param name="Statement">The statement, as first coded.</param>
/// <param name="Others">What others made of it, by coder.</param>
internal sealed record DoubleCoding(Statement Statement, ImmutableArray<(SecondCoding Coding, Code Code)> Others)
{
    /// <summary>
    /// The units of a study, by authority, round, interview and statement, whatever the order of the returns; and how many second codings are by the
    /// statement's own coder, who does not agree with another by agreeing with themselves.
    /// </summary>
    public static (ImmutableArray<DoubleCoding> Units, int Repeated) Of(Study study)
    {
        var (units, repeated) = (new List<DoubleCoding>(), 0);
        foreach (var second in study.SecondCodings.GroupBy(c => c.Statement))
        {
            var first = study.Statements[second.Key];
            var codes = study.Returns[study.InterviewColumns.Return[first.Interview.Index]].Codebook.Codes;
            SecondCoding[] others = [.. second.Where(c => c.Coder.Length == 0 || c.Coder != first.Coder).OrderBy(c => c.Coder, StringComparer.Ordinal)];
            repeated += second.Count() - others.Length;
            if (others.Length > 0)
                units.Add(new(first, [.. others.Select(c => (c, codes[c.Code]))]));
        }

        return ([.. units
            .OrderBy(u => u.Statement.Interview.Authority.Code, StringComparer.Ordinal)
            .ThenBy(u => u.Statement.Interview.Round)
            .ThenBy(u => u.Statement.Interview.Id, StringComparer.Ordinal)
            .ThenBy(u => u.Statement.Id, StringComparer.Ordinal)], repeated);
    }

    /// <summary>An aspect of every coding, the first coder's first; null where a coding does not have it.</summary>
    public IEnumerable<T?> Each<T>(Func<Code, Stance, Status, T?> aspect) =>
        Others.Select(o => aspect(o.Code, o.Coding.Stance, o.Coding.Status)).Prepend(aspect(Statement.Code, Statement.Stance, Statement.Status));
}
