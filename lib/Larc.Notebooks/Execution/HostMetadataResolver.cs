using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Larc.Notebooks.Execution;

/// <summary>
/// Resolves <c>#r</c> to files. Assemblies that a referenced one needs in turn are not looked for: that costs half the memory of a session
/// and nothing a notebook writes needs them.
/// </summary>
internal sealed class HostMetadataResolver : MetadataReferenceResolver
{
    private readonly Dictionary<string, string> _loaded;

    /// <summary>Prepares for assemblies the process has loaded: another copy of one of them is compiled against as the loaded one.</summary>
    public HostMetadataResolver(IEnumerable<Assembly> loaded)
    {
        _loaded = loaded
            .Where(assembly => assembly.Location.Length > 0)
            .GroupBy(assembly => assembly.GetName().Name!, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.First().Location, StringComparer.OrdinalIgnoreCase);
    }

    public override bool ResolveMissingAssemblies => false;

    public override ImmutableArray<PortableExecutableReference> ResolveReference(
        string reference, string? baseFilePath, MetadataReferenceProperties properties)
    {
        if (Find(reference, baseFilePath) is not { } path)
            return [];
        if (_loaded.TryGetValue(Path.GetFileNameWithoutExtension(path), out var loaded))
            path = loaded;
        try
        {
            return [ScriptReferences.OfFile(path).WithProperties(properties)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or BadImageFormatException)
        {
            return [];
        }
    }

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    /// <summary>The file a <c>#r</c> names; null where there is none.</summary>
    public static string? Find(string reference, string? baseFilePath)
    {
        var folder = baseFilePath is null ? null : Path.GetDirectoryName(baseFilePath);
        var path = Path.IsPathRooted(reference) ? reference : folder is { Length: > 0 } ? Path.GetFullPath(reference, Path.GetFullPath(folder)) : null;
        if (path is not null && File.Exists(path))
            return path;

        // "#r" may name a .NET assembly, with or without its ending.
        return ScriptReferences.Framework
            .Select(framework => framework.FilePath!)
            .FirstOrDefault(file => string.Equals(Path.GetFileName(file), reference, StringComparison.OrdinalIgnoreCase)
                || string.Equals(Path.GetFileNameWithoutExtension(file), reference, StringComparison.OrdinalIgnoreCase));
    }
}
