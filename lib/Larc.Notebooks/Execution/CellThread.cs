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

    private readonly TaskCompletionSource<T> _done = new();
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
    public static Task<(T? Value, Task? Left)> RunAsync(
        Func<CellThread<T>, T> body, CultureInfo culture, TimeSpan grace, bool mayAbort, CancellationToken stop) =>
        OffThePool(() => new CellThread<T>(body, culture).Watch(grace, mayAbort, stop));

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

    private WaitHandle Done => ((IAsyncResult)_done.Task).AsyncWaitHandle;

    // Nothing here may need a thread of the pool: a cell may have used them all up, and must end, and be stopped, all the same.
    private static Task<TResult> OffThePool<TResult>(Func<TResult> work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private (T? Value, Task? Left) Watch(TimeSpan grace, bool mayAbort, CancellationToken stop)
    {
        _thread.Start();
        WaitHandle.WaitAny([Done, stop.WaitHandle]);
        if (!_done.Task.IsCompleted && !Stop(grace, mayAbort))
            return (default, EndAsync());
        return (_done.Task.GetAwaiter().GetResult(), null);
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
    private bool Stop(TimeSpan grace, bool mayAbort)
    {
        _stopping = true;
        RunningCell.Announce();
        var aborting = false;
        var clock = Stopwatch.StartNew();
        for (var nudges = 0; clock.Elapsed < grace; nudges++)
        {
            if (Done.WaitOne(Nudge))
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
            _ = OffThePool(() =>
            {
                _abort.Cancel();
                return true;
            });
        }

        return _done.Task.IsCompleted;
    }
}
