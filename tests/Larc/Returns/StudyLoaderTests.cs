using System.Text;
using Larc.Model;
using Larc.Returns;
using Larc.Returns.Workbooks;

namespace Larc.Tests.Returns;

public class StudyLoaderTests
{
    [Fact]
    public void A_sound_return_gives_a_study_and_no_issue()
    {
        using var study = new TempStudy();
        study.Write("return.xlsx", ReturnSheets.Sound());
        var loaded = study.Load();
        loaded.Issues.ShouldBeEmpty();
        loaded.HasErrors.ShouldBeFalse();
        loaded.Study.Interviews.Select(i => i.Id).ShouldBe(["PR-01", "SM-01"]);
        loaded.Study.Interviews[0].Consent.ShouldBe(Consent.Analysis | Consent.Quote);
        loaded.Study.Interviews[0].KeyGroup!.Id.ShouldBe("LAC");
        var statement = loaded.Study.Statements[0];
        (statement.Id, statement.Code.Id, statement.Stance, statement.Status, statement.Direction, statement.Row).ShouldBe(("S-001", "training", Stance.Positive, Status.Happened, Direction.None, 2));
        loaded.Returns.ShouldBe([new("return.xlsx", "A", 1, "larc-round-1@1", null)]);
        loaded.Study.Returns[0].Sha256.Length.ShouldBe(64);
    }

    [Fact]
    public void What_is_left_blank_takes_its_default()
    {
        using var study = new TempStudy();
        study.Write("return.xlsx", ReturnSheets.Sound()
            .Replace("Interviews", ["interview_id", "perspective", "consent"], ["1", "PR", null])
            .Replace("Statements", ["statement_id", "interview_id", "code", "stance", "status", "direction", "excerpt"],
                [1, 1, "training", null, null, null, "Training."],
                [2, 1, "increased_workload", null, null, null, "Too much to do."],
                [3, 1, "commissioning", null, null, null, "Commissioning."]));
        var loaded = study.Load();
        loaded.Issues.ShouldBeEmpty();
        loaded.Study.Interviews[0].Consent.ShouldBe(Consent.Analysis);
        loaded.Study.Statements.Select(s => s.Stance).ShouldBe(loaded.Study.Statements.Select(s => s.Code.DefaultStance));
        loaded.Study.Statements.ShouldAllBe(s => s.Status == Status.Happened && s.Direction == Direction.None && s.Interview.Id == "1");
    }

    [Fact]
    public void Not_asked_is_a_topic_or_one_of_its_two_questions()
    {
        using var study = new TempStudy();
        study.Write("return.xlsx", ReturnSheets.Sound().Replace("Interviews", ["interview_id", "perspective", "not_asked", "consent"],
            ["PR-01", "PR", "features", null], ["SM-01", "SM", "features: to develop; embedding", null], ["SM-02", "SM", "Features: Contributes", null]));
        var loaded = study.Load();
        var features = loaded.Study.Codebook.IndexOfTopic("features");
        var embedding = loaded.Study.Codebook.IndexOfTopic("embedding");
        var asked = loaded.Study.Interviews.Select(i => (i.Id, i.NotAsked.Includes(features, false), i.NotAsked.Includes(features, true), i.NotAsked.Includes(embedding, false)));
        asked.ShouldBe([("PR-01", true, true, false), ("SM-01", false, true, true), ("SM-02", true, false, false)]);
    }

    [Fact]
    public void Family_interviews_of_one_case_share_a_participant()
    {
        using var study = new TempStudy();
        study.Write("return.xlsx", ReturnSheets.Sound().Replace("Interviews", ["interview_id", "perspective", "case_id", "consent"],
            ["PR-01", "PR", "C-1", null], ["SM-01", "SM", null, null], ["PC-1", "PC", "C-1", null], ["PC-2", "PC", "C-1", null], ["CYP-1", "CYP", "C-1", null], ["CYP-2", "CYP", "C-2", null], ["CYP-3", "CYP", null, null]));
        var columns = study.Load().Study.InterviewColumns;
        columns.PooledParticipants.ShouldBe(5);
        string[] ids = [.. columns.Id];
        int Number(string id) => columns.PooledParticipant[Array.IndexOf(ids, id)];
        Number("PC-1").ShouldBe(Number("CYP-1"));
        Number("PC-1").ShouldBe(Number("PC-2"));
        Number("PR-01").ShouldNotBe(Number("PC-1"));
        Number("CYP-2").ShouldNotBe(Number("CYP-3"));
    }

    [Fact]
    public void Our_own_results_lock_files_and_hidden_folders_are_not_returns()
    {
        using var study = new TempStudy();
        study.Write("return.xlsx", ReturnSheets.Sound());
        study.Write("~$return.xlsx", "locked by somebody");
        study.Write(".cache/return.xlsx", ReturnSheets.Sound("B"));
        study.Write("codebooks/return.xlsx", ReturnSheets.Sound("B"));
        study.Write("results/.larc-out", "");
        study.Write("results/internal/return.xlsx", ReturnSheets.Sound("B"));
        IssuesWorkbook.Write(Path.Combine(study.Folder, "whatever it is called.xlsx"), study.Load());
        study.Load().Returns.Select(r => r.File).ShouldBe(["return.xlsx"]);
    }

