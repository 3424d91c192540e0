namespace Larc.Cli;

/// <summary>Writes files that the command line names, and says plainly when one cannot be written.</summary>
internal static class WrittenFile
{
    /// <summary>Writes a file, making its folder first.</summary>
    /// <exception cref="UsageException">It cannot be written.</exception>
    public static void Write(string path, Action<string> write) => Guard(path, () =>
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
            Directory.CreateDirectory(folder);
        write(path);
    });

    /// <summary>Turns a failure to write into a sentence.</summary>
    public static void Guard(string path, Action write)
    {
        try
        {
            write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"'{path}' cannot be written: {e.Message}");
        }
    }
}
