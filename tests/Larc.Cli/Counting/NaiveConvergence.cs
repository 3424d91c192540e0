namespace Larc.Cli.Tests.Counting;

/// <summary>Each code and pair of perspectives over the study, by hand (methods §4).</summary>
internal static class NaiveConvergence
{
    public static IEnumerable<string> Lines(NaiveStudy study, NaiveParameters parameters)
    {
        foreach (var code in study.LiveCodes)
        {
            var themes = NaiveStates.Perspectives.Select(p => Theme.Of(study, parameters, code, p)).ToList();
            for (var first = 0; first < themes.Count; first++)
            {
                for (var second = first + 1; second < themes.Count; second++)
                    yield return Line(code.Id, [themes[first].Perspective, themes[second].Perspective], Compare(themes[first], themes[second], parameters), [themes[first].Put, themes[second].Put]);
            }
        }
    }

    public static string Line(string? code, IEnumerable<string?> pair, string? state, IEnumerable<string?> elicitation) =>
        $"{code} {string.Join('–', pair)} {state} {string.Join('/', elicitation)}";

    private static string Compare(Theme a, Theme b, NaiveParameters parameters)
    {
        if (a.Interviewed == 0 || b.Interviewed == 0)
            return "notInterviewed";
        if ((!a.AskedAnywhere && a.Reporting == 0) || (!b.AskedAnywhere && b.Reporting == 0))
            return "notAsked";
        if (a.Reporting == 0 && b.Reporting == 0)
            return "notApplicable";
        if (a.Reporting == 0 || b.Reporting == 0)
            return "silence";
        var stances = new HashSet<string> { a.Stance, b.Stance };
        if (stances.SetEquals(["positive", "negative"]))
            return "dissonance";
        if (stances.SetEquals(["contributes", "to develop"]))
            return "contributesHereToDevelopThere";
        if (a.Asked < parameters.MinimumAuthorities || b.Asked < parameters.MinimumAuthorities)
            return "undefined";
        var (shareA, shareB) = ((decimal)a.Reporting / a.Asked, (decimal)b.Reporting / b.Asked);
        var alike = Band(a, shareA) == Band(b, shareB) || Math.Round(Math.Abs(shareA - shareB), 9) <= parameters.SameProminence;
        return stances.Count == 1 && alike ? "agreement" : "partialAgreement";

        string Band(Theme theme, decimal share) => share >= parameters.FrequentShare ? "frequent" : theme.Reporting <= parameters.IsolatedAuthorities ? "isolated" : "some";
    }

    /// <summary>What a perspective says of a code over the study, in numbers of authorities.</summary>
    private sealed record Theme(string Perspective, string Put, int Interviewed, bool AskedAnywhere, int Asked, int Reporting, string Stance)
    {
        public static Theme Of(NaiveStudy study, NaiveParameters parameters, CodeRow code, string perspective)
        {
            var (interviewed, askedMain, asked, reporting, good, bad, own) = (0, 0, 0, 0, 0, 0, 0);
            foreach (var authority in study.Authorities)
            {
                var voices = study.Voices.Where(v => v.Authority == authority && v.Row.Perspective == perspective).ToList();
                var said = study.Said.Where(s => voices.Contains(s.Voice) && (study.Counts(s, code, false) || study.Counts(s, code, true))).ToList();
                var (main, develop) = (voices.Any(v => study.WasAsked(v, code, false)), !code.IsImpact && voices.Any(v => study.WasAsked(v, code, true)));
                interviewed += voices.Count > 0 ? 1 : 0;
                askedMain += main ? 1 : 0;
                asked += main || develop || said.Count > 0 ? 1 : 0;
                reporting += said.Count > 0 ? 1 : 0;
                var stances = said.Where(s => s.Code == code).SelectMany(s => s.Stance == "mixed" ? ["positive", "negative"] : new[] { s.Stance }).ToHashSet();
                good += stances.SetEquals(["positive"]) || stances.SetEquals(["contributes"]) ? 1 : 0;
                bad += stances.SetEquals(["negative"]) || stances.SetEquals(["to develop"]) ? 1 : 0;
                own += stances.Count > 0 ? 1 : 0;
            }

            var needed = parameters.StanceShare * reporting;
            var stance = good > 0 && good >= needed ? code.IsImpact ? "positive" : "contributes"
                : bad > 0 && bad >= needed ? code.IsImpact ? "negative" : "to develop"
                : own > 0 ? "divided" : "same theme";
            return new(perspective, study.Book.Topics.Single(t => t.Id == code.Topic).For(perspective, false), interviewed, askedMain > 0, asked, reporting, stance);
        }
    }
}
