using FsCheck;
using FsCheck.Fluent;
using Larc.Notebooks.Documents;

namespace Larc.Notebooks.Tests.Documents;

public sealed class NotebookDocumentTests
{
    private static readonly Config Quick = Config.QuickThrowOnFailure.WithMaxTest(200);

    [Fact]
    public void Texts_are_lists_of_lines_and_the_bytes_of_pictures_one_text()
    {
        var bundle = MimeBundle.OfText("a\nb").With("image/svg+xml", "<svg>\n</svg>").With("text/markdown", "# a\n").With("image/png", "iVBORw0KGgo=").With("application/json", "{}");
        var json = new NotebookDocument([new(CellKind.Code, "a", "1") { Outputs = [new DisplayDataOutput(bundle, NotebookMetadata.Empty)] }], NotebookMetadata.Empty).ToJson();

        using var document = System.Text.Json.JsonDocument.Parse(json);
        var data = document.RootElement.GetProperty("cells")[0].GetProperty("outputs")[0].GetProperty("data");
        data.EnumerateObject().Select(form => $"{form.Name} {form.Value.ValueKind}").ShouldBe(["application/json Object", "image/png String", "image/svg+xml Array", "text/markdown Array", "text/plain Array"]);
        ((DisplayDataOutput)NotebookDocument.Parse(json).Cells[0].Outputs[0]).Data.ShouldBe(bundle);
        OutputStripper.Strip(NotebookDocument.Parse(json)).Cells[0].Outputs.ShouldBeEmpty();
    }

    [Fact]
    public void Reading_what_was_written_gives_the_same_notebook() => Check.One(Quick, Prop.ForAll(RandomNotebooks.Any, document =>
    {
        var json = document.ToJson();
        var read = NotebookDocument.Parse(json);
        read.ToJson().ShouldBe(json);
        read.FormatMinor.ShouldBe(document.FormatMinor);
        read.Metadata.ShouldBe(document.Metadata);
        read.Cells.Select(cell => cell.Source).ShouldBe(document.Cells.Select(cell => cell.Source));
        read.Cells.Select(cell => cell.Metadata).ShouldBe(document.Cells.Select(cell => cell.Metadata));
        read.Cells.Select(cell => cell.Attachments).ShouldBe(document.Cells.Select(cell => cell.Attachments));
        read.Cells.SelectMany(cell => cell.Outputs).Where(output => output is not ErrorOutput)
            .ShouldBe(document.Cells.SelectMany(cell => cell.Outputs).Where(output => output is not ErrorOutput));
    }));

    [Fact]
    public void Notebooks_with_ids_are_valid() => Check.One(Quick, Prop.ForAll(RandomNotebooks.Any, document =>
        NbformatRules.Check(document.WithCellIds().ToJson()).ShouldBeEmpty()));

    [Fact]
    public void Valid_ids_are_kept_and_the_others_are_the_same_every_time() => Check.One(Quick, Prop.ForAll(RandomNotebooks.Any, document =>
    {
        var completed = document.WithCellIds();
        completed.WithCellIds().ToJson().ShouldBe(completed.ToJson());
        completed.Cells.Select(cell => cell.Id).ShouldBeUnique();
        foreach (var id in document.Cells.Select(cell => cell.Id).Where(CellIds.IsValid))
            completed.Cells.ShouldContain(cell => cell.Id == id);
    }));

    [Fact]
    public void Stripping_leaves_nothing_of_a_run_and_stripping_twice_changes_nothing() => Check.One(Quick, Prop.ForAll(RandomNotebooks.Any, document =>
    {
        var stripped = OutputStripper.Strip(document);
        OutputStripper.Strip(stripped).ToJson().ShouldBe(stripped.ToJson());
        NbformatRules.Check(stripped.ToJson()).ShouldBeEmpty();
        foreach (var cell in stripped.Cells)
            (cell.Outputs.Count, cell.ExecutionCount, cell.Metadata.Find("execution")).ShouldBe((0, null, null));
        stripped.Cells.Select(cell => cell.Source).ShouldBe(document.Cells.Select(cell => cell.Source));
    }));

