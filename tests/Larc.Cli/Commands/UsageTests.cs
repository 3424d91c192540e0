namespace Larc.Cli.Tests.Commands;

/// <summary>A slip in the command: exit code 2 and one sentence that says what to do, whatever the language of the machine.</summary>
public sealed class UsageTests
{
    [Theory]
    [InlineData("", "study, check, triangulate, audit, template, example, export, notebook")]
    [InlineData("frobnicate", "'frobnicate'")]
    [InlineData("study", "RETURNS and --out")]
    [InlineData("study {example}", "--out")]
    [InlineData("study {example} --out", "--out")]
    [InlineData("study {example} --out x --frobnicate", "'--frobnicate'")]
    [InlineData("check", "RETURNS")]
    [InlineData("check {example} one more", "'one'")]
    [InlineData("triangulate {example}", "--json")]
    [InlineData("triangulate {example} --json x --round second", "--round is 'second'")]
    [InlineData("triangulate {example} --json x --round 0", "--round is '0'")]
    [InlineData("template", "DIR")]
    [InlineData("example x --authorities many", "--authorities is 'many'")]
    [InlineData("example x --interviews 0", "--interviews is '0'")]
    [InlineData("example x --seed 1.5", "--seed is '1.5'")]
    [InlineData("notebook", "run, strip, check")]
    [InlineData("notebook run", "NB and --out")]
    public async Task A_command_line_that_is_wrong(string arguments, string word)
    {
        using var folder = new TempFolder();
        var call = new LarcCall([.. arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(a => a.Replace("{example}", Studies.ExampleRun.Example, StringComparison.Ordinal))])
        {
            Culture = LarcProcess.German,
            WorkingFolder = folder.Path,
        };

        var run = await LarcProcess.RunAsync(call);

        run.ShouldRefuse(word, "--help");
        run.Output.ShouldBeEmpty();
        TempFolder.Files(folder.Path).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("study nowhere --out out", "'nowhere'")]
    [InlineData("study {example} --out out --parameters nowhere.yaml", "'nowhere.yaml'")]
    [InlineData("check nowhere --report report.xlsx", "'nowhere'")]
    [InlineData("triangulate nowhere --json t.json", "'nowhere'")]
    [InlineData("template blank --codebook nowhere.yaml", "'nowhere.yaml'")]
    [InlineData("notebook run nowhere --out out", "'nowhere'")]
    [InlineData("notebook strip nowhere.ipynb", "'nowhere.ipynb'")]
    [InlineData("notebook check .", "no notebook")]
    [InlineData("triangulate {example} --json t.json --round 9", "no round 9; it has 1")]
    public async Task Something_that_is_not_there(string arguments, string word)
    {
        using var folder = new TempFolder();
        var words = arguments.Split(' ').Select(a => a.Replace("{example}", Studies.ExampleRun.Example, StringComparison.Ordinal)).ToArray();

        var run = await LarcProcess.RunAsync(new LarcCall(words) { WorkingFolder = folder.Path });

        run.ShouldRefuse(word);
        TempFolder.Files(folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_folder_of_other_peoples_files_is_never_written_into()
    {
        using var folder = new TempFolder();
        var mine = folder.Folder("mine");
        File.WriteAllText(Path.Combine(mine, "thesis.txt"), "twelve years of work");

        foreach (var call in new string[][] { ["study", Studies.ExampleRun.Example, "--out", mine], ["example", mine] })
        {
            var run = await LarcProcess.RunAsync(call);

            run.ShouldRefuse(mine);
            TempFolder.Files(mine).ShouldBe(["thesis.txt"]);
            File.ReadAllText(Path.Combine(mine, "thesis.txt")).ShouldBe("twelve years of work");
        }
    }

    [Fact]
    public async Task A_file_where_a_folder_is_due_is_refused()
    {
        using var folder = new TempFolder();
        var file = folder["results"];
        File.WriteAllText(file, "mine");

        (await LarcProcess.RunAsync("study", Studies.ExampleRun.Example, "--out", file)).ShouldRefuse(file);

        File.ReadAllText(file).ShouldBe("mine");
    }

    [Fact]
    public async Task Help_shows_every_command_under_its_own_name()
    {
        var run = await LarcProcess.RunAsync("--help");

        run.ShouldExit(0);
        run.Output.ShouldContain("larc [command]");
        run.Output.ShouldNotContain("Larc.Cli");
        Golden.Check("cli/help.txt", run.Output);
    }
}
