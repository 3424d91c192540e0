using Larc.Cli.Tests.Studies;

namespace Larc.Cli.Tests.Commands;

/// <summary><c>larc export</c>: files for other tools, what could not be carried, and nothing of anybody's overwritten.</summary>
public sealed class ExportCommandTests
{
    [Fact]
    public async Task The_example_as_a_database()
    {
        using var folder = new TempFolder();

        var run = (await LarcProcess.RunAsync(new LarcCall("export", ExampleRun.Example, "--to", folder["study.sqlite"]) { Culture = LarcProcess.German })).ShouldExit(0);

        run.Output.ShouldContain("authorities: 14 rows");
        run.Output.ShouldContain("statements: 3,395 rows");
        run.Output.ShouldContain("Not carried: Rows that were set aside: 3 of interviews, 24 of statements.");
        run.Output.ShouldContain($"Written to {folder["study.sqlite"]}. Internal: it holds people's words");
        File.ReadAllBytes(folder["study.sqlite"])[..15].ShouldBe("SQLite format 3"u8.ToArray());
    }

    [Fact]
    public async Task The_example_as_a_folder_of_csv_files_again_and_again()
    {
        using var folder = new TempFolder();

        (await LarcProcess.RunAsync("export", ExampleRun.Example, "--to", folder["tables"])).ShouldExit(0);
        var first = File.ReadAllText(folder["tables", "statements.csv"]);
        (await LarcProcess.RunAsync("export", ExampleRun.Example, "--to", folder["tables"])).ShouldExit(0);

        File.ReadAllText(folder["tables", "statements.csv"]).ShouldBe(first);
        File.ReadAllText(folder["tables", ".larc-out"]).ShouldContain("not for publication");
    }

    [Fact]
    public async Task Errors_in_the_returns_end_in_1_with_the_rest_written()
    {
        using var folder = new TempFolder();

        var run = await LarcProcess.RunAsync("export", Path.Combine(RepositoryFolders.DataTemplates!, "broken", "unknown-words"), "--to", folder["rest.db"]);

        run.ShouldExit(1).Output.ShouldContain("Not carried: Rows that were set aside", customMessage: run.Said);
        File.Exists(folder["rest.db"]).ShouldBeTrue();
    }

    [Theory]
    [InlineData("study.sqlite")]
    [InlineData("tables")]
    public async Task Nothing_internal_is_written_among_what_is_published(string name)
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(folder["publication"]);
        File.WriteAllText(folder[".larc-out"], "made by larc");

        (await LarcProcess.RunAsync("export", ExampleRun.Example, "--to", folder["publication", name])).ShouldRefuse("lies in a folder of what is published");

        Directory.EnumerateFileSystemEntries(folder["publication"]).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_cannot_be_written_is_refused_before_anything_is_read()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder["mine.db"], "somebody's own");
        Directory.CreateDirectory(folder["full"]);
        File.WriteAllText(folder["full", "mine.txt"], "somebody's own");

        (await LarcProcess.RunAsync("export", ExampleRun.Example, "--to", folder["study.qdpx"])).ShouldRefuse("ends in '.qdpx', which larc cannot write", "(.sqlite or .db) and a folder of CSV files");
        (await LarcProcess.RunAsync("export", ExampleRun.Example, "--to", folder["mine.db"])).ShouldRefuse("is not a database that larc made");
        (await LarcProcess.RunAsync("export", ExampleRun.Example, "--to", folder["full"])).ShouldRefuse("holds files that larc did not make");
        (await LarcProcess.RunAsync("export", ExampleRun.Example)).ShouldRefuse("--to");
        (await LarcProcess.RunAsync("export", ExampleRun.Example, "--to", " ")).ShouldRefuse("--to is empty; larc offers an SQLite database");
        (await LarcProcess.RunAsync("export", ExampleRun.Example, "--to", folder["new.db"] + Path.DirectorySeparatorChar)).ShouldRefuse("is a folder; name a file for the database");
        (await LarcProcess.RunAsync("export", "nowhere", "--to", folder["x.db"])).ShouldRefuse("'nowhere'");
        File.ReadAllText(folder["mine.db"]).ShouldBe("somebody's own");
    }
}
