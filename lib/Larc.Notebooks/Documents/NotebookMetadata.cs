using System.Text.Json;

namespace Larc.Notebooks.Documents;

/// <summary>
/// A JSON object kept whole, so that what other programs wrote in a notebook survives reading and writing.
/// Immutable; two are equal when they hold the same values, whatever the order of their keys.
/// </summary>
public sealed class NotebookMetadata : IEquatable<NotebookMetadata>
{
    private readonly string _canonical;

    private NotebookMetadata(JsonElement json)
    {
        Json = json;
        _canonical = JsonText.Write(json);
    }

    /// <summary>Metadata that says nothing.</summary>
    public static NotebookMetadata Empty { get; } = FromJson("{}");

    /// <summary>The object as read. Its kind is always <see cref="JsonValueKind.Object"/>.</summary>
    public JsonElement Json { get; }

    /// <summary>Whether the object has no keys.</summary>
    public bool IsEmpty => _canonical == "{}";

    /// <summary>Reads a JSON object.</summary>
    /// <param name="json">The text of one JSON object.</param>
    /// <exception cref="NotebookFormatException">The text is not a JSON object.</exception>
    public static NotebookMetadata FromJson(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, JsonText.Reading);
            return From(document.RootElement);
        }
        catch (JsonException)
        {
            throw new NotebookFormatException("Notebook metadata must be a JSON object.");
        }
    }

    /// <summary>The value at a path of keys, or null where any of them is missing.</summary>
    /// <param name="path">The keys from the outside in.</param>
    public JsonElement? Find(params ReadOnlySpan<string> path)
    {
        var at = Json;
        foreach (var key in path)
        {
            if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(key, out var next))
                return null;
            at = next;
        }

        return at;
    }

    /// <summary>The text at a path of keys, or null where there is none or it is not text.</summary>
    /// <param name="path">The keys from the outside in.</param>
    public string? FindText(params ReadOnlySpan<string> path) =>
        Find(path) is { ValueKind: JsonValueKind.String } found ? found.GetString() : null;

    /// <summary>The same metadata without some of its keys.</summary>
    /// <param name="keys">Outermost keys; unknown ones are ignored.</param>
    public NotebookMetadata Without(params IReadOnlyCollection<string> keys)
    {
        if (!Json.EnumerateObject().Any(property => keys.Contains(property.Name)))
            return this;
        return From(Members().Where(member => !keys.Contains(member.Key)).ToDictionary());
    }

    /// <summary>The same metadata with one outermost key set.</summary>
    /// <param name="key">The outermost key.</param>
    /// <param name="value">Its value.</param>
    public NotebookMetadata With(string key, JsonElement value)
    {
        var kept = Members();
        kept[key] = value;
        return From(kept);
    }

    /// <inheritdoc/>
    public bool Equals(NotebookMetadata? other) => other is not null && _canonical == other._canonical;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as NotebookMetadata);

    /// <inheritdoc/>
    public override int GetHashCode() => _canonical.GetHashCode(StringComparison.Ordinal);

    /// <summary>The JSON, indented, its keys in order.</summary>
    public override string ToString() => _canonical;

    internal static NotebookMetadata From(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object
            ? new NotebookMetadata(json.Clone())
            : throw new NotebookFormatException("Notebook metadata must be a JSON object.");

    private static NotebookMetadata From(Dictionary<string, JsonElement> members) =>
        From(JsonSerializer.SerializeToElement(members, JsonText.Writing));

    // The last of two equal keys wins, as in every reader Jupyter has.
    private Dictionary<string, JsonElement> Members()
    {
        var members = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var property in Json.EnumerateObject())
            members[property.Name] = property.Value;
        return members;
    }
}
