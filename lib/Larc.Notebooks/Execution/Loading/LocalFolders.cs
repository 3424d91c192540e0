namespace Larc.Notebooks.Execution.Loading;

/// <summary>Where the host keeps files of its own: with the user's local application data, or with temporary files where there is none.</summary>
internal static class LocalFolders
{
    public static string Of(string name)
    {
        var data = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return Path.Combine(data.Length > 0 && CanWrite(data) ? data : Path.GetTempPath(), "larc-notebooks", name);
    }

    private static bool CanWrite(string folder)
    {
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "larc-notebooks"));
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
