using Larc.Model;

namespace Larc.Returns.Checking;

/// <summary>Looks for what the entries of <c>decisions.yaml</c> name. Findings and sections are known only to a draft, and looked for there.</summary>
internal static class DecisionRules
{
    public const string File = StudyDecisionsFile.File;

    public static IEnumerable<ReturnIssue> NotFound(Study study)
    {
        var decisions = study.Decisions;
        if (decisions.Quotations.IsEmpty && decisions.Screening.IsEmpty && decisions.Directors.IsEmpty)
            yield break;
        var returns = study.Returns.Select(r => r.File).ToHashSet(StringComparer.Ordinal);
        var columns = study.StatementColumns;
        var statements = Enumerable.Range(0, columns.Count).Select(s => (study.Returns[study.InterviewColumns.Return[columns.Interview[s]]].File, columns.Id[s])).ToHashSet();
        var cases = study.Cases.Select(c => (study.Returns[c.Return].File, c.Id)).ToHashSet();

        foreach (var quotation in decisions.Quotations.Where(q => !q.None))
        {
            if (!statements.Contains((quotation.Return, quotation.Statement)))
                yield return Text(quotation.Return, "statement", quotation.Statement, quotation.Line);
        }

        foreach (var screening in decisions.Screening)
        {
            if (screening.Statement.Length > 0 ? !statements.Contains((screening.Return, screening.Statement)) : screening.Case.Length > 0 && !cases.Contains((screening.Return, screening.Case)))
                yield return Text(screening.Return, screening.Statement.Length > 0 ? "statement" : "case", screening.Statement + screening.Case, screening.Line);
            else if (screening.Words.Length > 0 && screening.Return.Length > 0 && !returns.Contains(screening.Return))
                yield return Issue($"return '{screening.Return}'", "the file of a return that is used, as the list of problems names it", screening.Line);
        }

        foreach (var director in decisions.Directors)
        {
            if (!study.Authorities.Any(a => a.Code.Equals(director.Authority, StringComparison.OrdinalIgnoreCase)))
                yield return Issue($"authority '{director.Authority}'", "the code of an authority of the study", director.Line);
        }

        ReturnIssue Text(string @return, string what, string id, int line) => returns.Contains(@return)
            ? Issue($"{what} '{id}' of {@return}", $"a {what} of that return that is used", line)
            : Issue($"return '{@return}'", "the file of a return that is used, as the list of problems names it", line);
    }

    private static ReturnIssue Issue(string found, string expected, int line) =>
        IssueSink.Write(ReturnRules.DecisionsNotFound, File, new() { Row = line > 0 ? line : null, Found = found, Expected = expected });
}
