using Larc.Cli.Terminal;
using Larc.Notebooks.Jupyter;
using Larc.Notebooks.Jupyter.Protocol;

namespace Larc.Cli;

/// <summary>
/// <c>larc kernel run FILE</c> as front ends start it, past the other commands: they load the library, and in a kernel the notebook says which copy of it
/// to load.
/// </summary>
internal static class KernelProcess
{
    /// <summary>The connection file, where the command line is what front ends give.</summary>
    public static string? ConnectionFile(string[] args) => args is ["kernel", "run", var file] && !file.StartsWith('-') ? file : null;

    /// <summary>Runs the kernel until it is shut down.</summary>
    /// <returns>0, or 2 when it cannot start.</returns>
    public static async Task<int> RunAsync(string connectionFile, CancellationToken stop)
    {
        try
        {
            await JupyterKernel.RunAsync(connectionFile, stop).ConfigureAwait(false);
            return ExitCode.Done;
        }
        catch (KernelStartException e)
        {
            Say.Error(e.Message);
            return ExitCode.Usage;
        }
    }
}
