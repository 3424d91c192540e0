using System.Text.Json;
using Larc.Display;
using Larc.Model;
using static Larc.Quality.QualityRating;

namespace Larc.Quality;

/// <summary>What the results take for granted.</summary>
internal static class AssumptionsLog
{
    private static readonly string[] s_mappingRules = ["code-not-mapped", "code-split"];

    public static IEnumerable<QualityEntry> Of(Analysis analysis)
    {
        var study = analysis.Study;
        return [.. Parameters(study.Parameters), Participants(study), Consents(study), .. Cases(study), .. Interviewers(study), .. Mapped(analysis), Scoring(analysis)];
    }

    private static IEnumerable<QualityEntry> Parameters(StudyParameters parameters)
    {
        var usual = new StudyParameters();
        var properties = typeof(StudyParameters).GetProperties().Where(p => p.CanWrite).ToList();
        var changed = properties.Where(p => !Equals(p.GetValue(parameters), p.GetValue(usual))).ToList();
        foreach (var property in changed)
        {
            yield return new(
                $"Parameter {JsonNamingPolicy.CamelCase.ConvertName(property.Name)}",
                FormattableString.Invariant($"{property.GetValue(parameters)} instead of {property.GetValue(usual)}"),
                Amber,
                property.Name is nameof(StudyParameters.Seed) or nameof(StudyParameters.Permutations) or nameof(StudyParameters.Resamples) or nameof(StudyParameters.AgreementResamples) ? Green : Amber,
                "It was set for this study; the report should say why, and what the usual value gives.");
        }

        if (changed.Count == 0)
            yield return new("Parameters", FormattableString.Invariant($"all {properties.Count} at their defaults"), Green, Amber, "Thresholds are this project's own, and printed with the results they shape.");
    }

    private static QualityEntry Participants(Study study)
    {
        var people = study.InterviewColumns.People;
        var (several, unknown) = (people.Count(p => p > 1), people.Count(p => p is null));
        return new(
            "One interview counts as one participant",
            $"{Of(several, study)} held with several people; for {Of(unknown, study)} the number is not given",
            several == 0 && unknown == 0 ? Green : several * 4 > study.InterviewCount || unknown * 2 > study.InterviewCount ? Red : Amber,
            several == 0 ? Green : Amber,
            "What one of several people in the room says counts once, as if all of them had said it.");
    }

    private static QualityEntry Consents(Study study)
    {
        var only = study.InterviewColumns.Consent.Count(c => c == Consent.Analysis);
        return new(
            "A blank consent allows analysis only",
            $"{Of(only, study)} may be counted and not quoted",
            only == 0 ? Green : Amber,
            only * 2 > study.InterviewCount ? Amber : Green,
            "Blank and 'analysis' cannot be told apart here. Quotations come from the others only, who may speak differently.");
    }

    private static IEnumerable<QualityEntry> Cases(Study study)
    {
        if (study.Cases.IsEmpty)
            yield break;
        var by = study.Settings.CasesChosenBy;
        yield return new(
            "Cases are exemplars",
            $"{PlainText.Count(study.Cases.Length, "case", "cases")}; chosen by: {(by.Length > 0 ? by : "not said in study.yaml")}",
            by.Length > 0 ? Amber : Red,
            Amber,
            "Whoever chose them chose good examples: they say nothing of how common such a story is.");
    }

    private static IEnumerable<QualityEntry> Interviewers(Study study)
    {
        var who = study.InterviewColumns.Interviewer;
        if (who.Length == 0)
            yield break;
        var (own, blank) = (who.Count(w => w == "authority"), who.Count(w => w.Length == 0));
        yield return new(
            "Who asks does not change the answer",
            $"{Of(own, study)} held by the authority itself; for {Of(blank, study)} it is not said",
            own == 0 && blank == 0 ? Green : own * 2 > study.InterviewCount || blank * 2 > study.InterviewCount ? Red : Amber,
            own > 0 ? Amber : Green,
            "People may tell their own authority less of what does not work.");
    }

    private static IEnumerable<QualityEntry> Mapped(Analysis analysis)
    {
        var study = analysis.Study;
        var mapped = study.Returns.Count(r => !r.AskedCodes.IsDefaultOrEmpty);
        var partly = analysis.Issues.Where(i => s_mappingRules.Contains(i.Rule)).Select(i => i.File).Distinct().Count();
        var whole = analysis.Issues.Where(i => i.Rule == "codebook-not-mapped").Select(i => i.File).Distinct().Count();
        if (mapped + partly + whole == 0)
            yield break;
        yield return new(
            "Codes of another codebook mean the same",
            $"{PlainText.Count(mapped, "return is", "returns are")} mapped; in {PlainText.Count(partly, "return", "returns")} some codes could not be, and {PlainText.Count(whole, "return is", "returns are")} left out whole",
            whole > 0 ? Red : Amber,
            Amber,
            "A mapping is a judgement; what has no counterpart counts as not asked, never as silence.");
    }

    private static QualityEntry Scoring(Analysis analysis)
    {
        var positions = analysis.IsEmpty ? 0 : analysis.Continuum.Positions.Count(p => p.Position is not null);
        return new(
            "Positions on the continuum",
            $"{PlainText.Count(positions, "authority has", "authorities have")} a position",
            Amber,
            positions > 0 ? Amber : Green,
            "The scoring is this project's; no scoring was published. Read each position with its stability range.");
    }

    private static string Of(int number, Study study) => FormattableString.Invariant($"{number} of {PlainText.Count(study.InterviewCount, "interview", "interviews")}");
}
