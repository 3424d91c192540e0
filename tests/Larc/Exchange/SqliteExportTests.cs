using Larc.Exchange;
using Larc.Model;
using Larc.Returns;
using Larc.Tests.Returns.Workbooks;

namespace Larc.Tests.Exchange;

public sealed class SqliteExportTests
{
    private static readonly Codebook Book = new CodebookBuilder()
        .Impact("training", label: "Training").Impact("plans", level: 2, label: "Plans").Feature("people", label: "People").Build();

    [Fact]
    public void The_same_study_gives_the_same_bytes()
    {
        using var folder = new TempFolder();
        var analysis = Analysis.Of(StudyLoader.Load(RepositoryFolders.Example!));
        var (first, second) = (Path.Combine(folder.Path, "a.sqlite"), Path.Combine(folder.Path, "b.db"));

        analysis.WriteDatabase(first);
        analysis.WriteDatabase(second);
        analysis.WriteDatabase(second);

        File.ReadAllBytes(first).SequenceEqual(File.ReadAllBytes(second)).ShouldBeTrue();
        Directory.GetFiles(folder.Path).Length.ShouldBe(2, "nothing unfinished is left");
        SqliteExport.MayReplace(first).ShouldBeTrue();
        File.WriteAllText(second, "somebody's own");
        SqliteExport.MayReplace(second).ShouldBeFalse();
    }

    [Fact]
    public void It_is_sound_and_holds_every_row()
    {
        var study = Analysis.Of(StudyLoader.Load(RepositoryFolders.Example!)).Study;
        using var database = SqliteExport.InMemory(new(study), out var report);

        database.Rows("PRAGMA integrity_check").ShouldBe(["ok"]);
        database.Rows("PRAGMA foreign_key_check").ShouldBeEmpty();
        database.Rows("PRAGMA user_version").ShouldBe(["1"]);
        foreach (var (table, rows) in new[] { ("statements", study.StatementCount), ("interviews", study.InterviewCount), ("authorities", study.Authorities.Length), ("indicators", study.Indicators.Length), ("cases", study.Cases.Length), ("second_codings", study.SecondCodings.Length), ("support_needs", study.SupportNeeds.Length) })
        {
            report.Tables.Single(t => t.Name == table).Rows.ShouldBe(rows, table);
            database.Rows($"SELECT COUNT(*) FROM {table}").ShouldBe([FormattableString.Invariant($"{rows}")]);
        }

        report.Tables.Select(t => t.Name).Order().ShouldBe(database.Rows("SELECT name FROM sqlite_schema WHERE type = 'table'").Order());
        database.Rows("SELECT value FROM meta WHERE name = 'schema'").ShouldBe(["larc.sqlite/1"]);
        database.Rows("SELECT says FROM readme ORDER BY topic LIMIT 1")[0].ShouldStartWith("Internal");
        database.Rows("SELECT value FROM parameters WHERE name = 'levelWeight'").ShouldBe(["0.5"]);
        database.Rows("SELECT COUNT(*) FROM statement_list").ShouldBe([FormattableString.Invariant($"{study.StatementCount}")]);
    }

    [Fact]
    public void Every_parameter_is_named_as_its_file_names_it()
    {
        using var database = Databases.Of(new StudyBuilder(Book).Authority("1").Build());
        var file = File.ReadAllText(Path.Combine(RepositoryFolders.DataTemplates!, "parameters.yaml"));

        var names = database.Rows("SELECT name FROM parameters");
        names.Count.ShouldBe(typeof(StudyParameters).GetProperties().Count(p => p.CanWrite));
        names.ShouldAllBe(n => file.Contains(n + ":"));
    }

    [Fact]
    public void What_is_missing_is_null_and_says_why()
    {
        var study = new StudyBuilder(Book)
            .Authority("1").Interview(Perspective.SM, level: 3).Says("training").Interview(Perspective.PR).Interview(Perspective.PC)
            .Build()
            .With(
                [
                    new(0, "Absence", null, "2008", Measure.Of(0), Measure.Of(0.1m), Ascription.TooEarly, "", "", 2),
                    new(0, "Absence", null, "2009", Measure.Missing(MeasureKind.Suppressed), Measure.Missing(MeasureKind.Unavailable, "not counted"), Ascription.NoResponse, "", "", 3),
                ],
                needs: [new(0, "Interviewing", SupportAnswer.NotSure, 2), new(0, "Coding", SupportAnswer.NoResponse, 3)]);
        using var database = Databases.Of(study);

        database.Rows("SELECT self_reported_level, self_reported_level_missing FROM interviews").ShouldBe(["3|-", "-|not reported", "-|not applicable: staff only are asked"]);
        database.Rows("SELECT typeof(value), value, value_missing, denominator, denominator_missing, key_group_key FROM indicators").ShouldBe(
            ["integer|0|-|0.1|-|-", "null|-|suppressed to protect people|-|not counted|-"]);
        database.Rows("SELECT need, need_missing FROM support_needs").ShouldBe(["Not sure|-", "-|no response"]);
        database.Rows("SELECT type, region FROM authorities").ShouldBe(["-|-"]);
        database.Rows("SELECT authorities, participants_asked, missing FROM code_counts WHERE code = 'training' AND perspective_group IN ('SM', 'PR', 'DCS') ORDER BY perspective_group").ShouldBe(
            ["-|0|not interviewed", "0|1|-", "1|1|-"]);
        database.Rows("SELECT status FROM statements s JOIN codes USING (code_key) WHERE kind = 'feature'").ShouldBeEmpty();
    }

