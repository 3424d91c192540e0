using System.Text.Json;
using Larc.Notebooks.Documents;

namespace Larc.Notebooks.Tests;

/// <summary>A folder of notebooks that goes away with the test.</summary>
internal sealed class TestFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("larc-notebooks-").FullName;

    public string Write(string name, string text)
    {
        var path = Path.Combine(Root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public string Notebook(string name, params string[] cells) => Write(name, Document(cells).ToJson());

    public static NotebookDocument Document(params string[] cells) => new(
        cells.Select((source, index) => new NotebookCell(CellKind.Code, $"c{index + 1}", source)).ToList(), PortableMetadata);

    public static NotebookMetadata PortableMetadata { get; } = NotebookMetadata.FromJson(
        """{"kernelspec":{"name":".net-csharp","display_name":".NET (C#)","language":"C#"},"polyglot_notebook":{"kernelInfo":{"defaultKernelName":"csharp"}}}""");

    public static string Quote(string text) => JsonSerializer.Serialize(text);

    public void Dispose()
    {
        try
        {
            Directory.Delete(Root, recursive: true);
        }
        catch (IOException)
        {
            // An assembly a script loaded stays open for as long as the process lives, where files are locked.
        }
        catch (UnauthorizedAccessException)
        {
        }
    }
}
