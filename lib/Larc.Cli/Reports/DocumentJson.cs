using System.Text.Encodings.Web;
using System.Text.Json;

namespace Larc.Cli.Reports;

/// <summary>How the commands write JSON: for people to read too, alike on every system.</summary>
internal static class DocumentJson
{
    /// <summary>For documents that are written as a whole.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The same for documents that are written piece by piece.</summary>
    public static JsonWriterOptions Writer { get; } = new() { Indented = true, NewLine = "\n", Encoder = Options.Encoder };
}
