using System.Text;
using Larc.Notebooks.Documents;

namespace Larc.Notebooks.Execution;

/// <summary>
/// Hands a cell's outputs to its front end, in order, on a thread of its own: stopping the cell must not stop the front end's code half way.
/// A cell may put out faster than anyone can read, so what has not been handed over is joined: text to text, and of the updates of one
/// display only the last.
/// </summary>
internal sealed class OutputPump
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(40);

    private readonly Action<NotebookOutput> _onOutput;
    private readonly object _gate = new();
    private readonly List<NotebookOutput> _waiting = [];
    private readonly StringBuilder _text = new();
    private string _stream = StreamOutput.StandardOut;
    private bool _handing;
    private bool _closed;
    private int _hurrying;

    public OutputPump(Action<NotebookOutput> onOutput)
    {
        _onOutput = onOutput;
        new Thread(Run) { IsBackground = true, Name = "Notebook outputs" }.Start();
    }

    public void Write(string stream, ReadOnlySpan<char> text)
    {
        lock (_gate)
        {
            if (stream != _stream)
                FlushText();
            _stream = stream;
            _text.Append(text);
            Monitor.PulseAll(_gate);
        }
    }

    public void Add(NotebookOutput output)
    {
        lock (_gate)
        {
            FlushText();
            if (output is DisplayUpdateOutput update)
                _waiting.RemoveAll(other => other is DisplayUpdateOutput earlier && earlier.DisplayId == update.DisplayId);
            _waiting.Add(output);
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>
    /// Takes back the end of the text, where it has not been handed over: what a cell writes before it asks is its question, which a front end shows
    /// itself.
    /// </summary>
    /// <returns>Whether it was taken back.</returns>
    public bool TakeBack(string end)
    {
        lock (_gate)
        {
            if (_stream != StreamOutput.StandardOut || _text.Length < end.Length || _text.ToString(_text.Length - end.Length, end.Length) != end)
                return false;
            _text.Length -= end.Length;
            return true;
        }
    }

    /// <summary>Waits until the front end has everything so far.</summary>
    public void Drain()
    {
        lock (_gate)
        {
            _hurrying++;
            Monitor.PulseAll(_gate);
            while (_handing || !IsEmpty)
                Monitor.Wait(_gate);
            _hurrying--;
        }
    }

    /// <summary>Hands over what is left and ends.</summary>
    public void Close()
    {
        lock (_gate)
            _closed = true;
        Drain();
    }

    private bool IsEmpty => _waiting.Count == 0 && _text.Length == 0;

    private void Run()
    {
        while (Take() is { } batch)
        {
            foreach (var output in batch)
                HandOver(output);
            Rest();
        }
    }

    private List<NotebookOutput>? Take()
    {
        lock (_gate)
        {
            while (IsEmpty)
            {
                if (_closed)
                    return null;
                Monitor.Wait(_gate);
            }

            // A line that has not ended may be a question.
            if (_waiting.Count == 0 && _text[^1] != '\n')
                RestLocked();
            FlushText();
            List<NotebookOutput> batch = [.. _waiting];
            _waiting.Clear();
            _handing = true;
            return batch;
        }
    }

    private void HandOver(NotebookOutput output)
    {
        try
        {
            _onOutput(output);
        }
        catch (Exception)
        {
            // A front end that cannot take an output is no failure of the cell's; the outputs are collected all the same.
        }
    }

    // The next batch may gather for a moment, unless somebody waits for it.
    private void Rest()
    {
        lock (_gate)
        {
            _handing = false;
            Monitor.PulseAll(_gate);
            RestLocked();
        }
    }

    private void RestLocked()
    {
        var until = Environment.TickCount64 + (long)Pace.TotalMilliseconds;
        while (_hurrying == 0 && !_closed && until - Environment.TickCount64 is > 0 and var left)
            Monitor.Wait(_gate, TimeSpan.FromMilliseconds(left));
    }

    private void FlushText()
    {
        if (_text.Length == 0)
            return;
        _waiting.Add(new StreamOutput(_stream, _text.ToString()));
        _text.Clear();
    }
}