    [Fact]
    public void Stripping_keeps_what_people_and_editors_decided()
    {
        var metadata = NotebookMetadata.FromJson(
            """{"tags":["a"],"polyglot_notebook":{"kernelName":"csharp"},"dotnet_interactive":{"language":"mermaid"},"jupyter":{"outputs_hidden":true,"source_hidden":true},"collapsed":false}""");
        var cell = new NotebookCell(CellKind.Code, "a", "1") { Metadata = metadata };
        OutputStripper.Strip(new NotebookDocument([cell], NotebookMetadata.FromJson("""{"widgets":{},"larc":{"requires":[]}}"""))).ShouldSatisfyAllConditions(
            stripped => stripped.Cells[0].Metadata.ShouldBe(NotebookMetadata.FromJson(
                """{"tags":["a"],"dotnet_interactive":{"language":"mermaid"},"jupyter":{"source_hidden":true}}""")),
            stripped => stripped.Metadata.ShouldBe(NotebookMetadata.FromJson("""{"larc":{"requires":[]}}""")));
    }

    [Theory]
    [InlineData(
        """{"kernelspec":{"name":"larc-csharp","display_name":".NET (C#), larc","language":"C#"},"language_info":{"name":"C#","version":"13.0","file_extension":".cs"},"title":"a"}""",
        """{"kernelspec":{"name":".net-csharp","display_name":".NET (C#)","language":"C#"},"language_info":{"name":"C#","file_extension":".cs"},"title":"a"}""")]
    [InlineData(
        """{"kernelspec":{"name":"x","language":"csharp","env":{}},"polyglot_notebook":{"kernelInfo":{"defaultKernelName":"csharp","items":[{"name":"csharp"}]},"a":1}}""",
        """{"kernelspec":{"name":".net-csharp","display_name":".NET (C#)","language":"C#"},"polyglot_notebook":{"kernelInfo":{"defaultKernelName":"csharp"},"a":1}}""")]
    [InlineData(
        """{"kernelspec":{"name":"python3","language":"python"},"language_info":{"version":"3.13"}}""",
        """{"kernelspec":{"name":"python3","language":"python"},"language_info":{"version":"3.13"}}""")]
    [InlineData("""{"kernelspec":{"language":"C#"},"language_info":3,"polyglot_notebook":[]}""", """{"kernelspec":{"name":".net-csharp","display_name":".NET (C#)","language":"C#"},"language_info":3,"polyglot_notebook":[]}""")]
    public void Stripping_forgets_which_kernel_for_CSharp_one_machine_has(string chosen, string stripped) =>
        OutputStripper.Strip(new NotebookDocument([], NotebookMetadata.FromJson(chosen))).Metadata.ShouldBe(NotebookMetadata.FromJson(stripped));

