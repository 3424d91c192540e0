using Larc.Display;
using Larc.Model;

namespace Larc.Rounds;

/// <summary>One authority's trend as tables.</summary>
internal static class TrendViews
{
    private const string Few = "With a handful of interviews one person can make a difference; nothing here says that anything changed for families.";

    public static Table ToTable(AuthorityTrend trend, IReadOnlyList<TrendChange> only)
    {
        (string, Func<TrendRow, Cell>)[] columns =
        [
            ("Code", r => r.Stance == Stance.ToDevelop ? $"{r.Code.Label} (to develop)" : r.Code.Label),
            ("Perspective", r => r.Perspective.ToString()),
            .. trend.Rounds.Select((round, at) => (FormattableString.Invariant($"Round {round}"), (Func<TrendRow, Cell>)(r => r.States[at].ToCell()))),
            // Said in the title where it is the same for every row.
            .. only.Count == 1 ? [] : new (string, Func<TrendRow, Cell>)[] { ("What became of it", r => RoundWords.Of(r.Change)) },
            .. only.Count > 0 && !only.Contains(TrendChange.NotComparable) ? [] : new (string, Func<TrendRow, Cell>)[] { ("How it was compared", r => r.Why.Length > 0 ? r.Why : "as it stands") },
        ];
        var what = only.Count == 0 ? "what its people report, round beside round" : PlainText.Join([.. only.Select(RoundWords.Of)]);
        return Table.Of($"{trend.Authority.Name}: {what}", trend.Rows.Where(r => only.Count == 0 || only.Contains(r.Change)), columns) with
        {
            Subtitle = "Internal: for this authority only. Listed codes that somebody reports in some round",
            Notes = [Few],
            RowLimit = 20,
            WhenEmpty = trend.Rows.IsEmpty ? WhenEmpty(trend) : $"Nothing is {what} here.",
        };
    }

    public static Table ToOverview(AuthorityTrend trend)
    {
        (string, Func<PerspectiveGroup, Cell>)[] columns =
        [
            ("Perspective", g => ChartTitle.Capital(g.Plural)),
            .. Enum.GetValues<TrendChange>().Select(change => (ChartTitle.Capital(RoundWords.Of(change)), (Func<PerspectiveGroup, Cell>)(g => trend.Of(g.Members[0]).Count(r => r.Change == change)))),
        ];
        return Table.Of($"{trend.Authority.Name}: codes by what became of them", PerspectiveGroup.Singles.Where(g => trend.Of(g.Members[0]).Any()), columns) with
        {
            Subtitle = "Internal: for this authority only. Listed codes that somebody reports in some round",
            Notes = [Few],
            WhenEmpty = WhenEmpty(trend),
        };
    }

    private static string WhenEmpty(AuthorityTrend trend) => trend.Rounds.Length < 2 ? "There is no second round to compare with." : "Nobody here reports a listed code in any round.";
}
