using System.Text;

namespace Larc.Notebooks.Execution;

/// <summary>What a cell reads from the console: lines the person at the front end types when asked.</summary>
internal sealed class CellInput(CellOutputs outputs, Func<string, bool, CancellationToken, string>? ask, CancellationToken stop)
{
    private const string Nobody = "A notebook cannot ask for input. Set the value in the cell instead.";
    private readonly StringBuilder _rest = new();

    /// <summary>The next character, or -1 where a person would have to be asked for it.</summary>
    /// <exception cref="InvalidOperationException">There is nobody to ask.</exception>
    public int Peek() => ask is null ? throw new InvalidOperationException(Nobody) : _rest.Length > 0 ? _rest[0] : -1;

    /// <inheritdoc cref="ReadLine"/>
    public int Read()
    {
        if (_rest.Length == 0)
            _rest.Append(Ask()).Append('\n');
        var next = _rest[0];
        _rest.Remove(0, 1);
        return next;
    }

    /// <summary>The rest of the line that was typed, or a new line.</summary>
    /// <exception cref="InvalidOperationException">There is nobody to ask.</exception>
    /// <exception cref="OperationCanceledException">The cell was stopped while it waited.</exception>
    public string ReadLine()
    {
        if (_rest.Length == 0)
            return Ask();
        var line = _rest.ToString().TrimEnd('\n');
        _rest.Clear();
        return line;
    }

    private string Ask()
    {
        if (ask is null)
            throw new InvalidOperationException(Nobody);
        var prompt = outputs.TakePrompt();

        // On another thread: stopping the cell aborts its own, and the front end's code must not end half way.
        var answer = Task.Factory.StartNew(
            () =>
            {
                outputs.Drain();
                return ask(prompt, false, stop);
            },
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        answer.Wait(stop);
        return answer.Result ?? "";
    }
}
