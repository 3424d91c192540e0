using Larc.Model;

namespace Larc.Tests.Triangulation;

/// <summary>
/// The counting rules written down a second time, deliberately naive: LINQ over the readable records, no bits, no shared code with the engine.
/// </summary>
internal sealed class NaiveCounter(Study study)
{
    private static readonly Perspective[] Staff = [Perspective.DCS, Perspective.SM, Perspective.PR];

    private readonly Codebook _book = study.Codebook;
    private readonly Dictionary<string, HashSet<string>> _above = [];

    private StudyParameters P => study.Parameters;

    public IEnumerable<Code> LiveCodes => _book.Codes.Where(c => !c.Retired);

    public bool IsAtOrBelow(Code code, Code target)
    {
        if (!_above.TryGetValue(code.Id, out var above))
            _above.Add(code.Id, above = [code.Id, .. _book.Codes.Where(c => c.Id == code.Parent || c.Parts.Contains(code.Id)).SelectMany(c => _book.Codes.Where(t => IsAtOrBelow(c, t))).Select(t => t.Id)]);
        return above.Contains(target.Id);
    }

    public bool IsCounted(Statement s, Code target, bool toDevelop) =>
        IsAtOrBelow(s.Code, target)
        && (target.Kind == CodeKind.Impact ? s.Status == Status.Happened : s.Stance == (toDevelop ? Stance.ToDevelop : Stance.Contributes));

    public bool WasAsked(Interview i, Code code, bool toDevelop)
    {
        var topic = _book.Topics.Single(t => t.Id == code.Topic);
        var put = (toDevelop ? topic.ToDevelop : topic.Elicitation)[(int)i.Perspective];
        var refused = (toDevelop ? i.NotAsked.ToDevelop : i.NotAsked.Topics) >> _book.Topics.IndexOf(topic) & 1;
        var @return = study.Returns.Single(r => study.Authorities[r.Authority].Code == i.Authority.Code && r.Round == i.Round);
        return put != Elicitation.NotAsked && refused == 0 && (@return.AskedCodes.Length == 0 || @return.AskedCodes[_book.Codes.IndexOf(code)]);
    }

    public string Rank(CodeKind kind, int? level, bool toDevelop, string group, string? keyGroup)
    {
        var members = group switch
        {
            "staff" => Staff,
            "family" => [Perspective.PC, Perspective.CYP],
            "all" => Enum.GetValues<Perspective>(),
            _ => [Enum.Parse<Perspective>(group)],
        };
        var pools = group is "family" or "all";
        var family = group is "PC" or "CYP" or "family";
        var interviews = study.Interviews.Where(i => members.Contains(i.Perspective) && (keyGroup is null || i.KeyGroup?.Id == keyGroup)).ToList();
        var codes = LiveCodes.Where(c => c.Kind == kind && c.Level == level).ToList();
        var asked = interviews.Where(i => codes.Any(c => WasAsked(i, c, toDevelop))).ToList();
        var (authoritiesAsked, participantsAsked) = (Authorities(asked), People(asked));
        var rows = codes
            .Select(c => (Code: c, Who: study.Statements.Where(s => IsCounted(s, c, toDevelop) && interviews.Contains(s.Interview)).Select(s => s.Interview).Distinct().ToList()))
            .Where(r => r.Who.Count > 0)
            .Select(r => (r.Code, A: Authorities(r.Who), N: People(r.Who)))
            .ToList();
        var ordered = rows
            .OrderBy(r => family ? -r.N : -r.A).ThenBy(r => family ? -r.A : -r.N).ThenBy(r => r.Code.Label, StringComparer.Ordinal).ThenBy(r => r.Code.Id, StringComparer.Ordinal)
            .Select(r =>
            {
                var better = rows.Count(o => family ? o.N > r.N || (o.N == r.N && o.A > r.A) : o.A > r.A || (o.A == r.A && o.N > r.N));
                var equals = rows.Count(o => o.A == r.A && o.N == r.N);
                var listed = family ? r.Code.ListedForFamily : r.Code.ListedForStaff;
                var below = (kind == CodeKind.Feature && authoritiesAsked >= P.MinimumAuthorities && r.A < Math.Ceiling(P.AuthorityShare * authoritiesAsked))
                    || (family && keyGroup is null && r.N < P.MinimumIndividuals);
                return $"{better + 1}{(equals > 1 ? "=" : "")} {r.Code.Id} {r.A}/{r.N}{(listed ? " listed" : "")}{(below ? " below" : "")}";
            });
        return $"{kind} {level} {toDevelop} {group} {keyGroup} asked {authoritiesAsked}/{participantsAsked}: {string.Join("; ", ordered)}";

        int People(IEnumerable<Interview> who) => who
            .Select(i => pools && i.CaseId.Length > 0 && !Staff.Contains(i.Perspective) ? $"case {i.Authority.Code} {i.Round} {i.CaseId}" : $"interview {i.Index}")
            .Distinct().Count();
    }

