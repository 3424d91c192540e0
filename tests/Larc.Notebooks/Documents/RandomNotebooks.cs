using FsCheck;
using FsCheck.Fluent;
using Larc.Notebooks.Documents;

namespace Larc.Notebooks.Tests.Documents;

/// <summary>Notebooks of every shape, text with quotes, emoji, odd spaces and line endings among it.</summary>
internal static class RandomNotebooks
{
    private static readonly Gen<string> Text =
        from parts in Gen.ListOf(Gen.Elements("a", "é", "😀", "\n", "\r\n", "\t", "\"", "\\", "\u00a0", "\u2028", "<b>", "\u0001", "\u007f", "var x = 1;", " "))
        select string.Concat(parts);

    private static readonly Gen<NotebookMetadata> Metadata =
        from key in Gen.Elements("execution", "tags", "larc", "vscode", "jupyter", "z", "polyglot_notebook")
        from value in Gen.Elements("""{"kernelName":"csharp","more":1}""", "[1,2.50,1e3]", "\"x\"", "null", """{"outputs_hidden":true,"b":{"y":[],"a":{}}}""")
        from empty in Gen.Elements(true, false)
        select empty ? NotebookMetadata.Empty : NotebookMetadata.FromJson($$"""{"{{key}}":{{value}}}""");

    private static readonly Gen<MimeBundle> Bundle =
        from plain in Text
        from html in Text
        from json in Gen.Elements("{\"b\":1,\"a\":[true,null]}", "\"text\"", "1")
        from rich in Gen.Elements(true, false)
        select rich
            ? MimeBundle.OfText(plain).With(MimeBundle.Html, html).With("application/vnd.plotly.v1+json", json).With("image/svg+xml", html).With("text/markdown", plain).With("image/png", "iVBORw0KGgo=")
            : MimeBundle.OfText(plain);

    private static readonly Gen<NotebookOutput> Output = Gen.OneOf(
        from name in Gen.Elements("stdout", "stderr") from text in Text select (NotebookOutput)new StreamOutput(name, text),
        from data in Bundle from meta in Metadata from count in Gen.Choose(1, 99) select (NotebookOutput)new ExecuteResultOutput(count, data, meta),
        from data in Bundle from meta in Metadata select (NotebookOutput)new DisplayDataOutput(data, meta),
        from text in Text from lines in Gen.ListOf(Text) select (NotebookOutput)new ErrorOutput("Error", text, lines.ToList()));

    private static readonly Gen<NotebookCell> Cell =
        from kind in Gen.Elements(CellKind.Code, CellKind.Markdown, CellKind.Raw)
        from id in Gen.Elements("a", "b-1", "c_2", "cell-1", "cell-2", "not valid", "", null)
        from source in Text
        from metadata in Metadata
        from outputs in Gen.ListOf(Output)
        from count in Gen.Choose(1, 99)
        select kind == CellKind.Code
            ? new NotebookCell(kind, id, source) { Metadata = metadata, Outputs = outputs.ToList(), ExecutionCount = count }
            : new NotebookCell(kind, id, source) { Metadata = metadata, Attachments = count > 50 ? metadata : null };

    public static Arbitrary<NotebookDocument> Any { get; } = (
        from cells in Gen.ListOf(Cell)
        from metadata in Metadata
        from minor in Gen.Choose(0, 5)
        select new NotebookDocument(cells.ToList(), metadata, minor)).ToArbitrary();
}
