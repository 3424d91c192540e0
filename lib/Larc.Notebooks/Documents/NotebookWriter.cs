namespace Larc.Notebooks.Documents;

/// <summary>Writes a notebook. Members are in the order of their names, as Jupyter writes them.</summary>
internal static class NotebookWriter
{
    public static string Write(NotebookDocument document)
    {
        var json = new JsonText();
        json.Object(
            ("cells", j => j.Array(document.Cells, Cell)),
            ("metadata", j => j.Value(document.Metadata.Json)),
            ("nbformat", j => j.Number(4)),
            ("nbformat_minor", j => j.Number(document.FormatMinor)));
        return json + "\n";
    }

    private static void Cell(JsonText json, NotebookCell cell)
    {
        var members = new List<(string, Action<JsonText>)>();
        if (cell is { Kind: not CellKind.Code, Attachments: { } attachments })
            members.Add(("attachments", j => j.Value(attachments.Json)));
        members.Add(("cell_type", j => j.Text(Name(cell.Kind))));
        if (cell.Kind == CellKind.Code)
            members.Add(("execution_count", j => j.Number(cell.ExecutionCount)));
        if (cell.Id is { } id)
            members.Add(("id", j => j.Text(id)));
        members.Add(("metadata", j => j.Value(cell.Metadata.Json)));
        if (cell.Kind == CellKind.Code)
            members.Add(("outputs", j => j.Array(cell.Outputs, Output)));
        members.Add(("source", j => j.Lines(cell.Source)));
        json.Object(members);
    }

    private static string Name(CellKind kind) => kind switch
    {
        CellKind.Code => "code",
        CellKind.Markdown => "markdown",
        _ => "raw",
    };

    private static void Output(JsonText json, NotebookOutput output)
    {
        switch (output)
        {
            case StreamOutput stream:
                json.Object(("name", j => j.Text(stream.Name)), ("output_type", j => j.Text("stream")), ("text", j => j.Lines(stream.Text)));
                break;
            case ExecuteResultOutput result:
                json.Object(
                    ("data", j => Bundle(j, result.Data)),
                    ("execution_count", j => j.Number(result.ExecutionCount)),
                    ("metadata", j => j.Value(result.Metadata.Json)),
                    ("output_type", j => j.Text("execute_result")));
                break;
            case DisplayDataOutput display:
                json.Object(
                    ("data", j => Bundle(j, display.Data)),
                    ("metadata", j => j.Value(display.Metadata.Json)),
                    ("output_type", j => j.Text("display_data")));
                break;
            case ErrorOutput error:
                json.Object(
                    ("ename", j => j.Text(error.Name)),
                    ("evalue", j => j.Text(error.Value)),
                    ("output_type", j => j.Text("error")),
                    ("traceback", j => j.Array(error.Traceback, (writer, line) => writer.Text(line))));
                break;
        }
    }

    private static void Bundle(JsonText json, MimeBundle bundle) =>
        json.Object(bundle.Forms.Select(form => (form.Key, (Action<JsonText>)(j => Form(j, form.Key, form.Value)))).ToList());

    private static bool IsText(string mimeType) =>
        mimeType.StartsWith("text/", StringComparison.Ordinal) || mimeType is "image/svg+xml" or "application/javascript" or "application/xml";

    private static void Form(JsonText json, string mimeType, string value)
    {
        if (MimeBundle.IsJson(mimeType))
        {
            using var document = System.Text.Json.JsonDocument.Parse(value, JsonText.Reading);
            json.Value(document.RootElement);
        }
        else if (IsText(mimeType))
        {
            json.Lines(value);
        }
        else
        {
            // The bytes of a picture, in base64, are one text.
            json.Text(value);
        }
    }
}
