namespace Larc.Notebooks.Execution.Formatting;

/// <summary>One rich form a type offers.</summary>
/// <param name="MimeType">The media type.</param>
/// <param name="Write">Writes a value in that form; null when it declines.</param>
internal sealed record RichForm(string MimeType, Func<object, string?> Write);
