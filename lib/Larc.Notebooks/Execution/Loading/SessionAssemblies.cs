using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace Larc.Notebooks.Execution.Loading;

/// <summary>
/// The assemblies of one session: its compiled cells, the files they refer to and the packages they fetch. They are the session's own, whatever
/// versions this process or another session uses, except for those of the process it is told to use. .NET itself is the process's.
/// </summary>
internal sealed class SessionAssemblies : AssemblyLoadContext
{
    private readonly Dictionary<string, Assembly> _ofProcess;
    private readonly ShadowCopies _copies = new();
    private readonly ConcurrentDictionary<string, string> _files = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, string> _packages = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, string> _natives = new(StringComparer.Ordinal);

    /// <summary>Begins with nothing loaded.</summary>
    /// <param name="ofProcess">Assemblies of this process to use instead of any other copy.</param>
    public SessionAssemblies(IEnumerable<Assembly> ofProcess)
        : base("Notebook session") =>
        _ofProcess = ofProcess
            .GroupBy(assembly => assembly.GetName().Name!, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.OrdinalIgnoreCase);

    /// <summary>What stands in the way of using a file; null where nothing does.</summary>
    public string? ProblemWith(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        if (_ofProcess.ContainsKey(name))
            return null;
        if (_copies.HasChanged(path))
            return $"'{Path.GetFileName(path)}' was built again since this notebook began to use it. Restart the notebook to use the new one.";
        return _files.TryGetValue(name, out var used) && !SamePath(used, path) && !SameContent(used, path)
            ? $"Another '{Path.GetFileName(path)}' is in use already, from '{Path.GetDirectoryName(used)}'. Restart the notebook to use this one."
            : null;
    }

    /// <summary>Makes a file known, and copies it and what it needs from beside it.</summary>
    public void AddFile(string path)
    {
        var name = AssemblyFile.Read(path)?.Name ?? Path.GetFileNameWithoutExtension(path);
        if (_ofProcess.ContainsKey(name) || FrameworkAssemblies.Include(name) || !_files.TryAdd(name, path))
            return;
        _copies.CopyWithReferences(path);
    }

    /// <summary>Makes the files of packages known. They lie where nothing changes them, and are used there.</summary>
    public void AddPackages(IEnumerable<string> assemblies, IEnumerable<string> natives)
    {
        foreach (var path in assemblies)
            _packages[Path.GetFileNameWithoutExtension(path)] = path;
        foreach (var path in natives)
            _natives[Path.GetFileName(path)] = path;
    }

    /// <summary>The version of an assembly that code here uses; null where it uses none of this name yet.</summary>
    public Version? LoadedVersion(string simpleName) => _ofProcess.TryGetValue(simpleName, out var ofProcess)
        ? ofProcess.GetName().Version
        : Assemblies.FirstOrDefault(assembly => string.Equals(assembly.GetName().Name, simpleName, StringComparison.OrdinalIgnoreCase))?.GetName().Version;

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName is not { Name: { } name, CultureName: null or "" })
            return null;
        if (_ofProcess.TryGetValue(name, out var ofProcess))
            return ofProcess;
        if (_files.TryGetValue(name, out var file))
            return LoadFromAssemblyPath(_copies.Copy(file));
        var beside = Beside(name) is { } copy && FrameworkAssemblies.AreOlderThan(copy) ? copy : null;

        // What a file came with and what a package brings must do for both: the newer one.
        var chosen = _packages.TryGetValue(name, out var package)
            && (beside is null || AssemblyFile.Read(package)?.Version >= AssemblyFile.Read(beside)?.Version)
            ? package
            : beside;
        return chosen is null ? null : LoadFromAssemblyPath(chosen);
    }

    /// <inheritdoc/>
    protected override nint LoadUnmanagedDll(string unmanagedDllName)
    {
        foreach (var name in NativeFiles.Names(unmanagedDllName))
            if (_natives.TryGetValue(name, out var package) && NativeLibrary.TryLoad(package, out var native))
                return native;
        foreach (var folder in Folders.SelectMany(NativeFiles.FoldersBeside))
            foreach (var name in NativeFiles.Names(unmanagedDllName))
                if (Path.Combine(folder, name) is var path && File.Exists(path) && NativeLibrary.TryLoad(_copies.CopyNative(path), out var native))
                    return native;
        return 0;
    }

    private IEnumerable<string> Folders => _files.Values.Select(path => Path.GetDirectoryName(path)!).Distinct(StringComparer.Ordinal);

    private string? Beside(string name) =>
        Folders.Select(folder => _copies.FindCopy(Path.Combine(folder, name + ".dll"))).FirstOrDefault(copy => copy is not null);

    private static bool SamePath(string one, string other) =>
        string.Equals(one, other, OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);

    private static bool SameContent(string one, string other) =>
        new FileInfo(one) is { Exists: true } first && new FileInfo(other) is { Exists: true } second && first.Length == second.Length
        && File.ReadAllBytes(one).AsSpan().SequenceEqual(File.ReadAllBytes(other));
}
