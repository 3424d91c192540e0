using Larc.Disclosure.Auditing;
using Larc.Disclosure.Auditing.Manifests;

namespace Larc.Tests.Disclosure.Auditing;

/// <summary>A folder with tables and their manifest, gone afterwards.</summary>
internal sealed class AuditFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("larc audit ").FullName;

    public string ManifestPath => System.IO.Path.Combine(Path, "manifest.json");

    public AuditFolder Table(string name, params string[] lines)
    {
        File.WriteAllText(System.IO.Path.Combine(Path, name), string.Join("\n", lines) + "\n");
        return this;
    }

    public AuditFolder Manifest(TableManifest manifest)
    {
        File.WriteAllBytes(ManifestPath, ManifestFile.Write(manifest));
        return this;
    }

    public AuditFolder Manifest(string tables)
    {
        File.WriteAllText(ManifestPath, $$"""{ "schema": "larc.manifest/1", {{tables}} }""");
        return this;
    }

    public AuditReport Run() => DisclosureAudit.Run(ManifestPath);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
