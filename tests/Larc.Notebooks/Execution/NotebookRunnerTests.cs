using System.Collections.Concurrent;
using System.Runtime.Loader;
using Larc.Notebooks.Documents;
using Larc.Notebooks.Execution;
using Larc.Notebooks.Tests.Documents;

namespace Larc.Notebooks.Tests.Execution;

public sealed class NotebookRunnerTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Notebooks_run_end_to_end_and_are_written_with_their_outputs()
    {
        var library = TestLibrary.Compile(Path.Combine(_folder.Root, "bin"), "TestLibRun");
        _folder.Write("notebooks/setup.csx", TestLibrary.Setup(library));
        var good = _folder.Notebook("notebooks/guided/good.ipynb", "#!import ../setup.csx", "", "Console.WriteLine(\"hé 😀\");\nnew Card()", "#!time\n1 + 1");
        var bad = _folder.Notebook("notebooks/guided/bad.ipynb", "#!import ../setup.csx", "var a = 1;\na / (a - 1)", "\"never\"");
        var cut = _folder.Write("notebooks/guided/cut.ipynb", "{");
        var gone = Path.Combine(_folder.Root, "gone.ipynb");
        var results = await NotebookRunner.RunAsync([good, bad, cut, gone], Options("out"));

        results.Select(result => (result.Notebook, result.Outcome)).ShouldBe([
            (good, NotebookOutcome.Passed), (bad, NotebookOutcome.Failed), (cut, NotebookOutcome.Failed), (gone, NotebookOutcome.Failed)]);
        results.Select(result => result.Failure?.ToString()).ShouldBe([
            null,
            $"{bad}, cell [2], line 2: DivideByZeroException: Attempted to divide by zero.",
            $"{cut}: 'cut.ipynb' is not a notebook: its JSON is broken or cut off at line 1. Restore the file from a copy, or save it again from the program that wrote it.",
            $"{gone}: There is no notebook at '{gone}'."]);
        results[1].Failure!.CellId.ShouldBe("c2");
        (results[0].CellsRun, results[0].Cells, results[1].CellsRun, results[1].Cells).ShouldBe((3, 3, 2, 3));

        foreach (var result in results.Take(2))
            NbformatRules.Check(File.ReadAllText(result.ExecutedPath!)).ShouldBeEmpty();
        results[0].ExecutedPath.ShouldBe(Path.Combine(_folder.Root, "out", "good.ipynb"));
        var executed = NotebookDocument.Load(results[0].ExecutedPath!);
        executed.Cells.Select(cell => cell.ExecutionCount).ShouldBe([1, null, 2, 3]);
        executed.Cells[2].Outputs[0].ShouldBe(new StreamOutput("stdout", "hé 😀\n"));
        executed.Cells[2].Outputs[1].ShouldBeOfType<ExecuteResultOutput>().Data["text/html"].ShouldBe("<p>card</p>");
        executed.Cells[3].Outputs.ShouldHaveSingleItem();
        NotebookDocument.Load(results[1].ExecutedPath!).Cells[2].Outputs.ShouldBeEmpty();
        results[2].ExecutedPath.ShouldBeNull();
    }

    [Fact]
    public async Task Two_runs_give_the_same_bytes_and_old_outputs_do_not_survive()
    {
        var path = _folder.Write("a.ipynb", (TestFolder.Document("#!time\nEnumerable.Range(0, 3)", "throw new Exception(\"x\");", "2") with { FormatMinor = 4 }).ToJson());
        var first = await NotebookRunner.RunAsync([path], Options("one"));
        var second = await NotebookRunner.RunAsync([first[0].ExecutedPath!], Options("two"));
        File.ReadAllBytes(second[0].ExecutedPath!).ShouldBe(File.ReadAllBytes(first[0].ExecutedPath!));

        var timed = await NotebookRunner.RunAsync([path], Options("three") with { IncludeTimings = true });
        timed[0].Executed!.Cells[0].Metadata.FindText("execution", "iopub.status.idle").ShouldNotBeNull();
        timed[0].Executed!.Cells[0].Outputs.Count.ShouldBe(2);
        NbformatRules.Check(timed[0].Executed!.ToJson()).ShouldBeEmpty();
        OutputStripper.Strip(timed[0].Executed!).ToJson().ShouldBe(OutputStripper.Strip(first[0].Executed!).ToJson());
    }

    [Fact]
    public async Task Notebooks_at_once_keep_their_consoles_and_what_they_load_apart()
    {
        var library = TestLibrary.Compile(_folder.Root, "TestLibShared");
        _folder.Write("setup.csx", TestLibrary.Setup(library));
        var notebooks = Enumerable.Range(0, 6).Select(n => _folder.Notebook(
            $"n{n}.ipynb", "#!import setup.csx",
            $"for (var i = 0; i < 200; i++) {{ Console.Write(\"{n}\"); if (i % 50 == 0) await Task.Yield(); }}\n"
            + $"Parallel.For(0, 50, i => Console.Write(\"{n}\"));\nShared.Next()")).ToList();
        var results = await NotebookRunner.RunAsync(notebooks, new NotebookRunOptions { MaximumParallel = 3 });
        results.Select(result => result.Failure).ShouldAllBe(failure => failure == null);
        for (var n = 0; n < 6; n++)
            results[n].Executed!.Cells[1].Outputs[0].ShouldBe(new StreamOutput("stdout", new string((char)('0' + n), 250)));
        results.Select(result => ((ExecuteResultOutput)result.Executed!.Cells[1].Outputs[1]).Data["text/plain"]).ShouldAllBe(next => next == "1");
    }

    [Fact]
    public async Task An_assembly_the_process_has_loaded_is_used_instead_of_another_copy()
    {
        // In a context of its own, where nothing would find it by name alone.
        var loaded = new AssemblyLoadContext("own").LoadFromAssemblyPath(TestLibrary.Compile(Path.Combine(_folder.Root, "first"), "TestLibLoaded"));
        var copy = Path.Combine(_folder.Root, "second", "TestLibLoaded.dll");
        Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
        File.Copy(loaded.Location, copy);
        var next = loaded.GetType("TestLib.Shared")!.GetMethod("Next")!;
        next.Invoke(null, null).ShouldBe(1);
        var notebook = _folder.Notebook("n.ipynb", TestLibrary.Setup(copy), "Shared.Next()", "typeof(Shared).Assembly.Location");
        var result = (await NotebookRunner.RunAsync([notebook], new NotebookRunOptions { LoadedAssemblies = [loaded] }))[0];
        result.Failure.ShouldBeNull();
        result.Executed!.Cells[1].Outputs.ShouldBe([new ExecuteResultOutput(2, MimeBundle.OfText("2"), NotebookMetadata.Empty)]);
        ((ExecuteResultOutput)result.Executed!.Cells[2].Outputs[0]).Data["text/plain"].ShouldBe(loaded.Location);
        next.Invoke(null, null).ShouldBe(3);
    }

    [Fact]
    public async Task Progress_tells_each_cell_and_the_outcome()
    {
        var path = _folder.Notebook("p.ipynb", "1", "", "throw new Exception();", "3");
        var seen = new ConcurrentQueue<NotebookProgress>();
        await NotebookRunner.RunAsync([path], new NotebookRunOptions { Progress = new Direct(seen.Enqueue) });
        seen.ShouldBe([
            new NotebookProgress(path, 1, 3, null), new NotebookProgress(path, 2, 3, null), new NotebookProgress(path, 2, 3, NotebookOutcome.Failed)]);
    }

    [Fact]
    public async Task What_a_later_cell_puts_in_place_of_an_earlier_display_is_written_there()
    {
        var path = _folder.Notebook("u.ipynb", "var shown = \"a\".Display();\n1.Display()", "shown.Update(\"b\");", "shown.Update(\"c\")");
        var result = (await NotebookRunner.RunAsync([path], Options("out")))[0];
        result.Failure.ShouldBeNull();
        NotebookDocument.Load(result.ExecutedPath!).Cells.Select(cell => cell.Outputs.Count).ShouldBe([2, 0, 0]);
        NotebookDocument.Load(result.ExecutedPath!).Cells[0].Outputs[0].ShouldBeOfType<DisplayDataOutput>().Data.ToString().ShouldBe("c");
    }

    [Fact]
    public async Task A_notebook_in_another_language_fails_and_says_so()
    {
        var path = _folder.Write("py.ipynb", """{"nbformat":4,"nbformat_minor":5,"cells":[],"metadata":{"kernelspec":{"name":"python3","language":"python"}}}""");
        (await NotebookRunner.RunAsync([path]))[0].Failure!.Message.ShouldBe("The notebook is written for python; only C# notebooks can be run.");
    }

    [Fact]
    public async Task A_stopped_run_reports_what_was_stopped_and_what_never_began()
    {
        var endless = _folder.Notebook("endless.ipynb", "1", "while (true) { }");
        var later = _folder.Notebook("later.ipynb", "1");
        using var stop = new CancellationTokenSource();
        var progress = new Direct(now =>
        {
            if (now is { Cell: 2, Outcome: null })
                stop.CancelAfter(100);
        });
        var results = await NotebookRunner.RunAsync([endless, later], new NotebookRunOptions { MaximumParallel = 1, Progress = progress }, stop.Token);
        results[0].Failure!.ToString().ShouldBe($"{endless}, cell [2]: The cell was stopped before it finished.");
        results[1].NotRunReason.ShouldBe("The run was stopped before this notebook began.");
    }

    [Fact]
    public async Task A_cell_over_its_time_fails_its_notebook()
    {
        await ScriptHost.WarmUpAsync();
        var path = _folder.Notebook("slow.ipynb", "System.Threading.Thread.Sleep(-1);");
        (await NotebookRunner.RunAsync([path], new NotebookRunOptions { CellTimeout = TimeSpan.FromSeconds(2) }))[0].Failure!.ToString()
            .ShouldBe($"{path}, cell [1]: The cell took longer than the 2 s allowed and was stopped.");
    }

    [Fact]
    public async Task Notebooks_of_one_name_are_written_by_folder()
    {
        var (one, two) = (_folder.Notebook("one/a.ipynb", "1"), _folder.Notebook("two/a.ipynb", "2"));
        (await NotebookRunner.RunAsync([one, two], Options("out"))).Select(result => result.ExecutedPath).ShouldBe([
            Path.Combine(_folder.Root, "out", "one", "a.ipynb"), Path.Combine(_folder.Root, "out", "two", "a.ipynb")]);
    }

    private NotebookRunOptions Options(string output) => new() { OutputFolder = Path.Combine(_folder.Root, output) };

    private sealed class Direct(Action<NotebookProgress> report) : IProgress<NotebookProgress>
    {
        public void Report(NotebookProgress value) => report(value);
    }
}
