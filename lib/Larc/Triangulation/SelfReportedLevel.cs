using System.Collections.Immutable;
using Larc.Model;

namespace Larc.Triangulation;

/// <summary>The levels of impact that one staff perspective of one authority reports of itself.</summary>
/// <param name="Authority">The authority.</param>
/// <param name="Round">The round; null when several are pooled.</param>
/// <param name="Perspective">A staff perspective that has interviews there.</param>
/// <param name="Interviews">Interviews held; those that give no level are in no cell of <paramref name="Distribution"/>.</param>
/// <param name="Distribution">Answers at levels 1 to 4.</param>
/// <param name="Median">Median of the answers (the mean of the middle two); null when there are none.</param>
/// <param name="Consensus">Tastle–Wierman consensus on the scale 1 to 4; null below the minimum of answers.</param>
public sealed record SelfReportedLevel(Authority Authority, int? Round, Perspective Perspective, int Interviews, ImmutableArray<int> Distribution, double? Median, double? Consensus)
{
    /// <summary>Answers given.</summary>
    public int Answers => Distribution.Sum();

    /// <summary>Every authority with each staff perspective that has interviews there.</summary>
    internal static ImmutableArray<SelfReportedLevel> Of(Study study)
    {
        var columns = study.InterviewColumns;
        var distributions = new int[study.Authorities.Length * 5][];
        var interviews = new int[distributions.Length];
        for (var i = 0; i < columns.Count; i++)
        {
            var cell = PresenceCells.Of(columns.Authority[i], (int)columns.Perspective[i]);
            interviews[cell]++;
            var distribution = distributions[cell] ??= new int[4];
            if (columns.Level[i] is > 0 and <= 4)
                distribution[columns.Level[i] - 1]++;
        }

        var rounds = StateTable.RoundsOf(study);
        var levels = ImmutableArray.CreateBuilder<SelfReportedLevel>();
        for (var a = 0; a < study.Authorities.Length; a++)
        {
            foreach (var perspective in PerspectiveGroup.Staff.Members)
            {
                var cell = PresenceCells.Of(a, (int)perspective);
                if (distributions[cell] is not { } distribution)
                    continue;
                var enough = distribution.Sum() >= study.Parameters.MinimumConsensusAnswers;
                levels.Add(new(
                    study.Authorities[a],
                    rounds[a],
                    perspective,
                    interviews[cell],
                    [.. distribution],
                    OrdinalConsensus.Median(distribution),
                    enough ? OrdinalConsensus.TastleWierman(distribution) : null));
            }
        }

        return levels.ToImmutable();
    }
}
