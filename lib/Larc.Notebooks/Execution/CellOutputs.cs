using System.Globalization;
using System.Text;
using Larc.Notebooks.Documents;
using Larc.Notebooks.Execution.Formatting;

namespace Larc.Notebooks.Execution;

/// <summary>Collects what one cell puts out: text of one stream in a row is joined, and neither text nor results grow without end.</summary>
internal sealed class CellOutputs
{
    private const int MaximumOutputs = 1000;
    private static readonly AsyncLocal<CellOutputs?> Running = new();

    private readonly List<NotebookOutput> _outputs = [];
    private readonly StringBuilder _text = new();
    private readonly Lock _lock = new();
    private readonly Action<NotebookOutput>? _onOutput;
    private readonly int _maximumText;
    private string _stream = StreamOutput.StandardOut;
    private int _written;
    private bool _cut;
    private bool _closed;

    public CellOutputs(int maximumText, Action<NotebookOutput>? onOutput)
    {
        _maximumText = maximumText;
        _onOutput = onOutput;
    }

    /// <summary>The outputs of the cell the calling code belongs to, on whatever thread it runs; null outside cells.</summary>
    public static CellOutputs? Current
    {
        get => Running.Value;
        set => Running.Value = value;
    }

    public void Write(ReadOnlySpan<char> text, bool isError)
    {
        lock (_lock)
        {
            if (_closed || _cut || text.IsEmpty)
                return;
            var kept = text[..Math.Min(text.Length, _maximumText - _written)];
            _written += kept.Length;
            Append(kept.ToString(), isError ? StreamOutput.StandardError : StreamOutput.StandardOut);
            if (kept.Length == text.Length)
                return;
            _cut = true;
            Append(
                string.Create(CultureInfo.InvariantCulture, $"\n[The rest was left out: this cell wrote more than {_maximumText:N0} characters.]\n"),
                StreamOutput.StandardError);
        }
    }

    public void Display(object? value) => Add(new DisplayDataOutput(ResultFormatter.Format(value), NotebookMetadata.Empty));

    public void Add(NotebookOutput output)
    {
        lock (_lock)
        {
            if (_closed)
                return;
            FlushText();
            if (_outputs.Count == MaximumOutputs && output is not ErrorOutput)
                output = new StreamOutput(
                    StreamOutput.StandardError,
                    string.Create(CultureInfo.InvariantCulture, $"[Further results were left out: this cell showed more than {MaximumOutputs}.]\n"));
            else if (_outputs.Count > MaximumOutputs && output is not ErrorOutput)
                return;
            _outputs.Add(output);
            _onOutput?.Invoke(output);
        }
    }

    /// <summary>Everything so far; what code left running in the background writes later is dropped.</summary>
    public IReadOnlyList<NotebookOutput> Close()
    {
        lock (_lock)
        {
            FlushText();
            _closed = true;
            return [.. _outputs];
        }
    }

    private void Append(string text, string stream)
    {
        if (stream != _stream)
            FlushText();
        _stream = stream;
        _text.Append(text);
        if (text.Length > 0)
            _onOutput?.Invoke(new StreamOutput(stream, text));
    }

    private void FlushText()
    {
        if (_text.Length == 0)
            return;
        if (_outputs.Count <= MaximumOutputs)
            _outputs.Add(new StreamOutput(_stream, _text.ToString()));
        _text.Clear();
    }
}
