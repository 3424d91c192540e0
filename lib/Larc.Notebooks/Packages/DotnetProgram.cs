namespace Larc.Notebooks.Packages;

/// <summary>Finds the program <c>dotnet</c>: the one this process runs by, or the first on the path.</summary>
internal static class DotnetProgram
{
    /// <summary>Its path; null where there is none.</summary>
    public static string? Find()
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        var own = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Where(folder => folder.Length > 0)
            .Prepend(own)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
    }
}
