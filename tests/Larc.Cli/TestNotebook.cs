using System.Text.Json;

namespace Larc.Cli.Tests;

/// <summary>Writes a notebook of code cells, as an editor would save it.</summary>
internal static class TestNotebook
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static void Write(string path, params string[] cells)
    {
        var notebook = new
        {
            Cells = cells.Select((source, index) => new
            {
                CellType = "code",
                ExecutionCount = (int?)null,
                Id = FormattableString.Invariant($"code-{index + 1:00}"),
                Metadata = new { },
                Outputs = Array.Empty<object>(),
                Source = source.Split('\n').Select((line, at) => at < source.Count(c => c == '\n') ? line + "\n" : line).ToArray(),
            }).ToArray(),
            Metadata = new Dictionary<string, object>
            {
                ["kernelspec"] = new { DisplayName = ".NET (C#)", Language = "C#", Name = ".net-csharp" },
                ["language_info"] = new { Name = "C#" },
                ["polyglot_notebook"] = new Dictionary<string, object> { ["kernelInfo"] = new Dictionary<string, object> { ["defaultKernelName"] = "csharp" } },
            },
            Nbformat = 4,
            NbformatMinor = 5,
        };
        File.WriteAllText(path, JsonSerializer.Serialize(notebook, Options) + "\n");
    }
}
