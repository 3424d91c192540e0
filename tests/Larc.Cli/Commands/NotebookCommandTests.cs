using System.Text.Json;
using Larc.Cli.Tests.Studies;
using Larc.Notebooks.Documents;

namespace Larc.Cli.Tests.Commands;

/// <summary><c>larc notebook run|strip|check</c>.</summary>
public sealed class NotebookCommandTests
{
    [Fact]
    public async Task A_cell_that_ends_the_program_behind_its_back_does_not_pass_for_success()
    {
        using var folder = new TempFolder();
        TestNotebook.Write(folder["end.ipynb"], "1", "typeof(Environment).GetMethod(\"Exit\").Invoke(null, new object[] { 0 });");

        (await LarcProcess.RunAsync("notebook", "run", folder["end.ipynb"], "--out", folder["out"])).ShouldExit(1)
            .Error.Trim().ShouldBe($"The program was ended while {folder["end.ipynb"]}, cell [2] was running.");
    }

    [Fact]
    public async Task A_failing_cell_is_named_with_its_line_and_the_other_notebooks_run()
    {
        using var folder = new TempFolder();
        var notebooks = folder.Folder("notebooks");
        File.Copy(Path.Combine(Notebooks.Folder, "setup.csx"), folder["setup.csx"]);
        TestNotebook.Write(Path.Combine(notebooks, "1-good.ipynb"), "#!import ../setup.csx", "ImpactLevel.All.Count()");
        TestNotebook.Write(Path.Combine(notebooks, "2-does-not-compile.ipynb"), "var one = 1;", "var two = 2;\nint three = \"three\";");
        TestNotebook.Write(Path.Combine(notebooks, "3-throws.ipynb"), "var empty = new List<int>();\n\nempty.Single()", "\"not reached\"");
        File.WriteAllText(Path.Combine(notebooks, "4-not-a-notebook.ipynb"), "Dear colleague");
        var before = TempFolder.Files(notebooks).ToDictionary(f => f, f => File.ReadAllText(Path.Combine(notebooks, f)));

        var run = await LarcProcess.RunAsync(new LarcCall("notebook", "run", notebooks, "--out", folder["out"]) { Culture = LarcProcess.German });

        run.ShouldExit(1);
        run.Output.ShouldContain("1 notebook passed, 3 failed, 0 not run.");
        run.Error.ShouldContain("2-does-not-compile.ipynb, cell [2], line 2: Cannot implicitly convert type 'string' to 'int' (CS0029)");
        run.Error.ShouldContain("3-throws.ipynb, cell [1], line 3: InvalidOperationException: Sequence contains no elements");
        run.Error.ShouldContain("'4-not-a-notebook.ipynb' is not a notebook");
        ExecutedNotebook.Check(File.ReadAllText(folder["out", "1-good.ipynb"])).ShouldBeEmpty();
        ExecutedNotebook.Shown(File.ReadAllText(folder["out", "1-good.ipynb"])).ShouldContain("4");
        var failed = File.ReadAllText(folder["out", "3-throws.ipynb"]);
        Larc.Notebooks.Tests.Documents.NbformatRules.Check(failed).ShouldBeEmpty();
        failed.ShouldNotContain("   at ");
        failed.ShouldContain("InvalidOperationException");
        TempFolder.Files(notebooks).ToDictionary(f => f, f => File.ReadAllText(Path.Combine(notebooks, f))).ShouldBe(before);
    }

    [Fact]
    public async Task Pages_are_written_beside_the_notebooks_of_a_folder_also_where_one_failed()
    {
        using var folder = new TempFolder();
        var notebooks = folder.Folder("notebooks");
        TestNotebook.Write(Path.Combine(notebooks, "1-good.ipynb"), "new[] { new { Name = \"a\", Number = 1 } }");
        TestNotebook.Write(Path.Combine(notebooks, "2-throws.ipynb"), "1", "int.Parse(\"x\")");

        var run = await LarcProcess.RunAsync("notebook", "run", notebooks, "--out", folder["out"], "--html");

        run.ShouldExit(1);
        TempFolder.Files(folder["out"]).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(["1-good.html", "1-good.ipynb", "2-throws.html", "2-throws.ipynb"]);
        var good = File.ReadAllText(folder["out", "1-good.html"]);
        good.ShouldContain("<caption>1 row</caption>");
        good.ShouldContain("Internal: not for publication");
        File.ReadAllText(folder["out", "2-throws.html"]).ShouldContain("2-throws.ipynb, cell [2], line 1: FormatException");

        // A folder stands where a page would.
        folder.Folder(Path.Combine("blocked", "1-good.html"));
        var blocked = await LarcProcess.RunAsync("notebook", "run", Path.Combine(notebooks, "1-good.ipynb"), "--out", folder["blocked"], "--html");
        blocked.ShouldExit(2).Error.ShouldContain("cannot be written");
    }

