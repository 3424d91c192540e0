namespace Larc;

/// <summary>
/// A folder that results are written to. It carries a mark, so that a folder of somebody else's files is never written into
/// and what an earlier run left can be removed without touching anything else.
/// </summary>
public sealed class OutputFolder
{
    /// <summary>Name of the file that marks a folder as one of ours; folders that hold it are not searched for returns.</summary>
    public const string Marker = ".larc-out";

    private const string MarkerText = "This folder was made by larc. What larc wrote here is replaced by its next run. Internal: not for publication.\n";

    private static readonly string[] OwnFolders = ["internal", "publication", "notebooks"];

    private static readonly string[] OwnFiles = ["index.html", "study.json", "issues.xlsx"];

    private OutputFolder(string path) => Path = path;

    /// <summary>Full path of the folder.</summary>
    public string Path { get; }

    /// <summary>Where everything goes that only the people of the study may read.</summary>
    public string Internal => System.IO.Path.Combine(Path, "internal");

    /// <summary>Takes a folder for output: creates it, or takes it over when it is empty or was made by larc.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="folder">The folder taken; null when it is refused.</param>
    /// <returns>Null, or why the folder is refused and what to do, in one sentence.</returns>
    public static string? TryClaim(string path, out OutputFolder? folder)
    {
        folder = null;
        var full = System.IO.Path.GetFullPath(path);
        try
        {
            if (File.Exists(full))
                return $"'{path}' is a file; name a folder for the results.";
            var marker = System.IO.Path.Combine(full, Marker);
            if (Directory.Exists(full) && !File.Exists(marker) && Directory.EnumerateFileSystemEntries(full).Any())
                return $"'{path}' holds files that larc did not make; name an empty or a new folder for the results.";
            Directory.CreateDirectory(full);
            if (!File.Exists(marker))
                File.WriteAllText(marker, MarkerText);
            folder = new(full);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"'{path}' cannot be written to; name another folder for the results.";
        }
    }

    /// <summary>Removes what an earlier run wrote, so that nothing stale is taken for a result. Other files in the folder stay.</summary>
    public void RemoveEarlierResults()
    {
        foreach (var name in OwnFolders)
            Remove(name);

        foreach (var name in OwnFiles)
            File.Delete(System.IO.Path.Combine(Path, name));
    }

    /// <summary>Removes one of the folders of results, with everything in it; nothing when it is not there.</summary>
    internal void Remove(string name)
    {
        if (System.IO.Path.Combine(Path, name) is var directory && Directory.Exists(directory))
            Directory.Delete(directory, recursive: true);
    }

    /// <summary>Writes a text file below the folder, as UTF-8 without a mark and with LF line ends.</summary>
    /// <param name="relative">Path below the folder, with forward slashes.</param>
    /// <param name="text">What it holds.</param>
    public void Write(string relative, string text)
    {
        var path = FileFor(relative);
        File.WriteAllText(path, text.ReplaceLineEndings("\n"));
    }

    /// <summary>Full path of a file below the folder, whose own folder exists afterwards.</summary>
    public string FileFor(string relative)
    {
        var path = System.IO.Path.Combine([Path, .. relative.Split('/')]);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        return path;
    }
}
