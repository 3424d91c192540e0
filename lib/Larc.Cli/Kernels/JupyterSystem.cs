namespace Larc.Cli.Kernels;

/// <summary>The systems that Jupyter keeps its files on in different places.</summary>
internal enum JupyterSystem
{
    Linux,
    MacOS,
    Windows,
}
