using System.Collections.Immutable;
using Larc.Model;
using Larc.Triangulation;

namespace Larc.Rounds;

/// <summary>Reads the states of one authority in every round, and says what became of them.</summary>
internal sealed class TrendCounter
{
    private readonly ImmutableArray<ComparedRound> _rounds;
    private readonly ILookup<Perspective, int>[] _interviews;

    private TrendCounter(ImmutableArray<ComparedRound> rounds, string authority)
    {
        _rounds = rounds;
        _interviews = [.. rounds.Select(r => Enumerable.Range(0, r.Study.InterviewCount)
            .Where(i => r.Study.Authorities[r.Study.InterviewColumns.Authority[i]].Code == authority)
            .ToLookup(i => r.Study.InterviewColumns.Perspective[i]))];
    }

    public static ImmutableArray<TrendRow> Of(ImmutableArray<ComparedRound> rounds, ImmutableArray<RoundTheme> themes, string authority)
    {
        var counter = new TrendCounter(rounds, authority);
        var rows =
            from theme in themes
            from question in theme.Code.Kind == CodeKind.Feature ? new[] { 0, 1 } : [0]
            from single in PerspectiveGroup.Singles
            where theme.IsListed(rounds, single)
            let row = counter.Row(theme, question, single.Members[0])
            where row is not null
            select row;
        return [.. rows.OrderBy(r => r.Change).ThenBy(r => r.Perspective)];
    }

    private TrendRow? Row(RoundTheme theme, int question, Perspective perspective)
    {
        ImmutableArray<TrendState> states = [.. theme.Rounds.Select((codes, r) => State(r, codes, question, perspective))];
        if (!states.Any(s => s.IsReported))
            return null;
        var (change, why) = Change(theme, states, question, perspective);
        Stance? stance = theme.Code.Kind == CodeKind.Impact ? null : question == 1 ? Stance.ToDevelop : Stance.Contributes;
        return new(theme.Code, stance, perspective, states, change, why);
    }

    private (TrendChange Change, string Why) Change(RoundTheme theme, ImmutableArray<TrendState> states, int question, Perspective perspective)
    {
        var now = states[^1];
        // The last round before that says anything; where none does, the one just before says why.
        var at = Enumerable.Range(0, states.Length - 1).Reverse().FirstOrDefault(s => states[s].IsAsked, states.Length - 2);
        if (at < 0)
            return (TrendChange.NotComparable, "there is no other round");
        // Silent before, too: what is no longer reported was reported in an earlier round still, and must compare with that one.
        if (now.IsAsked && !now.IsReported && states[at].IsAsked && !states[at].IsReported)
            at = Enumerable.Range(0, at).Reverse().First(s => states[s].IsReported);
        var before = states[at];
        if (Silence(before) is { } earlier)
            return (TrendChange.NotComparable, earlier);
        if (Silence(now) is { } later)
            return (TrendChange.NotComparable, later);
        if (!before.IsAsked)
            return (TrendChange.NewlyAsked, "");
        if (!now.IsAsked)
            return (TrendChange.NoLongerAsked, "");
        var (asked, asks) = (Asking(at, theme.Rounds[at], question, perspective), Asking(states.Length - 1, theme.Rounds[^1], question, perspective));
        if (asked != asks)
        {
            return (TrendChange.NotComparable, FormattableString.Invariant(
                $"{PerspectiveGroup.Of(perspective).Plural} were {Words(asked)} in round {before.Round} and {Words(asks)} in round {now.Round}"));
        }

        return (now.IsReported ? before.IsReported ? TrendChange.StillReported : TrendChange.NewlyReported : TrendChange.NoLongerReported, "");

        static string? Silence(TrendState state) =>
            !state.HasReturn ? FormattableString.Invariant($"there is no return of round {state.Round}")
            : state.NotComparable.Length > 0 ? state.NotComparable
            : state.State is { Kind: StateKind.NotInterviewed } ? FormattableString.Invariant($"nobody of this perspective was interviewed in round {state.Round}")
            : null;

        static string Words(Elicitation elicitation) => elicitation == Elicitation.Prompted ? "prompted" : "asked openly";
    }

    /// <summary>How the codes are put to a perspective: prompted when any of them is.</summary>
    private Elicitation Asking(int round, RoundCodes codes, int question, Perspective perspective) => codes.Codes
        .Select(c => _rounds[round].Codebook.ElicitationOf(c, perspective, question == 1))
        .Where(e => e != Elicitation.NotAsked)
        .DefaultIfEmpty(Elicitation.NotAsked)
        .Max();

    private TrendState State(int round, RoundCodes codes, int question, Perspective perspective)
    {
        var number = _rounds[round].Round;
        if (_interviews[round].Count == 0)
            return new(number, null) { HasReturn = false };
        if (codes.Codes.IsEmpty)
            return new(number, null) { NotComparable = codes.Why };
        var (study, presence) = (_rounds[round].Study, _rounds[round].Presence);
        int[] interviews = [.. _interviews[round][perspective]];
        var reporting = Having(i => presence.Carried(i, question));
        var asked = interviews.Count(i => codes.Codes.Any(c => study.WasAsked(i, c, question == 1)));
        var impact = study.Codebook.Codes[codes.Codes[0]].Kind == CodeKind.Impact;
        var both = impact && interviews.Any(i => codes.Codes.Any(c => CodeMasks.Has(presence.Own(i, 0), c) && CodeMasks.Has(presence.Own(i, 1), c)));
        var divided = impact && Having(i => presence.Own(i, 0)) > 0 && Having(i => presence.Own(i, 1)) > 0;
        var kind = reporting > 0 ? both ? StateKind.Ambivalent : divided ? StateKind.Divided : StateKind.Reported
            : interviews.Length == 0 ? StateKind.NotInterviewed
            : asked == 0 ? StateKind.NotAsked
            : StateKind.Silent;
        return new(number, new PerspectiveState(perspective, kind, Asking(round, codes, question, perspective), interviews.Length, asked, reporting, impact ? Having(i => presence.Carried(i, 2)) : 0)) { NotComparable = codes.Why };

        int Having(Func<int, ReadOnlySpan<ulong>> bits)
        {
            var count = 0;
            foreach (var i in interviews)
            {
                foreach (var code in codes.Codes)
                {
                    if (!CodeMasks.Has(bits(i), code))
                        continue;
                    count++;
                    break;
                }
            }

            return count;
        }
    }
}
