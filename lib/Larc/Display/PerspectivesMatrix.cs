using System.Text.Json.Nodes;

namespace Larc.Display;

/// <summary>Codes against perspectives: each cell a state with its own shape and letter, and the counts behind it.</summary>
[TypeFormatterSource(typeof(RichFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed partial record PerspectivesMatrix : Chart
{
    /// <summary>Makes the chart.</summary>
    /// <param name="title">The message in ten words or fewer.</param>
    /// <param name="perspectives">Headings of the columns, such as DCS, SM, PR; at most six.</param>
    /// <param name="rows">The codes, in order.</param>
    /// <exception cref="ArgumentException">More than six perspectives, or a row whose number of cells is not that of the perspectives.</exception>
    public PerspectivesMatrix(string title, IEnumerable<string> perspectives, IEnumerable<MatrixRow> rows)
        : base(title)
    {
        Perspectives = [.. perspectives.Select(PlainText.Clean)];
        Rows = [.. rows];
        if (Perspectives.Count > 6)
            throw new ArgumentException($"{Perspectives.Count} perspectives were given; the chart has room for 6.", nameof(perspectives));
        if (Rows.FirstOrDefault(row => row.Cells.Count != Perspectives.Count) is { } odd)
            throw new ArgumentException($"'{odd.Label}' has {odd.Cells.Count} cells for {Perspectives.Count} perspectives. Give one cell for each.", nameof(rows));
    }

    /// <summary>The columns.</summary>
    public IReadOnlyList<string> Perspectives { get; }

    /// <summary>The codes.</summary>
    public IReadOnlyList<MatrixRow> Rows { get; }

    /// <summary>What the counts count, in the plural.</summary>
    public string Unit { get; init => field = PlainText.Clean(value); } = "authorities";

    /// <summary>What a row is: a code, unless one code is followed through something else.</summary>
    internal (string One, string Many) RowWords { get; init; } = ("code", "codes");

    internal override bool HasData => Rows.Count > 0 && Perspectives.Count > 0;

    private IEnumerable<MatrixState> Used => MatrixStates.All.Where(state => Rows.Any(row => row.Cells.Any(cell => cell.State == state)));

    /// <inheritdoc/>
    public override Table ToTable() => TableOf(
        [new(ChartTitle.Capital(RowWords.One)), .. Perspectives.Select(name => new Column(HasCounts ? $"{name} ({Unit})" : name))],
        Rows.Select(row => row.Cells.Select(cell => (Cell)CellWords(cell)).Prepend(row.Label)));

    internal override string Describe()
    {
        var cells = Rows.SelectMany(row => row.Cells).ToList();
        var states = Used.Select(state => $"{MatrixStates.Name(state)} in {cells.Count(cell => cell.State == state)}");
        var text = $"Matrix of {PlainText.Count(Rows.Count, RowWords.One, RowWords.Many)} by {PlainText.Count(Perspectives.Count, "perspective", "perspectives")} ({PlainText.Join(Perspectives)}). Of {cells.Count} cells: {string.Join(", ", states)}.";
        return Rows.Where(row => row.Cells.All(cell => cell.State == MatrixState.Reported)).Select(row => row.Label).ToList() switch
        {
            [] => text + (RowWords.One == "code" ? " No code is reported by every perspective." : $" In no {RowWords.One} does every perspective report it."),
            { Count: <= 3 } few => text + $" Reported by every perspective{(RowWords.One == "code" ? "" : " in")}: {PlainText.Join(few)}.",
            var many => text + (RowWords.One == "code" ? $" {many.Count} codes are reported by every perspective." : $" Every perspective reports it in {many.Count} {RowWords.Many}."),
        };
    }

    internal override JsonArray PlotlyData()
    {
        var names = Plotly.Categories(Rows.Select(row => row.Label));
        var columns = Plotly.Categories(Perspectives);
        JsonArray data = [];
        foreach (var state in Used)
        {
            List<(string Row, string Column, MatrixCell Cell)> cells =
            [
                .. Rows.SelectMany((row, at) => row.Cells.Select((cell, column) => (names[at], columns[column], cell))).Where(entry => entry.cell.State == state),
            ];
            data.Add((JsonNode)new JsonObject
            {
                ["type"] = "scatter",
                ["mode"] = "markers+text",
                ["name"] = $"{MatrixStates.Letter(state)} {Plotly.Text(MatrixStates.Words(state))}",
                ["x"] = Plotly.Texts(cells.Select(entry => entry.Column)),
                ["y"] = Plotly.Texts(cells.Select(entry => entry.Row)),
                ["text"] = Plotly.Texts(cells.Select(_ => MatrixStates.Letter(state))),
                ["textfont"] = new JsonObject { ["color"] = Palette.TextOn(MatrixStates.Fill(state)), ["size"] = 12 },
                ["customdata"] = Plotly.Texts(cells.Select(entry => Plotly.Text(CellWords(entry.Cell)))),
                ["hovertemplate"] = "%{y}, %{x}: %{customdata}<extra></extra>",
                ["marker"] = new JsonObject
                {
                    ["symbol"] = Marks.PlotlySymbol(MatrixStates.Shape(state)),
                    ["size"] = 22,
                    ["color"] = MatrixStates.Fill(state),
                    ["line"] = new JsonObject { ["color"] = MatrixStates.Stroke(state), ["width"] = 1.5 },
                },
            });
        }

        return data;
    }

    internal override JsonObject PlotlyLayout() => new()
    {
        // The key stands below, one state to a line.
        ["height"] = Plotly.HeightFor([.. Rows.Select(row => row.Label)], null, 44) + (Used.Count() * 24) + 40,
        ["showlegend"] = true,
        ["legend"] = new JsonObject { ["orientation"] = "h", ["x"] = 0, ["y"] = -0.05 },
        ["xaxis"] = new JsonObject
        {
            ["type"] = "category",
            ["side"] = "top",
            ["categoryorder"] = "array",
            ["categoryarray"] = Plotly.Texts(Plotly.Categories(Perspectives)),
        },
        ["yaxis"] = Plotly.RowAxis(Plotly.Categories(Rows.Select(row => row.Label))),
    };

    private bool HasCounts => Rows.Any(row => row.Cells.Any(cell => cell.CountWords.Length > 0));

    private static string CellWords(MatrixCell cell) =>
        cell.CountWords.Length > 0 ? $"{MatrixStates.Name(cell.State)}, {cell.CountWords}" : MatrixStates.Name(cell.State);
}
