namespace Larc.Notebooks.Execution.Loading;

/// <summary>The assemblies of .NET itself, which are used before any copy of them that is not newer.</summary>
internal static class FrameworkAssemblies
{
    private static readonly Lazy<IReadOnlyDictionary<string, string>> Known = new(() => ScriptReferences.FrameworkFiles
        .GroupBy(path => Path.GetFileNameWithoutExtension(path)!, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(group => group.Key, group => group.First(), StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether an assembly of this name is one of theirs.</summary>
    public static bool Include(string simpleName) => Known.Value.ContainsKey(simpleName);

    /// <summary>Whether a file is an assembly that is none of theirs, or newer than theirs.</summary>
    public static bool AreOlderThan(string path) =>
        AssemblyFile.Read(path) is { } file
        && (!Known.Value.TryGetValue(file.Name, out var own) || AssemblyFile.Read(own) is not { } framework || framework.Version < file.Version);
}
