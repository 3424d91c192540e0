using System.Globalization;
using System.Text.Json;
using Larc.Findings;
using Larc.Model;
using Larc.Notebooks.Documents;
using Larc.Notebooks.Execution;
using Larc.Notebooks.Export;
using Larc.Outcomes;
using Larc.Returns;

namespace Larc.Cli.Reports;

/// <summary>What <c>larc study</c> writes itself; tables, figures and findings come from the notebooks.</summary>
internal static class StudyReports
{
    private const string IssuesFile = "issues.xlsx";

    /// <summary>Problems of other rounds on the first page at most; the notebook on rounds has more.</summary>
    private const int MostOfOtherRounds = 3;

    /// <summary>The list of problems, as a workbook.</summary>
    public static void WriteIssues(OutputFolder folder, Analysis analysis) =>
        IssuesWorkbook.Write(folder.FileFor(IssuesFile), analysis.Loaded, analysis.AllIssues);

    /// <summary>The document <c>larc.study/1</c>: the files behind the results, what became of each notebook, the triangulation and the outcomes.</summary>
    public static void WriteStudy(OutputFolder folder, Analysis analysis, IReadOnlyList<NotebookRunResult> notebooks)
    {
        using var triangulation = new MemoryStream();
        analysis.WriteTriangulation(triangulation);
        using var document = JsonDocument.Parse(triangulation.GetBuffer().AsMemory(0, (int)triangulation.Length));
        using var file = File.Create(folder.FileFor("study.json"));
        using var json = new Utf8JsonWriter(file, DocumentJson.Writer);
        json.WriteStartObject();
        json.WriteString("schema", "larc.study/1");
        json.WriteString("edition", "internal");
        json.WriteString("title", analysis.Study.Settings.Title);
        json.WriteString("version", typeof(Study).Assembly.GetName().Version!.ToString(3));
        json.WriteStartArray("returns");
        foreach (var outcome in analysis.Loaded.Returns)
            WriteReturn(json, outcome, analysis.Loaded.Study.Returns.FirstOrDefault(r => r.File == outcome.File));
        json.WriteEndArray();
        SourcesSection.Write(json, analysis);
        WriteDecisions(json, analysis);
        WritePublication(json, folder);
        json.WriteStartArray("notebooks");
        foreach (var notebook in notebooks)
            WriteNotebook(json, notebook);
        json.WriteEndArray();
        json.WritePropertyName("triangulation");
        document.RootElement.WriteTo(json);
        json.WritePropertyName("outcomes");
        OutcomesSection.Write(json, analysis.Outcomes);
        RoundsSection.Write(json, RoundsAnalysis.Of(analysis.Loaded));
        json.WriteEndObject();
    }

    /// <summary>The page that opens first.</summary>
    public static void WriteIndex(OutputFolder folder, Analysis analysis, IReadOnlyList<NotebookRunResult> notebooks)
    {
        var kept = KeptOutputs.Read(folder);
        var study = analysis.Study;
        TablesWorkbook.WriteKept(folder, study.Settings.Title, FindingsDocument.InternalBanner);
        var contents = new IndexContents(
            study.Settings.Title,
            Scope(analysis),
            [
                Number(study.Authorities.Length, "authority", "authorities"),
                Number(study.InterviewCount, "interview used", "interviews used"),
                Number(analysis.InterviewsSetAside, "interview set aside", "interviews set aside"),
                Number(study.StatementCount, "statement used", "statements used"),
                Number(analysis.StatementsSetAside, "statement set aside", "statements set aside"),
            ],
            [.. Notices(analysis, notebooks)],
            IssueLines.Sentence(analysis.AllIssues),
            analysis.DecisionProblems,
            [.. notebooks.Select(n => Notebook(folder, n))],
            IndexFolder.Read(folder, PublicationEdition.Folder, kept),
            IndexFolder.Blocked(folder),
            IndexFolder.Read(folder, "internal", kept));
        folder.Write("index.html", IndexPage.Write(contents));
    }

    private static (int Number, string Label) Number(int number, string one, string many) => (number, number == 1 ? one : many);

    private static string Scope(Analysis analysis)
    {
        if (analysis.IsEmpty)
            return "No return can be used yet.";
        var returns = analysis.Study.Returns.Length;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Round {analysis.Round}, {returns} {(returns == 1 ? "return" : "returns")}, codebook {analysis.Study.Codebook.Title} ({analysis.Study.Codebook.Reference}).");
    }

    private static IEnumerable<string> Notices(Analysis analysis, IReadOnlyList<NotebookRunResult> notebooks)
    {
        foreach (var outcome in analysis.Loaded.Returns.Where(r => r.SetAside is not null))
            yield return $"{outcome.File} is not part of these results: {analysis.Issues.First(i => i.File == outcome.File && i.Rule == outcome.SetAside).Message}";
        foreach (var notebook in notebooks.Where(n => n.Failure is not null))
            yield return $"A notebook failed, and its results are missing here: {notebook.Failure}";
        foreach (var issue in OtherRounds(analysis).Take(MostOfOtherRounds))
            yield return $"Something is left out of the comparison of rounds: {issue.Message}";
        if (analysis.IsEmpty)
            yield break;
        foreach (var other in analysis.Loaded.Returns.Where(r => r.SetAside is null && r.Round != analysis.Round).GroupBy(r => r.Round).OrderBy(g => g.Key))
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{other.Count()} {(other.Count() == 1 ? "return" : "returns")} of round {other.Key} {(other.Count() == 1 ? "is" : "are")} not part of these results: the latest round is analysed.");
        }

