namespace Larc.Cli.Tests.Counting;

/// <summary>Ranked lists by hand: one line of text for each list.</summary>
internal static class NaiveRanks
{
    public static readonly string[] Staff = ["DCS", "SM", "PR"];
    public static readonly string[] Family = ["PC", "CYP"];

    /// <summary>Every list the contract asks for.</summary>
    public static IEnumerable<string> Lists(NaiveStudy study, NaiveParameters parameters)
    {
        foreach (var group in new[] { "DCS", "SM", "PR", "PC", "CYP", "staff", "family", "all" })
        {
            yield return List(study, parameters, null, "contributes", group, null);
            yield return List(study, parameters, null, "to develop", group, null);
            for (var level = 1; level <= 4; level++)
                yield return List(study, parameters, level, null, group, null);
        }

        foreach (var group in Family)
        {
            foreach (var keyGroup in study.Book.KeyGroups)
            {
                for (var level = 1; level <= 4; level++)
                    yield return List(study, parameters, level, null, group, keyGroup);
            }
        }
    }

    private static string List(NaiveStudy study, NaiveParameters parameters, int? level, string? stance, string group, string? keyGroup)
    {
        var members = group switch { "staff" => Staff, "family" => Family, "all" => [.. Staff, .. Family], _ => [group] };
        var family = group is "PC" or "CYP" or "family";
        var toDevelop = stance == "to develop";
        var voices = study.Voices.Where(v => members.Contains(v.Row.Perspective) && (keyGroup is null || v.Row.KeyGroup == keyGroup)).ToHashSet();
        var codes = study.LiveCodes.Where(c => c.Level == level).ToList();
        var asked = voices.Where(v => codes.Any(c => study.WasAsked(v, c, toDevelop))).ToList();
        var (authoritiesAsked, peopleAsked) = (Authorities(asked), People(asked));
        var threshold = Math.Ceiling(parameters.AuthorityShare * authoritiesAsked);

        var rows = new List<(CodeRow Code, int Authorities, int People, int Main, int Second)>();
        foreach (var code in codes)
        {
            var who = study.Said.Where(s => voices.Contains(s.Voice) && study.Counts(s, code, toDevelop)).Select(s => s.Voice).Distinct().ToList();
            var (a, p) = (Authorities(who), People(who));
            if (p > 0)
                rows.Add(family ? (code, a, p, p, a) : (code, a, p, a, p));
        }

        var lines = rows
            .OrderByDescending(r => r.Main).ThenByDescending(r => r.Second).ThenBy(r => r.Code.Label, StringComparer.Ordinal).ThenBy(r => r.Code.Id, StringComparer.Ordinal)
            .Select(r =>
            {
                var rank = 1 + rows.Count(o => o.Main > r.Main || (o.Main == r.Main && o.Second > r.Second));
                var tied = rows.Count(o => o.Main == r.Main && o.Second == r.Second) > 1;
                var below = (level is null && authoritiesAsked >= parameters.MinimumAuthorities && r.Authorities < threshold)
                    || (family && keyGroup is null && r.People < parameters.MinimumIndividuals);
                return Row(rank, tied, r.Code.Id, r.Authorities, r.People, study.Book.IsListed(r.Code, family ? "family" : "staff"), below);
            });
        return Line(level is null ? "feature" : "impact", level, stance, level is null ? null : "happened", group, keyGroup, authoritiesAsked, peopleAsked, lines);

        int People(IEnumerable<Voice> who) => group is "family" or "all" ? who.Select(v => v.Person).Distinct().Count() : who.Count();
    }

    public static string Line(string? kind, int? level, string? stance, string? status, string? group, string? keyGroup, int authoritiesAsked, int peopleAsked, IEnumerable<string> rows) =>
        FormattableString.Invariant($"{kind} {level?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-"} {stance ?? "-"} {status ?? "-"} {group} {keyGroup ?? "-"} asked {authoritiesAsked}/{peopleAsked}: {string.Join("; ", rows)}");

    public static string Row(int rank, bool tied, string? code, int authorities, int people, bool listed, bool below) =>
        FormattableString.Invariant($"{rank}{(tied ? "=" : "")} {code} {authorities}/{people}{(listed ? " listed" : "")}{(below ? " below" : "")}");

    private static int Authorities(IEnumerable<Voice> who) => who.Select(v => v.Authority).Distinct().Count();
}
