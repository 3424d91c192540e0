namespace Larc.Cli.Kernels;

/// <summary>Where Jupyter looks for kernels: by the system, the environment's variables and the home folder, and nothing else, so that each system can be tested on any.</summary>
/// <param name="System">The system.</param>
/// <param name="Home">The home folder of the user.</param>
/// <param name="Variable">The value of an environment variable; null where it is not set.</param>
internal sealed record JupyterPaths(JupyterSystem System, string Home, Func<string, string?> Variable)
{
    /// <summary>Those of this machine and this user.</summary>
    public static JupyterPaths Here { get; } = new(
        OperatingSystem.IsWindows() ? JupyterSystem.Windows : OperatingSystem.IsMacOS() ? JupyterSystem.MacOS : JupyterSystem.Linux,
        Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
        Environment.GetEnvironmentVariable);

    /// <summary>The user's own kernels, which need no rights to install.</summary>
    public string UserKernels => Join(UserData, "kernels");

    /// <summary>All folders in which a kernel of the same name would be another, whether before or behind the user's own.</summary>
    public IEnumerable<string> AllKernels =>
        (Set("JUPYTER_PATH")?.Split(System == JupyterSystem.Windows ? ';' : ':', StringSplitOptions.RemoveEmptyEntries) ?? [])
        .Append(UserData)
        .Concat(SystemData)
        .Select(data => Join(data, "kernels"));

    private string UserData => Set("JUPYTER_DATA_DIR") ?? System switch
    {
        JupyterSystem.Windows => Set("APPDATA") is { } roaming ? Join(roaming, "jupyter") : Join(Home, ".jupyter", "data"),
        JupyterSystem.MacOS => Join(Home, "Library", "Jupyter"),
        _ => Join(Set("XDG_DATA_HOME") ?? Join(Home, ".local", "share"), "jupyter"),
    };

    private IEnumerable<string> SystemData => System == JupyterSystem.Windows
        ? Set("PROGRAMDATA") is { } shared ? [Join(shared, "jupyter")] : []
        : ["/usr/local/share/jupyter", "/usr/share/jupyter"];

    /// <summary>The kernels of an environment, such as one of Python's or conda's.</summary>
    public string PrefixKernels(string prefix) => Join(prefix, "share", "jupyter", "kernels");

    private string? Set(string variable) => Variable(variable) is { Length: > 0 } value ? value : null;

    private string Join(params ReadOnlySpan<string> parts)
    {
        var separator = System == JupyterSystem.Windows ? '\\' : '/';
        var path = parts[0];
        foreach (var part in parts[1..])
            path = $"{path.TrimEnd('/', separator)}{separator}{part}";
        return path;
    }
}
