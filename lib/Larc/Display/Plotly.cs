using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace Larc.Display;

/// <summary>Writes a chart as a Plotly figure.</summary>
internal static class Plotly
{
    // '<', '>' and '&' stay escaped, so that the JSON can stand in a script element.
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static string Write(Chart chart)
    {
        var layout = chart.HasData ? chart.PlotlyLayout() : Empty(chart);
        List<string> subtitle = [.. Wrap(chart.Subtitle, 90).Select(line => $"<br><span style=\"font-size:14px\">{line}</span>")];
        var title = TextMeasure.Wrap(chart.Title, TextStyle.Title, chart.Width - 40);
        layout["title"] = new JsonObject
        {
            ["text"] = $"<b>{string.Join("<br>", title.Select(Text))}</b>{string.Concat(subtitle)}",
            ["x"] = 0.02,
            ["xanchor"] = "left",
            // The foot of the first line, from the top edge down: a title of several lines is not moved by its padding.
            ["y"] = Math.Round(1 - (32 / (double)layout["height"]!.GetValue<int>()), 4),
            ["yanchor"] = "top",
            ["font"] = new JsonObject { ["size"] = 19 },
        };
        layout["font"] = new JsonObject { ["family"] = "Arial, Helvetica, sans-serif", ["size"] = 14, ["color"] = Palette.Ink };
        layout["paper_bgcolor"] = Palette.Paper;
        if (layout["xaxis"] is not null)
            layout["plot_bgcolor"] = Palette.Paper;
        layout["width"] = chart.Width;
        var margin = layout["margin"]?.AsObject() ?? [];
        margin["l"] ??= 40;
        margin["r"] ??= 40;
        margin["t"] ??= 84 + (subtitle.Count * 18) + ((title.Count - 1) * 24) + (LegendLines(chart, layout) * 20);
        margin["b"] ??= 60;
        layout["margin"] ??= margin;
        layout["showlegend"] ??= false;
        layout["meta"] = new JsonObject
        {
            ["kind"] = chart.GetType().Name,
            ["title"] = chart.Title,
            ["subtitle"] = chart.Subtitle,
            ["altText"] = chart.AltText,
            ["source"] = chart.Source,
            ["notes"] = new JsonArray([.. chart.AllNotes.Select(note => (JsonNode)note)]),
        };
        var figure = new JsonObject
        {
            ["data"] = chart.HasData ? chart.PlotlyData() : [],
            ["layout"] = layout,
            ["config"] = new JsonObject { ["responsive"] = true, ["displaylogo"] = false },
        };
        return figure.ToJsonString(Options);
    }

    /// <summary>Plotly reads a little HTML in its texts; this is text.</summary>
    public static string Text(string text) => PlainText.Clean(text)
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>Names of categories: a name that comes twice would be one category, so later ones are numbered.</summary>
    public static IReadOnlyList<string> Categories(IEnumerable<string> labels)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        List<string> names = [];
        foreach (var label in labels.Select(PlainText.Clean))
        {
            var name = label;
            for (var again = 2; !seen.Add(name); again++)
                name = $"{label} ({again})";
            names.Add(name);
        }

