using Larc.Model;
using Larc.Returns;

namespace Larc.Tests.Returns;

/// <summary>Rounds in folders of their own, found through study.yaml, checked as always and put together.</summary>
public sealed class RoundsLoaderTests
{
    [Fact]
    public void A_study_that_names_no_other_folder_is_all_there_is()
    {
        using var studies = new TempStudy();
        studies.Write("one/return.xlsx", ReturnSheets.Sound());
        studies.Write("one/authorities.csv", "la_code,la_name\nA,Authority A\n");
        var loaded = Load(studies, "one");

        loaded.Study.Rounds.ShouldBe([1]);
        loaded.Folders.ShouldBeEmpty();
        loaded.Issues.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("otherRounds: [../two]", "../two/return.xlsx")]
    [InlineData("otherRounds: ../two/", "../two/return.xlsx")]
    [InlineData("otherRounds: ['..\\two']", "../two/return.xlsx")]
    public void Another_folder_is_read_with_its_own_files_beside_it(string yaml, string file)
    {
        using var studies = Two(yaml);
        studies.Write("two/withdrawn.csv", "authority,interview_id\nB,PR-01\n");
        var loaded = Load(studies, "one");

        loaded.Study.Returns.Select(r => (loaded.Study.Authorities[r.Authority].Code, r.Round, r.File)).ShouldBe([("A", 1, "return.xlsx"), ("B", 2, file)]);
        loaded.Study.Interviews.Select(i => (i.Authority.Code, i.Id)).ShouldBe([("A", "PR-01"), ("A", "SM-01"), ("B", "SM-01")], "PR-01 was withdrawn there");
        loaded.Study.Statements.Select(s => (s.Interview.Authority.Code, s.Id)).ShouldBe([("A", "S-001"), ("A", "S-002"), ("B", "S-001")]);
        loaded.Issues.Select(i => (i.Rule, i.File)).ShouldBe([("interview-withdrawn", file)]);
        loaded.Folders.ShouldBe(["../two"]);
        loaded.Study.Settings.Title.ShouldBe("First");
    }

    [Fact]
    public void The_study_itself_stays_what_it_is()
    {
        using var studies = Two("otherRounds: [../two]");
        StudyLoader.Load(Path.Combine(studies.Folder, "one")).Study.Rounds.ShouldBe([1]);
        Load(studies, "one").Study.Rounds.ShouldBe([1, 2]);
    }

    [Fact]
    public void The_same_authority_and_round_twice_is_an_error_across_folders()
    {
        using var studies = Two("otherRounds: [../two]");
        studies.Write("two/again.xlsx", ReturnSheets.Sound("A", 1));
        var loaded = Load(studies, "one");

        var issue = loaded.Issues.ShouldHaveSingleItem();
        (issue.Rule, issue.File, issue.Severity).ShouldBe(("duplicate-return", "../two/again.xlsx", IssueSeverity.Error));
        issue.Message.ShouldBe("../two/again.xlsx is a second return of Authority A, round 1; return.xlsx is kept.");
        loaded.Study.Returns.Select(r => r.File).ShouldBe(["return.xlsx", "../two/return.xlsx"]);
    }

    [Fact]
    public void The_order_in_which_folders_are_named_changes_nothing()
    {
        var images = new List<string>();
        foreach (var order in new[] { "[../two, ../three]", "[../three, ../two, ../two]" })
        {
            using var studies = Two($"otherRounds: {order}");
            studies.Write("three/return.xlsx", ReturnSheets.Sound("C", 3));
            studies.Write("three/again.xlsx", ReturnSheets.Sound("B", 2));
            studies.Write("three/authorities.csv", "la_code,la_name\nB,Authority B\nC,Authority C\n");
            var loaded = Load(studies, "one");
            images.Add($"{StudyImage.Of(loaded.Study)}\n{string.Join('\n', loaded.Issues)}\n{string.Join(' ', loaded.Study.Returns.Select(r => r.File))}");
        }

        images[1].ShouldBe(images[0]);
        images[0].ShouldContain("../two/return.xlsx is a second return of Authority B, round 2; ../three/again.xlsx is kept.");
    }

