using System.Collections.Immutable;
using System.Text.Json;

namespace Larc.Notebooks.Documents;

/// <summary>One result in one or more forms. A front end shows the richest form it knows.</summary>
/// <param name="Forms">
/// The forms by media type, in order of the type's name. Text forms hold the text; <c>application/json</c> and types ending
/// in <c>+json</c> hold the JSON text of one value; pictures such as <c>image/png</c> hold their bytes in base64.
/// </param>
public sealed record MimeBundle(ImmutableSortedDictionary<string, string> Forms)
{
    /// <summary>The media type every result has.</summary>
    public const string PlainText = "text/plain";

    /// <summary>The media type of rich results.</summary>
    public const string Html = "text/html";

    /// <summary>A result in no form at all.</summary>
    public static MimeBundle Empty { get; } = new(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));

    /// <summary>A result as text only.</summary>
    /// <param name="text">The text to show.</param>
    public static MimeBundle OfText(string text) => Empty.With(PlainText, text);

    /// <summary>The form of one media type, or null.</summary>
    /// <param name="mimeType">A media type such as <c>text/html</c>.</param>
    public string? this[string mimeType] => Forms.GetValueOrDefault(mimeType);

    /// <summary>The same result with one form added or replaced.</summary>
    /// <param name="mimeType">A media type such as <c>text/html</c>.</param>
    /// <param name="value">The text, or the JSON text of one value for a JSON media type.</param>
    /// <exception cref="NotebookFormatException">The media type is JSON and the value is not.</exception>
    public MimeBundle With(string mimeType, string value) =>
        new(Forms.SetItem(mimeType, IsJson(mimeType) ? Canonical(mimeType, value) : value));

    /// <inheritdoc/>
    public bool Equals(MimeBundle? other) => other is not null && Forms.SequenceEqual(other.Forms);

    /// <inheritdoc/>
    public override int GetHashCode() => Forms.Aggregate(0, (hash, form) => HashCode.Combine(hash, form.Key, form.Value));

    /// <summary>The text form, or the media types where there is none.</summary>
    public override string ToString() => this[PlainText] ?? string.Join(", ", Forms.Keys);

    internal static bool IsJson(string mimeType) =>
        mimeType == "application/json" || (mimeType.StartsWith("application/", StringComparison.Ordinal) && mimeType.EndsWith("+json", StringComparison.Ordinal));

    private static string Canonical(string mimeType, string value)
    {
        try
        {
            using var document = JsonDocument.Parse(value, JsonText.Reading);
            return JsonText.Write(document.RootElement);
        }
        catch (JsonException)
        {
            throw new NotebookFormatException($"A result of type {mimeType} must be JSON.");
        }
    }
}
