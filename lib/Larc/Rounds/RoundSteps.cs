using System.Collections.Immutable;
using Larc.Model;

namespace Larc.Rounds;

/// <summary>Says what became of a code between rounds, from its counts. What cannot be compared says why.</summary>
internal static class RoundSteps
{
    public static ImmutableArray<RoundStep> Of(ImmutableArray<RoundCount> counts, StudyParameters parameters, PerspectiveGroup group, RoundScope scope)
    {
        var steps = ImmutableArray.CreateBuilder<RoundStep>();
        for (var later = 1; later < counts.Length; later++)
        {
            if (Step(counts, later, parameters, group, scope) is { } step)
                steps.Add(step);
        }

        return steps.ToImmutable();
    }

    /// <summary>
    /// The rounds that stand on one line: the last run of rounds that were compared one with the next, and the first of which compares with the last.
    /// Empty when none does.
    /// </summary>
    public static ImmutableArray<int> Line(ImmutableArray<RoundCount> counts, ImmutableArray<RoundStep> steps, StudyParameters parameters, RoundScope scope)
    {
        List<int> line = [];
        foreach (var step in steps.Where(s => s.IsCompared))
        {
            if (line.Count == 0 || line[^1] != step.From)
                line = [step.From];
            line.Add(step.To);
        }

        while (line.Count > 2 && !Compare(In(line[0]), In(line[^1]), parameters, scope).IsCompared)
            line.RemoveAt(0);
        return [.. line];

        RoundCount In(int round) => counts.First(c => c.Round == round);
    }

    private static RoundStep? Step(ImmutableArray<RoundCount> counts, int at, StudyParameters parameters, PerspectiveGroup group, RoundScope scope)
    {
        var (now, before) = (counts[at], counts[at - 1]);
        if (!now.IsAsked)
        {
            // Only the round after the last count has something to say.
            if (!before.IsAsked && before.NotComparable.Length == 0)
                return null;
            return Silence(now, group) is { } why ? NotComparable(before, now, why) : before.IsAsked ? new(before.Round, now.Round, RoundChange.NoLongerAsked) : null;
        }

        var earlier = counts.Take(at).Reverse().ToList();
        if (earlier.Find(c => c.IsAsked) is { } last)
            return Compare(last, now, parameters, scope);
        var reason = earlier.Select(c => (Round: c, Why: Silence(c, group))).FirstOrDefault(x => x.Why is not null);
        return reason.Why is { } unknown ? NotComparable(reason.Round, now, unknown) : new(before.Round, now.Round, RoundChange.NewlyAsked);
    }

    /// <summary>Why a round without a count does not show that nothing was asked; null when it does.</summary>
    private static string? Silence(RoundCount count, PerspectiveGroup group) =>
        count.NotComparable.Length > 0 ? count.NotComparable
        : !count.Codes.IsEmpty && count.Interviewed == 0 ? FormattableString.Invariant($"no {group.Label} was interviewed in round {count.Round}")
        : null;

    private static RoundStep Compare(RoundCount earlier, RoundCount later, StudyParameters parameters, RoundScope scope)
    {
        var why = earlier.NotComparable.Length > 0 ? earlier.NotComparable
            : later.NotComparable.Length > 0 ? later.NotComparable
            : RoundWords.Asking(earlier, later) is { Length: > 0 } asking ? asking
            : TooFew(earlier, later, parameters.MinimumAuthorities, scope);
        if (why.Length > 0)
            return NotComparable(earlier, later, why);
        var difference = later.Share!.Value - earlier.Share!.Value;
        var change = Math.Abs(difference) <= parameters.SameProminence ? RoundChange.Unchanged : difference > 0 ? RoundChange.Rose : RoundChange.Fell;
        return change != RoundChange.Unchanged && Math.Sign(People(later) - People(earlier)) != Math.Sign(difference)
            ? NotComparable(earlier, later, Numbers(earlier, later, difference))
            : new(earlier.Round, later.Round, change);

        static decimal People(RoundCount count) => count.Participants / (decimal)count.ParticipantsAsked;
    }

    /// <summary>A theme is found in more authorities when more people are asked in each: what rises or falls must do so among participants too.</summary>
    private static string Numbers(RoundCount earlier, RoundCount later, decimal difference) => FormattableString.Invariant(
        $"named in {(difference > 0 ? "more" : "fewer")} of the authorities but not by {(difference > 0 ? "more" : "fewer")} of those asked: {earlier.ParticipantsAsked} participants were asked in round {earlier.Round}, {later.ParticipantsAsked} in round {later.Round}");

    private static string TooFew(RoundCount earlier, RoundCount later, int minimum, RoundScope scope) =>
        Math.Min(earlier.AuthoritiesAsked, later.AuthoritiesAsked) >= minimum ? ""
        : scope == RoundScope.SameAuthorities ? FormattableString.Invariant($"fewer than {minimum} authorities were asked in every round: {later.AuthoritiesAsked}")
        : FormattableString.Invariant($"fewer than {minimum} authorities were asked: {earlier.AuthoritiesAsked} in round {earlier.Round}, {later.AuthoritiesAsked} in round {later.Round}");

    private static RoundStep NotComparable(RoundCount from, RoundCount to, string why) => new(from.Round, to.Round, RoundChange.NotComparable, why);
}
