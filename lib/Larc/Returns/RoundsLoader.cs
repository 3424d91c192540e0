using Larc.Model;
using Larc.Returns.Checking;

namespace Larc.Returns;

/// <summary>
/// Reads the other rounds of a study, which authorities keep in folders of their own. Each folder is checked as a study of its own; across folders,
/// too, an authority sends one return for each round. Nothing a folder holds, or lacks, is thrown.
/// </summary>
public static class RoundsLoader
{
    /// <summary>The other folders have a cache of their own, so that they do not push the study itself out of its.</summary>
    private static readonly LoadCache s_cache = new();

    /// <summary>Reads the folders that the study names, and puts their returns beside its own.</summary>
    /// <param name="study">The study, loaded.</param>
    /// <param name="options">Limits; null for the defaults. Parameters are those of <paramref name="study"/>.</param>
    public static LoadedRounds Load(LoadedStudy study, LoadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(study);
        var issues = new List<ReturnIssue>(study.Issues);
        var folders = new List<(string Name, LoadedStudy Loaded)> { ("", study) };
        foreach (var name in study.Study.Settings.OtherRounds.Select(Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (Read(study, name, (options ?? new()) with { ParametersFile = null }, issues) is { } loaded)
                folders.Add((name, loaded));
        }

        issues.AddRange(folders.Skip(1).SelectMany(f => f.Loaded.Issues.Select(i => i with { File = In(f.Name, i.File) })));
        if (folders.Count == 1)
            return With(study.Study, issues, folders);

        var whole = new RoundsAssembly(folders, issues);
        return With(StudyMerge.Of([.. folders.Select(f => f.Loaded.Study)], whole.Take), issues, folders);
    }

    /// <summary>A file as seen from the study's folder.</summary>
    internal static string In(string folder, string file) => folder.Length == 0 ? file : file.Length == 0 ? folder : $"{folder}/{file}";

    private static LoadedRounds With(Study study, List<ReturnIssue> issues, List<(string Name, LoadedStudy Loaded)> folders) => new(study, [.. issues])
    {
        Folders = [.. folders.Skip(1).Select(f => f.Name)],
        Mappings = [.. folders.SelectMany(f => f.Loaded.Mappings).DistinctBy(m => (m.From, m.To))],
        Codebooks = [.. folders.SelectMany(f => f.Loaded.Codebooks).DistinctBy(c => c.Reference)],
    };

    private static string Name(string path) => path.Trim().Replace('\\', '/').TrimEnd('/');

    private static LoadedStudy? Read(LoadedStudy study, string name, LoadOptions options, List<ReturnIssue> issues)
    {
        if (Find(study.Folder, name) is not { } path)
            return Refuse(ReturnRules.OtherRoundsNotFound, "there is no folder");
        if (Within(path, study.Folder) || Within(study.Folder, path))
            return Refuse(ReturnRules.OtherRoundsInside, "");
        var loaded = StudyLoader.Load(path, options, s_cache);
        return loaded.Returns.IsEmpty ? Refuse(ReturnRules.OtherRoundsNotFound, "there is no return") : loaded;

        LoadedStudy? Refuse(ReturnRule rule, string why)
        {
            issues.Add(IssueSink.Write(rule, "study.yaml", new() { Found = name, Other = why, Expected = "a folder with the returns of another round" }));
            return null;
        }
    }

    private static string? Find(string folder, string name)
    {
        try
        {
            var path = Path.GetFullPath(name, folder);
            return name.Length > 0 && Directory.Exists(path) ? Path.TrimEndingDirectorySeparator(path) : null;
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool Within(string path, string folder)
    {
        var relative = Path.GetRelativePath(folder, path);
        return relative == "." || !(relative == ".." || relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal) || Path.IsPathRooted(relative));
    }
}
