using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Larc.Notebooks.Execution;

/// <summary>What the host adds calls of to the loops and functions of a cell when it compiles them, so that stopping a cell stops them. Not to be called by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RunningCell
{
    // Long enough for what a stopped cell left running in the background to notice.
    private static readonly TimeSpan Notice = TimeSpan.FromSeconds(30);
    private static int s_stopping;

    /// <summary>Ends the calling code when its cell was stopped.</summary>
    /// <exception cref="OperationCanceledException">The cell was stopped.</exception>
    public static void Check()
    {
        // Nearly always the whole of it: a cell may pass here a thousand million times.
        if (Volatile.Read(ref s_stopping) != 0)
            EndIfStopped();
    }

    /// <summary>Ends the calling code when its cell was stopped, or when it calls itself too deeply.</summary>
    /// <exception cref="OperationCanceledException">The cell was stopped.</exception>
    /// <exception cref="InsufficientExecutionStackException">There is hardly any room left for further calls.</exception>
    public static void Enter()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        Check();
    }

    /// <summary><see cref="Enter"/>, where a value is wanted.</summary>
    /// <returns>True.</returns>
    public static bool Entered()
    {
        Enter();
        return true;
    }

    /// <summary>Gives a value back.</summary>
    /// <param name="entered">What was called before the value was worked out.</param>
    /// <param name="value">The value.</param>
    /// <typeparam name="T">Its type.</typeparam>
    public static T After<T>(bool entered, T value) => value;

    /// <summary>Lets cells look for a while whether it is they that were stopped.</summary>
    internal static void Announce()
    {
        Interlocked.Increment(ref s_stopping);
        _ = Task.Delay(Notice).ContinueWith(_ => Interlocked.Decrement(ref s_stopping), TaskScheduler.Default);
    }

    private static void EndIfStopped() => CellOutputs.Current?.Stop.ThrowIfCancellationRequested();
}
