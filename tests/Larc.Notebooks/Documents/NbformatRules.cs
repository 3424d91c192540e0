using System.Text.Json;

namespace Larc.Notebooks.Tests.Documents;

/// <summary>The rules of the nbformat 4.5 schema, by hand and strict: no key the schema does not name where it allows none.</summary>
internal static class NbformatRules
{
    public static IReadOnlyList<string> Check(string json)
    {
        var wrong = new List<string>();
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        Keys(root, "notebook", wrong, ["metadata", "nbformat", "nbformat_minor", "cells"], []);
        Expect(root.GetProperty("nbformat").GetInt32() == 4, "nbformat is 4", wrong);
        Expect(root.GetProperty("nbformat_minor").GetInt32() >= 5, "nbformat_minor is at least 5", wrong);
        var metadata = root.GetProperty("metadata");
        if (metadata.TryGetProperty("kernelspec", out var kernel))
            Expect(IsText(kernel, "name") && IsText(kernel, "display_name"), "kernelspec has name and display_name", wrong);
        if (metadata.TryGetProperty("language_info", out var language))
            Expect(IsText(language, "name"), "language_info has a name", wrong);
        var ids = new HashSet<string>();
        foreach (var cell in root.GetProperty("cells").EnumerateArray())
            Cell(cell, ids, wrong);
        return wrong;
    }

    private static void Cell(JsonElement cell, HashSet<string> ids, List<string> wrong)
    {
        var kind = cell.GetProperty("cell_type").GetString();
        if (kind == "code")
            Keys(cell, "code cell", wrong, ["id", "cell_type", "metadata", "source", "outputs", "execution_count"], []);
        else
            Keys(cell, $"{kind} cell", wrong, ["id", "cell_type", "metadata", "source"], ["attachments"]);
        Expect(kind is "code" or "markdown" or "raw", "cell_type is known", wrong);
        var id = cell.GetProperty("id").GetString()!;
        Expect(System.Text.RegularExpressions.Regex.IsMatch(id, "^[a-zA-Z0-9-_]{1,64}$"), $"id '{id}' is valid", wrong);
        Expect(ids.Add(id), $"id '{id}' is unique", wrong);
        Expect(cell.GetProperty("metadata").ValueKind == JsonValueKind.Object, "cell metadata is an object", wrong);
        Expect(IsMultiline(cell.GetProperty("source")), "source is text", wrong);
        if (kind != "code")
            return;
        Count(cell, wrong);
        foreach (var output in cell.GetProperty("outputs").EnumerateArray())
            Output(output, wrong);
    }

    private static void Output(JsonElement output, List<string> wrong)
    {
        switch (output.GetProperty("output_type").GetString())
        {
            case "stream":
                Keys(output, "stream", wrong, ["output_type", "name", "text"], []);
                Expect(IsText(output, "name") && IsMultiline(output.GetProperty("text")), "stream is text", wrong);
                break;
            case "execute_result":
                Keys(output, "execute_result", wrong, ["output_type", "data", "metadata", "execution_count"], []);
                Count(output, wrong);
                Bundle(output, wrong);
                break;
            case "display_data":
                Keys(output, "display_data", wrong, ["output_type", "data", "metadata"], []);
                Bundle(output, wrong);
                break;
            case "error":
                Keys(output, "error", wrong, ["output_type", "ename", "evalue", "traceback"], []);
                Expect(IsText(output, "ename") && IsText(output, "evalue"), "error is text", wrong);
                Expect(output.GetProperty("traceback").EnumerateArray().All(line => line.ValueKind == JsonValueKind.String), "traceback is text", wrong);
                break;
            case var other:
                wrong.Add($"output_type '{other}' is unknown");
                break;
        }
    }

    private static void Bundle(JsonElement output, List<string> wrong)
    {
        Expect(output.GetProperty("metadata").ValueKind == JsonValueKind.Object, "output metadata is an object", wrong);
        foreach (var form in output.GetProperty("data").EnumerateObject())
            Expect(
                form.Name == "application/json" || form.Name.EndsWith("+json", StringComparison.Ordinal) || IsMultiline(form.Value),
                $"{form.Name} is text", wrong);
    }

    private static void Count(JsonElement owner, List<string> wrong)
    {
        var count = owner.GetProperty("execution_count");
        Expect(count.ValueKind == JsonValueKind.Null || (count.TryGetInt32(out var number) && number >= 0), "execution_count is a number or null", wrong);
    }

    private static void Keys(JsonElement owner, string what, List<string> wrong, string[] required, string[] optional)
    {
        foreach (var key in required.Where(key => !owner.TryGetProperty(key, out _)))
            wrong.Add($"{what} lacks {key}");
        foreach (var property in owner.EnumerateObject().Where(property => !required.Contains(property.Name) && !optional.Contains(property.Name)))
            wrong.Add($"{what} has {property.Name}");
    }

    private static bool IsText(JsonElement owner, string key) => owner.TryGetProperty(key, out var text) && text.ValueKind == JsonValueKind.String;

    private static bool IsMultiline(JsonElement value) => value.ValueKind == JsonValueKind.String
        || (value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(line => line.ValueKind == JsonValueKind.String));

    private static void Expect(bool holds, string rule, List<string> wrong)
    {
        if (!holds)
            wrong.Add($"not so: {rule}");
    }
}
