namespace Larc.Notebooks.Execution.Loading;

/// <summary>Copies of the assemblies one session uses. The session goes on with the copy when the file it was made from is rebuilt.</summary>
internal sealed class ShadowCopies
{
    private readonly Lazy<string> _folder = new(() => ShadowFolder.Current.NextSession());
    private readonly Dictionary<string, (string Copy, (DateTime, long) Stamp)> _copies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _folders = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <summary>Copies an assembly, what it needs of the assemblies beside it, and what belongs to them.</summary>
    public string CopyWithReferences(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { Path.GetFileNameWithoutExtension(path) };
        var open = new Queue<string>([path]);
        while (open.TryDequeue(out var next))
        {
            Copy(next);
            foreach (var name in AssemblyFile.Read(next)?.References ?? [])
                if (seen.Add(name) && Path.Combine(folder, name + ".dll") is var beside && File.Exists(beside))
                    open.Enqueue(beside);
        }

        return Copy(path);
    }

    /// <summary>The copy of a file, made when it is first asked for.</summary>
    public string Copy(string path)
    {
        lock (_lock)
        {
            if (_copies.TryGetValue(path, out var known))
                return known.Copy;
            var stamp = Stamp(path);
            var folder = FolderFor(Path.GetDirectoryName(path)!);
            var copy = CopyTo(path, folder);

            // For the line numbers of errors.
            if (Path.ChangeExtension(path, ".pdb") is var symbols && symbols != path && File.Exists(symbols))
                CopyTo(symbols, folder);
            _copies[path] = (copy, stamp);
            return copy;
        }
    }

    /// <summary>The copy of a file, if it was made or can be.</summary>
    public string? FindCopy(string path)
    {
        lock (_lock)
            if (_copies.TryGetValue(path, out var known))
                return known.Copy;
        return File.Exists(path) ? Copy(path) : null;
    }

    /// <summary>The copy of a native library, made together with the other ones beside it, which it may need.</summary>
    public string CopyNative(string path)
    {
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(path)!))
            if (NativeFiles.IsNamedLike(file) && AssemblyFile.Read(file) is null)
                Copy(file);
        return Copy(path);
    }

    /// <summary>Whether a file is another one than the one that was copied.</summary>
    public bool HasChanged(string path)
    {
        lock (_lock)
            return _copies.TryGetValue(path, out var known) && File.Exists(path) && Stamp(path) != known.Stamp;
    }

    // Files of one folder stay together; those of two may have the same name.
    private string FolderFor(string source)
    {
        if (!_folders.TryGetValue(source, out var folder))
        {
            folder = Path.Combine(_folder.Value, _folders.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
            Directory.CreateDirectory(folder);
            _folders[source] = folder;
        }

        return folder;
    }

    private static string CopyTo(string path, string folder)
    {
        var copy = Path.Combine(folder, Path.GetFileName(path));
        using var from = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var to = new FileStream(copy, FileMode.Create, FileAccess.Write);
        from.CopyTo(to);
        return copy;
    }

    private static (DateTime Written, long Length) Stamp(string path) => (File.GetLastWriteTimeUtc(path), new FileInfo(path).Length);
}
