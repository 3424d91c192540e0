using System.Text.Json;

namespace Larc.Notebooks.Jupyter.Protocol;

/// <summary>Reads what a request says, which may be anything: what is missing has its default, what is of another kind is refused in words.</summary>
internal static class RequestContent
{
    /// <exception cref="BadRequestException">It is missing or not text.</exception>
    public static string Text(this JsonElement content, string name) =>
        content.TextOr(name, null) ?? throw new BadRequestException($"'{name}' is missing.");

    /// <exception cref="BadRequestException">It is not text.</exception>
    public static string? TextOr(this JsonElement content, string name, string? otherwise)
    {
        if (!content.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return otherwise;
        if (value.ValueKind != JsonValueKind.String)
            throw Wrong(name, "text");
        return value.Read();
    }

    /// <exception cref="BadRequestException">It is not true or false.</exception>
    public static bool Flag(this JsonElement content, string name, bool otherwise) => !content.TryGetProperty(name, out var value) ? otherwise : value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Null => otherwise,
        _ => throw Wrong(name, "true or false"),
    };

    /// <exception cref="BadRequestException">It is not a whole number.</exception>
    public static int? Number(this JsonElement content, string name)
    {
        if (!content.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : throw Wrong(name, "a whole number");
    }

    /// <summary>
    /// The text of a JSON string. Browsers can send one half of a character that takes two, which is no text; it becomes the replacement character.
    /// </summary>
    public static string Read(this JsonElement text)
    {
        try
        {
            return text.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return HalfCharacters.Replace(text.GetRawText());
        }
    }

    private static BadRequestException Wrong(string name, string expected) => new($"'{name}' must be {expected}.");
}