        var (authorities, minimum) = (analysis.Study.Authorities.Length, analysis.Study.Parameters.MinimumAuthorities);
        if (authorities < minimum)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"With {authorities} {(authorities == 1 ? "authority" : "authorities")}, fewer than {minimum}, nothing is listed or left out by its share of authorities, and how widely a theme is named stays undefined.");
        }

        var missing = PerspectiveGroup.Singles.Where(g => analysis.Study.InterviewsByPerspective()[(int)g.Members[0]] == 0).Select(g => g.Plural).ToList();
        if (missing.Count > 0)
            yield return $"Nobody was interviewed among the {string.Join(" and the ", missing)}: nothing can be said of them.";
    }

    /// <summary>Errors in the folders of other rounds: they are none of this study's own.</summary>
    private static IEnumerable<ReturnIssue> OtherRounds(Analysis analysis) => analysis.Loaded.Study.Settings.OtherRounds.IsEmpty
        ? []
        : RoundsAnalysis.Of(analysis.Loaded).Issues.Where(i => i.Severity == IssueSeverity.Error).Except(analysis.Loaded.Issues);

    /// <summary>Writes an executed notebook as a page beside it, for people without a notebook program.</summary>
    private static IndexNotebook Notebook(OutputFolder folder, NotebookRunResult result)
    {
        var heading = result.Executed?.Cells.FirstOrDefault(c => c.Kind == CellKind.Markdown)?.Source.Split('\n')[0].TrimStart('#', ' ');
        var title = string.IsNullOrWhiteSpace(heading) ? Path.GetFileName(result.Notebook) : heading;
        var (file, page) = ("", "");
        if (result.ExecutedPath is { } path)
        {
            file = Path.GetRelativePath(folder.Path, path).Replace('\\', '/');
            page = Path.ChangeExtension(file, ".html");
            folder.Write(page, NotebookPage.Write(result, "Internal: not for publication"));
        }

        var outcome = result.NotRunReason is { } reason ? $"not run: {reason}" : result.Failure is { } failure ? $"failed: {failure.Message}" : "passed";
        return new(title, file, page, outcome);
    }

    private static void WriteReturn(Utf8JsonWriter json, ReturnOutcome outcome, StudyReturn? used)
    {
        json.WriteStartObject();
        json.WriteString("file", outcome.File);
        json.WriteString("authority", outcome.Authority);
        if (outcome.Round is { } round)
            json.WriteNumber("round", round);
        else
            json.WriteNull("round");
        json.WriteString("codebook", outcome.Codebook);
        json.WriteString("setAside", outcome.SetAside);
        json.WriteString("sha256", used?.Sha256);
        json.WriteEndObject();
    }

    /// <summary>Whether anything may leave the study, in one sentence.</summary>
    public static string EditionsSentence(OutputFolder folder) => PublicationEdition.IsIn(folder)
        ? "Only what lies in its folder 'publication' has been through disclosure control; everything else is internal."
        : IndexFolder.Blocked(folder) is { Count: > 0 } reasons
            ? string.Create(CultureInfo.InvariantCulture, $"Everything in it is internal. There is no publication edition, for {reasons.Count} {(reasons.Count == 1 ? "reason" : "reasons")} that the page gives.")
            : "Everything in it is internal.";

    /// <summary>Whether the publication edition was written, and if not, why.</summary>
    private static void WritePublication(Utf8JsonWriter json, OutputFolder folder)
    {
        json.WriteStartObject("publication");
        json.WriteBoolean("written", PublicationEdition.IsIn(folder));
        json.WriteStartArray("reasons");
        foreach (var reason in IndexFolder.Blocked(folder))
            json.WriteStringValue(reason);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>What people decided that no longer fits the draft, and what to do about it.</summary>
    internal static void WriteDecisions(Utf8JsonWriter json, Analysis analysis)
    {
        json.WriteStartArray("decisions");
        foreach (var problem in analysis.DecisionProblems)
        {
            json.WriteStartObject();
            if (problem.Line > 0)
                json.WriteNumber("line", problem.Line);
            else
                json.WriteNull("line");
            json.WriteString("on", problem.On);
            json.WriteString("what", problem.What);
            json.WriteString("nextStep", problem.NextStep);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteNotebook(Utf8JsonWriter json, NotebookRunResult result)
    {
        json.WriteStartObject();
        json.WriteString("notebook", Path.GetFileName(result.Notebook));
        json.WriteString("outcome", NotebookRun.Words(result.Outcome));
        json.WriteString("message", result.Failure is { } failure ? failure.Message : result.NotRunReason);
        json.WriteEndObject();
    }
}
