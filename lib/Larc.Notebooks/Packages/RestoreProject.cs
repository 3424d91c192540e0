using System.Security;
using Larc.Notebooks.Execution.Loading;

namespace Larc.Notebooks.Packages;

/// <summary>The project that is made up to restore packages: nothing but what is asked for, and nothing inherited from folders above it.</summary>
internal static class RestoreProject
{
    /// <summary>Writes it.</summary>
    /// <param name="folder">A folder of its own.</param>
    /// <param name="packages">What to restore.</param>
    /// <param name="configurationFolder">The folder feeds are configured for.</param>
    /// <returns>The path of the project.</returns>
    public static string Write(string folder, IEnumerable<PackageRequest> packages, string configurationFolder)
    {
        foreach (var name in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
            File.WriteAllText(Path.Combine(folder, name), "<Project />");
        var path = Path.Combine(folder, "packages.csproj");
        var references = packages.Select(package => $"    <PackageReference Include=\"{package.Id}\" Version=\"[{package.Version}]\" />\n");
        File.WriteAllText(path, $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <RuntimeIdentifier>{NativeFiles.RuntimeIdentifier}</RuntimeIdentifier>
                <SelfContained>false</SelfContained>
                <NuGetAudit>false</NuGetAudit>
                <RestoreRootConfigDirectory>{SecurityElement.Escape(Escape(configurationFolder))}</RestoreRootConfigDirectory>
              </PropertyGroup>
              <ItemGroup>
            {string.Concat(references)}  </ItemGroup>
            </Project>
            """);
        return path;
    }

    /// <summary>Where the restore writes down what came of it.</summary>
    public static string AssetsFile(string folder) => Path.Combine(folder, "obj", "project.assets.json");

    // Characters the build would take for its own.
    private static string Escape(string text) =>
        string.Concat(text.Select(c => "%$@';?*()".Contains(c, StringComparison.Ordinal) ? $"%{(int)c:X2}" : c.ToString()));
}
