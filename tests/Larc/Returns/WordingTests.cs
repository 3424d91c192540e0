using System.Text;
using System.Text.RegularExpressions;
using Larc.Findings;
using Larc.Returns;

namespace Larc.Tests.Returns;

/// <summary>Everything a practitioner reads about a problem is looked at by a person: tests/Expected/returns/wording.md.</summary>
public partial class WordingTests
{
    [Fact]
    public void Every_rule_has_a_message_that_somebody_has_read()
    {
        var examples = Examples().GroupBy(i => i.Rule).ToDictionary(g => g.Key, g => g.First());
        var text = new StringBuilder("# What is said of each problem\n\nOne example for each rule, from the deliberately broken studies.\n");
        foreach (var rule in ReturnRules.All)
        {
            examples.ShouldContainKey(rule.Code, "no test breaks this rule");
            var issue = examples[rule.Code];
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"\n## {rule.Code} ({rule.Severity.ToString().ToLowerInvariant()})\n\n{rule.Documentation}\n\n> {issue.Message}\n>\n> {issue.WhatToDo}\n");
        }

        Golden.Check("returns/wording.md", text.ToString());
    }

    [Fact]
    public void No_wording_is_for_a_rule_that_is_not_there() => ReturnWording.RuleCodes.Order(StringComparer.Ordinal).ShouldBe(ReturnRules.All.Select(r => r.Code).Order(StringComparer.Ordinal));

    [Fact]
    public void Codes_are_lower_case_with_hyphens() => ReturnRules.All.ShouldAllBe(r => CodePattern().IsMatch(r.Code));

    [Fact]
    public void Every_sheet_and_column_has_guidance()
    {
        foreach (var sheet in ReturnContract.Sheets)
        {
            sheet.Guidance.ShouldEndWith(".");
            foreach (var column in sheet.Columns)
                column.Guidance.ShouldEndWith(".", customMessage: column.ToString());
        }
    }

    [Fact]
    public void Every_message_is_one_sentence_and_says_what_to_do()
    {
        foreach (var issue in Examples())
        {
            issue.Message.ShouldNotContain("{");
            issue.WhatToDo.ShouldNotContain("{");
            issue.Message.ShouldNotContain("  ");
            issue.Message[^1].ShouldBeOneOf('.', '…');
            issue.WhatToDo[^1].ShouldBe('.');
        }
    }

    private static List<ReturnIssue> Examples()
    {
        var issues = BrokenStudies.All.SelectMany(s => BrokenStudyTests.Load(s).Issues.Select(i => i with { Message = i.Message.Replace(s.Path, "returns", StringComparison.Ordinal) })).ToList();
        issues.AddRange(StudyLoader.Load("no-such-folder").Issues);
        issues.Add(RoundIssues.Of(new("return-b.xlsx", "local@1", "larc-round-1@1", null, 3, 20)));
        issues.AddRange(DecisionIssues.Of([new(4, "level1.list:mentoring", FindingsWording.SectionGone, FindingsWording.SectionGoneStep)]));
        issues.Add(RoundIssues.Of(new("return-b.xlsx", "local@1", "larc-round-1@1", "mentoring", 0, 2)));
        issues.Add(RoundIssues.Of(new("return-b.xlsx", "local@1", "local@2", "mentoring", 0, 2) { SplitInto = ["mentors", "buddies"], CountedFor = "support" }));
        issues.AddRange(RoundsLoaderTests.Problems());
        using var study = new TempStudy();
        var path = study.Write("return-a.xlsx", ReturnSheets.Sound().Row("Statements", "S-003", "SM-01", "training", null, new string('a', 2000)));
        void Load(ReadLimits limits) => issues.AddRange(study.Load(new() { UseCache = false, Limits = limits }).Issues);
        Load(new() { FileBytes = 1000 });
        Load(new() { UnpackedBytes = 1000 });
        Load(new() { Rows = 2 });
        Load(new() { CellLength = 1000 });
        using (new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
            Load(new());
        return issues;
    }

    [GeneratedRegex("^[a-z]+(-[a-z]+)*$")]
    private static partial Regex CodePattern();
}