    [Fact]
    public async Task A_run_does_not_replace_the_notebooks_it_runs()
    {
        using var folder = new TempFolder();
        TestNotebook.Write(folder["n.ipynb"], "1 + 1");
        var before = File.ReadAllText(folder["n.ipynb"]);

        var run = await LarcProcess.RunAsync("notebook", "run", folder["n.ipynb"], "--out", folder["."], "--html");

        run.ShouldExit(2).Error.ShouldContain("would replace");
        File.ReadAllText(folder["n.ipynb"]).ShouldBe(before);
        TempFolder.Files(folder["."]).Count().ShouldBe(1);
    }

    [Fact]
    public async Task The_notebooks_of_the_repository_keep_to_the_portable_subset()
    {
        var run = await LarcProcess.RunAsync("notebook", "check", Notebooks.Folder);

        run.ShouldExit(0).Error.ShouldBeEmpty();
        run.Output.ShouldBe(FormattableString.Invariant($"{Notebooks.All.Count} notebooks: all is well.") + Environment.NewLine);
    }

    [Fact]
    public async Task What_runs_in_one_host_only_is_named()
    {
        using var folder = new TempFolder();
        var file = folder["one-host.ipynb"];
        TestNotebook.Write(file, "#!import ../setup.csx", "var text = Console.ReadLine();", "display(text)", "#r \"../lib/Other.dll\"");

        var run = await LarcProcess.RunAsync("notebook", "check", file);

        run.ShouldExit(1);
        foreach (var place in new[] { "cell [2], line 1", "cell [3], line 1", "cell [4], line 1" })
            run.Output.ShouldContain($"{file}: {place}");
        run.Output.ShouldNotContain("cell [1]");
    }

    [Fact]
    public async Task Outputs_are_stripped_once_and_the_notebooks_in_git_have_none()
    {
        using var folder = new TempFolder();
        var guided = folder.Folder("guided");
        foreach (var notebook in Notebooks.All)
            File.Copy(notebook, Path.Combine(guided, Path.GetFileName(notebook)));
        var file = folder["with-outputs.ipynb"];
        TestNotebook.Write(file, "1 + 1");
        var stripped = File.ReadAllText(file);
        File.WriteAllText(file, stripped
            .Replace("\"execution_count\": null", "\"execution_count\": 3", StringComparison.Ordinal)
            .Replace("\"outputs\": []", "\"outputs\": [{\"output_type\": \"stream\", \"name\": \"stdout\", \"text\": [\"2\"]}]", StringComparison.Ordinal));
        File.ReadAllText(file).ShouldNotBe(stripped);

        var run = await LarcProcess.RunAsync("notebook", "strip", guided, file);

        run.ShouldExit(0).Output.ShouldContain($"{file}: stripped");
        using var after = JsonDocument.Parse(File.ReadAllText(file));
        var cell = after.RootElement.GetProperty("cells")[0];
        cell.GetProperty("outputs").GetArrayLength().ShouldBe(0);
        cell.GetProperty("execution_count").ValueKind.ShouldBe(JsonValueKind.Null);
        foreach (var notebook in Notebooks.All)
        {
            var copy = Path.Combine(guided, Path.GetFileName(notebook));
            run.Output.ShouldContain($"{copy}: nothing to strip");
            File.ReadAllBytes(copy).ShouldBe(File.ReadAllBytes(notebook));
        }
    }

    [Fact]
    public void The_notebooks_in_git_are_as_Jupyter_writes_them_so_that_an_edit_shows_only_the_edit()
    {
        foreach (var notebook in Notebooks.All)
        {
            var text = File.ReadAllText(notebook);
            OutputStripper.Strip(NotebookDocument.Parse(text)).ToJson().ShouldBe(text, notebook);
        }
    }

    [Fact]
    public void The_set_up_of_the_notebooks_is_made_by_the_build_and_kept_out_of_git()
    {
        var setup = File.ReadAllLines(Path.Combine(Notebooks.Folder, "setup.csx"));

        setup[0].ShouldBe("// Generated by the build of lib/Larc; do not edit.");
        var library = setup.Single(l => l.StartsWith("#r ", StringComparison.Ordinal))[4..^1];
        Path.IsPathFullyQualified(library).ShouldBeTrue();
        File.Exists(library).ShouldBeTrue(library);
        File.ReadAllLines(Path.Combine(Repository.Root, ".gitignore")).ShouldContain("notebooks/setup.csx");
    }
}