        return names;
    }

    /// <summary>An axis of named rows, first on top, long names wrapped, with words below a name whose value is missing.</summary>
    public static JsonObject RowAxis(IReadOnlyList<string> categories, IEnumerable<string>? absences = null) => new()
    {
        ["type"] = "category",
        ["categoryorder"] = "array",
        ["categoryarray"] = Texts(categories),
        ["autorange"] = "reversed",
        ["automargin"] = true,
        // Ticks that are not seen hold the names off the bars.
        ["ticks"] = "outside",
        ["ticklen"] = 6,
        ["tickcolor"] = Palette.Paper,
        ["tickmode"] = "array",
        ["tickvals"] = Texts(categories),
        ["ticktext"] = Texts(categories.Zip(absences ?? categories.Select(_ => ""), (name, absence) =>
            string.Join("<br>", Wrap(name, 42).Concat(Wrap(absence, 42).Select(line => $"<i>{line}</i>"))))),
    };

    /// <summary>The words beside an axis, no larger than the rest.</summary>
    public static JsonObject AxisTitle(string text) => new() { ["text"] = Text(text), ["font"] = new JsonObject { ["size"] = 14 }, ["standoff"] = 12 };

    /// <summary>A legend in one line above the drawing, clear of the words of the axis below.</summary>
    public static JsonObject LegendAbove() => new() { ["orientation"] = "h", ["x"] = 0, ["y"] = 1, ["yanchor"] = "bottom" };

    /// <summary>Room at the right for the widest of the words that stand behind bars.</summary>
    public static JsonObject MarginFor(IEnumerable<string> words) => new() { ["r"] = 20 + (int)TextMeasure.Widest(words, TextStyle.Label) };

    /// <summary>The fill of a bar; hatched on white or solid.</summary>
    public static JsonObject Marker(string colour, bool hatched)
    {
        var marker = new JsonObject { ["color"] = colour };
        if (hatched)
            marker["pattern"] = new JsonObject { ["shape"] = "/", ["bgcolor"] = Palette.Paper };
        return marker;
    }

    public static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);

    /// <summary>Numbers; null, a gap, where one is missing.</summary>
    public static JsonArray Numbers(IEnumerable<decimal?> numbers) => new([.. numbers.Select(number => number is { } value ? (JsonNode)value : null)]);

    /// <summary>Words in the place of the drawing, placed by shares of the whole.</summary>
    /// <param name="text">The words.</param>
    /// <param name="x">From the left, 0 to 1.</param>
    /// <param name="y">From below, 0 to 1.</param>
    /// <param name="letters">About how many letters a line may hold.</param>
    public static JsonObject Annotation(string text, double x, double y, int letters = 70) => new()
    {
        ["text"] = string.Join("<br>", Wrap(text, letters)),
        ["x"] = x,
        ["y"] = y,
        ["xref"] = "paper",
        ["yref"] = "paper",
        ["showarrow"] = false,
    };

    /// <summary>Room for as many rows as there are.</summary>
    public static int HeightFor(int rows, int perRow = 38) => 190 + (Math.Max(1, rows) * perRow);

    /// <summary>Room for rows with these names, as <see cref="RowAxis"/> wraps them: all rows are as high as the highest.</summary>
    public static int HeightFor(IReadOnlyList<string> names, IEnumerable<string>? absences = null, int perRow = 38)
    {
        var lines = names.Zip(absences ?? names.Select(_ => ""), (name, absence) => Wrap(name, 42).Count() + Wrap(absence, 42).Count()).DefaultIfEmpty(1).Max();
        return HeightFor(names.Count, Math.Max(perRow, (lines * 19) + 6));
    }

    /// <summary>Lines of a legend above the drawing beyond the first: they grow towards the title.</summary>
    private static int LegendLines(Chart chart, JsonObject layout)
    {
        if (!chart.HasData || layout["legend"]?["yanchor"]?.GetValue<string>() != "bottom")
            return 0;
        var widths = chart.PlotlyData().Select(trace => TextMeasure.Width(trace!["name"]!.GetValue<string>(), TextStyle.Label) + 56).ToList();
        // Plotly gives every entry the width of the widest once they need more than one line.
        var room = chart.Width - 180;
        return widths.Sum() <= room ? 0 : (int)Math.Ceiling(widths.Count / Math.Max(1, Math.Floor(room / widths.Max()))) - 1;
    }

    private static JsonObject Empty(Chart chart) => new()
    {
        ["annotations"] = new JsonArray(Annotation(chart.NothingToShow, 0.5, 0.5)),
        ["xaxis"] = new JsonObject { ["visible"] = false },
        ["yaxis"] = new JsonObject { ["visible"] = false },
        ["height"] = 240,
    };

    public static IEnumerable<string> Wrap(string text, int letters) =>
        TextMeasure.Wrap(text, TextStyle.Label, letters * 7).Select(Text);
}
