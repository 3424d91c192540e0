using System.CommandLine;
using Larc.Cli.Kernels;
using Larc.Cli.Terminal;

namespace Larc.Cli.Commands;

/// <summary><c>larc kernel install|run|uninstall</c>: the Jupyter kernel.</summary>
internal static class KernelCommand
{
    private static readonly Option<string?> Prefix = new("--prefix") { Description = "The environment to install for, such as a Python environment's folder; without it, for you." };
    private static readonly Option<bool> User = new("--user") { Description = "Install for you only; so it is without it." };

    /// <summary>The command.</summary>
    public static Command Build() => new("kernel", "The Jupyter kernel: C# notebooks in VS Code, JupyterLab and other front ends.") { Install(), Run(), Uninstall() };

    private static Command Install()
    {
        var name = new Option<string?>("--name") { Description = $"The kernel's name; without it, '{KernelName.Usual}' where it is free, else '{KernelName.Own}'." };
        var command = new Command("install", "Register the kernel with Jupyter, so that front ends list it; again, to bring it up to date.") { Prefix, name, User };
        command.SetAction(parsed =>
        {
            var file = typeof(KernelCommand).Assembly.Location;
            var kernel = Folders(parsed).Install(parsed.GetValue(name), file);
            if (kernel.TakenBy is { } other)
                Say.Line($"The name '{KernelName.Usual}' belongs to another kernel, in {other}, so this one is '{kernel.Name}'.");
            Say.Line($"{(kernel.Updated ? "Updated" : "Installed")} '{kernel.Name}' in {kernel.Folder}.");
            Say.Line(kernel.Name == KernelName.Usual
                ? $"Notebooks for .NET open with it; elsewhere choose '{KernelSpec.DisplayName(kernel.Name)}' in the front end's list of kernels."
                : $"Choose '{KernelSpec.DisplayName(kernel.Name)}' in the front end's list of kernels; notebooks that name '{KernelName.Usual}' do not open with it by themselves.");
            Say.Line($"It runs {file}; if that is moved or removed, run 'larc kernel install' again.");
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Run()
    {
        var file = new Argument<string>("CONNECTION_FILE") { Description = "The connection file that the front end wrote." };
        var command = new Command("run", "Run the kernel. Front ends do this themselves.") { file };
        command.SetAction((parsed, stop) => KernelProcess.RunAsync(parsed.GetValue(file)!, stop));
        return command;
    }

    private static Command Uninstall()
    {
        var name = new Option<string?>("--name") { Description = "The kernel's name, where it was installed under one of your own." };
        var command = new Command("uninstall", "Take the kernel out again: exactly what was installed, and nothing else.") { Prefix, name, User };
        command.SetAction(parsed =>
        {
            var (folder, left) = Folders(parsed).Uninstall(parsed.GetValue(name));
            Say.Line(left.Count == 0 ? $"Removed {folder}." : $"Removed the kernel from {folder}. What was not installed stays there: {string.Join(", ", left)}.");
            return ExitCode.Done;
        });
        return command;
    }

    private static KernelFolders Folders(ParseResult parsed) => (parsed.GetValue(Prefix), parsed.GetValue(User)) switch
    {
        ({ }, true) => throw new UsageException("--prefix and --user exclude each other."),
        ("", _) => throw new UsageException("--prefix needs a folder."),
        var (prefix, _) => new KernelFolders(JupyterPaths.Here, prefix),
    };
}
