using System.Text.Json;
using System.Text.RegularExpressions;

namespace Larc.Notebooks.Jupyter.Protocol;

/// <summary>Replaces halves of characters in JSON text.</summary>
internal static partial class HalfCharacters
{
    /// <summary>The text of a JSON string, in quotation marks, with every escaped half that stands alone replaced.</summary>
    public static string Replace(string json) => JsonSerializer.Deserialize<string>(Escapes().Replace(json, static match => match.Groups["half"].Success ? "\\ufffd" : match.Value))!;

    [GeneratedRegex(@"\\u[dD][89aAbB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(?<half>\\u[dD][89a-fA-F][0-9a-fA-F]{2})|\\u[0-9a-fA-F]{4}|\\.", RegexOptions.CultureInvariant)]
    private static partial Regex Escapes();
}
