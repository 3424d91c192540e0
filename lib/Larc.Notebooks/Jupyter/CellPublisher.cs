using System.Text.Json;
using Larc.Notebooks.Documents;
using Larc.Notebooks.Jupyter.Protocol;

namespace Larc.Notebooks.Jupyter;

/// <summary>Publishes what one cell puts out, as it comes from the session, which joins text that comes faster than anybody reads.</summary>
/// <param name="publish">Sends a message to all front ends: its type and the members of its content.</param>
internal sealed class CellPublisher(Action<string, Action<Utf8JsonWriter>> publish)
{
    /// <summary>The text of the cell's result; null where it had none.</summary>
    public string? Result { get; private set; }

    public void Publish(NotebookOutput output)
    {
        if (output is ExecuteResultOutput result)
            Result = result.Data[MimeBundle.PlainText];
        publish(TypeOf(output), json => Write(json, output));
    }

    private static string TypeOf(NotebookOutput output) => output switch
    {
        StreamOutput => "stream",
        ExecuteResultOutput => "execute_result",
        DisplayDataOutput => "display_data",
        DisplayUpdateOutput => "update_display_data",
        _ => "error",
    };

    private static void Write(Utf8JsonWriter json, NotebookOutput output)
    {
        switch (output)
        {
            case StreamOutput stream:
                json.WriteString("name", stream.Name);
                json.WriteString("text", stream.Text);
                break;
            case ExecuteResultOutput result:
                json.WriteNumber("execution_count", result.ExecutionCount ?? 0);
                json.WriteResult(result.Data, result.Metadata);
                break;
            case DisplayDataOutput shown:
                json.WriteResult(shown.Data, shown.Metadata);
                json.WriteObject("transient", transient => WriteId(transient, shown.DisplayId));
                break;
            case DisplayUpdateOutput update:
                json.WriteResult(update.Data, update.Metadata);
                json.WriteObject("transient", transient => WriteId(transient, update.DisplayId));
                break;
            case ErrorOutput error:
                json.WriteFailure(error.Name, error.Value, error.Traceback);
                break;
        }
    }

    private static void WriteId(Utf8JsonWriter json, string? id)
    {
        if (id is not null)
            json.WriteString("display_id", id);
    }
}
