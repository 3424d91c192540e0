namespace Larc.Notebooks.Packages;

/// <summary>Packages that fit together: those asked for and those they need.</summary>
/// <param name="Packages">All of them at their versions, by name.</param>
/// <param name="CompileFiles">The assemblies code is compiled against.</param>
/// <param name="RuntimeFiles">The assemblies that are loaded, more than one may compile against.</param>
/// <param name="NativeFiles">Native libraries for this machine.</param>
internal sealed record PackageSet(
    IReadOnlyList<PackageRequest> Packages,
    IReadOnlyList<string> CompileFiles,
    IReadOnlyList<string> RuntimeFiles,
    IReadOnlyList<string> NativeFiles)
{
    public static PackageSet Empty { get; } = new([], [], [], []);

    /// <summary>Whether every file is still there.</summary>
    public bool IsWhole => CompileFiles.Concat(RuntimeFiles).Concat(NativeFiles).All(File.Exists);
}
