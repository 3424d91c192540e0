using System.CommandLine;
using Larc.Notebooks.Jupyter;
using Larc.Notebooks.Jupyter.Protocol;

namespace Larc.Cli.Commands;

/// <summary><c>larc kernel install|run|uninstall</c>: the Jupyter kernel.</summary>
internal static class KernelCommand
{
    /// <summary>The command.</summary>
    public static Command Build() => new("kernel", "The Jupyter kernel: C# notebooks in VS Code, JupyterLab and other front ends.") { Run() };

    /// <summary>Runs the kernel that a front end asks for, until it is shut down.</summary>
    public static async Task<int> RunAsync(string connectionFile, CancellationToken stop)
    {
        try
        {
            await JupyterKernel.RunAsync(connectionFile, stop).ConfigureAwait(false);
            return ExitCode.Done;
        }
        catch (KernelStartException e)
        {
            throw new UsageException(e.Message);
        }
    }

    private static Command Run()
    {
        var file = new Argument<string>("CONNECTION_FILE") { Description = "The connection file that the front end wrote." };
        var command = new Command("run", "Run the kernel. Front ends do this themselves.") { file };
        command.SetAction((parsed, stop) => RunAsync(parsed.GetValue(file)!, stop));
        return command;
    }
}
