using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Larc.Model;

/// <summary>Reads a YAML file that people edit, collecting every problem with its line instead of stopping at the first.</summary>
/// <param name="file">The file.</param>
/// <param name="text">What it holds, when it need not be opened; null to open it.</param>
internal sealed class YamlFile(string file, string? text = null)
{
    /// <summary>Larger than any codebook by far; a limit because files come from strangers.</summary>
    private const long MaximumBytes = 4 * 1024 * 1024;

    private const int MaximumDepth = 32;

    private readonly List<FileProblem> _problems = [];

    public IReadOnlyList<FileProblem> Problems => [.. _problems.OrderBy(p => p.Line)];

    public bool IsSound => _problems.Count == 0;

    public int ProblemCount => _problems.Count;

    /// <summary>The mapping at the top of the file; null, with a problem, when there is none.</summary>
    /// <param name="mayBeEmpty">Whether a file of comments only is no problem.</param>
    public YamlSection? Open(bool mayBeEmpty = false)
    {
        try
        {
            if (text is null && new FileInfo(file).Length > MaximumBytes)
            {
                Add(0, "the file is larger than 4 MiB; a file edited by people is much smaller.");
                return null;
            }

            var content = text ?? File.ReadAllText(file);
            if (TooDeep(content) is { } line)
            {
                Add(line, "lists within lists are nested too deeply.");
                return null;
            }

            using var reader = new StringReader(content);
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
                    if (!mayBeEmpty)
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
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or FormatException or OverflowException or NotSupportedException or IndexOutOfRangeException)
        {
            // Some malformed texts (a tag that is no address) leave the parser by its own checks of arguments.
            Add(0, "this is not valid YAML.");
        }

        return null;
    }

    public void Add(int line, string message) => _problems.Add(new(file, line, message));

    public static int LineOf(YamlNode node) => (int)node.Start.Line;

    /// <summary>The line where nesting passes what a person would write; null when it does not. The tree is built by recursion, which a file could drive until the stack ends.</summary>
    private static int? TooDeep(string content)
    {
        using var reader = new StringReader(content);
        var parser = new Parser(reader);
        for (var depth = 0; parser.MoveNext();)
        {
            depth += parser.Current!.NestingIncrease;
            if (depth > MaximumDepth)
                return (int)parser.Current.Start.Line;
        }

        return null;
    }

    private static string FirstSentence(YamlException e)
    {
        var message = (e.InnerException?.Message ?? e.Message).ReplaceLineEndings(" ");
        var colon = message.IndexOf("): ", StringComparison.Ordinal);
        return (colon < 0 ? message : message[(colon + 3)..]).TrimEnd('.') + ".";
    }
}
