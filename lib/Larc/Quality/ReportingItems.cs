using System.Collections.Immutable;
using Larc.Display;
using Larc.Model;

namespace Larc.Quality;

/// <summary>Fills in what the data answer of the 32 items, and leaves the others to a person.</summary>
internal static class ReportingItems
{
    private const string Team = "People who did the study";
    private const string Design = "How it was designed";
    private const string Results = "Analysis and findings";

    public static ImmutableArray<ReportingItem> Of(Analysis analysis)
    {
        var (study, settings) = (analysis.Study, analysis.Study.Settings);
        var columns = study.InterviewColumns;
        var codebooks = string.Join(", ", study.Codebooks.Select(c => c.Reference));
        var codes = study.Codebooks.Sum(c => c.Codes.Count(x => !x.Retired));
        var coders = study.StatementColumns.Coder.Where(c => c.Length > 0).Concat(study.SecondCodings.Select(s => s.Coder).Where(c => c.Length > 0)).Distinct(StringComparer.OrdinalIgnoreCase).Count();
        var uncoded = study.StatementColumns.Coder.Count(c => c.Length == 0);
        var curves = analysis.IsEmpty ? [] : analysis.Triangulation.NewCodes;
        var quotable = study.InterviewColumns.Consent.Count(c => c.HasFlag(Consent.Quote));
        var named = ParticipantsByCode(study);
        return
        [
            Data(1, Team, "Who interviewed", Interviewers(columns), columns.Count > 0 && Array.TrueForAll(columns.Interviewer, w => w.Length > 0), "Data log; name the people in the report", "Say who held the interviews, by role."),
            Person(2, Team, "Their qualifications", "Give the interviewers' qualifications."),
            Person(3, Team, "Their work at the time", "Say what posts the interviewers held then."),
            Person(4, Team, "Their gender", "Say so if the interviewers agree to it."),
            Person(5, Team, "Their experience and training", "Say what experience and training in interviewing they had."),
            Person(6, Team, "Relationship before the study", "Say whether interviewers and interviewees knew each other."),
            Person(7, Team, "What interviewees knew of them", "Say what interviewees were told of the interviewers and of their aims."),
            Data(8, Team, "The interviewers' own position", settings.Reflexivity, settings.Reflexivity.Length > 0, "study.yaml, reflexivity", "Write it into study.yaml under reflexivity."),
            Data(9, Design, "Approach to the analysis", $"Statements coded to {codebooks}; perspectives compared within and across authorities", codebooks.Length > 0, "Findings, method", "Say which approach guided the analysis."),
            Person(10, Design, "How participants were selected", "Say how authorities and interviewees were selected.", settings.CasesChosenBy.Length > 0 ? $"Of the cases only: chosen by {settings.CasesChosenBy}" : ""),
            Person(11, Design, "How they were approached", "Say how interviewees were approached, and by whom."),
            Data(12, Design, "How many took part", ByPerspective(study), study.InterviewCount > 0, "Findings, table of interviews", "Say how many took part."),
            Data(13, Design, "Who did not take part", Refusals(settings), !settings.Refused.IsEmpty, "study.yaml, refused; add the reasons they gave", "Write it into study.yaml under refused, and give the reasons."),
            Person(14, Design, "Where the data were collected", "Say where interviews were held."),
            Person(15, Design, "Who else was present", "Say whether anybody but interviewer and interviewee was present.", People(columns)),
            Data(16, Design, "Who the participants are", KeyGroups(study), study.InterviewCount > 0, "Findings, tables of interviews by perspective and key group", "Describe the participants."),
            Person(17, Design, "What was asked", "Attach the interview guides, and say whether they were tried out.", Topics(study)),
            Person(18, Design, "Repeated interviews", "Say whether anybody was interviewed more than once."),
            Person(19, Design, "Recording", "Say whether interviews were recorded, and how."),
            Person(20, Design, "Field notes", "Say whether notes were made during or after interviews."),
            Person(21, Design, "Length of interviews", "Say how long interviews took."),
            Data(22, Design, "Whether new themes still came", NewCodes(analysis, curves), curves.Length > 0, "Data log, new codes; table and curves of new codes", "Say whether new themes still came in the last interviews."),
            Person(23, Design, "Whether transcripts went back", "Say whether interviewees saw their transcripts."),
            Data(24, Results, "How many people coded", PlainText.Count(coders, "coder", "coders") + (uncoded > 0 ? FormattableString.Invariant($"; {uncoded} statements name none") : ""), coders > 0 && uncoded == 0, "Data log, agreement between coders", "Name the coders in the returns."),
            Data(25, Results, "The codes and how they are ordered", FormattableString.Invariant($"{codes} codes of {codebooks}"), codes > 0, "The codebook files named in study.json", "Describe the codes."),
            Person(26, Results, "Where themes came from", "Say whether codes were made before or from the data.", codebooks.Length > 0 ? $"Returns are coded with {codebooks}" : ""),
            Data(27, Results, "Software", $"larc {typeof(ReportingItems).Assembly.GetName().Version!.ToString(3)}", true, "study.json, software", ""),
            Data(28, Results, "Whether participants checked the findings", settings.MemberCheck, settings.MemberCheck.Length > 0, "study.yaml, memberCheck", "Write it into study.yaml under memberCheck."),
            Data(29, Results, "Quotations", FormattableString.Invariant($"{quotable} of {study.InterviewCount} interviews may be quoted; a quotation carries the role only"), quotable > 0, "Findings, under each claim", "Say why nobody is quoted."),
            Data(30, Results, "Findings follow from the data", "Every claim names the statements behind it, what speaks against it was searched for, and nothing is written when a statement is gone or changed", study.StatementCount > 0, "Findings, evidence of each claim", "Show how findings follow from the data."),
            Data(31, Results, "Major themes", FormattableString.Invariant($"{named.Count} of {codes} codes are named"), named.Count > 0, "Findings, lists of each level and of features", "Set out the major themes."),
            Data(32, Results, "Minor and diverging themes", FormattableString.Invariant($"{named.Count(n => n.Value <= study.Parameters.TailParticipants)} codes are named by up to {study.Parameters.TailParticipants} participants"), named.Count > 0, "Findings, below each list; differences between perspectives", "Set out minor and diverging themes."),
        ];
    }

