namespace Larc.Display;

/// <summary>A message in plain words. Its kind is said in words, not by colour alone.</summary>
[TypeFormatterSource(typeof(RichFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed record Note : IRich
{
    private const string Css =
        ".larc-note{border:1px solid #8a8a8a;border-left:6px solid #2073bc;padding:8px 12px;margin:8px 0;max-width:46em}"
        + ".larc-note-warning{border-left-style:double}.larc-note-limit{border-left-style:dashed}.larc-note p{margin:4px 0}";

    private Note(NoteKind kind, string text, IEnumerable<string> points)
    {
        if (string.IsNullOrWhiteSpace(text))
            throw new ArgumentException("A note needs words.", nameof(text));
        Kind = kind;
        Text = PlainText.Clean(text);
        Points = [.. points.Select(PlainText.Clean)];
    }

    /// <summary>What the note asks of its reader.</summary>
    public NoteKind Kind { get; }

    /// <summary>The message.</summary>
    public string Text { get; }

    /// <summary>Further points, listed below the message; may be empty.</summary>
    public IReadOnlyList<string> Points { get; }

    /// <summary>The kind in words, printed before the message.</summary>
    public string Heading => Kind switch
    {
        NoteKind.Warning => "Warning",
        NoteKind.Limit => "What this cannot show",
        _ => "Information",
    };

    /// <summary>Something good to know.</summary>
    public static Note Information(string text, params IEnumerable<string> points) => new(NoteKind.Information, text, points);

    /// <summary>Something to put right or to check.</summary>
    public static Note Warning(string text, params IEnumerable<string> points) => new(NoteKind.Warning, text, points);

    /// <summary>Something that may not be concluded.</summary>
    public static Note Limit(string text, params IEnumerable<string> points) => new(NoteKind.Limit, text, points);

    /// <inheritdoc/>
    public string ToHtml()
    {
        var list = Points.Count == 0 ? "" : $"<ul>{string.Concat(Points.Select(p => $"<li>{PlainText.Escape(p)}</li>"))}</ul>";
        return $"""<div class="larc-note larc-note-{Kind.ToString().ToLowerInvariant()}" role="note"><style>{Css}</style><p><strong>{Heading}:</strong> {PlainText.Escape(Text)}</p>{list}</div>""";
    }

    /// <summary>The message as text, one line for each point.</summary>
    public override string ToString() => string.Join('\n', Points.Select(p => "  - " + p).Prepend($"{Heading}: {Text}"));
}
