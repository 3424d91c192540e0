using System.Globalization;
using Larc.Cli.Example.Drawing;
using Larc.Cli.Example.Plan;
using Larc.Model;

namespace Larc.Cli.Example.Sheets;

/// <summary>The sheet of interviews.</summary>
internal static class InterviewRows
{
    public static IReadOnlyList<IReadOnlyList<object?>> Of(DraftAuthority authority, Design design, ExampleRandom random)
    {
        var first = DateOnly.ParseExact(design.Plan.FirstDay, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var days = DateOnly.ParseExact(design.Plan.LastDay, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber - first.DayNumber;
        return [.. authority.Interviews.Select(i => Row(authority.Planned, i, design.Codebook, first.AddDays(random.Between(0, days)), random))];
    }

    private static object?[] Row(PlannedAuthority planned, DraftInterview interview, Codebook codebook, DateOnly day, ExampleRandom random)
    {
        var staff = PerspectiveGroup.Staff.Contains(interview.Perspective);
        return
        [
            interview.Id,
            interview.Perspective.ToString(),
            interview.KeyGroup < 0 ? null : codebook.KeyGroups[interview.KeyGroup].Id,
            interview.CaseId,
            interview.Perspective == Perspective.DCS ? null : FormattableString.Invariant($"{planned.Area} {(random.Chance(0.75) ? 1 : 2)}"),
            random.Chance(interview.Perspective == Perspective.PC ? 0.15 : interview.Perspective == Perspective.PR ? 0.08 : 0) ? 2 : 1,
            staff ? Level(planned.Confidence, random) : null,
            string.Join("; ", interview.NotAsked),
            staff ? "researcher" : random.Chance(0.7) ? "authority" : "partner",
            interview.Consent,
            interview.SetAside == SetAside.Withdrawn ? "yes" : null,
            Weekday(day),
        ];
    }

    /// <summary>The level somebody reports: about 1 at an earlier stage, about 3 where an authority is confident; a few give none.</summary>
    private static int? Level(double confidence, ExampleRandom random)
    {
        var reported = 1 + (2.2 * confidence) + ((random.Share() + random.Share() - 1) * 1.2);
        var level = Math.Clamp((int)(reported + 0.5), 1, 4);
        return random.Chance(0.07) ? null : level;
    }

    private static DateOnly Weekday(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(-1),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };
}
