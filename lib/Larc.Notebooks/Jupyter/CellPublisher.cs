using System.Text;
using System.Text.Json;
using Larc.Notebooks.Documents;
using Larc.Notebooks.Jupyter.Protocol;

namespace Larc.Notebooks.Jupyter;

/// <summary>
/// Publishes what one cell puts out, as it comes. Console text is gathered for a moment, because a cell that writes character by character would drown the
/// front end in messages; whatever else comes waits for the text before it.
/// </summary>
internal sealed class CellPublisher : IDisposable
{
    private const int LargestPiece = 1 << 16;
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(75);

    private readonly Action<string, Action<Utf8JsonWriter>> _publish;
    private readonly Lock _lock = new();
    private readonly StringBuilder _text = new();
    private readonly Timer _timer;
    private string _stream = StreamOutput.StandardOut;
    private bool _waits;

    /// <summary>Prepares for one cell.</summary>
    /// <param name="publish">Sends a message to all front ends: its type and the members of its content.</param>
    public CellPublisher(Action<string, Action<Utf8JsonWriter>> publish)
    {
        _publish = publish;
        _timer = new Timer(_ => FlushWhole());
    }

    /// <summary>The text of the cell's result; null where it had none.</summary>
    public string? Result { get; private set; }

    public void Publish(NotebookOutput output)
    {
        lock (_lock)
        {
            if (output is StreamOutput stream)
            {
                Gather(stream);
                return;
            }

            Flush();
            if (output is ExecuteResultOutput result)
                Result = result.Data[MimeBundle.PlainText];
            _publish(TypeOf(output), json => Write(json, output));
        }
    }

    /// <summary>Publishes the text gathered so far.</summary>
    public void Flush()
    {
        lock (_lock)
        {
            _waits = false;
            if (_text.Length == 0)
                return;
            var (name, text) = (_stream, _text.ToString());
            _text.Clear();
            _publish("stream", json =>
            {
                json.WriteString("name", name);
                json.WriteString("text", text);
            });
        }
    }

    public void Dispose()
    {
        _timer.Dispose();
        Flush();
    }

    private void Gather(StreamOutput output)
    {
        if (output.Name != _stream)
            Flush();
        _stream = output.Name;
        _text.Append(output.Text);

        if (_text.Length >= LargestPiece && !char.IsHighSurrogate(_text[^1]))
        {
            Flush();
        }
        else if (!_waits)
        {
            _waits = true;
            _timer.Change(Moment, Timeout.InfiniteTimeSpan);
        }
    }

    private void FlushWhole()
    {
        lock (_lock)
        {
            // A character of two halves that is being written half by half stays whole.
            if (_text.Length > 0 && char.IsHighSurrogate(_text[^1]))
                _timer.Change(Moment, Timeout.InfiniteTimeSpan);
            else
                Flush();
        }
    }

    private static string TypeOf(NotebookOutput output) => output switch
    {
        ExecuteResultOutput => "execute_result",
        DisplayDataOutput => "display_data",
        DisplayUpdateOutput => "update_display_data",
        _ => "error",
    };

    private static void Write(Utf8JsonWriter json, NotebookOutput output)
    {
        switch (output)
        {
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