    [Fact]
    public void An_authority_keeps_the_description_of_the_study_itself()
    {
        using var studies = Two("otherRounds: [../two]");
        studies.Write("two/authorities.csv", "la_code,la_name\nA,Another name\nB,Authority B\n");
        studies.Write("two/second.xlsx", ReturnSheets.Sound("A", 2));

        Load(studies, "one").Study.Authorities.Select(a => a.Name).ShouldBe(["Authority A", "Authority B"]);
    }

    [Fact]
    public void Numbers_cases_and_codings_stay_with_their_returns()
    {
        using var studies = Two("otherRounds: [../two]");
        studies.Write("two/return.xlsx", ReturnSheets.Sound("B", 2)
            .Add("Second coding", ["statement_id", "coder", "code"], ["S-001", "C3", "training"])
            .Add("Support needs", ["activity", "need"], ["Coding", "Yes"])
            .Add("Indicators", ["indicator", "period", "value", "ascription"], ["Absence", "2008", 12, "too early"]));
        var study = Load(studies, "one").Study;

        study.Statements[study.SecondCodings.ShouldHaveSingleItem().Statement].Interview.Authority.Code.ShouldBe("B");
        study.Returns[study.SupportNeeds.ShouldHaveSingleItem().Return].Round.ShouldBe(2);
        study.Returns[study.Indicators.ShouldHaveSingleItem().Return].Round.ShouldBe(2);
    }

    [Fact]
    public void What_is_wrong_with_a_folder_is_a_row_and_no_exception() =>
        Problems().Select(i => (i.Rule, i.Found)).ShouldBe(
        [
            ("other-rounds-not-found", ""),
            ("other-rounds-inside", ".."),
            ("other-rounds-not-found", "../empty"),
            ("other-rounds-not-found", "../nowhere"),
            ("other-rounds-not-found", "../one/return.xlsx"),
            ("other-rounds-inside", "."),
            ("other-rounds-inside", "inside"),
            ("other-rounds-codebook", "local@1"),
        ], ignoreOrder: true);

    /// <summary>Everything that can be wrong with a folder of other rounds.</summary>
    internal static List<ReturnIssue> Problems()
    {
        using var studies = Two("otherRounds: [../two, ../nowhere, ../empty, ., inside, .., ../one/return.xlsx, '']");
        Directory.CreateDirectory(Path.Combine(studies.Folder, "empty"));
        Directory.CreateDirectory(Path.Combine(studies.Folder, "one", "inside"));
        foreach (var (folder, authority, round, label) in new[] { ("one", "C", 1, "feature"), ("two", "B", 2, "impact\n    level: 1") })
        {
            studies.Write($"{folder}/codebooks/local.yaml", $"id: local\nversion: 1\ntitle: Local\ntopics:\n  - id: any\n    label: Any\ncodes:\n  - id: training\n    kind: {label}\n    topic: any\n    label: Training\n");
            studies.Write($"{folder}/return.xlsx", ReturnSheets.Sound(authority, round)
                .Replace("Authority", ["la_code", "la_name", "round", "codebook"], [authority, $"Authority {authority}", round, "local@1"])
                .Replace("Statements", ["statement_id", "interview_id", "code", "excerpt"], ["S-001", "SM-01", "training", "We trained together."]));
        }

        studies.Write("one/authorities.csv", "la_code,la_name\nC,Authority C\n");
        return [.. Load(studies, "one").Issues];
    }

    private static TempStudy Two(string yaml)
    {
        var studies = new TempStudy();
        studies.Write("one/study.yaml", $"title: First\n{yaml}\n");
        studies.Write("one/return.xlsx", ReturnSheets.Sound());
        studies.Write("one/authorities.csv", "la_code,la_name\nA,Authority A\n");
        studies.Write("two/study.yaml", "title: Second\notherRounds: [../one]\n");
        studies.Write("two/return.xlsx", ReturnSheets.Sound("B", 2));
        studies.Write("two/authorities.csv", "la_code,la_name\nA,Authority A\nB,Authority B\n");
        return studies;
    }

    private static LoadedRounds Load(TempStudy studies, string folder) =>
        RoundsLoader.Load(StudyLoader.Load(Path.Combine(studies.Folder, folder), new() { UseCache = false }), new() { UseCache = false });
}