    [Fact]
    public void The_text_is_as_Jupyter_writes_it()
    {
        var cell = new NotebookCell(CellKind.Code, "one", "// café 😀\n1 < 2")
        {
            ExecutionCount = 1,
            Outputs = [new ExecuteResultOutput(1, MimeBundle.OfText("True").With("application/json", "{\"b\": 1, \"a\": []}"), NotebookMetadata.Empty)],
        };
        new NotebookDocument([cell], NotebookMetadata.FromJson("""{"z":1.50,"a":{}}""")).ToJson().ShouldBe(
            """
            {
             "cells": [
              {
               "cell_type": "code",
               "execution_count": 1,
               "id": "one",
               "metadata": {},
               "outputs": [
                {
                 "data": {
                  "application/json": {
                   "a": [],
                   "b": 1
                  },
                  "text/plain": [
                   "True"
                  ]
                 },
                 "execution_count": 1,
                 "metadata": {},
                 "output_type": "execute_result"
                }
               ],
               "source": [
                "// café 😀\n",
                "1 < 2"
               ]
              }
             ],
             "metadata": {
              "a": {},
              "z": 1.50
             },
             "nbformat": 4,
             "nbformat_minor": 5
            }

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Source_may_be_one_text_or_a_list_of_lines()
    {
        const string Format = """{"nbformat":4,"nbformat_minor":5,"metadata":{},"cells":[{"cell_type":"markdown","id":"a","metadata":{},"source":SOURCE}]}""";
        var one = NotebookDocument.Parse(Format.Replace("SOURCE", "\"a\\nb\"", StringComparison.Ordinal));
        var list = NotebookDocument.Parse(Format.Replace("SOURCE", "[\"a\\n\",\"b\"]", StringComparison.Ordinal));
        one.ToJson().ShouldBe(list.ToJson());
        one.Cells[0].Source.ShouldBe("a\nb");
    }

    [Theory]
    [InlineData("", "'x.ipynb' is not a notebook: its JSON is broken or cut off at line 1. Restore the file from a copy, or save it again from the program that wrote it.")]
    [InlineData("{\n \"cells\": [\n", "'x.ipynb' is not a notebook: its JSON is broken or cut off at line 3. Restore the file from a copy, or save it again from the program that wrote it.")]
    [InlineData("[]", "'x.ipynb' is not a notebook: it has no 'nbformat' number. Save it again from the program that wrote it.")]
    [InlineData("""{"nbformat":3,"worksheets":[]}""", "'x.ipynb' is in notebook format 3, and only format 4 can be read. Open it in Jupyter and save it again.")]
    [InlineData("""{"nbformat":4}""", "'x.ipynb' is not a notebook: it lacks 'cells' or has one that is not a list. Save it again from the program that wrote it.")]
    [InlineData("""{"nbformat":4,"cells":[1]}""", "'x.ipynb' is not a notebook: it has something that is not a cell at cell 1 from the top. Save it again from the program that wrote it.")]
    [InlineData("""{"nbformat":4,"cells":[{"cell_type":"heading","source":""}]}""", "'x.ipynb' is not a notebook: it has an unknown kind of cell, 'heading', at cell 1 from the top. Save it again from the program that wrote it.")]
    [InlineData("""{"nbformat":4,"cells":[{"cell_type":"code"}]}""", "'x.ipynb' is not a notebook: it lacks 'source' at cell 1 from the top. Save it again from the program that wrote it.")]
    [InlineData("""{"nbformat":4,"cells":[{"cell_type":"code","source":7}]}""", "'x.ipynb' is not a notebook: it has 'source' that is neither text nor a list of lines at cell 1 from the top. Save it again from the program that wrote it.")]
    [InlineData("""{"nbformat":4,"cells":[{"cell_type":"code","source":"","execution_count":1.5}]}""", "'x.ipynb' is not a notebook: it has 'execution_count' that is not a whole number at cell 1 from the top. Save it again from the program that wrote it.")]
    [InlineData("""{"nbformat":4,"cells":[{"cell_type":"code","source":"","outputs":[{"output_type":"pyout"}]}]}""", "'x.ipynb' is not a notebook: it has an unknown kind of output, 'pyout', at cell 1 from the top. Save it again from the program that wrote it.")]
    [InlineData("""{"nbformat":4,"cells":[{"cell_type":"code","source":"\ud800"}]}""", "'x.ipynb' is not a notebook: it holds text that is not valid Unicode at cell 1 from the top. Save it again from the program that wrote it.")]
    [InlineData("""{"nbformat":4,"cells":[],"metadata":[]}""", "'x.ipynb' is not a notebook: it has 'metadata' that is not an object. Save it again from the program that wrote it.")]
    public void A_file_that_is_no_notebook_is_explained_in_a_sentence(string json, string expected) =>
        Should.Throw<NotebookFormatException>(() => NotebookDocument.Parse(json, "x.ipynb")).Message.ShouldBe(expected);

    [Fact]
    public void Of_two_equal_keys_the_last_wins()
    {
        var metadata = NotebookMetadata.FromJson("""{"a":1,"a":2,"b":3}""");
        metadata.Without("b").ShouldBe(NotebookMetadata.FromJson("""{"a":2}"""));
        metadata.With("b", metadata.Find("a")!.Value).ShouldBe(NotebookMetadata.FromJson("""{"a":2,"b":2}"""));
    }

    [Fact]
    public void Deep_results_survive()
    {
        var deep = new string('[', 200) + new string(']', 200);
        var cell = new NotebookCell(CellKind.Code, "a", "1")
        {
            Outputs = [new DisplayDataOutput(MimeBundle.Empty.With("application/json", deep), NotebookMetadata.FromJson($"{{\"a\":{deep}}}").Without("b"))],
        };
        var json = new NotebookDocument([cell], NotebookMetadata.Empty).ToJson();
        NotebookDocument.Parse(json).ToJson().ShouldBe(json);
    }

    [Fact]
    public void A_missing_file_is_explained_in_a_sentence() =>
        Should.Throw<NotebookFormatException>(() => NotebookDocument.Load("no-such.ipynb")).Message.ShouldBe("There is no notebook at 'no-such.ipynb'.");

    [Fact]
    public void A_byte_order_mark_is_no_obstacle() =>
        NotebookDocument.Parse("\uFEFF{\"nbformat\":4,\"cells\":[]}").Cells.ShouldBeEmpty();
}