    [Fact]
    public void One_workbook_is_read_with_the_lists_of_its_folder()
    {
        using var study = new TempStudy();
        study.Write("b.xlsx", ReturnSheets.Sound("B"));
        var path = study.Write("a.xlsx", ReturnSheets.Sound());
        var loaded = StudyLoader.Load(path, new() { UseCache = false });
        loaded.Issues.ShouldBeEmpty();
        loaded.Returns.Select(r => r.File).ShouldBe(["a.xlsx"]);
    }

    [Fact]
    public void One_folder_of_csv_files_is_read_with_the_lists_beside_it()
    {
        using var study = new TempStudy();
        foreach (var (name, content) in ReturnSheets.Sound("B").Csv(';', new UTF8Encoding(true)))
            study.Write($"return b/{name}", content);
        var loaded = StudyLoader.Load(Path.Combine(study.Folder, "return b"), new() { UseCache = false });
        loaded.Issues.ShouldBeEmpty();
        loaded.Study.Returns[0].File.ShouldBe("return b");
        StudyLoader.Load(Path.Combine(study.Folder, "return b", "Interviews.csv"), new() { UseCache = false }).Issues.ShouldBeEmpty();
        loaded.Study.StatementCount.ShouldBe(2);
    }

    [Fact]
    public void Csv_and_workbook_give_the_same_study()
    {
        using var workbook = new TempStudy();
        workbook.Write("return.xlsx", ReturnSheets.Sound());
        using var folder = new TempStudy();
        foreach (var (name, content) in ReturnSheets.Sound().Csv(',', new UTF8Encoding(false)))
            folder.Write($"return.xlsx/{name}", content);
        StudyImage.Of(folder.Load().Study).ShouldBe(StudyImage.Of(workbook.Load().Study));
    }

    [Fact]
    public void Real_authorities_are_known_by_code_gss_and_name()
    {
        using var study = new TempStudy();
        study.Write("1.xlsx", Named(373, "Sheffield"));
        study.Write("2.xlsx", Named("E08000025", "Birmingham"));
        var loaded = study.Load();
        loaded.Study.Authorities.Select(a => a.Name).ShouldBe(["Birmingham", "Sheffield"], ignoreOrder: true);
        loaded.Issues.ShouldBeEmpty();

        static ReturnSheets Named(object code, string name) => ReturnSheets.Sound().Replace("Authority", ["la_code", "la_name", "round", "codebook"], [code, name, 1, "larc-round-1@1"]);
    }

    [Fact]
    public void A_locked_file_is_named_and_the_rest_is_read()
    {
        using var study = new TempStudy();
        study.Write("a.xlsx", ReturnSheets.Sound());
        var path = study.Write("b.xlsx", ReturnSheets.Sound("B"));
        using (new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            var loaded = study.Load();
            loaded.Issues.ShouldHaveSingleItem().Rule.ShouldBe("return-locked");
            loaded.Study.Returns.Length.ShouldBe(1);
        }

        using (new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite))
            study.Load().Issues.ShouldBeEmpty();
    }

    [Fact]
    public void A_study_is_loaded_once_until_a_file_changes()
    {
        using var study = new TempStudy();
        var path = study.Write("a.xlsx", ReturnSheets.Sound());
        var first = StudyLoader.Load(study.Folder);
        var again = new LoadedStudy[4];
        Parallel.For(0, again.Length, i => again[i] = StudyLoader.Load(study.Folder));
        again.ShouldAllBe(l => ReferenceEquals(l, first));
        StudyLoader.Load(study.Folder, new() { Limits = new() { Rows = 5 } }).ShouldNotBeSameAs(first);

        File.SetLastWriteTimeUtc(path, new(2009, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        var changed = StudyLoader.Load(study.Folder);
        changed.ShouldNotBeSameAs(first);
        study.Write("withdrawn.csv", "authority,interview_id\nA,PR-01\n");
        StudyLoader.Load(study.Folder).Study.InterviewCount.ShouldBe(1);
    }

    [Fact]
    public void Rounds_are_counted_apart_and_a_return_set_aside_keeps_its_round()
    {
        using var study = new TempStudy();
        study.Write("1.xlsx", ReturnSheets.Sound("A", 1));
        study.Write("2.xlsx", ReturnSheets.Sound("A", 2).Replace("Interviews", ["interview_id", "wrong"], ["PR-01", "PR"]));
        var loaded = study.Load();
        loaded.Total("Statements", 1).ShouldSatisfyAllConditions(t => t.Read.ShouldBe(2), t => t.Used.ShouldBe(2));
        loaded.Total("Statements", 2).ShouldSatisfyAllConditions(t => t.Read.ShouldBe(2), t => t.Used.ShouldBe(0), t => t.Reasons["missing-column"].ShouldBe(2));
        loaded.Total("Statements").Read.ShouldBe(4);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no/such\0path")]
    [InlineData("nowhere")]
    public void A_path_that_is_not_there_is_an_issue(string path) => StudyLoader.Load(path).Issues.ShouldHaveSingleItem().Rule.ShouldBe("path-not-found");
}
