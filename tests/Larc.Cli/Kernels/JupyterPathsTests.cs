using Larc.Cli.Kernels;

namespace Larc.Cli.Tests.Kernels;

/// <summary>Where Jupyter looks, on systems that these tests do not run on too.</summary>
public sealed class JupyterPathsTests
{
    [Theory]
    [InlineData(nameof(JupyterSystem.Linux), "/home/anna", "", "/home/anna/.local/share/jupyter/kernels")]
    [InlineData(nameof(JupyterSystem.Linux), "/home/anna", "XDG_DATA_HOME=/data", "/data/jupyter/kernels")]
    [InlineData(nameof(JupyterSystem.Linux), "/home/anna", "XDG_DATA_HOME=", "/home/anna/.local/share/jupyter/kernels")]
    [InlineData(nameof(JupyterSystem.MacOS), "/Users/anna", "XDG_DATA_HOME=/data", "/Users/anna/Library/Jupyter/kernels")]
    [InlineData(nameof(JupyterSystem.Windows), @"C:\Users\anna", @"APPDATA=C:\Users\anna\AppData\Roaming", @"C:\Users\anna\AppData\Roaming\jupyter\kernels")]
    [InlineData(nameof(JupyterSystem.Windows), @"C:\Users\anna", "", @"C:\Users\anna\.jupyter\data\kernels")]
    [InlineData(nameof(JupyterSystem.Linux), "/home/anna", "JUPYTER_DATA_DIR=/mine;XDG_DATA_HOME=/data", "/mine/kernels")]
    [InlineData(nameof(JupyterSystem.MacOS), "/Users/anna", "JUPYTER_DATA_DIR=/mine/", "/mine/kernels")]
    [InlineData(nameof(JupyterSystem.Windows), @"C:\Users\anna", @"JUPYTER_DATA_DIR=D:\mine\;APPDATA=C:\x", @"D:\mine\kernels")]
    public void The_users_kernels_stand_where_the_system_keeps_them(string system, string home, string variables, string folder) =>
        Paths(system, home, variables).UserKernels.ShouldBe(folder);

    [Theory]
    [InlineData(nameof(JupyterSystem.Linux), "/opt/env", "/opt/env/share/jupyter/kernels")]
    [InlineData(nameof(JupyterSystem.Windows), @"C:\env", @"C:\env\share\jupyter\kernels")]
    public void An_environment_has_its_own(string system, string prefix, string folder) => Paths(system, "/home/anna", "").PrefixKernels(prefix).ShouldBe(folder);

    [Theory]
    [InlineData(nameof(JupyterSystem.Linux), "JUPYTER_PATH=/a:/b", "/a/kernels,/b/kernels,/home/anna/.local/share/jupyter/kernels,/usr/local/share/jupyter/kernels,/usr/share/jupyter/kernels")]
    [InlineData(nameof(JupyterSystem.Windows), @"JUPYTER_PATH=C:\a|C:\b;PROGRAMDATA=C:\ProgramData;APPDATA=R:", @"C:\a\kernels,C:\b\kernels,R:\jupyter\kernels,C:\ProgramData\jupyter\kernels")]
    public void Kernels_of_the_same_name_may_stand_anywhere_jupyter_looks(string system, string variables, string folders) =>
        Paths(system, "/home/anna", variables).AllKernels.ShouldBe(folders.Split(','));

    [Theory]
    [InlineData(".net-csharp", ".net-csharp")]
    [InlineData("Larc_2.0", "larc_2.0")]
    public void Names_are_as_jupyter_writes_them(string given, string name) => KernelName.Read(given).ShouldBe(name);

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("a b")]
    [InlineData("a/b")]
    [InlineData(@"a\b")]
    [InlineData("café")]
    [InlineData("name\n")]
    public void What_is_no_name_is_refused_with_the_rule(string given) =>
        Should.Throw<UsageException>(() => KernelName.Read(given)).Message.ShouldBe($"'{given}' is no name for a kernel; Jupyter allows letters a to z, digits, '-', '.' and '_'.");

    private static JupyterPaths Paths(string system, string home, string variables)
    {
        var set = variables.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(v => v.Split('=', 2)).ToDictionary(v => v[0], v => v[1].Replace('|', ';'));
        return new JupyterPaths(Enum.Parse<JupyterSystem>(system), home, set.GetValueOrDefault);
    }
}
