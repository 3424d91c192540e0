namespace Larc.Cli.Kernels;

/// <summary>A kernel that was installed.</summary>
/// <param name="Name">The name it has.</param>
/// <param name="Folder">Its folder.</param>
/// <param name="Updated">Whether it was there before.</param>
/// <param name="TakenBy">The folder of the kernel that has the usual name; null where that is this one, or another name was asked for.</param>
internal sealed record InstalledKernel(string Name, string Folder, bool Updated, string? TakenBy);
