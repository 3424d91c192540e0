using System.Globalization;

namespace Larc.Notebooks.Execution.Loading;

/// <summary>
/// The folder this process keeps copies of assemblies in, so that the files they were copied from can be rebuilt while it lives. A lock shows
/// other processes that it lives; what a process that is gone left behind, the next one deletes.
/// </summary>
internal sealed class ShadowFolder : IDisposable
{
    private const string LockName = "lock";
    private static readonly Lazy<ShadowFolder> OfProcess = new(CreateForProcess);

    private readonly string _path;
    private readonly FileStream _lock;
    private int _sessions;

    private ShadowFolder(string path)
    {
        _path = path;
        Directory.CreateDirectory(path);
        _lock = new FileStream(Path.Combine(path, LockName), FileMode.Create, FileAccess.ReadWrite, FileShare.None);
    }

    /// <summary>The folder of this process; made, and the ones of dead processes deleted, when it is first used.</summary>
    public static ShadowFolder Current => OfProcess.Value;

    /// <summary>Makes a folder of a process below a folder of such folders.</summary>
    public static ShadowFolder Create(string root)
    {
        Directory.CreateDirectory(root);
        Clean(root);
        return new ShadowFolder(Path.Combine(root, string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId}-{Guid.NewGuid():N}")));
    }

    /// <summary>The path of a folder for one session; it is made when something is put in it.</summary>
    public string NextSession() => Path.Combine(_path, string.Create(CultureInfo.InvariantCulture, $"{Interlocked.Increment(ref _sessions)}"));

    public void Dispose()
    {
        _lock.Dispose();
        Delete(_path);
    }

    private static ShadowFolder CreateForProcess()
    {
        var folder = Create(LocalFolders.Of("copies"));
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Dispose();
        return folder;
    }

    private static void Clean(string root)
    {
        foreach (var folder in Directory.EnumerateDirectories(root))
            if (IsLeft(folder))
                Delete(folder);
    }

    // A folder without a lock may be one that is just being made.
    private static bool IsLeft(string folder)
    {
        try
        {
            if (!File.Exists(Path.Combine(folder, LockName)))
                return Directory.GetCreationTimeUtc(folder) < DateTime.UtcNow.AddMinutes(-10);
            using (new FileStream(Path.Combine(folder, LockName), FileMode.Open, FileAccess.ReadWrite, FileShare.None))
                return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    // Where open files are locked, what is loaded stays until the next process cleans up.
    private static void Delete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
        }
    }
}
