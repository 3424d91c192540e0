using System.Text.Json;
using Larc.Notebooks.Execution.Loading;

namespace Larc.Notebooks.Packages;

/// <summary>Reads what a restore wrote down (<c>project.assets.json</c>): where the files of the packages lie, or what went wrong.</summary>
internal static class AssetsFile
{
    private const string NothingOfItsKind = "_._";

    /// <summary>The packages; null where the file is not such a file or tells of errors.</summary>
    public static PackageSet? ReadSet(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            var root = document.RootElement;
            if (Errors(root).Count > 0)
                return null;
            var folders = root.GetProperty("packageFolders").EnumerateObject().Select(folder => folder.Name).ToList();
            var libraries = root.GetProperty("libraries");
            var target = root.GetProperty("targets").EnumerateObject()
                .First(target => target.Name.EndsWith("/" + NativeFiles.RuntimeIdentifier, StringComparison.Ordinal)).Value;
            var found = target.EnumerateObject().Where(library => library.Value.GetProperty("type").GetString() == "package").ToList();
            return new PackageSet(
                found.Select(library => library.Name.Split('/')).Select(parts => new PackageRequest(parts[0], parts[1])).ToList(),
                Files(found, "compile", libraries, folders).Where(IsWanted).ToList(),
                Files(found, "runtime", libraries, folders).Where(IsWanted).ToList(),
                Files(found, "native", libraries, folders).ToList());
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The errors told of, as code, package and message; none where there is no such file.</summary>
    public static IReadOnlyList<(string Code, string? Package, string Message)> ReadErrors(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            return Errors(document.RootElement);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return [];
        }
    }

    private static List<(string Code, string? Package, string Message)> Errors(JsonElement root) =>
        root.TryGetProperty("logs", out var logs)
            ? logs.EnumerateArray()
                .Where(log => log.GetProperty("level").GetString() == "Error")
                .Select(log => (
                    log.GetProperty("code").GetString()!,
                    log.TryGetProperty("libraryId", out var package) ? package.GetString() : null,
                    log.GetProperty("message").GetString()!))
                .ToList()
            : [];

    private static IEnumerable<string> Files(List<JsonProperty> found, string kind, JsonElement libraries, List<string> folders) =>
        from library in found
        where library.Value.TryGetProperty(kind, out _)
        let root = libraries.GetProperty(library.Name).GetProperty("path").GetString()!
        from file in library.Value.GetProperty(kind).EnumerateObject()
        where Path.GetFileName(file.Name) != NothingOfItsKind
        let relative = Path.Combine([.. root.Split('/'), .. file.Name.Split('/')])
        select folders.Select(folder => Path.Combine(folder, relative)).FirstOrDefault(File.Exists) ?? Path.Combine(folders[0], relative);

    // .NET's own assemblies are used before older copies of them.
    private static bool IsWanted(string path) =>
        !FrameworkAssemblies.Include(Path.GetFileNameWithoutExtension(path)) || FrameworkAssemblies.AreOlderThan(path);
}
