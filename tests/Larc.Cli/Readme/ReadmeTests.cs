using System.Text.RegularExpressions;
using Larc.Cli.Tests.Studies;

namespace Larc.Cli.Tests.Readme;

/// <summary>What README.md says is so: its commands run, its snippet runs, its tree and its tables are those of the repository.</summary>
[Collection(ExampleRunCollection.Name)]
public sealed partial class ReadmeTests(ExampleRun run)
{
    /// <summary>The vocabulary of the method (methods §1), which README explains to everybody else.</summary>
    private static readonly string[] Vocabulary =
    [
        "authority", "round", "return", "study", "perspective", "key group", "interview, participant", "code, codebook", "statement", "stance", "status", "direction", "elicitation", "measure", "indicator",
    ];

    [Fact]
    public void The_first_command_is_the_one_these_tests_ran()
    {
        var commands = ReadmeText.Blocks("sh").SelectMany(b => b.Split('\n')).ToList();

        commands[0].ShouldBe(ReadmeText.DotnetRun + "study data-templates/example --out out");
        commands.Skip(1).ShouldBe(["dotnet test"]);
        run.First.ShouldExit(0);
        ReadmeText.All.ShouldContain("Then open `out/index.html`");
        File.Exists(Path.Combine(run.Out, "index.html")).ShouldBeTrue();
    }

    [Fact]
    public async Task Every_other_command_runs_as_it_is_printed()
    {
        using var folder = new TempFolder();
        var lines = ReadmeText.CommandLines.Where(c => c.Contains(' ', StringComparison.Ordinal) && !c.StartsWith("study ", StringComparison.Ordinal)).Distinct().ToList();
        lines.Count.ShouldBeGreaterThan(3);

        foreach (var line in lines)
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => w switch
            {
                "FOLDER" or "RETURNS" => ExampleRun.Example,
                "DIR" => folder["dir"],
                "RESULTS" => run.Out,
                "F" => folder["f.json"],
                _ => w,
            });

            // The kernel is not for the person who runs the tests.
            (await LarcProcess.RunAsync(new LarcCall([.. words]) { WorkingFolder = folder.Path, Variables = { ["JUPYTER_DATA_DIR"] = folder["jupyter"] } })).ShouldExit(0);
        }

        TempFolder.Files(folder.Path).ShouldContain("issues.xlsx");
        File.Exists(folder["jupyter", "kernels", ".net-csharp", "kernel.json"]).ShouldBeTrue();
    }

    [Fact]
    public async Task The_snippet_runs_as_a_cell_of_a_notebook()
    {
        using var folder = new TempFolder();
        File.Copy(Path.Combine(Notebooks.Folder, "setup.csx"), folder["setup.csx"]);
        var snippets = ReadmeText.Blocks("csharp");
        snippets.ShouldNotBeEmpty();
        var notebook = Path.Combine(folder.Folder("guided"), "readme.ipynb");
        TestNotebook.Write(notebook, ["#!import ../setup.csx", .. snippets]);

        (await LarcProcess.RunAsync("notebook", "run", notebook, "--out", folder["out"])).ShouldExit(0);

        var executed = File.ReadAllText(folder["out", "readme.ipynb"]);
        ExecutedNotebook.Check(executed).ShouldBeEmpty();
        ExecutedNotebook.Shown(executed).ShouldContain("<svg");
    }

    [Fact]
    public async Task The_table_of_commands_names_the_commands_there_are()
    {
        var rows = ReadmeText.FirstColumn("The commands").Select(r => InCode().Matches(r).Select(m => m.Groups[1].Value.Replace("\\|", "|", StringComparison.Ordinal)).ToArray()).ToList();
        var help = Commands((await LarcProcess.RunAsync("--help")).Output);
        var ofNotebook = Commands((await LarcProcess.RunAsync("notebook", "--help")).Output);

        rows.Select(r => r[0].Split(' ')[1]).ShouldBe(help);
        rows.Single(r => r.Length > 1).Select(c => c.Replace("larc notebook ", "", StringComparison.Ordinal).Split(' ')[0]).ShouldBe(ofNotebook);
        foreach (var row in rows)
        {
            string[] command = row[0].StartsWith("larc notebook", StringComparison.Ordinal) ? ["notebook", "run"] : [row[0].Split(' ')[1]];
            var options = (await LarcProcess.RunAsync([.. command, "--help"])).Output;
            foreach (Match option in Option().Matches(row[0]))
                options.ShouldContain(option.Value + " ", customMessage: row[0]);
        }
    }

    [Fact]
    public void The_table_of_notebooks_names_the_notebooks_there_are() =>
        ReadmeText.FirstColumn("The guided notebooks").Select(c => c.Trim('`')).ShouldBe(Notebooks.Guided.Select(n => Path.GetFileNameWithoutExtension(n)));

    [Fact]
    public void The_table_of_notebooks_for_researchers_names_the_notebooks_there_are() =>
        ReadmeText.FirstColumn("The explore notebooks").Select(c => c.Trim('`')).ShouldBe(Notebooks.Explore.Select(n => Path.GetFileNameWithoutExtension(n)));

    [Fact]
    public void The_words_are_those_of_the_method()
    {
        var words = ReadmeText.FirstColumn("Words used");

        Vocabulary.Except(words).ShouldBeEmpty();
        words.Where(Vocabulary.Contains).ShouldBe(Vocabulary);
    }

    [Fact]
    public void The_layout_is_that_of_the_repository()
    {
        var tree = LayoutTree.Read(Regex.Match(ReadmeText.Section("Layout"), "^```\\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline).Groups[1].Value);

        tree.Differences(Repository.Root).ShouldBeEmpty();
    }

    [Fact]
    public void Every_file_that_is_named_is_there()
    {
        var named = InCode().Matches(ReadmeText.All).Select(m => m.Groups[1].Value).Where(c => PathLike().IsMatch(c)).Distinct().ToList();
        var links = LinkTarget().Matches(ReadmeText.All).Select(m => m.Groups[1].Value).Where(t => !t.StartsWith("https://", StringComparison.Ordinal));

        named.Concat(links).Where(p => !p.StartsWith("out/", StringComparison.Ordinal) && !Path.Exists(Path.Combine(Repository.Root, p))).ShouldBeEmpty();
    }

    private static IReadOnlyList<string> Commands(string help) =>
        [.. help.ReplaceLineEndings("\n").Split("Commands:\n")[1].Split('\n').Where(l => l.StartsWith("  ", StringComparison.Ordinal)).Select(l => l.Trim().Split(' ')[0])];

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex InCode();

    [GeneratedRegex("--[a-z]+")]
    private static partial Regex Option();

    [GeneratedRegex(@"^(lib|notebooks|data-templates|tests|out)/[\w./-]*$|^[\w-]+\.md$")]
    private static partial Regex PathLike();

    [GeneratedRegex(@"\]\(([^)]+)\)")]
    private static partial Regex LinkTarget();
}
