using System.Globalization;
using System.Text;
using Larc.Notebooks.Documents;
using Larc.Notebooks.Execution.Formatting;
using Larc.Notebooks.Scripting;

namespace Larc.Notebooks.Execution;

/// <summary>
/// Collects what one cell puts out: text of one stream in a row is joined, and neither text nor results grow without end. A stopped cell
/// is aborted wherever it is, except in a 'finally': so what must not be left half done is done in one.
/// </summary>
internal sealed class CellOutputs
{
    private const int MaximumOutputs = 1000;
    private const int MaximumPrompt = 1000;
    private const long MaximumResults = 64 << 20;
    private static readonly AsyncLocal<CellOutputs?> Running = new();

    private readonly List<NotebookOutput> _outputs = [];
    private readonly Dictionary<string, DisplayUpdateOutput> _updates = new(StringComparer.Ordinal);
    private readonly StringBuilder _text = new();
    private readonly Lock _lock = new();
    private readonly OutputPump? _pump;
    private readonly int _maximumText;
    private string _stream = StreamOutput.StandardOut;
    private string _line = "";
    private int _written;
    private long _shown;
    private volatile bool _cut;
    private volatile bool _full;
    private bool _closed;

    public CellOutputs(int maximumText, CellFrontEnd frontEnd, CancellationToken stop = default)
    {
        _maximumText = maximumText;
        _pump = frontEnd.OnOutput is { } onOutput ? new OutputPump(onOutput) : null;
        Input = new CellInput(this, frontEnd.Ask, stop);
        Stop = stop;
    }

    /// <summary>The outputs of the cell the calling code belongs to, on whatever thread it runs; null outside cells.</summary>
    public static CellOutputs? Current
    {
        get => Running.Value;
        set => Running.Value = value;
    }

    /// <summary>Asked for when the cell is to stop.</summary>
    public CancellationToken Stop { get; }

    /// <summary>What the cell reads from the console.</summary>
    public CellInput Input { get; }

    /// <summary>
    /// What the cell has written on a line it has not ended, which asks for an answer; the next line begins after it. Empty where the front end shows
    /// it already, so that it does not stand there twice.
    /// </summary>
    public string TakePrompt()
    {
        lock (_lock)
        {
            var prompt = _line;
            _line = "";
            return _pump is null || _pump.TakeBack(prompt) ? prompt : "";
        }
    }

    public void Write(ReadOnlySpan<char> text, bool isError)
    {
        if (text.IsEmpty || _cut)
            return;
        try
        {
        }
        finally
        {
            lock (_lock)
                WriteLocked(text, isError);
        }
    }

    /// <summary>Shows a value.</summary>
    /// <returns>What may replace it; nothing that can where it was left out.</returns>
    public DisplayedValue Display(object? value) => new(_full ? null : Show(ResultFormatter.Format(value)));

    /// <summary>Shows forms.</summary>
    /// <returns>What to replace them by; null where they were left out.</returns>
    public string? Show(MimeBundle data)
    {
        var id = Guid.NewGuid().ToString("N");
        return Add(new DisplayDataOutput(data, NotebookMetadata.Empty) { DisplayId = id }) ? id : null;
    }

    /// <summary>Replaces what this cell or an earlier one has shown.</summary>
    public void Update(string displayId, object? value) => Update(displayId, ResultFormatter.Format(value));

    public void Update(string displayId, MimeBundle data)
    {
        try
        {
        }
        finally
        {
            lock (_lock)
                UpdateLocked(new DisplayUpdateOutput(displayId, data, NotebookMetadata.Empty));
        }
    }

    /// <summary>Adds an output after what came before. An error always fits.</summary>
    /// <returns>Whether it was not left out.</returns>
    public bool Add(NotebookOutput output)
    {
        var added = false;
        try
        {
        }
        finally
        {
            lock (_lock)
            {
                if (!_closed)
                {
                    FlushText();
                    _line = "";
                    added = output is ErrorOutput || (Reserve() && Fits(Size(output)));
                    if (added)
                        Keep(output);
                }
            }
        }

        return added;
    }

