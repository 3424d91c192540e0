using Larc.Notebooks.Documents;
using Larc.Notebooks.Execution;

namespace Larc.Notebooks.Tests.Execution;

public sealed class ImportTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_script_is_imported_relative_to_the_notebook_with_its_references_and_usings()
    {
        var library = TestLibrary.Compile(Path.Combine(_folder.Root, "bin"), "TestLibImported");
        _folder.Write("notebooks/setup.csx", TestLibrary.Setup(library));
        var run = await RunAsync("#!import ../setup.csx", "Shared.Next()");
        run.Result().ShouldBe("1");
    }

    [Fact]
    public async Task A_reference_in_a_script_is_relative_to_the_script()
    {
        TestLibrary.Compile(Path.Combine(_folder.Root, "notebooks", "bin"), "TestLibRelative");
        _folder.Write("notebooks/setup.csx", "#r \"bin/TestLibRelative.dll\"");
        (await RunAsync("#!import ../setup.csx", "TestLib.Shared.Next()")).Result().ShouldBe("1");
    }

    [Fact]
    public async Task A_notebook_is_imported_cell_by_cell_with_what_it_shows()
    {
        _folder.Notebook("notebooks/guided/other.ipynb", "var x = 2;", "", "\"seen\"");
        _folder.Write("notebooks/guided/deep/inner.csx", "var y = 3;");
        var run = await RunAsync("#!time\n#!import other.ipynb\n#!import deep/inner.csx\nx * y");
        run.WithoutDisplayIds().ShouldBe([
            new DisplayDataOutput(MimeBundle.OfText("seen"), NotebookMetadata.Empty),
            new ExecuteResultOutput(1, MimeBundle.OfText("6"), NotebookMetadata.Empty)]);
    }

    [Fact]
    public async Task A_failure_in_an_imported_file_names_it()
    {
        _folder.Notebook("notebooks/guided/other.ipynb", "var x = 2;", "x / (x - 2)");
        _folder.Write("notebooks/broken.csx", "\nusing Nowhere;");
        var run = await RunAsync("#!import other.ipynb");
        run.Failure!.Line.ShouldBe(1);
        run.Failure.Message.ShouldBe("in 'other.ipynb': Attempted to divide by zero.");
        run.Error().ShouldBe("DivideByZeroException: Attempted to divide by zero.\n  other.ipynb, cell [2], line 1\n    x / (x - 2)\n  n.ipynb, cell [1], line 1\n    #!import other.ipynb");
        (await RunAsync("\n#!import ../broken.csx")).Error().ShouldStartWith(
            "broken.csx, line 2: The type or namespace name 'Nowhere' could not be found");
    }

    [Fact]
    public async Task A_missing_reference_is_named()
    {
        _folder.Write("notebooks/setup.csx", "// generated\n#r \"/nowhere/Gone.dll\"");
        var run = await RunAsync("#!import ../setup.csx");
        run.Failure!.Message.ShouldBe("in '../setup.csx': Metadata file '/nowhere/Gone.dll' could not be found (CS0006)");
        run.Error().ShouldStartWith("setup.csx, line 2: ");
    }

    [Fact]
    public async Task What_cannot_be_imported_is_explained()
    {
        _folder.Write("notebooks/guided/self.csx", "#!import self.csx");
        _folder.Write("notebooks/guided/text.md", "# x");
        _folder.Write("notebooks/guided/cut.ipynb", "{");
        var guided = Path.Combine(_folder.Root, "notebooks", "guided");
        (await RunAsync("#!import ../setup.csx")).Failure!.Message
            .ShouldBe($"There is no '../setup.csx' to import (looked in '{guided}'). If a build makes it, build first.");
        (await RunAsync("#!import self.csx")).Failure!.Message.ShouldBe("in 'self.csx': 'self.csx' imports itself.");
        (await RunAsync("#!import text.md")).Failure!.Message.ShouldBe("'text.md' cannot be imported: only .csx scripts and .ipynb notebooks can.");
        (await RunAsync("#!import cut.ipynb")).Failure!.Message.ShouldStartWith("'cut.ipynb' is not a notebook: its JSON is broken");
    }

    [Fact]
    public async Task Scripts_are_read_as_their_mark_says_and_only_up_to_a_size()
    {
        foreach (var encoding in new System.Text.Encoding[] { new System.Text.UTF8Encoding(true), System.Text.Encoding.Unicode, System.Text.Encoding.BigEndianUnicode })
        {
            File.WriteAllText(_folder.Write("notebooks/marked.csx", ""), "#!import text.csx\nvar word = \"h\u00e9\";", encoding);
            _folder.Write("notebooks/text.csx", "// nothing");
            (await RunAsync("#!import ../marked.csx\nword")).Result().ShouldBe("h\u00e9");
        }

        using (var large = File.Create(Path.Combine(_folder.Root, "notebooks", "large.csx")))
            large.SetLength(33 << 20);
        (await RunAsync("#!import ../large.csx")).Failure!.Message.ShouldBe("'../large.csx' is too large to import: 33 MiB, and at most 32 are allowed.");
    }

    [Fact]
    public async Task A_failure_in_a_library_shows_only_the_notebook()
    {
        var library = TestLibrary.Compile(Path.Combine(_folder.Root, "bin"), "TestLibThrowing");
        _folder.Write("notebooks/setup.csx", TestLibrary.Setup(library));
        (await RunAsync("#!import ../setup.csx", "var a = 1;\nThrower.Throw();")).Error().ShouldBe(
            "InvalidOperationException: from the library\n  n.ipynb, cell [2], line 2\n    Thrower.Throw();");
    }

    private async Task<CellExecution> RunAsync(params string[] cells)
    {
        var folder = Path.Combine(_folder.Root, "notebooks", "guided");
        Directory.CreateDirectory(folder);
        return (await Cells.RunAsync(new ScriptSessionOptions { Name = "n.ipynb", Folder = folder }, cells))[^1];
    }
}
