using Larc.Returns.Checking;
using Larc.Returns.Workbooks;

namespace Larc.Returns.Reading;

/// <summary>Finds the returns below a folder, and the folder whose study files (codebooks, settings, lists) belong to them.</summary>
internal sealed record StudyFolder(string Root, IReadOnlyList<ReturnPlace> Returns)
{
    private static readonly string[] s_studyFiles = ["study.yaml", "parameters.yaml", "symbols.yaml", "authorities.csv", "withdrawn.csv", DecisionRules.File, NamesFile.Name];

    private static readonly string[] s_studyFolders = ["codebooks", "mappings"];

    private static readonly HashSet<string> s_neededSheets = [.. ReturnContract.Sheets.Where(s => s.Needed).Select(s => Words.Normalise(s.Name))];

    /// <summary>Looks at a study folder, one CSV return or one workbook; null when there is nothing there.</summary>
    public static StudyFolder? Find(string path)
    {
        var full = Path.GetFullPath(path);
        if (File.Exists(full))
        {
            var folder = Path.GetDirectoryName(full)!;
            // One sheet of a CSV return stands for the whole of it.
            if (Path.GetExtension(full).Equals(".csv", StringComparison.OrdinalIgnoreCase) && IsCsvReturn(folder))
                return Find(folder);
            return new(folder, [Place(folder, full, isFolder: false)]);
        }

        if (!Directory.Exists(full))
            return null;
        full = Path.TrimEndingDirectorySeparator(full);
        var root = IsCsvReturn(full) && !HoldsStudyFiles(full) ? Path.GetDirectoryName(full) ?? full : full;
        var returns = new List<ReturnPlace>();
        Search(root, full, returns);
        return new(root, [.. returns.OrderBy(r => r.Relative, StringComparer.Ordinal)]);
    }

    /// <summary>The CSV files of a return's folder, in order of name; a study's own lists are none.</summary>
    public static IEnumerable<string> CsvFiles(string folder) => Files(folder)
        .Where(f => Path.GetExtension(f).Equals(".csv", StringComparison.OrdinalIgnoreCase) && !IsLockFile(f) && !s_studyFiles.Contains(Path.GetFileName(f), StringComparer.OrdinalIgnoreCase))
        .Order(StringComparer.Ordinal);

    private static void Search(string root, string folder, List<ReturnPlace> returns)
    {
        if (IsCsvReturn(folder))
            returns.Add(Place(root, folder, isFolder: true));
        foreach (var file in Files(folder))
        {
            if (IsWorkbook(file) && !IsLockFile(file) && !OwnOutputs.IsOwn(file))
                returns.Add(Place(root, file, isFolder: false));
        }

        foreach (var inner in Folders(folder))
        {
            var name = Path.GetFileName(inner);
            if (!name.StartsWith('.') && !s_studyFolders.Contains(name, StringComparer.OrdinalIgnoreCase) && !File.Exists(Path.Combine(inner, OutputFolder.Marker)))
                Search(root, inner, returns);
        }
    }

    private static ReturnPlace Place(string root, string path, bool isFolder)
    {
        var relative = Path.GetRelativePath(root, path).Replace('\\', '/');
        return new(path, relative == "." ? Path.GetFileName(path) : relative, isFolder);
    }

    private static bool IsCsvReturn(string folder) => CsvFiles(folder).Any(f => s_neededSheets.Contains(Words.Normalise(Path.GetFileNameWithoutExtension(f))));

    private static bool HoldsStudyFiles(string folder) =>
        s_studyFiles.Any(f => File.Exists(Path.Combine(folder, f))) || s_studyFolders.Any(f => Directory.Exists(Path.Combine(folder, f)));

    private static bool IsWorkbook(string file) =>
        Path.GetExtension(file) is var extension
        && (extension.Equals(".xlsx", StringComparison.OrdinalIgnoreCase) || extension.Equals(".xls", StringComparison.OrdinalIgnoreCase) || ReturnFile.OtherFormat(extension) is not null);

    private static bool IsLockFile(string file) => Path.GetFileName(file) is var name && (name.StartsWith("~$", StringComparison.Ordinal) || name.StartsWith('.'));

    private static IEnumerable<string> Files(string folder) => Try(() => Directory.GetFiles(folder));

    private static IEnumerable<string> Folders(string folder) =>
        Try(() => Directory.GetDirectories(folder)).Where(f => (File.GetAttributes(f) & FileAttributes.ReparsePoint) == 0);

    private static string[] Try(Func<string[]> list)
    {
        try
        {
            return list();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
