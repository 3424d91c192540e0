using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Larc.Model;

/// <summary>Reads a YAML file that people edit, collecting every problem with its line instead of stopping at the first.</summary>
internal sealed class YamlFile(string file)
{
    /// <summary>Larger than any codebook by far; a limit because files come from strangers.</summary>
    private const long MaximumBytes = 4 * 1024 * 1024;

    private readonly List<FileProblem> _problems = [];

    public IReadOnlyList<FileProblem> Problems => [.. _problems.OrderBy(p => p.Line)];

    public bool IsSound => _problems.Count == 0;

    /// <summary>The mapping at the top of the file; null, with a problem, when there is none.</summary>
    public YamlSection? Open()
    {
        try
        {
            if (new FileInfo(file).Length > MaximumBytes)
            {
                Add(0, "the file is larger than 4 MiB; a file edited by people is much smaller.");
                return null;
            }

            using var reader = new StreamReader(file);
            var stream = new YamlStream();
            stream.Load(reader);
            switch (stream.Documents.Count == 0 ? null : stream.Documents[0].RootNode)
            {
                case YamlMappingNode mapping:
                    return new(this, mapping);
                case { } other:
                    Add(LineOf(other), "the file must hold 'name: value' lines at its top level.");
                    return null;
                default:
                    Add(0, "the file is empty.");
                    return null;
            }
        }
        catch (YamlException e)
        {
            Add((int)e.Start.Line, $"this is not valid YAML: {FirstSentence(e)}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Add(0, "the file cannot be opened.");
        }

        return null;
    }

    public void Add(int line, string message) => _problems.Add(new(file, line, message));

    public static int LineOf(YamlNode node) => (int)node.Start.Line;

    private static string FirstSentence(YamlException e)
    {
        var message = (e.InnerException?.Message ?? e.Message).ReplaceLineEndings(" ");
        var colon = message.IndexOf("): ", StringComparison.Ordinal);
        return (colon < 0 ? message : message[(colon + 3)..]).TrimEnd('.') + ".";
    }
}
