using Larc.Notebooks.Documents;
using Larc.Notebooks.Portability;

namespace Larc.Notebooks.Tests.Portability;

public sealed class PortableSubsetTests
{
    private const string Setup = "#!import ../setup.csx";
    private static readonly string Place = Path.Combine("x", "notebooks", "guided", "01.ipynb");

    [Theory]
    [InlineData("var a = 1; // display(a), dynamic, Console.ReadLine() and #!pwsh are only talked about here")]
    [InlineData("var s = \"display(1) dynamic Console.ReadLine() HTML(2) Microsoft.DotNet.Interactive\"; s.Display();")]
    [InlineData("var s = \"\"\"\n#!pwsh\n#r \"a.dll\"\n\"\"\";")]
    [InlineData("#!time\nvar slow = Enumerable.Range(0, 9).Sum();")]
    [InlineData("#r \"nuget: Deedle, 7.0.1\"\n#r \"nuget: Plotly.NET.CSharp, 0.13.0-beta.1\"")]
    [InlineData("int Twice(int n) => n * 2;\nTwice(4)")]
    [InlineData("a?.ToString(); var n = nameof(List<int>); x.dynamic = 3; Func<int, int> f = (ref int x) => x;")]
    [InlineData("using System.Collections;\nIList list = null; System.IO.File.Exists(name);")]
    [InlineData("work.File.Path.Display(); work?.Stream.Display(); Open(Path: new Place { File = name, Path = name });")]
    [InlineData("IEnumerable<int> numbers = new List<int>(); Console.Out.WriteLine(Console.OutputEncoding);")]
    [InlineData("study.Display(); foo.display(1); row.Console.ReadLine();")]
    public void What_every_host_runs_is_accepted(string code) => Check(Setup, code).ShouldBeEmpty();

    [Theory]
    [InlineData("#!time now\n1", "directive", 1)]
    [InlineData("1\n#!time", "directive", 2)]
    [InlineData("#!csharp\n1", "directive", 1)]
    [InlineData("#!import ../setup.csx", "directive", 1)]
    [InlineData("#r \"../lib/x.dll\"", "reference", 1)]
    [InlineData("#r \"/opt/x.dll\"", "reference", 1)]
    [InlineData("\n#load \"x.csx\"", "reference", 2)]
    [InlineData("#r \"nuget: Deedle\"", "package-version", 1)]
    [InlineData("#r \"nuget: Deedle, *\"", "package-version", 1)]
    [InlineData("#r \"nuget: Deedle, 7.*\"", "package-version", 1)]
    [InlineData("#r \"nuget: Deedle, [7.0,8.0)\"", "package-version", 1)]
    [InlineData("1.Display();\ndisplay(2);", "host-call", 2)]
    [InlineData("HTML(\"<b>\")", "host-call", 1)]
    [InlineData("x.DisplayAs(\"text/html\");", "host-call", 1)]
    [InlineData("x.Display(\"text/html\");", "host-call", 1)]
    [InlineData("await Kernel.Root.SendAsync(c);", "host-call", 1)]
    [InlineData("using Microsoft.DotNet.Interactive.Formatting;", "host-namespace", 1)]
    [InlineData("Microsoft.DotNet.Interactive.Formatting.Formatter.X();", "host-namespace", 1)]
    [InlineData("Larc.Notebooks.Documents.NotebookDocument d = null;", "host-namespace", 1)]
    [InlineData("using Verso;", "host-namespace", 1)]
    [InlineData("dynamic d = 1;", "dynamic", 1)]
    [InlineData("var l = new List<dynamic>();", "dynamic", 1)]
    [InlineData("var d = (dynamic)1;", "dynamic", 1)]
    [InlineData("var name = Console.ReadLine();", "console-input", 1)]
    [InlineData("System.Console.ReadKey();", "console-input", 1)]
    [InlineData("Console.Error.WriteLine(1);", "error-stream", 1)]
    [InlineData("\nvar text = File.ReadAllText(name);", "using", 2)]
    [InlineData("using System.Linq;\nPath place = null;", "using", 2)]
    [InlineData("foreach (var x in (IEnumerable)table) x.Display();", "using", 1)]
    [InlineData("var a = ;", "syntax", 1)]
    [InlineData("var a = 1;\nvar b = (2;", "syntax", 2)]
    [InlineData("a?.B = 3;", "language-version", 1)]
    [InlineData("var n = nameof(List<>);", "language-version", 1)]
    [InlineData("F f = (ref x) => { };", "language-version", 1)]
    [InlineData("record Point(int X, int Y);", "type-declaration", 1)]
    [InlineData("1.Display();\nenum E { A }", "type-declaration", 2)]
    [InlineData("delegate void D();", "type-declaration", 1)]
    [InlineData("int F(int n)\n{\n    n++;\n    n++;\n    n++;\n    return n;\n}", "long-method", 1)]
    [InlineData("Action a = () =>\n{\n    f();\n    f();\n    f();\n    f();\n};", "long-method", 1)]
    public void What_only_some_hosts_run_is_reported(string code, string rule, int line)
    {
        var found = Check(Setup, code).ShouldHaveSingleItem();
        found.Rule.ShouldBe(rule);
        found.Cell.ShouldBe(2);
        found.CellId.ShouldBe("c2");
        found.Line.ShouldBe(line);
        found.Message.ShouldEndWith(".");
        found.Action.ShouldEndWith(".");
    }

