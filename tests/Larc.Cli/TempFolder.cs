namespace Larc.Cli.Tests;

/// <summary>A folder of its own for one test, gone afterwards.</summary>
internal sealed class TempFolder : IDisposable
{
    /// <summary>A space and letters beyond ASCII: paths people have.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("larc tést ").FullName;

    public string this[params string[] parts] => System.IO.Path.Combine([Path, .. parts]);

    /// <summary>A folder inside, made now.</summary>
    public string Folder(string name) => Directory.CreateDirectory(this[name]).FullName;

    /// <summary>The key of the pseudonyms: the first run over a folder of returns makes one there, and it is no file of the example.</summary>
    public const string Key = "pseudonyms.key";

    /// <summary>Every file below, with forward slashes, in order.</summary>
    public static IReadOnlyList<string> Files(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(f => System.IO.Path.GetRelativePath(folder, f).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
