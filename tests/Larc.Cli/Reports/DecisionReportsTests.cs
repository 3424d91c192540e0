using System.Text.Json;
using Larc.Cli.Reports;
using Larc.Returns;

namespace Larc.Cli.Tests.Reports;

/// <summary>Decisions that no longer fit the draft stand among the problems, as warnings, wherever problems are listed.</summary>
public sealed class DecisionReportsTests
{
    [Fact]
    public void They_are_warnings_among_the_problems_and_rows_of_study_json()
    {
        using var folder = new TempFolder();
        var study = folder.Folder("study");
        foreach (var file in (string[])["authority-a.xlsx", "authorities.csv"])
            File.Copy(Path.Combine(RepositoryFolders.Example!, file), Path.Combine(study, file));
        File.WriteAllText(Path.Combine(study, "decisions.yaml"), "comments:\n  - { section: level-9, text: 'A word.', by: 'A B' }\n");

        var analysis = Analysis.Of(StudyLoader.Load(study));

        analysis.HasErrors.ShouldBeFalse();
        var issue = analysis.AllIssues.Where(i => i.Rule == "decision-no-longer-fits").ShouldHaveSingleItem();
        var problem = analysis.DecisionProblems.ShouldHaveSingleItem();
        (issue.Severity, issue.File, issue.Row, issue.Found, issue.WhatToDo).ShouldBe((IssueSeverity.Warning, "decisions.yaml", 2, "level-9", problem.NextStep));
        issue.Message.ShouldBe($"decisions.yaml, line 2, on level-9: {problem.What}");
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            StudyReports.WriteDecisions(json, analysis);
            json.WriteEndObject();
        }

        using var document = JsonDocument.Parse(stream.ToArray());
        var row = document.RootElement.GetProperty("decisions").EnumerateArray().ShouldHaveSingleItem();
        (row.GetProperty("line").GetInt32(), row.GetProperty("on").GetString(), row.GetProperty("what").GetString(), row.GetProperty("nextStep").GetString()).ShouldBe((2, "level-9", problem.What, problem.NextStep));
    }

    [Fact]
    public void Without_decisions_nothing_is_drafted_and_nothing_listed()
    {
        var analysis = Analysis.Of(StudyLoader.Load(RepositoryFolders.Example!));
        analysis.DecisionProblems.ShouldBeEmpty();
        analysis.AllIssues.ShouldBe(analysis.Issues);
    }
}
