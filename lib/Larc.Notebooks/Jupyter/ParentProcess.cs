using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Win32.SafeHandles;

namespace Larc.Notebooks.Jupyter;

/// <summary>The process that started the kernel. When it has ended without saying so, nobody can reach the kernel any more.</summary>
internal static class ParentProcess
{
    private const string Variable = "JPY_PARENT_PID";
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Ends when the parent has ended; never where none is named.</summary>
    public static Task EndedAsync(CancellationToken stop)
    {
        var named = Environment.GetEnvironmentVariable(Variable);
        return long.TryParse(named, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? EndedAsync(number, stop)
            : Task.Delay(Timeout.Infinite, stop);
    }

    /// <param name="number">The number of the process; on Windows a handle to it, which the kernel inherits.</param>
    /// <param name="stop">No longer waits.</param>
    internal static Task EndedAsync(long number, CancellationToken stop)
    {
        // 1 is whoever takes in orphans; in a container it may be the parent, and ends with the container.
        if (number <= 1)
            return Task.Delay(Timeout.Infinite, stop);
        var ended = OperatingSystem.IsWindows() ? HandleEnded(number) : ProcessEnded(number);
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        // A thread of its own: cells may use up those of the pool.
        new Thread(() =>
        {
            while (!ended() && !stop.WaitHandle.WaitOne(Pause))
            {
            }

            done.TrySetResult();
        })
        { IsBackground = true, Name = "Jupyter parent" }.Start();
        return done.Task;
    }

    private static Func<bool> ProcessEnded(long id)
    {
        var first = StartOf(id);
        // The number of a process that has ended may be given to another, which began later.
        return () => first is null || StartOf(id) != first;
    }

    private static DateTime? StartOf(long id)
    {
        try
        {
            using var process = Process.GetProcessById((int)id);
            return process.HasExited ? null : process.StartTime;
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException or Win32Exception or NotSupportedException)
        {
            return null;
        }
    }

    private static Func<bool> HandleEnded(long handle)
    {
        var process = new EventWaitHandle(false, EventResetMode.ManualReset) { SafeWaitHandle = new SafeWaitHandle((nint)handle, ownsHandle: false) };
        return () =>
        {
            try
            {
                return process.WaitOne(TimeSpan.Zero);
            }
            catch (Exception error) when (error is ArgumentException or IOException or Win32Exception or ObjectDisposedException)
            {
                // Not a handle after all: some launcher named the process itself.
                return StartOf(handle) is null;
            }
        };
    }
}
