using System.Collections.Concurrent;
using System.Globalization;

namespace Larc.Notebooks.Execution;

/// <summary>
/// Cells may not end the process that runs them. Where one says so itself it is refused; where a library does it for the cell, that cannot be
/// prevented, but neither does it pass for success.
/// </summary>
internal sealed class ProcessEnd : IDisposable
{
    private static readonly ConcurrentDictionary<ProcessEnd, string> Running = [];
    private static int s_watching;

    private ProcessEnd() { }

    /// <summary>Says, until disposed, what was running, and that it failed, should the process end.</summary>
    /// <param name="what">What runs, for people.</param>
    public static ProcessEnd Watch(string what)
    {
        if (Interlocked.Exchange(ref s_watching, 1) == 0)
            AppDomain.CurrentDomain.ProcessExit += (_, _) => Tell();
        var watch = new ProcessEnd();
        Running[watch] = what;
        return watch;
    }

    public void Dispose() => Running.TryRemove(this, out _);

    private static void Tell()
    {
        if (Running.IsEmpty)
            return;
        Environment.ExitCode = 1;

        // Not Console.Error: on the thread of a cell that is the cell's.
        using var error = new StreamWriter(Console.OpenStandardError());
        foreach (var what in Running.Values.Order(StringComparer.Ordinal))
            error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The program was ended while {what} was running."));
    }
}
