using System.Text;
using Larc.Returns.Reading;

namespace Larc.Returns.Checking;

/// <summary>Keeps the last study loaded, so that several notebooks in one process read its files once. Whoever asks meanwhile waits.</summary>
internal sealed class LoadCache
{
    private readonly Lock _gate = new();
    private string? _key;
    private LoadedStudy? _study;

    public LoadedStudy Get(string path, StudyFolder folder, LoadOptions options, Func<LoadedStudy> load)
    {
        lock (_gate)
        {
            var key = Key(path, folder, options);
            if (_study is null || _key != key)
            {
                // Forget the old one first: two large studies need not lie in memory together.
                (_key, _study) = (null, null);
                var loaded = load();
                // A file that another program held may be free the next time, with nothing about it changed.
                if (loaded.Issues.Any(i => i.Rule == ReturnRules.ReturnLocked.Code))
                    return loaded;
                (_study, _key) = (loaded, key);
            }

            return _study;
        }
    }

    /// <summary>The folder, the options, and path, length and last write of every file: what the result depends on.</summary>
    private static string Key(string path, StudyFolder folder, LoadOptions options)
    {
        var key = new StringBuilder();
        key.Append(Path.GetFullPath(path)).Append('\n').Append(options).Append('\n');
        var returns = folder.Returns.SelectMany(r => r.IsFolder ? StudyFolder.CsvFiles(r.Path) : [r.Path]);
        foreach (var file in returns.Concat(StudyFiles.Paths(folder.Root, options)))
        {
            var info = new FileInfo(file);
            key.Append(file);
            if (info.Exists)
                key.Append('|').Append(info.Length).Append('|').Append(info.LastWriteTimeUtc.Ticks);
            key.Append('\n');
        }

        return key.ToString();
    }
}
