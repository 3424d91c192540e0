using System.Diagnostics;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using Larc.Notebooks.Execution;
using Larc.Notebooks.Jupyter.Protocol;
using NetMQ;

namespace Larc.Notebooks.Jupyter;

/// <summary>The Jupyter kernel of this host, as the process that a front end starts.</summary>
public static class JupyterKernel
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan BeforeLanguage = TimeSpan.FromSeconds(3);

    /// <summary>
    /// Runs the kernel until a front end shuts it down, its parent process ends, or it is told to end. Cells that cannot be stopped do not hold it up.
    /// </summary>
    /// <param name="connectionFile">The connection file that the front end wrote.</param>
    /// <param name="stop">Ends it.</param>
    /// <exception cref="KernelStartException">It cannot start as it was asked to.</exception>
    public static async Task RunAsync(string connectionFile, CancellationToken stop)
    {
        // What the first cell needs is prepared while the front end is still connecting.
        _ = WarmUpAsync(stop);
        var connection = ConnectionInfo.Load(connectionFile);
        using var host = new ScriptHost();
        using var session = host.CreateSession(Options());
        ExceptionHandling.SetUnhandledExceptionHandler(error => IsCells(error, session));
        using (var kernel = new Kernel(connection, session, Console.Error))
        using (PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Interrupt(signal, kernel)))
        {
            await Task.WhenAny(kernel.Ended, ParentProcess.EndedAsync(stop), Task.Delay(Timeout.Infinite, stop)).ConfigureAwait(false);
            EndAnyway();
        }

        // What was said last, such as that the kernel is shut down, still goes out.
        NetMQConfig.Cleanup(block: true);
    }

    // An exception that nothing catches on a thread or in an 'async void' ends a program. What cells left running must not end the kernel; where
    // the kernel's own threads fail, there is no kernel left.
    private static bool IsCells(Exception error, ScriptSession session)
    {
        if (Thread.CurrentThread.Name is { } name && name.StartsWith("Jupyter", StringComparison.Ordinal))
            return false;
        session.TellOfBackgroundFailure(error);
        return true;
    }

    private static async Task WarmUpAsync(CancellationToken stop)
    {
        await ScriptHost.WarmUpAsync().ConfigureAwait(false);

        // Completing loads much that running does not: after the first cells, which people wait for, and before anybody types the next.
        await Task.Delay(BeforeLanguage, stop).ConfigureAwait(false);
        using var host = new ScriptHost();
        using var session = host.CreateSession(new ScriptSessionOptions());
        await session.WarmUpLanguageAsync(stop).ConfigureAwait(false);
    }

    /// <summary>Ends the process soon, even when something in it will not: nobody is left who could.</summary>
    private static void EndAnyway() => new Thread(() =>
    {
        Thread.Sleep(Grace);
        using var process = Process.GetCurrentProcess();
        process.Kill();
    })
    { IsBackground = true, Name = "Jupyter end" }.Start();

    private static void Interrupt(PosixSignalContext signal, Kernel kernel)
    {
        // Front ends ask by message; this is somebody's Ctrl+C in the terminal that the front end runs in.
        signal.Cancel = true;
        kernel.Interrupt();
    }

    private static ScriptSessionOptions Options()
    {
        // Jupyter names the notebook here; a front end that does not is no worse off.
        var notebook = Path.GetFileName(Environment.GetEnvironmentVariable("JPY_SESSION_NAME") ?? "");
        var options = new ScriptSessionOptions { ShowTimings = true };
        return notebook.EndsWith(".ipynb", StringComparison.OrdinalIgnoreCase) ? options with { Name = notebook } : options;
    }
}