    /// <summary>Everything so far; what code left running in the background writes later is dropped.</summary>
    public IReadOnlyList<NotebookOutput> Close()
    {
        lock (_lock)
        {
            FlushText();
            _closed = true;
        }

        _pump?.Close();
        return [.. _outputs];
    }

    /// <summary>The last values put in place of what earlier cells showed. Complete once closed.</summary>
    public IReadOnlyList<DisplayUpdateOutput> Updates => [.. _updates.Values];

    /// <summary>Waits until the front end has everything so far.</summary>
    public void Drain() => _pump?.Drain();

    private void WriteLocked(ReadOnlySpan<char> text, bool isError)
    {
        if (_closed || _cut)
            return;
        var kept = text[..Math.Min(text.Length, _maximumText - _written)];

        // Half a character is no text.
        if (kept.Length < text.Length && kept.Length > 0 && char.IsHighSurrogate(kept[^1]))
            kept = kept[..^1];
        _written += kept.Length;
        Append(kept, isError ? StreamOutput.StandardError : StreamOutput.StandardOut);
        if (kept.Length == text.Length)
            return;
        _cut = true;
        Append(
            string.Create(CultureInfo.InvariantCulture, $"\n[The rest was left out: this cell wrote more than {_maximumText:N0} characters.]\n"),
            StreamOutput.StandardError);
    }

    private void Append(ReadOnlySpan<char> text, string stream)
    {
        if (stream != _stream)
            FlushText();
        if (text.IsEmpty || (_text.Length == 0 && !Reserve()))
            return;
        _stream = stream;
        _text.Append(text);
        var line = text[(text.LastIndexOf('\n') + 1)..];
        _line = (line.Length == text.Length ? _line : "") is var begun && begun.Length + line.Length <= MaximumPrompt ? string.Concat(begun, line) : "";
        _pump?.Write(stream, text);
    }

    private void UpdateLocked(DisplayUpdateOutput update)
    {
        if (_closed || !Fits(Size(update)))
            return;
        var at = _outputs.FindIndex(output => output is DisplayDataOutput shown && shown.DisplayId == update.DisplayId);
        if (at >= 0)
        {
            _shown -= Size(_outputs[at]);
            _outputs[at] = (DisplayDataOutput)_outputs[at] with { Data = update.Data, Metadata = update.Metadata };
        }
        else
        {
            _shown -= _updates.TryGetValue(update.DisplayId, out var earlier) ? Size(earlier) : 0;
            _updates[update.DisplayId] = update;
        }

        _pump?.Add(update);
    }

    private void Keep(NotebookOutput output)
    {
        _outputs.Add(output);
        _pump?.Add(output);
    }

    private bool Reserve() => !_full && (_outputs.Count < MaximumOutputs || LeaveOut(string.Create(CultureInfo.InvariantCulture, $"{MaximumOutputs:N0} outputs")));

    private bool Fits(long size)
    {
        if (_full || (_shown + size > MaximumResults && !LeaveOut(string.Create(CultureInfo.InvariantCulture, $"{MaximumResults:N0} characters"))))
            return false;
        _shown += size;
        return true;
    }

    // Says once that there is more.
    private bool LeaveOut(string limit)
    {
        FlushText();
        _full = true;
        Keep(new StreamOutput(StreamOutput.StandardError, $"[Further results were left out: this cell showed more than {limit}.]\n"));
        return false;
    }

    private static long Size(NotebookOutput output) => output switch
    {
        DisplayDataOutput shown => Size(shown.Data),
        DisplayUpdateOutput shown => Size(shown.Data),
        ExecuteResultOutput result => Size(result.Data),
        _ => 0,
    };

    private static long Size(MimeBundle data) => data.Forms.Sum(form => (long)form.Value.Length);

    private void FlushText()
    {
        if (_text.Length == 0)
            return;
        _outputs.Add(new StreamOutput(_stream, _text.ToString()));
        _text.Clear();
    }
}
