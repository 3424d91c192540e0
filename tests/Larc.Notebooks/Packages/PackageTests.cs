using Larc.Notebooks.Documents;
using Larc.Notebooks.Execution;
using Larc.Notebooks.Packages;
using Larc.Notebooks.Tests.Execution;

namespace Larc.Notebooks.Tests.Packages;

/// <summary>Packages from a feed that is a folder: nothing here uses a network.</summary>
public sealed class PackageTests : IDisposable
{
    private readonly LocalFeed _feed = new();

    public void Dispose() => _feed.Dispose();

    [Fact]
    public async Task A_package_is_fetched_with_what_it_needs_and_needs_no_feed_again()
    {
        var needed = _feed.Add("Larc.Test.Needed", "1.2.0", "namespace Needed { public static class Words { public static string One => \"one\"; } }");
        _feed.Add("Larc.Test.Top", "2.0.0", "namespace Top { public static class Counts { public static string First => Needed.Words.One; } }", ("Larc.Test.Needed", "1.2.0", needed));
        const string Cell = "#r \"nuget: Larc.Test.Top, 2.0.0\"\nusing Top;\nCounts.First";
        var told = new List<NotebookOutput>();
        var run = (await RunAsync(told.Add, Cell, "typeof(Needed.Words).Assembly.GetName().Version"))[0];
        run.Failure.ShouldBeNull();
        run.WithoutDisplayIds().ShouldBe([
            new DisplayDataOutput(MimeBundle.OfText("Using Larc.Test.Top 2.0.0 and 1 package it needs."), NotebookMetadata.Empty),
            new ExecuteResultOutput(1, MimeBundle.OfText("one"), NotebookMetadata.Empty)]);
        told[0].ShouldBeOfType<DisplayDataOutput>().Data.ToString().ShouldBe("Fetching Larc.Test.Top 2.0.0 …");

        Directory.Delete(_feed.Feed, recursive: true);
        told.Clear();
        var again = (await RunAsync(told.Add, Cell))[0];
        again.WithoutDisplayIds().ShouldBe(run.WithoutDisplayIds());
        told[0].ShouldBeOfType<DisplayDataOutput>().Data.ToString().ShouldBe("Using Larc.Test.Top 2.0.0 and 1 package it needs.");

        // What was deleted is fetched again, or said to be gone.
        Directory.Delete(_feed.Fetched, recursive: true);
        (await RunAsync(null, Cell))[0].Failure!.Message.ShouldStartWith("A feed of yours cannot be reached, so Larc.Test.Top 2.0.0 could not be fetched.");
    }

    [Fact]
    public async Task Packages_of_one_cell_and_of_later_ones_are_used_together()
    {
        var one = _feed.Add("Larc.Test.One", "1.0.0", "public class One { public int N => 1; }");
        _feed.Add("Larc.Test.Two", "1.0.0", "public static class Two { public static int Of(One one) => one.N + 1; }", ("Larc.Test.One", "1.0.0", one));
        var runs = await RunAsync(null, "#r \"nuget: Larc.Test.One, 1.0.0\"", "var one = new One();", "#r \"nuget: Larc.Test.Two, 1.0.0\"\nTwo.Of(one)");
        runs[2].Failure.ShouldBeNull();
        runs[2].Result().ShouldBe("2");
    }

    [Fact]
    public async Task A_version_the_process_uses_otherwise_does_not_matter()
    {
        // This process has another Markdig, and another Shouldly.
        _feed.Add("Markdig", "99.0.0", "namespace Markdig { public static class Markdown { public static string Own => \"the package's\"; } }");
        (await RunAsync(null, "#r \"nuget: Markdig, 99.0.0\"\nMarkdig.Markdown.Own"))[0].Result().ShouldBe("the package's");
    }

