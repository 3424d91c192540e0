using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Larc.Notebooks.Language;

/// <summary>
/// The documentation of an assembly, out of the XML file beside it; that of .NET itself out of the reference assemblies of the SDK. A file is searched
/// when somebody asks, not kept: those of .NET are 40 MB, and few ask.
/// </summary>
/// <param name="assembly">Path of the assembly.</param>
internal sealed class XmlFileDocumentation(string assembly) : DocumentationProvider
{
    private static readonly string Runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
    private static readonly Lazy<string?> ReferencePack = new(FindReferencePack);

    private readonly string _assembly = assembly;

    public override bool Equals(object? obj) => obj is XmlFileDocumentation other && other._assembly == _assembly;

    public override int GetHashCode() => _assembly.GetHashCode(StringComparison.Ordinal);

    protected override string? GetDocumentationForSymbol(string documentationMemberID, CultureInfo preferredCulture, CancellationToken cancellationToken)
    {
        foreach (var file in Files())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Find(file, documentationMemberID) is { } found)
                return found;
        }

        return null;
    }

    // The file of the assembly first. What stands in one assembly of .NET is documented with another one's name, mostly that of System.Runtime.
    private IEnumerable<string> Files()
    {
        var beside = Path.ChangeExtension(_assembly, ".xml");
        if (File.Exists(beside))
            yield return beside;
        if (Path.GetDirectoryName(_assembly) != Runtime || ReferencePack.Value is not { } pack)
            yield break;
        string[] first = [Path.Combine(pack, Path.GetFileName(beside)), Path.Combine(pack, "System.Runtime.xml")];
        foreach (var file in first.Concat(Directory.EnumerateFiles(pack, "System*.xml").Order(StringComparer.Ordinal).Except(first)))
            if (File.Exists(file))
                yield return file;
    }

    private static string? Find(string file, string id)
    {
        const string End = "</member>";
        try
        {
            var text = File.ReadAllText(file);
            var start = text.IndexOf($"<member name=\"{id}\">", StringComparison.Ordinal);
            var end = start < 0 ? -1 : text.IndexOf(End, start, StringComparison.Ordinal);
            return end < 0 ? null : text[start..(end + End.Length)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string? FindReferencePack()
    {
        var packs = Path.GetFullPath(Path.Combine(Runtime, "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref"));
        var target = string.Create(CultureInfo.InvariantCulture, $"net{Environment.Version.Major}.{Environment.Version.Minor}");
        return !Directory.Exists(packs)
            ? null
            : Directory.EnumerateDirectories(packs).Select(version => Path.Combine(version, "ref", target)).Order(StringComparer.Ordinal).LastOrDefault(Directory.Exists);
    }
}
