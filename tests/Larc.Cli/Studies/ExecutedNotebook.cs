using System.Text.Json;
using Larc.Notebooks.Tests.Documents;

namespace Larc.Cli.Tests.Studies;

/// <summary>What a notebook must be after every cell ran: valid nbformat 4.5, counted in order, each result a rich one, no error.</summary>
internal static class ExecutedNotebook
{
    public static IReadOnlyList<string> Check(string json)
    {
        var wrong = NbformatRules.Check(json).ToList();
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        if (root.GetProperty("nbformat_minor").GetInt32() != 5)
            wrong.Add("it is not nbformat 4.5");
        if (root.GetProperty("metadata").GetProperty("kernelspec").GetProperty("name").GetString() != ".net-csharp")
            wrong.Add("its kernel is not .net-csharp");

        var (expected, results) = (1, 0);
        foreach (var cell in root.GetProperty("cells").EnumerateArray().Where(c => c.GetProperty("cell_type").GetString() == "code"))
        {
            var id = cell.GetProperty("id").GetString();
            if (cell.GetProperty("execution_count") is not { ValueKind: JsonValueKind.Number } count || count.GetInt32() != expected)
                wrong.Add($"{id}: the cells are not counted in order");
            foreach (var output in cell.GetProperty("outputs").EnumerateArray())
            {
                if (Fault(output, expected) is { } fault)
                    wrong.Add($"{id}: {fault}");
                results++;
            }

            expected++;
        }

        if (results == 0)
            wrong.Add("no cell shows anything");
        return wrong;
    }

    /// <summary>Everything the notebook shows, as HTML or text.</summary>
    public static string Shown(string json)
    {
        using var document = JsonDocument.Parse(json);
        return string.Join('\n', document.RootElement.GetProperty("cells").EnumerateArray()
            .Where(c => c.GetProperty("cell_type").GetString() == "code")
            .SelectMany(c => c.GetProperty("outputs").EnumerateArray())
            .SelectMany(o => o.TryGetProperty("data", out var data) ? data.EnumerateObject().Select(p => Text(p.Value)) : [Text(o.GetProperty("text"))]));
    }

    private static string? Fault(JsonElement output, int count)
    {
        var kind = output.GetProperty("output_type").GetString();
        if (kind == "error")
            return $"an error: {output.GetProperty("evalue").GetString()}";
        if (kind == "stream" && output.GetProperty("name").GetString() == "stderr")
            return $"words on standard error: {Text(output.GetProperty("text"))}";
        if (kind == "execute_result" && output.GetProperty("execution_count").GetInt32() != count)
            return "a result of another count than its cell's";
        return kind is "execute_result" or "display_data" && !output.GetProperty("data").TryGetProperty("text/plain", out _) ? "a result without plain text" : null;
    }

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => string.Concat(value.EnumerateArray().Select(v => v.GetString())),
        JsonValueKind.String => value.GetString()!,
        _ => value.GetRawText(),
    };
}
