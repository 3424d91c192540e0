using Larc.Cli.Tests.Studies;

namespace Larc.Cli.Tests.Commands;

/// <summary>The notebooks for researchers run from top to bottom on the example study.</summary>
public sealed class ExploreNotebookTests
{
    [Fact]
    public async Task Every_notebook_to_explore_with_runs_and_shows_something()
    {
        using var folder = new TempFolder();
        var notebooks = Notebooks.All.Where(n => Path.GetFileName(Path.GetDirectoryName(n)) == "explore").ToList();
        notebooks.ShouldNotBeEmpty();

        var call = new LarcCall(["notebook", "run", .. notebooks, "--out", folder["out"]]) { Culture = LarcProcess.German, Variables = { ["LARC_OUT"] = folder["results"] } };
        (await LarcProcess.RunAsync(call)).ShouldExit(0);

        foreach (var notebook in notebooks)
            ExecutedNotebook.Check(File.ReadAllText(folder["out", Path.GetFileName(notebook)])).ShouldBeEmpty();
        var shown = ExecutedNotebook.Shown(File.ReadAllText(folder["out", "who-says-what.ipynb"]));
        foreach (var word in new[] { "Counts by perspective", "Participants by code and perspective", "[not asked]", "[no interview]", "(no key group)", "Internal: these are people", "<svg" })
            shown.ShouldContain(word);
        File.ReadLines(folder["results", "internal", "tables", "explore-codes-by-perspective.csv"]).First().ShouldBe(
            "Code,Directors of children's services,Service managers,Practitioners,Parents and carers,Children and young people,All");
    }
}
