using System.Collections.Immutable;
using Larc.Model;
using Larc.Triangulation;

namespace Larc.Rounds;

/// <summary>Counts one theme in the rounds compared, for a group of perspectives and one of the two questions. Each round is counted by its own codebook.</summary>
internal sealed class RoundCounter(ImmutableArray<ComparedRound> rounds, PerspectiveGroup group, int question, IReadOnlySet<string>? only)
{
    private readonly int[][] _interviews = [.. rounds.Select(r => Enumerable.Range(0, r.Study.InterviewCount)
        .Where(i => group.Contains(r.Study.InterviewColumns.Perspective[i]) && (only is null || only.Contains(AuthorityOf(r.Study, i))))
        .ToArray())];

    public ImmutableArray<RoundCount> Count(RoundTheme theme)
    {
        var asked = Enumerable.Range(0, rounds.Length).Select(r => Asked(r, theme.Rounds[r])).ToArray();
        if (only is null)
            return [.. asked.Select((interviews, r) => Count(r, theme.Rounds[r], interviews))];
        var common = Common(asked);
        return [.. common.Select((interviews, r) => Count(r, theme.Rounds[r], interviews) is var count && asked[r].Count > 0 && interviews.Count == 0
            ? count with { NotComparable = "no authority was asked in every round" }
            : count)];
    }

    private static string AuthorityOf(Study study, int interview) => study.Authorities[study.InterviewColumns.Authority[interview]].Code;

    /// <summary>Interviews that were asked about any of the codes. Who speaks of what was not put to them was, in the end, asked: no count exceeds its denominator.</summary>
    private List<int> Asked(int round, RoundCodes codes) =>
        [.. _interviews[round].Where(i => codes.Codes.Any(c => rounds[round].Study.WasAsked(i, c, question == 1)) || Reports(round, i, codes))];

    private bool Reports(int round, int interview, RoundCodes codes)
    {
        var said = rounds[round].Presence.Carried(interview, question);
        foreach (var code in codes.Codes)
        {
            if (CodeMasks.Has(said, code))
                return true;
        }

        return false;
    }

    /// <summary>Only interviews in authorities that were asked in every round in which anybody was.</summary>
    private List<int>[] Common(List<int>[] asked)
    {
        var authorities = asked.Select((interviews, r) => interviews.Select(i => AuthorityOf(rounds[r].Study, i)).ToHashSet(StringComparer.Ordinal)).Where(a => a.Count > 0).ToList();
        if (authorities.Count == 0)
            return asked;
        var common = authorities.Aggregate((shared, more) => [.. shared.Intersect(more)]);
        return [.. asked.Select((interviews, r) => interviews.FindAll(i => common.Contains(AuthorityOf(rounds[r].Study, i))))];
    }

    private RoundCount Count(int round, RoundCodes codes, List<int> asked)
    {
        var study = rounds[round].Study;
        var reporting = asked.FindAll(i => Reports(round, i, codes));
        return new(rounds[round].Round, [.. codes.Codes.Select(c => study.Codebook.Codes[c])], Tally(reporting).Authorities, Tally(asked).Authorities, Tally(reporting).People, Tally(asked).People)
        {
            Interviewed = _interviews[round].Length,
            NotComparable = codes.Why,
            Asking = Asking(study, codes, asked),
        };

        (int Authorities, int People) Tally(List<int> interviews)
        {
            var columns = study.InterviewColumns;
            return (interviews.Select(i => columns.Authority[i]).Distinct().Count(), interviews.Select(i => group.PoolsCases ? columns.PooledParticipant[i] : i).Distinct().Count());
        }
    }

    private ImmutableArray<byte> Asking(Study study, RoundCodes codes, List<int> asked)
    {
        var ways = new byte[PerspectiveGroup.Singles.Length];
        foreach (var perspective in asked.Select(i => study.InterviewColumns.Perspective[i]).Distinct())
        {
            foreach (var code in codes.Codes)
            {
                ways[(int)perspective] |= study.Codebook.ElicitationOf(code, perspective, question == 1) switch
                {
                    Elicitation.Open => 1,
                    Elicitation.Prompted => 2,
                    _ => 0,
                };
            }
        }

        return [.. ways];
    }
}
