using FsCheck;
using FsCheck.Fluent;
using Larc.Model;

namespace Larc.Tests.Model;

public sealed class StudyDecisionsFileTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void Every_kind_of_decision_is_read()
    {
        var (decisions, problems) = Read("""
            confidence:
              - { finding: "level1.list:COMM-1", level: very low, reason: "Few interviews", by: "A B", on: 2026-11-22, counts: "12 of 14 authorities" }
            comments:
              - { section: "level-1", text: "A paragraph.", by: "A B", on: 2026-11-21 }
            quotations:
              - { finding: "level1.list:COMM-1", return: "authority-a.xlsx", statement: "SM-01-003" }
              - { finding: "level1.list:COMM-2", none: true }
            screening:
              - { return: "authority-a.xlsx", statement: "SM-01-004", decision: excluded, reason: "Names a school", by: "A B" }
              - { return: "authority-a.xlsx", case: "C-1", decision: cleared, reason: "Invented", by: "A B" }
              - { words: "Will", decision: cleared, reason: "The verb", by: "A B" }
            directors:
              - { authority: "A01", cleared: true, by: "A B", on: 2026-11-20 }
            signOffs:
              - { what: all-authorities, reason: "All agreed", by: "A B" }
            """);

        problems.ShouldBeEmpty();
        decisions.FaultyFiles.ShouldBeEmpty();
        decisions.ConfidenceOf("level1.list:COMM-1").ShouldBe(new("level1.list:COMM-1", ConfidenceLevel.VeryLow, "Few interviews", "A B") { On = new(2026, 11, 22), Counts = "12 of 14 authorities", Line = 2 });
        decisions.CommentsOn("level-1").ShouldHaveSingleItem().ShouldBe(new("level-1", "A paragraph.", "A B") { On = new(2026, 11, 21), Line = 4 });
        decisions.QuotationsFor("level1.list:COMM-1").ShouldHaveSingleItem().Statement.ShouldBe("SM-01-003");
        decisions.QuotationsFor("level1.list:COMM-2").ShouldHaveSingleItem().None.ShouldBeTrue();
        decisions.Screening.Select(s => (s.Verdict, s.Statement, s.Case, s.Words)).ShouldBe(
            [(ScreeningVerdict.Excluded, "SM-01-004", "", ""), (ScreeningVerdict.Cleared, "", "C-1", ""), (ScreeningVerdict.Cleared, "", "", "Will")]);
        decisions.IsCleared("a01").ShouldBeTrue();
        decisions.IsCleared("A02").ShouldBeFalse();
        decisions.SignOffFor(SignOff.AllAuthorities)!.Reason.ShouldBe("All agreed");
        decisions.SignOffFor(SignOff.NoAuthority).ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("# Nothing decided yet.\n")]
    [InlineData("confidence:\nscreening: []\n")]
    public void A_file_without_a_decision_is_sound(string text)
    {
        var (decisions, problems) = Read(text);

        problems.ShouldBeEmpty();
        decisions.FaultyFiles.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("confidence: [ { finding: f, level: low, reason: r } ]", 1, "'by' is missing.")]
    [InlineData("confidence: [ { finding: f, level: low, by: b } ]", 1, "'reason' is missing.")]
    [InlineData("confidence: [ { finding: f, reason: r, by: b } ]", 1, "'level' is missing; expected is one of high, moderate, low, very low.")]
    [InlineData("confidence: [ { finding: f, level: certain, reason: r, by: b } ]", 1, "'level' is 'certain'; expected is one of high, moderate, low, very low.")]
    [InlineData("confidence: [ { finding: f, level: low, reason: r, by: b, on: yesterday } ]", 1, "'on' is 'yesterday'; a day as in 2009-04-01 is expected.")]
    [InlineData("confidence:\n  - { finding: f, level: low, reason: r, by: b }\n  - { finding: f, level: high, reason: r, by: b }", 3, "an earlier entry of 'confidence' is on the same; keep one of the two.")]
    [InlineData("comments: [ { section: s, by: b } ]", 1, "'text' is missing.")]
    [InlineData("quotations: [ { finding: f, statement: s } ]", 1, "'return' is missing.")]
    [InlineData("quotations: [ { finding: f, statement: s, none: true } ]", 1, "the entry names a statement and says none; keep one of the two.")]
    [InlineData("screening: [ { words: Will, decision: cleared, reason: r } ]", 1, "'by' is missing.")]
    [InlineData("screening: [ { words: Will, decision: fine, reason: r, by: b } ]", 1, "'decision' is 'fine'; expected is one of cleared, excluded.")]
    [InlineData("screening: [ { decision: cleared, reason: r, by: b } ]", 1, "the entry must name one of: a statement, a case, words.")]
    [InlineData("screening: [ { statement: s, decision: cleared, reason: r, by: b } ]", 1, "the entry must name the return that holds the statement or case.")]
    [InlineData("directors: [ { authority: A, by: b } ]", 1, "'cleared' is missing.")]
    [InlineData("signOffs: [ { what: small-set, by: b } ]", 1, "'reason' is missing.")]
    [InlineData("signOffs: [ { what: everything, reason: r, by: b } ]", 1, "'everything' cannot be signed off; expected is one of all-authorities, no-authority, small-set.")]
    [InlineData("signoffs: []", 1, "'signoffs' is not known here; known are confidence, comments, quotations, screening, directors, signOffs.")]
    [InlineData("screening: [ { words: Will, decision: cleared, reason: r, by: b, why: w } ]", 1, "'why' is not known here; known are return, statement, case, words, decision, reason, by, on.")]
    [InlineData("screening: cleared", 1, "'screening' must be a list of entries, each with 'name: value' lines.")]
    [InlineData("comments: !!int]&a x", 0, "this is not valid YAML.")]
    [InlineData("- a list", 1, "the file must hold 'name: value' lines at its top level.")]
    public void A_faulty_entry_is_a_problem_and_is_not_used(string text, int line, string message)
    {
        var (decisions, problems) = Read(text);

        problems.ShouldHaveSingleItem().Message.ShouldBe(message);
        problems[0].Line.ShouldBe(line);
        decisions.FaultyFiles.ShouldBe(["decisions.yaml"]);
        (decisions.Confidence.Count(c => c.Level == ConfidenceLevel.High) + decisions.Comments.Length + decisions.Quotations.Length + decisions.Screening.Length + decisions.Directors.Length + decisions.SignOffs.Length).ShouldBe(0);
    }

    [Fact]
    public void A_text_stays_excluded_whatever_else_the_entry_lacks()
    {
        var (decisions, problems) = Read("screening: [ { return: a.xlsx, statement: S-1, decision: excluded } ]");

        problems.Select(p => p.Message).ShouldBe(["'reason' is missing.", "'by' is missing."]);
        decisions.FaultyFiles.ShouldBe(["decisions.yaml"]);
        decisions.Screening.ShouldHaveSingleItem().Statement.ShouldBe("S-1");
    }

    [Fact]
    public void The_template_shows_every_kind_of_line()
    {
        var template = File.ReadAllText(Path.Combine(Repository.Root, "data-templates", "decisions.yaml"));
        Read(template).Problems.ShouldBeEmpty();

        var (decisions, problems) = Read(template.ReplaceLineEndings("\n").Replace("\n#", "\n", StringComparison.Ordinal).Replace("\n ", "\n#", StringComparison.Ordinal).Replace("\n# -", "\n  -", StringComparison.Ordinal));
        problems.ShouldBeEmpty();
        new[] { decisions.Confidence.Length, decisions.Comments.Length, decisions.Quotations.Length, decisions.Screening.Length, decisions.Directors.Length, decisions.SignOffs.Length }.ShouldBe([1, 1, 2, 3, 1, 1]);
    }

    [Fact]
    public void Nothing_a_file_holds_is_thrown() => Prop.ForAll(
        Gen.Elements("confidence:", "screening", "[", "]", "{", "}", ":", "- ", "\n", "  ", "finding: f", "decision: excluded", "'", "\"", "&a", "*a", "!!int", "\t", "|", "#", "on: 2026-02-30", "\u0000", "—").ListOf().Select(string.Concat).ToArbitrary(),
        text => Read(text).Decisions is not null).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void A_word_of_a_level_is_the_word_of_the_file() =>
        Enum.GetValues<ConfidenceLevel>().Select(StudyDecisionsFile.Word).ShouldBe(["very low", "low", "moderate", "high"]);

    [Theory]
    [InlineData(5_000_000, "the file is larger than 4 MiB; a file edited by people is much smaller.")]
    [InlineData(2_000_000, "lists within lists are nested too deeply.")]
    public void A_file_that_is_too_much_is_refused(int length, string message) =>
        Read("comments: " + new string('[', length)).Problems.ShouldHaveSingleItem().Message.ShouldContain(message);

    private (StudyDecisions Decisions, IReadOnlyList<FileProblem> Problems) Read(string text)
    {
        File.WriteAllText(_file, text);
        return StudyDecisionsFile.Read(_file);
    }
}
