using Larc.Quality;
using Larc.Returns;
using Larc.Tests.Returns;

namespace Larc.Tests.Quality;

public sealed class QualityRecordTests
{
    private static readonly Lazy<QualityRecord> Example = new(() => QualityRecord.Of(Analysis.Of(StudyLoader.Load(RepositoryFolders.Example!))));

    [Fact]
    public void The_record_of_the_example_study() => Golden.Check("quality/example.md", Example.Value.ToDocument().ToMarkdown());

    [Fact]
    public void The_items_are_those_of_the_list_and_none_is_made_up()
    {
        var items = Example.Value.Items;

        items.Select(i => i.Number).ShouldBe(Enumerable.Range(1, 32));
        items.Select(i => i.Domain).Distinct().Count().ShouldBe(3);
        items.Where(i => i.IsReported).ShouldAllBe(i => i.Value.Length > 0 && i.Where.Length > 0);
        items.Where(i => !i.IsReported).ShouldAllBe(i => i.Where.EndsWith('.'));
        items.Where(i => !i.IsReported).Select(i => i.Number).ShouldBe([2, 3, 4, 5, 6, 7, 10, 11, 14, 15, 17, 18, 19, 20, 21, 23, 26]);
    }

    [Fact]
    public void What_study_yaml_does_not_say_is_left_to_a_person()
    {
        using var study = Small();
        var record = Record(study);

        record.Items.Where(i => i.Number is 8 or 13 or 28).ShouldAllBe(i => !i.IsReported && i.Value.Length == 0 && i.Where.StartsWith("Write it into study.yaml under "));
        study.Write("study.yaml", "reflexivity: 'We knew the area.'\nrefused: { SM: 2 }\nmemberCheck: 'Managers read a draft.'\n");
        Record(study).Items.Where(i => i.Number is 8 or 13 or 28).Select(i => (i.IsReported, i.Value)).ShouldBe([(true, "We knew the area."), (true, "SM 2"), (true, "Managers read a draft.")]);
    }

    [Fact]
    public void A_parameter_that_was_changed_is_an_assumption()
    {
        using var study = Small();
        Subjects(Record(study).Assumptions).ShouldContain("Parameters: Green, Amber");
        study.Write("parameters.yaml", "authorityShare: 0.6\nseed: 7\n");
        var record = Record(study);

        Subjects(record.Assumptions).ShouldContain("Parameter authorityShare: Amber, Amber");
        Subjects(record.Assumptions).ShouldContain("Parameter seed: Amber, Green");
        record.Assumptions.Single(e => e.Subject == "Parameter authorityShare").Found.ShouldBe("0.6 instead of 0.5");
    }

    [Fact]
    public void Data_are_rated_by_what_is_wrong_with_them()
    {
        using var study = Small();
        study.Write("return-b.xlsx", ReturnSheets.Sound("B").Row("Statements", "S-003", "PR-01", "no-such-code", null, "Something."));
        study.Write("return-c.xlsx", ReturnSheets.Sound("C").Rename("Statements", "Coded"));
        study.Write("names.txt", "7\n");
        var record = Record(study);

        Subjects(record.Data).ShouldContain("Return return-a.xlsx: Green, Green");
        Subjects(record.Data).ShouldContain("Return return-b.xlsx: Amber, Amber");
        Subjects(record.Data).ShouldContain("File names.txt: Red, Amber");
        Subjects(record.Data).ShouldContain("Return return-c.xlsx: Red, Red");
        Subjects(record.Data).ShouldContain("Rows of Statements: Red, Red");
        Subjects(record.Data).ShouldContain("Interviews with directors of children's services: Red, Red");
        Subjects(record.Data).ShouldContain("Agreement between coders: Red, Red");
        record.Data.Single(e => e.Subject == "Rows of Statements").Found.ShouldBe("4 of 5 used; set aside: unknown-code 1");
    }

    [Fact]
    public void A_study_without_a_return_has_a_record_too()
    {
        using var study = new TempStudy();

        Record(study).ToTables().Length.ShouldBe(3);
        Record(study).ToDocument().ToPage().ShouldContain("Quality record");
    }

    [Fact]
    public void Files_of_the_study_are_known_by_their_hashes()
    {
        using var study = Small();
        study.Write("decisions.yaml", "comments: []\n");
        var files = study.Load().Files;

        files.Single(f => f.Name == "decisions.yaml").Sha256.ShouldBe("2f08eb553f052547c7902d447c8b97ab309a8728b51d890d30734fd191db9d29");
        files.Select(f => f.Name).ShouldContain("authorities.csv");
        files.Select(f => f.Name).ShouldContain("data-templates/codebooks/larc-round-1.yaml");
        files.ShouldAllBe(f => f.Sha256.Length == 64 && !Path.IsPathRooted(f.Name));
    }

    private static IEnumerable<string> Subjects(IEnumerable<QualityEntry> entries) => entries.Select(e => $"{e.Subject}: {e.Quality}, {e.Impact}");

    private static QualityRecord Record(TempStudy study) => QualityRecord.Of(Analysis.Of(study.Load()));

    private static TempStudy Small()
    {
        var study = new TempStudy();
        study.Write("return-a.xlsx", ReturnSheets.Sound());
        return study;
    }
}
