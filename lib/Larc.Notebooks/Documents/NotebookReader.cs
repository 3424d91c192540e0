using System.Globalization;
using System.Text.Json;

namespace Larc.Notebooks.Documents;

/// <summary>Reads a notebook, and says in one sentence what is wrong with a file that is none.</summary>
internal sealed class NotebookReader
{
    private readonly string _name;
    private string _place = "";

    private NotebookReader(string name) => _name = name;

    public static NotebookDocument Read(string json, string name)
    {
        var reader = new NotebookReader(name);
        try
        {
            using var document = JsonDocument.Parse(json.TrimStart('\uFEFF'), JsonText.Reading);
            return reader.Document(document.RootElement);
        }
        catch (JsonException error)
        {
            var line = ((error.LineNumber ?? 0) + 1).ToString(CultureInfo.InvariantCulture);
            throw new NotebookFormatException(
                $"'{name}' is not a notebook: its JSON is broken or cut off at line {line}. Restore the file from a copy, or save it again from the program that wrote it.");
        }
        catch (InvalidOperationException)
        {
            // Text in the file that is not valid Unicode shows only when it is read.
            throw reader.Wrong("holds text that is not valid Unicode");
        }
    }

    private NotebookDocument Document(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("nbformat", out var major))
            throw Wrong("has no 'nbformat' number");
        if (Integer(major, "'nbformat'") is var version && version != 4)
            throw new NotebookFormatException(
                $"'{_name}' is in notebook format {version?.ToString(CultureInfo.InvariantCulture)}, and only format 4 can be read. Open it in Jupyter and save it again.");
        var minor = root.TryGetProperty("nbformat_minor", out var minorJson) ? Integer(minorJson, "'nbformat_minor'") ?? 0 : 0;
        var cells = Member(root, "cells", JsonValueKind.Array).EnumerateArray().Select(Cell).ToList();
        _place = "";
        return new NotebookDocument(cells, Metadata(root), minor);
    }

    private NotebookCell Cell(JsonElement json, int index)
    {
        _place = string.Create(CultureInfo.InvariantCulture, $" at cell {index + 1} from the top");
        if (json.ValueKind != JsonValueKind.Object)
            throw Wrong("has something that is not a cell");
        var kind = Member(json, "cell_type", JsonValueKind.String).GetString() switch
        {
            "code" => CellKind.Code,
            "markdown" => CellKind.Markdown,
            "raw" => CellKind.Raw,
            var other => throw Wrong($"has an unknown kind of cell, '{other}',"),
        };
        var id = json.TryGetProperty("id", out var idJson) && idJson.ValueKind == JsonValueKind.String ? idJson.GetString() : null;
        var cell = new NotebookCell(kind, id, Text(Member(json, "source"), "'source'")) { Metadata = Metadata(json) };
        if (kind != CellKind.Code)
            return cell with { Attachments = json.TryGetProperty("attachments", out var files) ? Object(files, "'attachments'") : null };
        return cell with
        {
            ExecutionCount = json.TryGetProperty("execution_count", out var count) ? Integer(count, "'execution_count'") : null,
            Outputs = json.TryGetProperty("outputs", out var outputs) ? List(outputs, "'outputs'").Select(Output).ToList() : [],
        };
    }

    private NotebookOutput Output(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
            throw Wrong("has something that is not an output");
        return Member(json, "output_type", JsonValueKind.String).GetString() switch
        {
            "stream" => new StreamOutput(Member(json, "name", JsonValueKind.String).GetString()!, Text(Member(json, "text"), "'text'")),
            "execute_result" => new ExecuteResultOutput(
                json.TryGetProperty("execution_count", out var count) ? Integer(count, "'execution_count'") : null, Bundle(json), Metadata(json)),
            "display_data" => new DisplayDataOutput(Bundle(json), Metadata(json)),
            "error" => new ErrorOutput(
                Member(json, "ename", JsonValueKind.String).GetString()!,
                Member(json, "evalue", JsonValueKind.String).GetString()!,
                List(Member(json, "traceback"), "'traceback'").Select(line => Text(line, "'traceback'")).ToList()),
            var other => throw Wrong($"has an unknown kind of output, '{other}',"),
        };
    }

    private MimeBundle Bundle(JsonElement output)
    {
        var bundle = MimeBundle.Empty;
        foreach (var form in Member(output, "data", JsonValueKind.Object).EnumerateObject())
            bundle = bundle.With(form.Name, MimeBundle.IsJson(form.Name) ? form.Value.GetRawText() : Text(form.Value, $"'{form.Name}'"));
        return bundle;
    }

    private NotebookMetadata Metadata(JsonElement owner) =>
        owner.TryGetProperty("metadata", out var json) ? Object(json, "'metadata'") : NotebookMetadata.Empty;

    private NotebookMetadata Object(JsonElement json, string what) =>
        json.ValueKind == JsonValueKind.Object ? NotebookMetadata.From(json) : throw Wrong($"has {what} that is not an object");

    private IEnumerable<JsonElement> List(JsonElement json, string what) =>
        json.ValueKind == JsonValueKind.Array ? json.EnumerateArray() : throw Wrong($"has {what} that is not a list");

    private string Text(JsonElement json, string what) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString()!,
        JsonValueKind.Array when json.EnumerateArray().All(line => line.ValueKind == JsonValueKind.String) =>
            string.Concat(json.EnumerateArray().Select(line => line.GetString())),
        _ => throw Wrong($"has {what} that is neither text nor a list of lines"),
    };

    private int? Integer(JsonElement json, string what) => json.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Number when json.TryGetInt32(out var value) => value,
        _ => throw Wrong($"has {what} that is not a whole number"),
    };

    private JsonElement Member(JsonElement owner, string name, JsonValueKind? kind = null) =>
        owner.TryGetProperty(name, out var member) && (kind is null || member.ValueKind == kind)
            ? member
            : throw Wrong($"lacks '{name}'{(kind is null ? "" : $" or has one that is not {Describe(kind.Value)}")}");

    private static string Describe(JsonValueKind kind) => kind switch
    {
        JsonValueKind.String => "text",
        JsonValueKind.Array => "a list",
        _ => "an object",
    };

    private NotebookFormatException Wrong(string what) =>
        new($"'{_name}' is not a notebook: it {what}{_place}. Save it again from the program that wrote it.");
}