    [Fact]
    public async Task What_would_change_under_earlier_cells_is_refused()
    {
        var old = _feed.Add("Larc.Test.Base", "1.0.0", "public static class Base { public static int N => 1; }");
        var later = _feed.Add("Larc.Test.Base", "2.0.0", "public static class Base { public static int N => 2; }");
        _feed.Add("Larc.Test.Old", "1.0.0", "public static class Old { public static int N => Base.N; }", ("Larc.Test.Base", "1.0.0", old));
        _feed.Add("Larc.Test.New", "1.0.0", "public static class New { public static int N => Base.N; }", ("Larc.Test.Base", "2.0.0", later));
        var runs = await RunAsync(null, "#r \"nuget: Larc.Test.Old, 1.0.0\"\nOld.N", "#r \"nuget: Larc.Test.New, 1.0.0\"", "#r \"nuget: Larc.Test.Old, 3.0.0\"", "Old.N");
        runs[1].Failure!.Message.ShouldBe(
            "Larc.Test.New 1.0.0 cannot be added now: Larc.Test.Base 1.0.0 is in use already, and another version of it would be needed."
            + " Restart the notebook, and put all its '#r \"nuget: …\"' lines in its first cell that has one.");
        runs[2].Failure!.Message.ShouldBe("This notebook uses Larc.Test.Old 1.0.0 already. Restart it to use Larc.Test.Old 3.0.0.");
        runs[3].Result().ShouldBe("1");
        (await RunAsync(null, "#r \"nuget: Larc.Test.Old, 1.0.0\"\n#r \"nuget: Larc.Test.New, 1.0.0\"\nOld.N"))[0].Result().ShouldBe("2");
    }

    [Fact]
    public async Task What_cannot_be_had_is_said_in_a_sentence()
    {
        _feed.Add("Larc.Test.Lonely", "1.0.0", "public static class Lonely { }", ("Larc.Test.Absent", "1.0.0", typeof(LocalFeed).Assembly.Location));
        _feed.Add("Larc.Test.Known", "1.5.0", "public static class Known { }");
        (await RefusalAsync("Larc.Test.Unknown, 1.0.0")).ShouldBe(
            "No feed of yours has a package named 'Larc.Test.Unknown'. Check its spelling, or add the feed that has it to your NuGet configuration.");
        (await RefusalAsync("Larc.Test.Known, 1.6.0")).ShouldBe("No feed of yours has Larc.Test.Known 1.6.0; the nearest version there is 1.5.0.");
        (await RefusalAsync("Larc.Test.Lonely, 1.0.0")).ShouldStartWith("No feed of yours has a package named 'Larc.Test.Absent'.");
    }

    [Theory]
    [InlineData("Deedle", "The package 'Deedle' needs an exact version. Write it like '#r \"nuget: Deedle, 1.2.3\"'.")]
    [InlineData("Deedle, 8.*", "'8.*' is not an exact version of the package 'Deedle'. Write one like '#r \"nuget: Deedle, 1.2.3\"'.")]
    [InlineData("Deedle, [8.0,9.0)", "'[8.0,9.0)' is not an exact version of the package 'Deedle'. Write one like '#r \"nuget: Deedle, 1.2.3\"'.")]
    [InlineData("<x>, 1.0.0", "'<x>, 1.0.0' does not name a package. Write '#r \"nuget: Id, 1.2.3\"'.")]
    public async Task Anything_but_an_exact_version_is_refused(string package, string message) => (await RefusalAsync(package)).ShouldBe(message);

    [Fact]
    public async Task A_machine_without_the_SDK_is_told()
    {
        var missing = new PackageResolver { CacheFolder = _feed.Resolver.CacheFolder, Dotnet = Path.Combine(_feed.Notebooks, "dotnet") };
        var none = new PackageResolver { CacheFolder = _feed.Resolver.CacheFolder, Dotnet = null };
        foreach (var resolver in new[] { missing, none })
            (await resolver.ResolveAsync([new("Larc.Test.Any", "1.0.0")], _feed.Notebooks, null, CancellationToken.None)).Refusal.ShouldBe(
                "Packages are fetched by the .NET SDK, and there is no 'dotnet' on this machine. Install the .NET 10 SDK, or leave the package out.");
    }