    private static ReportingItem Data(int number, string domain, string name, string value, bool answered, string where, string write) =>
        new(number, domain, name) { IsReported = answered, Value = value, Where = answered ? where : write };

    private static ReportingItem Person(int number, string domain, string name, string write, string value = "") => new(number, domain, name) { Value = value, Where = write };

    private static string Interviewers(InterviewColumns columns) => string.Join(
        ", ",
        columns.Interviewer.Where(w => w.Length > 0).CountBy(w => w, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => FormattableString.Invariant($"{g.Key} {g.Value}")));

    private static string ByPerspective(Study study) => $"{PlainText.Count(study.InterviewCount, "interview", "interviews")} in {PlainText.Count(study.Authorities.Length, "authority", "authorities")}: "
        + string.Join(", ", PerspectiveGroup.Singles.Select(g => FormattableString.Invariant($"{g.Plural} {study.InterviewsByPerspective()[(int)g.Members[0]]}")));

    private static string Refusals(StudySettings settings) => string.Join(", ", settings.Refused.Select(r => FormattableString.Invariant($"{r.Key} {r.Value}")));

    private static string People(InterviewColumns columns) => FormattableString.Invariant($"{columns.People.Count(p => p > 1)} of {columns.Count} interviews were held with several interviewees together");

    private static string KeyGroups(Study study)
    {
        var groups = study.Interviews.Where(i => i.KeyGroup is not null).CountBy(i => i.KeyGroup!.Id).OrderBy(g => g.Key, StringComparer.Ordinal).ToList();
        return string.Join(", ", groups.Select(g => FormattableString.Invariant($"{g.Key} {g.Value}")).Append(FormattableString.Invariant($"no key group {study.InterviewCount - groups.Sum(g => g.Value)}")));
    }

    private static string Topics(Study study) => study.Codebooks.IsEmpty ? "" : $"{PlainText.Count(study.Codebooks.Sum(c => c.Topics.Length), "topic", "topics")}; how each was put to whom is in the findings' table of topics";

    private static string NewCodes(Analysis analysis, ImmutableArray<Triangulation.NewCodeCurve> curves) => FormattableString.Invariant(
        $"in {curves.Count(c => c.NewInLast == 0)} of {curves.Count(c => c.NewInLast is not null)} series that are long enough the last {analysis.Study.Parameters.LastInterviews} interviews bring no new code");

    private static Dictionary<string, int> ParticipantsByCode(Study study) => study.Statements
        .Where(s => s.Counts)
        .GroupBy(s => s.Code.Id, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.Select(s => study.InterviewColumns.PooledParticipant[s.Interview.Index]).Distinct().Count(), StringComparer.Ordinal);
}
