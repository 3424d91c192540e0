namespace Larc.Cli.Tests.Commands;

/// <summary><c>larc example DIR</c>: the invented study, the same for the same numbers, never over somebody's files.</summary>
public sealed class ExampleCommandTests
{
    [Fact]
    public async Task The_same_numbers_give_the_same_study_anywhere()
    {
        using var folder = new TempFolder();
        string[] size = ["--authorities", "3", "--interviews", "25", "--statements", "240"];
        var first = await LarcProcess.RunAsync(["example", folder["first"], .. size]);
        var second = await LarcProcess.RunAsync(new LarcCall(["example", "second", .. size]) { Culture = LarcProcess.German, WorkingFolder = folder.Path });
        var other = await LarcProcess.RunAsync(["example", folder["other"], .. size, "--seed", "7"]);

        first.ShouldExit(0).Output.ShouldContain("3 authorities, 25 interviews, 240 statements. All of it is invented.");
        second.ShouldExit(0);
        other.ShouldExit(0);
        var files = TempFolder.Files(folder["first"]);
        files.ShouldBe([".larc-example", "README.md", "authorities.csv", "authority-a.xlsx", "authority-b.xlsx", "authority-c.xlsx", "study.yaml"]);
        TempFolder.Files(folder["second"]).ShouldBe(files);
        files.Where(f => !Same("first", "second", f)).ShouldBeEmpty();
        files.Count(f => !Same("first", "other", f)).ShouldBeGreaterThan(2);

        (await LarcProcess.RunAsync("check", folder["first"])).ShouldExit(0);

        bool Same(string a, string b, string file) => File.ReadAllBytes(folder[a, file]).AsSpan().SequenceEqual(File.ReadAllBytes(folder[b, file]));
    }

    [Fact]
    public async Task It_writes_the_files_of_the_example_that_ships()
    {
        using var folder = new TempFolder();

        (await LarcProcess.RunAsync("example", folder["example"])).ShouldExit(0);

        // What the files hold is compared part by part in RegenerationTests: how a zip is packed differs between machines.
        TempFolder.Files(folder["example"]).ShouldBe(TempFolder.Files(Studies.ExampleRun.Example).Where(f => f != TempFolder.Key));
    }

    [Fact]
    public async Task Two_rounds_are_two_folders_that_name_each_other()
    {
        using var folder = new TempFolder();

        (await LarcProcess.RunAsync("example", folder["invented"], "--rounds", "2", "--authorities", "3", "--interviews", "15")).ShouldExit(0);

        TempFolder.Files(folder.Path).Count(f => f.StartsWith("invented-round-2/authority-", StringComparison.Ordinal)).ShouldBe(3);
        File.ReadAllLines(folder["invented", "study.yaml"])[^1].ShouldBe("otherRounds: ['../invented-round-2']");
        File.ReadAllLines(folder["invented-round-2", "study.yaml"])[^1].ShouldBe("otherRounds: ['../invented']");
        (await LarcProcess.RunAsync("check", folder["invented-round-2"])).ShouldExit(0);
        (await LarcProcess.RunAsync("example", folder["more"], "--rounds", "3")).ShouldRefuse();
    }

    [Fact]
    public async Task Alone_it_names_no_folder_that_is_not_there()
    {
        using var folder = new TempFolder();

        (await LarcProcess.RunAsync("example", folder["invented"], "--authorities", "2", "--interviews", "4")).ShouldExit(0);

        File.ReadAllText(folder["invented", "study.yaml"]).ShouldNotContain("otherRounds");
    }

    [Fact]
    public async Task A_size_that_cannot_be_is_refused_in_a_sentence()
    {
        using var folder = new TempFolder();

        var run = await LarcProcess.RunAsync("example", folder["none"], "--authorities", "100", "--interviews", "10");

        run.ShouldRefuse();
        TempFolder.Files(folder.Path).ShouldBeEmpty();
    }
}
