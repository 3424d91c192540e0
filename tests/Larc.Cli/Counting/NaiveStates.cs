namespace Larc.Cli.Tests.Counting;

/// <summary>What each perspective of each authority says of each code, by hand.</summary>
internal static class NaiveStates
{
    public static readonly string[] Perspectives = ["DCS", "SM", "PR", "PC", "CYP"];

    public static IEnumerable<string> Lines(NaiveStudy study)
    {
        foreach (var authority in study.Authorities)
        {
            foreach (var code in study.LiveCodes)
            {
                foreach (var stance in code.IsImpact ? new string?[] { null } : ["contributes", "to develop"])
                    yield return Line(authority, study.RoundOf(authority), code.Id, stance, Perspectives.Select(p => (p, State(study, authority, code, stance == "to develop", p))));
            }
        }
    }

    public static string Line(string? authority, int? round, string? code, string? stance, IEnumerable<(string Perspective, string State)> states) =>
        FormattableString.Invariant($"{authority} {round?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-"} {code} {stance ?? "-"}: {string.Join(' ', states.Select(s => $"{s.Perspective}={s.State}"))}");

    private static string State(NaiveStudy study, string authority, CodeRow code, bool toDevelop, string perspective)
    {
        var voices = study.Voices.Where(v => v.Authority == authority && v.Row.Perspective == perspective).ToList();
        var said = study.Said.Where(s => voices.Contains(s.Voice) && study.Counts(s, code, toDevelop)).ToList();
        if (said.Count == 0)
            return voices.Count == 0 ? "notInterviewed" : voices.Any(v => study.WasAsked(v, code, toDevelop)) ? "silent" : "notAsked";
        if (!code.IsImpact)
            return "reported";

        // A stance on a part or a child is carried as presence only.
        var own = said.Where(s => s.Code == code).ToList();
        var (good, bad) = (own.Any(s => s.Stance == "positive"), own.Any(s => s.Stance == "negative"));
        var both = own.Any(s => s.Stance == "mixed") || own.GroupBy(s => s.Voice).Any(g => g.Any(s => s.Stance == "positive") && g.Any(s => s.Stance == "negative"));
        return both ? "ambivalent" : good && bad ? "divided" : "reported";
    }
}
