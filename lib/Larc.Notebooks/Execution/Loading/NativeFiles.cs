using System.Runtime.InteropServices;

namespace Larc.Notebooks.Execution.Loading;

/// <summary>How native libraries are named, and where they lie beside assemblies.</summary>
internal static class NativeFiles
{
    /// <summary>The runtime identifier packages use for this machine, such as <c>linux-x64</c>.</summary>
    public static string RuntimeIdentifier { get; } =
        (OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : IsMusl ? "linux-musl" : "linux")
        + "-" + RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant();

    private static bool IsMusl => RuntimeInformation.RuntimeIdentifier.Contains("musl", StringComparison.Ordinal);

    /// <summary>The file names a library may have that code calls by a name.</summary>
    public static IEnumerable<string> Names(string name)
    {
        var file = Path.GetFileName(name);
        var (prefix, suffix) = OperatingSystem.IsWindows() ? ("", ".dll") : OperatingSystem.IsMacOS() ? ("lib", ".dylib") : ("lib", ".so");
        string[] names = [file, file + suffix, prefix + file + suffix, prefix + file];
        return names.Distinct(StringComparer.Ordinal);
    }

    /// <summary>The folders native libraries of the assemblies of a folder may lie in, the likeliest first.</summary>
    public static IEnumerable<string> FoldersBeside(string folder)
    {
        var system = RuntimeIdentifier[..RuntimeIdentifier.LastIndexOf('-')];
        yield return folder;
        yield return Path.Combine(folder, "runtimes", RuntimeIdentifier, "native");
        yield return Path.Combine(folder, "runtimes", system, "native");
        if (!OperatingSystem.IsWindows())
            yield return Path.Combine(folder, "runtimes", "unix", "native");
    }

    /// <summary>Whether a file may be a native library by its name.</summary>
    public static bool IsNamedLike(string path)
    {
        var file = Path.GetFileName(path);
        return OperatingSystem.IsWindows() ? file.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)
            : file.EndsWith(".dylib", StringComparison.Ordinal) || file.EndsWith(".so", StringComparison.Ordinal) || file.Contains(".so.", StringComparison.Ordinal);
    }
}
