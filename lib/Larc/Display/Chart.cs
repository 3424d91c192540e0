using System.Globalization;
using System.Text.Json.Nodes;

namespace Larc.Display;

/// <summary>
/// A description of a chart, shown as static SVG, as a Plotly figure and as a table; all three hold the same values.
/// Immutable. A chart without data says so, and why, in words.
/// </summary>
public abstract record Chart : IRich, ITabular
{
    /// <summary>The most words a title may have.</summary>
    public const int MostTitleWords = 10;

    private const double Margin = 20;

    private protected Chart(string title) => Title = title;

    /// <summary>The message of the chart in ten words or fewer.</summary>
    /// <exception cref="ArgumentException">No words, or more than ten.</exception>
    public string Title { get; init => field = CheckTitle(value); }

    /// <summary>Measure, unit, N and period; may be empty.</summary>
    public string Subtitle { get; init => field = PlainText.Clean(value); } = "";

    /// <summary>Where the numbers come from; may be empty.</summary>
    public string Source { get; init => field = PlainText.Clean(value); } = "";

    /// <summary>Notes printed below the chart, after those the chart gives itself.</summary>
    public IReadOnlyList<string> Notes { get; init => field = [.. value.Select(PlainText.Clean)]; } = [];

    /// <summary>What is said to those who do not see the chart. Made from the data unless given.</summary>
    public string AltText { get => field.Length > 0 ? field : HasData ? Describe() : NothingToShow; init => field = PlainText.Clean(value); } = "";

    /// <summary>Why there is nothing to show, printed when there are no data.</summary>
    public string WhenEmpty { get; init => field = PlainText.Clean(value); } = "No data were given.";

    /// <summary>Width in pixels at full size, 480 to 1600; the drawing scales down by itself.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 480 or above 1600.</exception>
    public int Width { get; init => field = CheckWidth(value); } = 720;

    /// <summary>Whether there is anything to draw.</summary>
    internal abstract bool HasData { get; }

    /// <summary>Notes that belong to this kind of chart or to what it holds.</summary>
    internal virtual IEnumerable<string> OwnNotes => [];

    internal string NothingToShow => "Nothing to show. " + PlainText.Sentence(WhenEmpty);

    internal IReadOnlyList<string> AllNotes => [.. OwnNotes.Concat(Notes).Select(PlainText.Sentence).Where(note => note.Length > 0).Distinct(StringComparer.Ordinal)];

    /// <summary>The chart as one SVG element: no script, no font file, nothing fetched.</summary>
    public string ToSvg() => Layout().Svg;

    /// <summary>The chart as the JSON of a Plotly figure (data, layout, config), drawn alike by plotly.js 2, 3 and 4; the alt text stands in <c>layout.meta</c>.</summary>
    public string ToPlotlyJson() => Plotly.Write(this);

    /// <summary>Every value of the chart as a table.</summary>
    public abstract Table ToTable();

    /// <summary>The SVG in a figure, with the data as a table that opens on demand.</summary>
    public string ToHtml() =>
        $"<figure class=\"larc-figure\" style=\"margin:0 0 12px;break-inside:avoid;max-width:{Width.ToString(CultureInfo.InvariantCulture)}px\">{ToSvg()}\n"
        + $"<details><summary>The data of this chart as a table</summary>{ToTable().WithAllRows().ToHtml()}</details></figure>";

    /// <summary>The same figure in a document, under its number: the caption says the title, so that the drawing does not.</summary>
    internal string ToNumberedHtml(string name, string id) =>
        $"<figure class=\"larc-figure\"{(id.Length > 0 ? $" id=\"{id}\"" : "")} style=\"margin:0 0 12px;max-width:{Width.ToString(CultureInfo.InvariantCulture)}px\"><figcaption><strong>{name}. {PlainText.Escape(Title)}</strong></figcaption>\n{Layout(titled: false).Svg}\n"
        + $"<details><summary>The data of this chart as a table</summary>{ToTable().WithAllRows().ToHtml()}</details></figure>";

    /// <summary>The alt text, then the data as a table in plain text.</summary>
    public sealed override string ToString() => $"{AltText}\n\n{ToTable()}";

    internal abstract string Describe();

    /// <summary>Draws below <paramref name="top"/> and gives the bottom of what was drawn.</summary>
    internal abstract double Draw(SvgBuilder svg, Frame frame, double top);

    internal abstract JsonArray PlotlyData();

    internal abstract JsonObject PlotlyLayout();

    /// <summary>Draws the chart; without its title where a caption of the document says it.</summary>
    internal Drawing Layout(bool titled = true)
    {
        var svg = new SvgBuilder(Width);
        var frame = new Frame(Margin, Width - Margin);
        var y = titled ? svg.Lines(frame.Left, Margin - 4, TextMeasure.Wrap(Title, TextStyle.Title, frame.Width), TextStyle.Title) : 0;
        if (Subtitle.Length > 0)
            y = svg.Lines(frame.Left, y + 2, TextMeasure.Wrap(Subtitle, TextStyle.Subtitle, frame.Width), TextStyle.Subtitle, fill: Palette.SoftInk);
        y = HasData ? Draw(svg, frame, y + 16) : DrawNothing(svg, frame, y + 16);

        IEnumerable<string> notes = HasData ? AllNotes : [];
        var footer = Source.Length > 0 ? notes.Append(PlainText.Sentence("Source: " + Source)) : notes;
        y += 12;
        foreach (var note in footer)
            y = svg.Lines(frame.Left, y, TextMeasure.Wrap(note, TextStyle.Small, frame.Width), TextStyle.Small, fill: Palette.SoftInk) + 2;
        return svg.Finish(Title, AltText, y + 10);
    }

    private protected Table TableOf(IEnumerable<Column> columns, IEnumerable<IEnumerable<Cell>> rows) =>
        new(Title, columns, rows) { Subtitle = Subtitle, Source = Source, Notes = AllNotes, WhenEmpty = NothingToShow };

    private double DrawNothing(SvgBuilder svg, Frame frame, double top)
    {
        var lines = TextMeasure.Wrap(NothingToShow, TextStyle.Label, frame.Width - 32);
        var high = (lines.Count * TextStyle.Label.LineHeight) + 32;
        svg.Rect(frame.Left, top, frame.Width, high, Palette.Track);
        svg.Lines(frame.Left + 16, top + 16, lines, TextStyle.Label);
        return top + high;
    }

    private static string CheckTitle(string title)
    {
        var clean = PlainText.Clean(title);
        var words = clean.Split(' ', StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit));
        if (clean.Length == 0)
            throw new ArgumentException("A chart needs a title that states its message.", nameof(title));
        if (words > MostTitleWords)
            throw new ArgumentException($"The title has {words} words: '{clean}'. State the message in {MostTitleWords} words or fewer, and put the rest in the subtitle.", nameof(title));
        return clean;
    }

    private static int CheckWidth(int width)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 480, nameof(Width));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(width, 1600, nameof(Width));
        return width;
    }
}
