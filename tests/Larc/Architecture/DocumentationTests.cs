using System.Reflection;
using System.Xml.Linq;
using Larc.Model;

namespace Larc.Tests.Architecture;

/// <summary>Every public type says what it is: researchers meet it in an editor, not in the source.</summary>
public sealed class DocumentationTests
{
    public static TheoryData<string> Assemblies => ["Larc", "Larc.Notebooks"];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Every_public_type_has_a_summary(string name)
    {
        var assembly = AssemblyOf(name);
        var documents = Documents(assembly);

        assembly.GetExportedTypes().Select(t => "T:" + t.FullName!.Replace('+', '.')).Where(id => !Says(documents, id)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Every_summary_is_a_sentence(string name)
    {
        var documents = Documents(AssemblyOf(name));

        documents.Where(d => d.Key[2..].StartsWith("Larc", StringComparison.Ordinal) && d.Value.Element("summary") is { } summary && !Ends(summary))
            .Select(d => d.Key).ShouldBeEmpty();
    }

    /// <summary>With a full stop, or with an example in code.</summary>
    private static bool Ends(XElement summary) => summary.Elements().LastOrDefault()?.Name == "code" || summary.Value.Trim() is [.., '.'];

    private static Assembly AssemblyOf(string name) => name == "Larc" ? typeof(Study).Assembly : typeof(Larc.Notebooks.Execution.NotebookRunner).Assembly;

    private static bool Says(Dictionary<string, XElement> documents, string id) =>
        documents.TryGetValue(id, out var member) && !string.IsNullOrWhiteSpace(member.Element("summary")?.Value);

    private static Dictionary<string, XElement> Documents(Assembly assembly)
    {
        var path = Path.ChangeExtension(assembly.Location, ".xml");
        return XDocument.Load(path).Descendants("member").ToDictionary(m => (string)m.Attribute("name")!);
    }
}
