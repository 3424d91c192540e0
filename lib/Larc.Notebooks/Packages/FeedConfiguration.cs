using System.Security.Cryptography;
using System.Text;
using Larc.Notebooks.Execution.Loading;

namespace Larc.Notebooks.Packages;

/// <summary>
/// Tells one configuration of feeds from another: the files NuGet reads above a folder, and the user's own. They are never shown: they may hold
/// credentials.
/// </summary>
internal static class FeedConfiguration
{
    private static readonly string[] Names = ["nuget.config", "NuGet.config", "NuGet.Config"];

    /// <summary>A name for what is asked for and how it is configured; the same packages asked for in the same way have the same one.</summary>
    public static string Key(IEnumerable<PackageRequest> packages, string folder)
    {
        var text = new StringBuilder()
            .Append("1|").Append(NativeFiles.RuntimeIdentifier).Append('|').Append(Environment.Version.Major).Append('|')
            .Append(Environment.GetEnvironmentVariable("NUGET_PACKAGES"));
        foreach (var package in packages.Select(package => package.ToString().ToLowerInvariant()).Order(StringComparer.Ordinal))
            text.Append('\n').Append(package);
        foreach (var file in Files(folder))
            text.Append('\n').Append(file).Append('\n').Append(Read(file));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..40];
    }

    private static IEnumerable<string> Files(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
            if (Names.Select(name => Path.Combine(at.FullName, name)).FirstOrDefault(File.Exists) is { } file)
                yield return file;
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var data = Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData);
        foreach (var file in new[] { Path.Combine(data, "NuGet", "NuGet.Config"), Path.Combine(home, ".nuget", "NuGet", "NuGet.Config") })
            if (File.Exists(file))
                yield return file;
    }

    private static string Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
