using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Larc.Notebooks.Documents;

namespace Larc.Notebooks.Jupyter.Protocol;

/// <summary>Writes the JSON of messages.</summary>
internal static class Json
{
    // Nothing here is put into a page as it is, and escaping would make a table of HTML several times as long.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 512 };

    /// <summary>The bytes of one object.</summary>
    public static byte[] Object(Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>A member that is an object.</summary>
    public static void WriteObject(this Utf8JsonWriter json, string name, Action<Utf8JsonWriter>? members = null)
    {
        json.WriteStartObject(name);
        members?.Invoke(json);
        json.WriteEndObject();
    }

    /// <summary>A member that is a list of texts.</summary>
    public static void WriteTexts(this Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    /// <summary>The members <c>data</c> and <c>metadata</c> of a result.</summary>
    public static void WriteResult(this Utf8JsonWriter json, MimeBundle data, NotebookMetadata? metadata)
    {
        json.WriteStartObject("data");
        foreach (var (type, form) in data.Forms)
        {
            json.WritePropertyName(type);
            if (MimeBundle.IsJson(type))
                json.WriteRawValue(form, skipInputValidation: true);
            else
                json.WriteStringValue(form);
        }

        json.WriteEndObject();
        json.WritePropertyName("metadata");
        (metadata ?? NotebookMetadata.Empty).Json.WriteTo(json);
    }

    /// <summary>The members that say why something failed.</summary>
    public static void WriteFailure(this Utf8JsonWriter json, string name, string message, IEnumerable<string> traceback)
    {
        json.WriteString("ename", name);
        json.WriteString("evalue", message);
        json.WriteTexts("traceback", traceback);
    }
}
