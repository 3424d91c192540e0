using System.Text.Json.Nodes;

namespace Larc.Display;

/// <summary>
/// Shares of those asked, round beside round, one line for each code, named with its counts at both ends. A round without a count breaks the line.
/// The lines that changed most are drawn; the table has all.
/// </summary>
[TypeFormatterSource(typeof(RichFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed partial record Slopes : Chart
{
    /// <summary>Makes the chart.</summary>
    /// <param name="title">The message in ten words or fewer.</param>
    /// <param name="rounds">Names of the rounds, in order; at least two.</param>
    /// <param name="lines">The lines, in the order of the table.</param>
    /// <exception cref="ArgumentException">Fewer than two rounds, or a line whose number of points is not that of the rounds.</exception>
    public Slopes(string title, IEnumerable<string> rounds, IEnumerable<SlopeLine> lines)
        : base(title)
    {
        Rounds = [.. rounds.Select(PlainText.Clean)];
        Lines = [.. lines];
        if (Rounds.Count < 2 && Lines.Count > 0)
            throw new ArgumentException("A slope needs two rounds at least.", nameof(rounds));
        if (Lines.FirstOrDefault(line => line.Points.Count != Rounds.Count) is { } odd)
            throw new ArgumentException($"'{odd.Name}' has {odd.Points.Count} points for {Rounds.Count} rounds. Give one for each, SlopePoint.Missing where there is none.", nameof(lines));
    }

    /// <summary>The rounds, in order.</summary>
    public IReadOnlyList<string> Rounds { get; }

    /// <summary>The lines.</summary>
    public IReadOnlyList<SlopeLine> Lines { get; }

    /// <summary>What is counted, in the plural, such as "authorities".</summary>
    public string Unit { get; init => field = PlainText.Clean(value); } = "authorities";

    /// <summary>Lines drawn at most; the rest stand in the table. At least 1.</summary>
    public int MostLines { get; init => field = Math.Max(1, value); } = 8;

    /// <summary>Ends this close, as shares, are about the same.</summary>
    public decimal SameWithin { get; init => field = Math.Max(0, value); }

    internal override bool HasData => Drawn.Count > 0;

    internal override IEnumerable<string> OwnNotes =>
    [
        .. Drawn.Count < Lines.Count ? new[] { $"Drawn are the {Drawn.Count} of {Lines.Count} that changed most; all stand in the table" } : [],
        $"Height is the share of {Unit} asked; the fine rules mark none, half and all",
        .. Drawn.SelectMany(line => line.Points).Select(point => point.Value.Absence).OfType<Absence>().Distinct().OrderBy(absence => absence.Symbol, StringComparer.Ordinal).Select(Values.Words),
    ];

    /// <summary>The lines drawn: of those with a count, the ones that changed most, in the order given.</summary>
    internal IReadOnlyList<SlopeLine> Drawn
    {
        get
        {
            var chosen = Lines.Where(line => line.Last is not null).OrderByDescending(line => Math.Abs(line.Change)).Take(MostLines).ToHashSet(ReferenceEqualityComparer.Instance);
            return [.. Lines.Where(chosen.Contains)];
        }
    }

    /// <inheritdoc/>
    public override Table ToTable() => TableOf(
        [new("Code"), .. Rounds.SelectMany(round => new[] { new Column($"{round} ({Unit})", ColumnKind.Number), new Column($"{round} asked", ColumnKind.Number) }), new("From first to last")],
        Lines.Select(line => line.Points
            .SelectMany(point => new[] { point.Value, point.Value.Absence is { } why ? why : point.Asked })
            .Prepend(line.Name)
            .Append(line.Last is null ? Absence.NotApplicable with { Words = "no count" } : Words(KindOf(line)))));

    internal override string Describe()
    {
        var text = $"Slope chart of {PlainText.Count(Lines.Count, "code", "codes")} over {PlainText.Count(Rounds.Count, "round", "rounds")}, {Rounds[0]} to {Rounds[^1]}, in {Unit} of those asked.";
        foreach (var kind in new[] { SlopeKind.Rose, SlopeKind.Fell })
        {
            List<SlopeLine> lines = [.. Lines.Where(line => line.Last is not null && KindOf(line) == kind).OrderByDescending(line => Math.Abs(line.Change))];
            if (lines.Count > 0)
                text += $" {lines.Count} {Words(kind)}, most of all {lines[0].Name}, from {lines[0].First} to {lines[0].Last}.";
        }

        if (Lines.Count(line => line.Last is not null && KindOf(line) == SlopeKind.Same) is > 0 and var same)
            text += $" {same} stayed about the same.";
        if (Lines.Count(line => line.Points.Any(point => point.Share is null)) is > 0 and var broken)
            text += $" For {PlainText.Count(broken, "code", "codes")} a round is missing.";
        return text;
    }

    internal override JsonArray PlotlyData() =>
    [
        .. Drawn.Zip(Plotly.Categories(Drawn.Select(line => line.Name))).Select(pair => (JsonNode)new JsonObject
        {
            ["type"] = "scatter",
            ["mode"] = "lines+markers",
            ["name"] = Plotly.Text(pair.Second),
            ["x"] = Plotly.Texts(Plotly.Categories(Rounds)),
            ["y"] = Plotly.Numbers(pair.First.Points.Select(point => point.Share is { } share ? Math.Round(share, 4) : (decimal?)null)),
            ["text"] = Plotly.Texts(pair.First.Points.Select(point => Plotly.Text(point.Value.Absence is { } why ? Values.Words(why) : point.ToString()))),
            ["connectgaps"] = false,
            ["hovertemplate"] = "%{x}, %{fullData.name}: %{text}<extra></extra>",
            ["line"] = new JsonObject { ["color"] = Colour(KindOf(pair.First)), ["dash"] = KindOf(pair.First) == SlopeKind.Fell ? "dash" : "solid", ["width"] = Thickness(KindOf(pair.First)) },
            ["marker"] = new JsonObject { ["symbol"] = Marks.PlotlySymbol(Shape(KindOf(pair.First))), ["size"] = 10, ["color"] = Colour(KindOf(pair.First)) },
        }),
    ];

    internal override JsonObject PlotlyLayout()
    {
        var (left, right) = (Ends(first: true), Ends(first: false));
        var high = Height(left, right);
        return new JsonObject
        {
            ["height"] = (int)high + 250 + (GapLines().Count * 18),
            ["margin"] = new JsonObject { ["l"] = (int)SideWidth + 20, ["r"] = (int)SideWidth + 20, ["b"] = 60 + (GapLines().Count * 18) },
            ["xaxis"] = new JsonObject
            {
                ["type"] = "category",
                ["categoryorder"] = "array",
                ["categoryarray"] = Plotly.Texts(Plotly.Categories(Rounds)),
                ["range"] = new JsonArray(-0.06, Rounds.Count - 0.94),
                ["side"] = "top",
                ["showgrid"] = true,
            },
            ["yaxis"] = new JsonObject
            {
                ["range"] = new JsonArray(-0.04m, 1.04m),
                ["tickvals"] = new JsonArray(0, 0.5m, 1),
                ["showticklabels"] = false,
                ["zeroline"] = false,
            },
            ["annotations"] = new JsonArray([.. PlotlyNames(left, high, first: true), .. PlotlyNames(right, high, first: false), .. PlotlyGaps()]),
        };
    }

    private SlopeKind KindOf(SlopeLine line) =>
        line.Points.Count(point => point.Share is not null) < 2 ? SlopeKind.OneRound
        : Math.Abs(line.Change) <= SameWithin ? SlopeKind.Same
        : line.Change > 0 ? SlopeKind.Rose
        : SlopeKind.Fell;

    private static string Words(SlopeKind kind) => kind switch
    {
        SlopeKind.Rose => "rose",
        SlopeKind.Fell => "fell",
        SlopeKind.Same => "about the same",
        _ => "one round only",
    };

    private static string Colour(SlopeKind kind) => kind switch
    {
        SlopeKind.Rose => Palette.DarkBlue,
        SlopeKind.Fell => Palette.Plum,
        _ => Palette.SoftInk,
    };

    private static MarkShape Shape(SlopeKind kind) => kind switch
    {
        SlopeKind.Rose => MarkShape.Circle,
        SlopeKind.Fell => MarkShape.Diamond,
        SlopeKind.Same => MarkShape.Square,
        _ => MarkShape.Hexagon,
    };

    private static double Thickness(SlopeKind kind) => kind is SlopeKind.Rose or SlopeKind.Fell ? 2.5 : 1.25;

    private IEnumerable<JsonNode> PlotlyNames(IReadOnlyList<SlopeEnd> ends, double high, bool first)
    {
        foreach (var (end, top) in ends.Zip(Tops(ends, 0, high)))
        {
            var name = string.Join("<br>", end.Name.Select(Plotly.Text));
            yield return new JsonObject
            {
                ["text"] = first ? $"{name}  <b>{Plotly.Text(end.Count)}</b>" : $"<b>{Plotly.Text(end.Count)}</b>  {name}",
                ["align"] = first ? "right" : "left",
                ["x"] = first ? 0 : Rounds.Count - 1,
                ["xref"] = "x",
                ["xanchor"] = first ? "right" : "left",
                ["xshift"] = first ? -14 : 14,
                ["y"] = Math.Round(1 - ((top + (end.High / 2)) / high), 4),
                ["yref"] = "y",
                ["yanchor"] = "middle",
                ["showarrow"] = false,
                ["font"] = new JsonObject { ["size"] = 13 },
            };
        }
    }

    private IEnumerable<JsonNode> PlotlyGaps()
    {
        if (GapLines() is not { Count: > 0 } lines)
            yield break;
        var words = Plotly.Annotation("", 0, 0);
        words["text"] = string.Join("<br>", lines);
        words["xanchor"] = "left";
        words["yanchor"] = "top";
        words["xshift"] = -(int)SideWidth;
        words["yshift"] = -18;
        words["align"] = "left";
        words["font"] = new JsonObject { ["size"] = 13 };
        yield return words;
    }

    /// <summary>The same, from edge to edge of the figure.</summary>
    private List<string> GapLines() => [.. Gaps().SelectMany(gap => Plotly.Wrap(gap, (Width - 60) / 8))];

    /// <summary>What is missing between the ends of lines, in words; a missing end is said beside it.</summary>
    private List<string> Gaps() =>
    [
        .. Enumerable.Range(1, Math.Max(0, Rounds.Count - 2))
            .Select(at => (Round: Rounds[at], Missing: Drawn.Where(line => line.Points[at].Value.Absence is not null).Select(line => $"{line.Points[at]} {line.Name}").ToList()))
            .Where(gap => gap.Missing.Count > 0)
            .Select(gap => $"{gap.Round}: {string.Join("; ", gap.Missing)}"),
    ];
}
