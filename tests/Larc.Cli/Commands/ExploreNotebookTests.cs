using Larc.Cli.Tests.Counting;
using Larc.Cli.Tests.Studies;

namespace Larc.Cli.Tests.Commands;

/// <summary>The notebooks for researchers run from top to bottom: on the example study, and on studies that lack what others have.</summary>
public sealed class ExploreNotebookTests
{
    private static readonly IReadOnlyList<string> Explore = [.. Notebooks.All.Where(n => Path.GetFileName(Path.GetDirectoryName(n)) == "explore" && !Needs(n))];

    private static readonly IReadOnlyList<string> WithPackages = [.. Notebooks.All.Where(n => Path.GetFileName(Path.GetDirectoryName(n)) == "explore" && Needs(n))];

    [Fact]
    public async Task Every_notebook_to_explore_with_runs_and_shows_something()
    {
        using var folder = new TempFolder();
        Explore.ShouldNotBeEmpty();

        var call = new LarcCall(["notebook", "run", .. Explore, "--out", folder["out"]]) { Culture = LarcProcess.German, Variables = { ["LARC_OUT"] = folder["results"] } };
        (await LarcProcess.RunAsync(call)).ShouldExit(0);

        foreach (var notebook in Explore)
            ExecutedNotebook.Check(File.ReadAllText(folder["out", Path.GetFileName(notebook)])).ShouldBeEmpty();
        Shown(folder, "who-says-what", "Counts by perspective", "Participants by code and perspective", "[not asked]", "[no interview]", "(no key group)", "Internal: these are people", "<svg");
        File.ReadLines(folder["results", "internal", "tables", "explore-codes-by-perspective.csv"]).First().ShouldBe(
            "Code,Directors of children's services,Service managers,Practitioners,Parents and carers,Children and young people,All");
        Shown(folder, "how-sensitive-is-the-continuum", "The strongest change swaps", "Half of the interviews kept", "With fewer interviews positions move by up to", "Bands that meet half-way");
        Shown(folder, "one-code-through-every-source", "Named in 14 of 14 authorities", "partial agreement", "Pairs of perspectives on", "of which missing", "Internal: these are people");
        Shown(folder, "the-study-in-sql", "code_counts", "The same, as the library counts", "Not for publication.");
        File.Exists(folder["results", "internal", "study.sqlite"]).ShouldBeTrue();
        Shown(folder, "where-coders-disagree", "Coders differ on", "Do coders agree on the level?", "Codes that are taken for each other", "Excerpts coded differently", "Internal: these are people");
    }

    /// <summary>Twenty-one directors on another codebook and next to no statement: no chart may fail, and nothing missing may become a number.</summary>
    [Fact]
    public Task They_run_where_next_to_nothing_was_said() => RunOver(RepositoryFolders.ExampleSupportNeeds!);

    [Fact]
    public async Task They_run_where_a_perspective_was_not_interviewed()
    {
        using var study = new TempFolder();
        SmallStudy.Of(Enumerable.Range(1, 7).Select(n => $"A{n}"), "DCS", "SM", "PC").Write(study.Folder("study"));
        await RunOver(study["study"]);
    }

    /// <summary>Where the feed lacks a package the notebook is reported as not run, with its reason; <c>LARC_REQUIRE_PACKAGES=1</c>, as in CI, has it fail.</summary>
    [Fact]
    public async Task Notebooks_with_packages_run_or_say_why_not()
    {
        using var folder = new TempFolder();
        WithPackages.Count.ShouldBeGreaterThan(1);

        var call = new LarcCall(["notebook", "run", .. WithPackages, "--out", folder["out"]]) { Variables = { ["LARC_OUT"] = folder["results"] } };
        var run = (await LarcProcess.RunAsync(call)).ShouldExit(0);

        foreach (var notebook in WithPackages)
        {
            var executed = folder["out", Path.GetFileName(notebook)];
            if (File.Exists(executed))
            {
                ExecutedNotebook.Check(File.ReadAllText(executed)).ShouldBeEmpty();
                continue;
            }

            Environment.GetEnvironmentVariable("LARC_REQUIRE_PACKAGES").ShouldNotBe("1", run.Said);
            run.Output.ShouldContain($"{Path.GetFileName(notebook)}: not run. ", customMessage: run.Said);
        }

        if (File.Exists(folder["out", "what-words-and-numbers-say-in-deedle.ipynb"]))
            Shown(folder, "what-words-and-numbers-say-in-deedle", "3022 in the frame, 3022 in the library", "144 rows returned, 112 with a number, 32 without.", "14 rows for 14 authorities");
        if (File.Exists(folder["out", "what-becomes-of-missing-numbers.ipynb"]))
            Shown(folder, "what-becomes-of-missing-numbers", "144 rows, 32 without a number", "15 rows joined, 15 before");
    }

    private static bool Needs(string notebook) => File.ReadAllText(notebook).Contains("\"requires\"", StringComparison.Ordinal);

    private static async Task RunOver(string study)
    {
        using var folder = new TempFolder();
        var call = new LarcCall(["notebook", "run", .. Explore, "--out", folder["out"]]) { Variables = { ["LARC_RETURNS"] = study, ["LARC_OUT"] = folder["results"] } };
        (await LarcProcess.RunAsync(call)).ShouldExit(0);
        foreach (var notebook in Explore)
            ExecutedNotebook.Check(File.ReadAllText(folder["out", Path.GetFileName(notebook)])).ShouldBeEmpty();
    }

    private static void Shown(TempFolder folder, string notebook, params string[] words)
    {
        var shown = ExecutedNotebook.Shown(File.ReadAllText(folder["out", $"{notebook}.ipynb"]));
        foreach (var word in words)
            shown.ShouldContain(word, customMessage: notebook);
    }
}
