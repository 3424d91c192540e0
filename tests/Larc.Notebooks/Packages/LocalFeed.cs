using System.IO.Compression;
using System.Text;
using Larc.Notebooks.Execution;
using Larc.Notebooks.Packages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Larc.Notebooks.Tests.Packages;

/// <summary>A feed that is a folder, with a configuration that knows no other, and a place of its own for what is fetched.</summary>
internal sealed class LocalFeed : IDisposable
{
    private readonly TestFolder _folder = new();

    public LocalFeed()
    {
        Directory.CreateDirectory(Feed);
        _folder.Write("nuget.config", """
            <configuration>
              <packageSources><clear /><add key="here" value="feed" /></packageSources>
              <packageSourceMapping><clear /></packageSourceMapping>
              <config><add key="globalPackagesFolder" value="fetched" /></config>
            </configuration>
            """);
        Notebooks = Directory.CreateDirectory(Path.Combine(_folder.Root, "notebooks")).FullName;
    }

    public string Feed => Path.Combine(_folder.Root, "feed");

    public string Fetched => Path.Combine(_folder.Root, "fetched");

    /// <summary>The folder of the notebooks, below the configuration.</summary>
    public string Notebooks { get; }

    public TestFolder Folder => _folder;

    public PackageResolver Resolver => new() { CacheFolder = Path.Combine(_folder.Root, "cache") };

    /// <summary>Puts a package on the feed, with one assembly named like it.</summary>
    /// <param name="id">Its name.</param>
    /// <param name="version">Its version, of the assembly too.</param>
    /// <param name="code">The code of its assembly; null for none.</param>
    /// <param name="needs">The packages it needs, at least at these versions, and the files of their assemblies.</param>
    /// <returns>The file of the assembly.</returns>
    public string Add(string id, string version, string? code, params (string Id, string Version, string File)[] needs)
    {
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(_folder.Root, "built", id, version)).FullName, id + ".dll");
        if (code is not null)
            CSharpCompilation.Create(
                id, [CSharpSyntaxTree.ParseText($"[assembly: System.Reflection.AssemblyVersion(\"{version}.0\")]\n{code}")],
                [.. ScriptReferences.Framework, .. needs.Select(need => ScriptReferences.OfFile(need.File))],
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(file).Success.ShouldBeTrue();
        using var package = ZipFile.Open(Path.Combine(Feed, $"{id}.{version}.nupkg"), ZipArchiveMode.Create);
        Write(package, $"{id}.nuspec", $"""
            <?xml version="1.0"?>
            <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd"><metadata>
              <id>{id}</id><version>{version}</version><authors>tests</authors><description>For tests.</description>
              <dependencies><group targetFramework="net8.0">{string.Concat(needs.Select(need => $"<dependency id=\"{need.Id}\" version=\"{need.Version}\" />"))}</group></dependencies>
            </metadata></package>
            """);
        if (code is not null)
            package.CreateEntryFromFile(file, $"lib/net8.0/{id}.dll");
        return file;
    }

    public void Dispose() => _folder.Dispose();

    private static void Write(ZipArchive package, string name, string text)
    {
        using var entry = package.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(text));
    }
}
