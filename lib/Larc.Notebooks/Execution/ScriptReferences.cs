using System.Collections.Concurrent;
using System.Reflection.PortableExecutable;
using Larc.Notebooks.Language;
using Microsoft.CodeAnalysis;

namespace Larc.Notebooks.Execution;

/// <summary>Metadata references, read once per process and shared by all sessions: they are most of what a session would weigh.</summary>
internal static class ScriptReferences
{
    private static readonly Lazy<IReadOnlyList<PortableExecutableReference>> FrameworkReferences = new(LoadFramework);
    private static readonly ConcurrentDictionary<(string Path, DateTime Written), PortableExecutableReference> Files = new();

    /// <summary>The .NET assemblies themselves. The application's own are left out: no other host would have them.</summary>
    public static IReadOnlyList<PortableExecutableReference> Framework => FrameworkReferences.Value;

    /// <summary>Their files.</summary>
    public static IEnumerable<string> FrameworkFiles
    {
        get
        {
            var folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
            return (AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string ?? "").Split(Path.PathSeparator)
                .Where(path => path.StartsWith(folder, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal);
        }
    }

    /// <summary>The assembly of the functions every cell can call.</summary>
    public static PortableExecutableReference Host => OfFile(typeof(Scripting.DisplayExtensions).Assembly.Location);

    /// <summary>A reference to a file, read again when the file was written since.</summary>
    /// <exception cref="BadImageFormatException">The file is not a .NET assembly.</exception>
    public static PortableExecutableReference OfFile(string path) =>
        Files.GetOrAdd((path, File.GetLastWriteTimeUtc(path)), static key => Read(key.Path));

    private static List<PortableExecutableReference> LoadFramework() => FrameworkFiles.Select(OfFile).ToList();

    private static PortableExecutableReference Read(string path)
    {
        // Only the metadata is read, and the file is closed again: a build can replace it while a session lives.
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        var module = ModuleMetadata.CreateFromStream(stream, PEStreamOptions.PrefetchMetadata);
        return AssemblyMetadata.Create(module).GetReference(new XmlFileDocumentation(path), filePath: path, display: path);
    }
}