    [Fact]
    public void Texts_are_as_they_were_but_for_what_no_database_holds()
    {
        string[] excerpts = ["=SUM(A1)", "O'Brien; DROP TABLE statements; --", "日本 \ud83d\ude00", "", "half \ud83d here", "nul\0here"];
        var builder = new StudyBuilder(Book).Authority("1", name: "Robert'); DROP TABLE authorities;--").Interview(Perspective.SM);
        foreach (var excerpt in excerpts)
            builder.Says("training", excerpt: excerpt);
        using var database = SqliteExport.InMemory(new(builder.Build()), out var report);

        database.Rows("SELECT excerpt FROM statements ORDER BY statement_key").ShouldBe([.. excerpts[..4], "half \ufffd here", "nul\ufffdhere"]);
        database.Rows("SELECT name FROM authorities").ShouldBe(["Robert'); DROP TABLE authorities;--"]);
        report.NotCarried.ShouldHaveSingleItem().ShouldStartWith("Characters that no text of a database can hold, in 2 texts");
        database.Rows("SELECT says FROM readme WHERE topic = 'not carried 1'").ShouldBe([report.NotCarried[0]]);
    }

    [Fact]
    public void What_cannot_be_carried_is_listed()
    {
        var study = new StudyBuilder(Book).Authority("1").Build()
            .With([new(0, "Absence", null, "2008", Measure.Of(1.00000000000000000001m), default, Ascription.TooEarly, "", "", 2)], decisions: new() { SignOffs = [new(SignOff.NoAuthority, "x", "somebody")] });

        SqliteExport.InMemory(new(study) { InterviewsSetAside = 2 }, out var report).Dispose();

        report.NotCarried.Length.ShouldBe(3);
        report.ToTable().AllNotes.ShouldContain(n => n.StartsWith("Not carried: Rows that were set aside: 2 of interviews, 0 of statements."));
        report.ToTable().AllNotes.ShouldContain(n => n.Contains("Digits beyond what a number of a database can hold, in 1 number"));
        report.ToTable().Subtitle.ShouldContain("Not for publication.");
    }

    [Fact]
    public void A_study_of_several_codebooks_keeps_them_apart()
    {
        var other = new CodebookBuilder().Named("other").Impact("training", label: "Coaching").Build();
        var study = new StudyBuilder(Book).Authority("1").Interview(Perspective.SM).Says("training").Authority("1", round: 2, codedWith: other).Interview(Perspective.SM).Says("training").Build();
        using var database = Databases.Of(study);

        database.Rows("SELECT round, code_label FROM statement_list ORDER BY round").ShouldBe(["1|Training", "2|Coaching"]);
        database.Rows("SELECT code_label, authorities, participants_asked FROM code_counts WHERE code = 'training' AND perspective_group = 'SM' AND question = 'main' ORDER BY 1").ShouldBe(["Coaching|1|1", "Training|1|1"]);
    }

    [Fact]
    public void A_study_without_a_return_is_a_database_all_the_same()
    {
        using var database = Databases.Of(StudySubset.Take(new StudyBuilder(Book).Authority("1").Build(), []).Study);

        database.Rows("SELECT COUNT(*) FROM code_counts").ShouldBe(["0"]);
        database.Rows("SELECT COUNT(*) FROM perspectives").ShouldBe(["5"]);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_said_in_words() =>
        Should.Throw<IOException>(() => SqliteExport.Write(Path.Combine(Path.GetTempPath(), "not", "there", "x.sqlite"), new(new StudyBuilder(Book).Authority("1").Build())));

    [Fact]
    public void Csv_files_hold_the_same_and_run_nothing()
    {
        using var folder = new TempFolder();
        var study = new StudyBuilder(Book).Authority("1").Interview(Perspective.SM).Says("training", excerpt: "=1+1").Says("people", excerpt: "a, \"b\"\nc").Build();

        var report = CsvExport.Write(folder.Path, "csv", new(study));

        Directory.GetFiles(folder.Path, "*.csv").Length.ShouldBe(report.Tables.Length);
        var lines = File.ReadAllText(Path.Combine(folder.Path, "statements.csv"));
        lines.ShouldStartWith("statement_key,interview_key,statement,code_key,stance,status,direction,coder,excerpt,place_in_source,sheet_row\r\n1,1,s0001,1,positive,happened,,AB,'=1+1,,");
        lines.ShouldContain("\"a, \"\"b\"\"\nc\"");
        report.NotCarried.ShouldHaveSingleItem().ShouldContain("1 text that a spreadsheet would run as a formula");
    }
}