    public string State(string authority, Code code, bool toDevelop, Perspective perspective)
    {
        var interviews = study.Interviews.Where(i => i.Authority.Code == authority && i.Perspective == perspective).ToList();
        var counting = study.Statements.Where(s => interviews.Contains(s.Interview) && IsCounted(s, code, toDevelop)).ToList();
        var reporting = counting.Select(s => s.Interview).Distinct().Count();
        var askedNumber = interviews.Count(i => WasAsked(i, code, toDevelop));
        var expected = code.Kind == CodeKind.Feature
            ? 0
            : study.Statements.Where(s => interviews.Contains(s.Interview) && s.Status == Status.Anticipated && IsAtOrBelow(s.Code, code)).Select(s => s.Interview).Distinct().Count();
        var state = StateWord();
        return $"{state} {interviews.Count} {askedNumber} {reporting} {expected}";

        string StateWord()
        {
            if (counting.Count == 0)
                return interviews.Count == 0 ? "NotInterviewed" : askedNumber == 0 ? "NotAsked" : "Silent";
            if (code.Kind == CodeKind.Feature)
                return "Reported";
            var own = counting.Where(s => s.Code.Id == code.Id).ToList();
            if (own.GroupBy(s => s.Interview).Any(g => (Says(g, Stance.Positive) && Says(g, Stance.Negative)) || Says(g, Stance.Mixed)))
                return "Ambivalent";
            return Says(own, Stance.Positive) && Says(own, Stance.Negative) ? "Divided" : "Reported";
        }
    }

    public string Convergence(Code code, Perspective first, Perspective second)
    {
        var (a, b) = (Theme(code, first), Theme(code, second));
        string[] stances = [a.Stance, b.Stance];
        if (a.Interviewed == 0 || b.Interviewed == 0)
            return "NotInterviewed";
        if ((a.MainAsked == 0 && a.Reporting == 0) || (b.MainAsked == 0 && b.Reporting == 0))
            return "NotAsked";
        if (a.Reporting == 0 && b.Reporting == 0)
            return "NotApplicable";
        if (a.Reporting == 0 || b.Reporting == 0)
            return "Silence";
        if (stances.Contains("positive") && stances.Contains("negative"))
            return "Dissonance";
        if (stances.Contains("contributes") && stances.Contains("to develop"))
            return "ContributesHereToDevelopThere";
        if (a.Asked < P.MinimumAuthorities || b.Asked < P.MinimumAuthorities)
            return "Undefined";
        var same = Band(a.Reporting, a.Asked) == Band(b.Reporting, b.Asked)
            || Math.Abs((a.Reporting * b.Asked) - (b.Reporting * a.Asked)) <= P.SameProminence * a.Asked * b.Asked;
        return a.Stance == b.Stance && same ? "Agreement" : "PartialAgreement";

        string Band(int reporting, int asked) => reporting >= P.FrequentShare * asked ? "frequent" : reporting <= P.IsolatedAuthorities ? "isolated" : "some";
    }