    [Fact]
    public void What_one_cell_imports_the_cells_after_it_may_use() =>
        Check(Setup, "Path.Combine(a, b)", "using System.IO;\nPath.Combine(a, b)", "Path.Combine(a, b)").ShouldHaveSingleItem().ToString().ShouldBe(
            "cell [2], line 1: using: 'Path' is not known in .NET Interactive, which does not import 'System.IO' by itself. "
            + "Write 'using System.IO;' in the cell, or let a helper of the library find files.");

    [Fact]
    public void A_violation_says_what_where_and_what_to_do() =>
        Check(Setup, "var a = 1;\ndynamic d = a;").Single().ToString()
            .ShouldBe("cell [2], line 2: dynamic: 'dynamic' does not work in every host. Use the type, or 'var'.");

    [Fact]
    public void Long_cells_are_counted_in_lines_of_code()
    {
        var twelve = string.Join('\n', Enumerable.Range(1, 12).Select(n => $"// step {n}\n\nf({n});"));
        Check(Setup, twelve).ShouldBeEmpty();
        Check(Setup, twelve + "\nf(13);").Single().Message.ShouldBe("The cell has 13 lines of code, and at most 12 are allowed.");
    }

    [Theory]
    [InlineData("#!import \"../setup.csx\"", "Write '#!import ../setup.csx' and nothing else in it: no quotes, no spaces, no other line.")]
    [InlineData("#!import ../../setup.csx", "Write '#!import ../setup.csx' and nothing else in it: no quotes, no spaces, no other line.")]
    [InlineData(" #!import ../setup.csx", "Write '#!import ../setup.csx' and nothing else in it: no quotes, no spaces, no other line.")]
    [InlineData("#!import ../setup.csx\nvar a = 1;", "Write '#!import ../setup.csx' and nothing else in it: no quotes, no spaces, no other line.")]
    [InlineData("var a = 1;", "Put a code cell that holds only '#!import ../setup.csx' before it.")]
    public void The_first_code_cell_is_the_setup_and_nothing_else(string first, string action)
    {
        var found = Check(first, "1").ShouldHaveSingleItem();
        found.Rule.ShouldBe("setup-cell");
        found.Cell.ShouldBe(1);
        found.Message.ShouldBe("The first code cell is not exactly '#!import ../setup.csx'.");
        found.Action.ShouldBe(action);
    }

    [Fact]
    public void One_folder_deeper_the_setup_is_one_folder_further_up() =>
        PortableSubset.Check(TestFolder.Document("#!import ../../setup.csx"), Path.Combine("notebooks", "workshop", "answers", "a.ipynb")).ShouldBeEmpty();

    [Fact]
    public void A_notebook_without_code_lacks_its_setup() =>
        PortableSubset.Check(TestFolder.Document(), Place).Single().Rule.ShouldBe("setup-cell");

    [Fact]
    public void Metadata_must_name_the_kernel_every_host_knows()
    {
        var document = TestFolder.Document(Setup) with
        {
            Metadata = NotebookMetadata.FromJson("""{"kernelspec":{"name":"python3","display_name":".NET (C#)","language":"C#"}}"""),
        };
        PortableSubset.Check(document, Place).Select(found => found.Message).ShouldBe([
            "The metadata 'kernelspec.name' is 'python3', and must be '.net-csharp'.",
            "The metadata 'polyglot_notebook.kernelInfo.defaultKernelName' is missing, and must be 'csharp'."]);
    }

    [Fact]
    public void Format_ids_outputs_and_languages_are_checked()
    {
        var document = new NotebookDocument(
        [
            new NotebookCell(CellKind.Markdown, null, "# Title"),
            new NotebookCell(CellKind.Code, "a b", Setup),
            new NotebookCell(CellKind.Code, "same", "1") { ExecutionCount = 1 },
            new NotebookCell(CellKind.Code, "same", "1") { Outputs = [new StreamOutput("stdout", "x")] },
            new NotebookCell(CellKind.Code, "m", "graph TD") { Metadata = NotebookMetadata.FromJson("""{"polyglot_notebook":{"kernelName":"mermaid"}}""") },
            new NotebookCell(CellKind.Raw, "raw", "x"),
        ], TestFolder.PortableMetadata, 4);
        PortableSubset.Check(document, Place).Select(found => (found.Rule, found.Cell, found.CellId)).ShouldBe([
            ("format", (int?)null, (string?)null),
            ("cell-id", null, null),
            ("cell-id", 1, "a b"),
            ("outputs", 2, "same"),
            ("cell-id", 3, "same"),
            ("outputs", 3, "same"),
            ("cell-language", 4, "m"),
            ("cell-language", null, "raw")]);
    }

    private static IReadOnlyList<PortabilityViolation> Check(params string[] cells) => PortableSubset.Check(TestFolder.Document(cells), Place);
}