    [Fact]
    public async Task Fetching_can_be_stopped_and_does_not_take_for_ever()
    {
        using var stop = new CancellationTokenSource();
        await Should.ThrowAsync<OperationCanceledException>(() =>
            _feed.Resolver.ResolveAsync([new("Larc.Test.Any", "1.0.0")], _feed.Notebooks, () => stop.CancelAfter(50), stop.Token));
        var hasty = new PackageResolver { CacheFolder = _feed.Resolver.CacheFolder, Timeout = TimeSpan.FromMilliseconds(50) };
        (await hasty.ResolveAsync([new("Larc.Test.Any", "1.0.0")], _feed.Notebooks, null, CancellationToken.None)).Refusal!.ShouldStartWith(
            "Larc.Test.Any 1.0.0 could not be fetched within 0 minutes.");
    }

    [Fact]
    public async Task A_notebook_that_needs_packages_runs_when_they_are_there_and_is_not_run_when_not()
    {
        _feed.Add("Larc.Test.There", "1.0.0", "public static class There { public static int N => 4; }");
        var there = Notebook("there.ipynb", "[\"Larc.Test.There 1.0.0\"]", "#r \"nuget: Larc.Test.There, 1.0.0\"\nThere.N");
        var gone = Notebook("gone.ipynb", "[\"Larc.Test.There 1.0.0\", \"Larc.Test.Gone 2.0.0\"]", "throw new Exception(\"must not run\");");
        var open = Notebook("open.ipynb", "[\"Larc.Test.There\"]", "throw new Exception(\"must not run\");");
        var results = await NotebookRunner.RunAsync([there, gone, open], new() { OutputFolder = Path.Combine(_feed.Notebooks, "out") }, _feed.Resolver, CancellationToken.None);
        results.Select(result => result.Outcome).ShouldBe([NotebookOutcome.Passed, NotebookOutcome.NotRun, NotebookOutcome.NotRun]);
        results[1].NotRunReason.ShouldBe(
            "It needs Larc.Test.There 1.0.0, Larc.Test.Gone 2.0.0. No feed of yours has a package named 'Larc.Test.Gone'."
            + " Check its spelling, or add the feed that has it to your NuGet configuration.");
        results[1].ExecutedPath.ShouldBeNull();
        results[2].NotRunReason!.ShouldStartWith("What it says it needs cannot be read: The package 'Larc.Test.There' needs an exact version.");
        var first = File.ReadAllBytes(results[0].ExecutedPath!);
        var again = await NotebookRunner.RunAsync([there], new() { OutputFolder = Path.Combine(_feed.Notebooks, "again") }, _feed.Resolver, CancellationToken.None);
        File.ReadAllBytes(again[0].ExecutedPath!).ShouldBe(first);
    }

    private string Notebook(string name, string requires, string cell)
    {
        var metadata = TestFolder.PortableMetadata.With("larc", NotebookMetadata.FromJson($"{{\"requires\":{requires}}}").Json);
        var path = Path.Combine(_feed.Notebooks, name);
        File.WriteAllText(path, (TestFolder.Document(cell) with { Metadata = metadata }).ToJson());
        return path;
    }

    private async Task<string> RefusalAsync(string package)
    {
        var failure = (await RunAsync(null, $"#r \"nuget: {package}\""))[0].Failure!;
        failure.Name.ShouldBe("DirectiveError");
        failure.Line.ShouldBe(1);
        return failure.Message;
    }

    private async Task<List<CellExecution>> RunAsync(Action<NotebookOutput>? onOutput, params string[] cells)
    {
        using var host = new ScriptHost(packages: _feed.Resolver);
        using var session = host.CreateSession(new ScriptSessionOptions { Name = "n.ipynb", Folder = _feed.Notebooks });
        var runs = new List<CellExecution>();
        foreach (var cell in cells)
            runs.Add(await session.ExecuteAsync(cell, new() { OnOutput = onOutput }));
        return runs;
    }
}
