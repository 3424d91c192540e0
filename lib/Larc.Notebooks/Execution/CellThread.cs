using System.Diagnostics;
using System.Globalization;
using System.Runtime;

namespace Larc.Notebooks.Execution;

/// <summary>
/// A thread of its own for one cell, so that a cell that loops or waits for ever can be stopped: the thread is interrupted
/// where it waits and aborted where it computes. Code in native calls cannot be stopped; the thread is then left behind, and the caller is told.
/// </summary>
/// <typeparam name="T">What the cell comes to.</typeparam>
internal sealed class CellThread<T>
{
    private static readonly TimeSpan Nudge = TimeSpan.FromMilliseconds(50);
    private const int GentleNudges = 5;
    private const int Looks = 2;

    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _abort = new();
    private readonly Thread _thread;
    private volatile bool _inUserCode;
    private volatile bool _stopping;

    private CellThread(Func<CellThread<T>, T> body, CultureInfo culture)
    {
        _thread = new Thread(() => Run(body, culture)) { IsBackground = true, Name = "Notebook cell" };
    }

    /// <summary>Runs a body on a new thread.</summary>
    /// <returns>What it came to; or, where it could not be stopped within the grace, the end of it that may still come.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static async Task<(T? Value, Task? Left)> RunAsync(
        Func<CellThread<T>, T> body, CultureInfo culture, TimeSpan grace, bool mayAbort, CancellationToken stop)
    {
        var cell = new CellThread<T>(body, culture);
        cell._thread.Start();
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using (stop.Register(stopped.SetResult))
            await Task.WhenAny(cell._done.Task, stopped.Task).ConfigureAwait(false);
        if (!cell._done.Task.IsCompleted && !await cell.StopAsync(grace, mayAbort).ConfigureAwait(false))
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
            _done.TrySetException(_stopping ? new OperationCanceledException() : error);
        }
    }

    private async Task EndAsync() => await Task.WhenAny(_done.Task).ConfigureAwait(false);

    // Gently first. The loops of cells look whether they are to stop, code that knows the token ends by itself, and so does compiling. A thread that waits is interrupted, which what it waits
    // in is made for; one that computes, or that catches interruptions, is aborted, which is not so sure to leave .NET's own data whole.
    private async Task<bool> StopAsync(TimeSpan grace, bool mayAbort)
    {
        _stopping = true;
        RunningCell.Announce();
        var aborting = false;
        var clock = Stopwatch.StartNew();
        for (var nudges = 0; clock.Elapsed < grace; nudges++)
        {
            await Task.WhenAny(_done.Task, Task.Delay(Nudge)).ConfigureAwait(false);
            if (_done.Task.IsCompleted)
                return true;
            if (!_inUserCode)
                continue;
            var waits = (_thread.ThreadState & System.Threading.ThreadState.WaitSleepJoin) != 0;
            if (waits)
                _thread.Interrupt();
            if (!mayAbort || aborting || nudges < (waits ? GentleNudges : Looks))
                continue;

            // Cancelling blocks until the thread has answered, which it may never do.
            aborting = true;
            _ = Task.Run(_abort.Cancel);
        }

        return _done.Task.IsCompleted;
    }
}
