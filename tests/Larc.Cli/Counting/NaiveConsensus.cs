namespace Larc.Cli.Tests.Counting;

/// <summary>Consensus and self-reported levels in each authority, by hand. The excess over chance is left to tests of the library.</summary>
internal static class NaiveConsensus
{
    public static IEnumerable<string> Lines(NaiveStudy study)
    {
        foreach (var authority in study.Authorities)
        {
            foreach (var impacts in new[] { true, false })
            {
                var similarities = new List<double>();
                var pairs = new List<string>();
                foreach (var (p, q) in new[] { ("DCS", "SM"), ("DCS", "PR"), ("SM", "PR") })
                {
                    var common = Codes(study, impacts).Where(c => Asked(study, authority, p, c) && Asked(study, authority, q, c)).ToList();
                    if (common.Count == 0)
                        continue;
                    var (a, b) = (Names(study, authority, p, common), Names(study, authority, q, common));
                    var (both, either) = (a.Intersect(b).Count(), a.Union(b).Count());
                    if (either > 0)
                        similarities.Add((double)both / either);
                    pairs.Add(Pair(p, q, both, either, either > 0 ? (double)both / either : null, either > 0 ? (double)Math.Min(a.Count, b.Count) / Math.Max(a.Count, b.Count) : null));
                }

                var all = Codes(study, impacts).Where(c => NaiveRanks.Staff.All(p => Asked(study, authority, p, c))).ToList();
                var sets = NaiveRanks.Staff.Select(p => Names(study, authority, p, all)).ToList();
                yield return Line(
                    authority,
                    study.RoundOf(authority),
                    impacts ? "impacts" : "features",
                    pairs,
                    similarities.Count > 0 ? similarities.Average() : null,
                    all.Count > 0 ? sets[0].Intersect(sets[1]).Intersect(sets[2]).Count() : null,
                    all.Count > 0 ? sets.SelectMany(s => s).Distinct().Count() : null);
            }
        }
    }

    public static IEnumerable<string> Levels(NaiveStudy study, NaiveParameters parameters)
    {
        foreach (var authority in study.Authorities)
        {
            foreach (var perspective in NaiveRanks.Staff)
            {
                var voices = study.Voices.Where(v => v.Authority == authority && v.Row.Perspective == perspective).ToList();
                if (voices.Count == 0)
                    continue;
                var levels = voices.Where(v => v.Row.Level.Length > 0).Select(v => v.Row.Level[0] - '0').Order().ToList();
                double? median = levels.Count == 0 ? null : (levels[(levels.Count - 1) / 2] + levels[levels.Count / 2]) / 2.0;
                double? consensus = levels.Count < parameters.MinimumConsensusAnswers
                    ? null
                    : 1 + levels.Average(x => Math.Log2(1 - (Math.Abs(x - levels.Average()) / 3)));
                yield return Level(authority, study.RoundOf(authority), perspective, Enumerable.Range(1, 4).Select(n => levels.Count(l => l == n)), median, consensus);
            }
        }
    }

    public static string Pair(string? first, string? second, int intersection, int union, double? jaccard, double? ceiling) =>
        $"{first}–{second} {intersection}/{union} {Number(jaccard)} of at most {Number(ceiling)}";

    public static string Line(string? authority, int? round, string? scope, IEnumerable<string> pairs, double? mean, int? all, int? any) =>
        $"{authority} {Number(round)} {scope}: {string.Join("; ", pairs)} mean {Number(mean)} all {Number(all)} of {Number(any)}";

    public static string Level(string? authority, int? round, string? perspective, IEnumerable<int> distribution, double? median, double? consensus) =>
        $"{authority} {Number(round)} {perspective}: {string.Join('/', distribution)} median {Number(median)} consensus {Number(consensus)}";

    private static string Number(double? value) => value is { } number ? number.ToString("0.#########", System.Globalization.CultureInfo.InvariantCulture) : "null";

    private static IEnumerable<CodeRow> Codes(NaiveStudy study, bool impacts) => study.Book.Codes.Where(c => c.IsImpact == impacts && !c.Retired && study.Book.IsListed(c, "staff"));

    private static bool Asked(NaiveStudy study, string authority, string perspective, CodeRow code) =>
        study.Voices.Any(v => v.Authority == authority && v.Row.Perspective == perspective && study.WasAsked(v, code, false));

    /// <summary>What a perspective names, each impact with its sign; mixed names both.</summary>
    private static HashSet<string> Names(NaiveStudy study, string authority, string perspective, List<CodeRow> within)
    {
        var names = new HashSet<string>();
        foreach (var said in study.Said.Where(s => s.Voice.Authority == authority && s.Voice.Row.Perspective == perspective))
        {
            foreach (var code in within.Where(c => study.Counts(said, c, false)))
            {
                foreach (var sign in said.Stance == "mixed" ? "+-" : said.Stance == "negative" ? "-" : "+")
                    names.Add(sign + code.Id);
            }
        }

        return names;
    }
}