    public string Consensus(string authority, CodeKind kind)
    {
        var codes = _book.Codes.Where(c => c.Kind == kind && c.ListedForStaff && !c.Retired).ToList();
        var held = Staff.ToDictionary(p => p, p => study.Interviews.Where(i => i.Authority.Code == authority && i.Perspective == p).ToList());
        var askedOf = Staff.ToDictionary(p => p, p => codes.Where(c => held[p].Any(i => WasAsked(i, c, false))).ToHashSet());
        var pairs = new List<string>();
        var similarities = new List<double>();
        foreach (var (p, q) in new[] { (Perspective.DCS, Perspective.SM), (Perspective.DCS, Perspective.PR), (Perspective.SM, Perspective.PR) })
        {
            var common = askedOf[p].Intersect(askedOf[q]).ToHashSet();
            if (held[p].Count == 0 || held[q].Count == 0 || common.Count == 0)
                continue;
            var (a, b) = (Elements(p, common), Elements(q, common));
            var union = a.Union(b).Count();
            if (union > 0)
                similarities.Add((double)a.Intersect(b).Count() / union);
            pairs.Add($"{p}-{q} {held[p].Count}/{held[q].Count} {a.Count}/{b.Count} {a.Intersect(b).Count()}/{union}");
        }

        var all = askedOf[Perspective.DCS].Intersect(askedOf[Perspective.SM]).Intersect(askedOf[Perspective.PR]).ToHashSet();
        var sets = Staff.Select(p => Elements(p, all)).ToList();
        var named = all.Count == 0 || held.Values.Any(h => h.Count == 0)
            ? "undefined"
            : $"{sets[0].Intersect(sets[1]).Intersect(sets[2]).Count()}/{sets[0].Union(sets[1]).Union(sets[2]).Count()}";
        return FormattableString.Invariant($"{string.Join("; ", pairs)} mean {(similarities.Count == 0 ? -1 : similarities.Average()):0.000000} named {named}");

        HashSet<string> Elements(Perspective p, HashSet<Code> within) =>
        [
            .. study.Statements
                .Where(s => held[p].Contains(s.Interview) && (kind == CodeKind.Impact ? s.Status == Status.Happened : s.Stance == Stance.Contributes))
                .SelectMany(s => within.Where(c => IsAtOrBelow(s.Code, c)).SelectMany(c => Signs(s.Stance).Select(sign => $"{sign}{c.Id}"))),
        ];

        static string[] Signs(Stance stance) => stance switch { Stance.Negative => ["-"], Stance.Mixed => ["+", "-"], _ => ["+"] };
    }

    private static bool Says(IEnumerable<Statement> statements, Stance stance) => statements.Any(s => s.Stance == stance);

    private static int Authorities(IEnumerable<Interview> who) => who.Select(i => i.Authority.Code).Distinct().Count();

    private (int Interviewed, int MainAsked, int Asked, int Reporting, string Stance) Theme(Code code, Perspective perspective)
    {
        var (interviewed, mainAsked, asked, reporting, first, second, ownAnywhere) = (0, 0, 0, 0, 0, 0, false);
        var feature = code.Kind == CodeKind.Feature;
        foreach (var authority in study.Authorities)
        {
            var interviews = study.Interviews.Where(i => i.Authority.Code == authority.Code && i.Perspective == perspective).ToList();
            if (interviews.Count == 0)
                continue;
            interviewed++;
            var main = interviews.Any(i => WasAsked(i, code, false));
            var counting = study.Statements.Where(s => interviews.Contains(s.Interview) && (IsCounted(s, code, false) || IsCounted(s, code, true))).ToList();
            mainAsked += main ? 1 : 0;
            reporting += counting.Count > 0 ? 1 : 0;
            asked += main || counting.Count > 0 || (feature && interviews.Any(i => WasAsked(i, code, true))) ? 1 : 0;
            var own = counting.Where(s => s.Code.Id == code.Id).ToList();
            var (good, bad) = (own.Any(s => s.Stance is Stance.Positive or Stance.Mixed or Stance.Contributes), own.Any(s => s.Stance is Stance.Negative or Stance.Mixed or Stance.ToDevelop));
            first += good && !bad ? 1 : 0;
            second += bad && !good ? 1 : 0;
            ownAnywhere |= good || bad;
        }

        var stance = reporting == 0 ? "none"
            : first > 0 && first >= P.StanceShare * reporting ? feature ? "contributes" : "positive"
            : second > 0 && second >= P.StanceShare * reporting ? feature ? "to develop" : "negative"
            : ownAnywhere ? "divided" : "same theme";
        return (interviewed, mainAsked, asked, reporting, stance);
    }
}
