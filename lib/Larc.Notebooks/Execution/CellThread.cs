using System.Globalization;
using System.Runtime;

namespace Larc.Notebooks.Execution;

/// <summary>
/// A thread of its own for one cell, so that a cell that loops or waits for ever can be stopped: the thread is aborted where it computes
/// and interrupted where it waits. Code in native calls cannot be stopped; the thread is then left behind, and the caller is told.
/// </summary>
/// <typeparam name="T">What the cell comes to.</typeparam>
internal sealed class CellThread<T>
{
    private static readonly TimeSpan Nudge = TimeSpan.FromMilliseconds(50);

    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _abort = new();
    private readonly Thread _thread;
    private volatile bool _inUserCode;

    private CellThread(Func<CellThread<T>, T> body, CultureInfo culture)
    {
        _thread = new Thread(() => Run(body, culture)) { IsBackground = true, Name = "Notebook cell" };
    }

    /// <summary>Runs a body on a new thread.</summary>
    /// <returns>What it came to; or, where it could not be stopped within the grace, the end of it that may still come.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static async Task<(T? Value, Task? Left)> RunAsync(
        Func<CellThread<T>, T> body, CultureInfo culture, TimeSpan grace, CancellationToken stop)
    {
        var cell = new CellThread<T>(body, culture);
        cell._thread.Start();
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using (stop.Register(stopped.SetResult))
            await Task.WhenAny(cell._done.Task, stopped.Task).ConfigureAwait(false);
        if (!cell._done.Task.IsCompleted && !await cell.StopAsync(grace).ConfigureAwait(false))
            return (default, cell.EndAsync());
        return (await cell._done.Task.ConfigureAwait(false), null);
    }

    /// <summary>Runs code of the user's in such a way that it can be stopped. Only such code is: aborting the compiler could break it for good.</summary>
    /// <exception cref="OperationCanceledException">The code was stopped.</exception>
    public void RunStoppable(Action action)
    {
        _inUserCode = true;
        try
        {
            // Marked obsolete because the aborted code may leave things half done; here that code is the user's own cell, and its session says so.
#pragma warning disable SYSLIB0046
            ControlledExecution.Run(action, _abort.Token);
#pragma warning restore SYSLIB0046
        }
        finally
        {
            _inUserCode = false;
        }
    }

    private void Run(Func<CellThread<T>, T> body, CultureInfo culture)
    {
        try
        {
            // Set on the thread itself, so that it flows into what the cell awaits.
            CultureInfo.CurrentCulture = culture;
            CultureInfo.CurrentUICulture = culture;
            _done.TrySetResult(body(this));
        }
        catch (Exception error)
        {
            _done.TrySetException(_abort.IsCancellationRequested ? new OperationCanceledException() : error);
        }
    }

    private async Task EndAsync() => await Task.WhenAny(_done.Task).ConfigureAwait(false);

    private async Task<bool> StopAsync(TimeSpan grace)
    {
        // Cancelling blocks until the thread has answered, which it may never do. Compiling stops by itself, and waiting for a lock of the
        // compiler's must not be interrupted.
        _ = Task.Run(_abort.Cancel);
        for (var waited = TimeSpan.Zero; waited < grace; waited += Nudge)
        {
            await Task.WhenAny(_done.Task, Task.Delay(Nudge)).ConfigureAwait(false);
            if (_done.Task.IsCompleted)
                return true;
            if (_inUserCode)
                _thread.Interrupt();
        }

        return _done.Task.IsCompleted;
    }
}
