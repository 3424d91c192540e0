using System.Text.Json.Nodes;

namespace Larc.Display;

/// <summary>Two sides compared code by code, such as staff and families; a side without a value is said in words.</summary>
[TypeFormatterSource(typeof(RichFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed partial record Dumbbell : Chart
{
    /// <summary>Makes the chart.</summary>
    /// <exception cref="ArgumentException">Some values with, and others without, how many were asked: they have no common scale.</exception>
    public Dumbbell(string title, IEnumerable<DumbbellRow> rows)
        : base(title)
    {
        Rows = [.. rows];
        var known = Rows.SelectMany(row => new[] { (row.First, Of: row.FirstOf), (row.Second, Of: row.SecondOf) }).Where(side => side.Item1.Number is not null).ToList();
        Shares = known.Exists(side => side.Of is not null);
        if (Shares && known.Exists(side => side.Of is null))
            throw new ArgumentException("Some values say how many were asked and others do not. Give it for all of them, or for none.", nameof(rows));
    }

    /// <summary>The codes, in order.</summary>
    public IReadOnlyList<DumbbellRow> Rows { get; }

    /// <summary>Who the first side is.</summary>
    public string FirstName { get; init => field = PlainText.Clean(value); } = "Staff";

    /// <summary>Who the second side is.</summary>
    public string SecondName { get; init => field = PlainText.Clean(value); } = "Families";

    /// <summary>What the values count, in the plural, such as "participants".</summary>
    public string Unit { get; init => field = PlainText.Clean(value); } = "participants";

    internal override bool HasData => Rows.Count > 0;

    /// <summary>Whether values are placed as shares of those asked.</summary>
    private bool Shares { get; }

    /// <inheritdoc/>
    public override Table ToTable()
    {
        List<(Column Column, Func<DumbbellRow, Cell> Cell)> columns =
        [
            (new Column("Code"), row => row.Label),
            (new Column($"{FirstName} ({Unit})", ColumnKind.Number), row => row.First),
            (new Column($"{SecondName} ({Unit})", ColumnKind.Number), row => row.Second),
        ];
        if (Shares)
        {
            columns.Insert(2, (new Column($"{FirstName} asked", ColumnKind.Number), row => row.FirstOf is { } of ? of : row.First.Absence ?? Absence.NotAvailable));
            columns.Add((new Column($"{SecondName} asked", ColumnKind.Number), row => row.SecondOf is { } of ? of : row.Second.Absence ?? Absence.NotAvailable));
        }

        return TableOf(columns.Select(column => column.Column), Rows.Select(row => columns.Select(column => column.Cell(row))));
    }

    internal override string Describe()
    {
        var both = Rows.Where(row => First(row) is not null && Second(row) is not null).OrderByDescending(row => Math.Abs(First(row)!.Value - Second(row)!.Value)).ToList();
        var text = $"Chart of {PlainText.Count(Rows.Count, "code", "codes")} comparing {FirstName} with {SecondName}, in {Unit}{(Shares ? ", placed as shares of those asked" : "")}.";
        if (both.Count > 0)
            text += $" Widest apart: {both[0].Label}, {FirstName} {both[0].FirstWords}, {SecondName} {both[0].SecondWords}.";
        if (both.Count > 1)
            text += $" Closest: {both[^1].Label}, {FirstName} {both[^1].FirstWords}, {SecondName} {both[^1].SecondWords}.";
        if (Rows.Count - both.Count is > 0 and var oneSided)
            text += $" For {PlainText.Count(oneSided, "code", "codes")} a side is missing.";
        return text;
    }

    internal override JsonArray PlotlyData()
    {
        var names = Plotly.Categories(Rows.Select(row => row.Label));
        JsonObject Side(string name, Func<DumbbellRow, decimal?> place, Func<DumbbellRow, string> words, JsonObject marker) => new()
        {
            ["type"] = "scatter",
            ["mode"] = "markers",
            ["name"] = Plotly.Text(name),
            ["y"] = Plotly.Texts(names),
            ["x"] = Plotly.Numbers(Rows.Select(place)),
            ["text"] = Plotly.Texts(Rows.Select(row => Plotly.Text(words(row)))),
            ["hovertemplate"] = "%{y}, %{fullData.name}: %{text}<extra></extra>",
            ["marker"] = marker,
        };
        return
        [
            Side(FirstName, First, row => row.First.Absence is { } why ? Values.Words(why) : row.FirstWords, new JsonObject { ["symbol"] = "circle", ["size"] = 13, ["color"] = Palette.DarkBlue }),
            Side(SecondName, Second, row => row.Second.Absence is { } why ? Values.Words(why) : row.SecondWords, new JsonObject { ["symbol"] = "diamond-open", ["size"] = 17, ["color"] = Palette.Plum, ["line"] = new JsonObject { ["width"] = 3 } }),
        ];
    }

    internal override JsonObject PlotlyLayout()
    {
        var names = Plotly.Categories(Rows.Select(row => row.Label));
        var x = new JsonObject { ["title"] = Plotly.AxisTitle(Shares ? $"Share of {Unit} asked" : PlainText.CapitalFirst(Unit)) };
        if (Shares)
        {
            x["range"] = new JsonArray(-0.05m, 1.05m);
            x["tickvals"] = new JsonArray(0, 0.5m, 1);
            x["ticktext"] = new JsonArray("none", "half", "all");
        }
        else
        {
            x["rangemode"] = "tozero";
        }

        return new JsonObject
        {
            ["height"] = Plotly.HeightFor([.. Rows.Select(row => row.Label)], Rows.Select(AbsenceOf)),
            ["showlegend"] = true,
            ["legend"] = Plotly.LegendAbove(),
            ["xaxis"] = x,
            ["yaxis"] = Plotly.RowAxis(names, Rows.Select(AbsenceOf)),
            ["shapes"] = new JsonArray([
                .. Rows.Select((row, at) => (Row: row, At: at)).Where(entry => First(entry.Row) is not null && Second(entry.Row) is not null).Select(entry => (JsonNode)new JsonObject
                {
                    ["type"] = "line",
                    ["layer"] = "below",
                    ["y0"] = names[entry.At],
                    ["y1"] = names[entry.At],
                    ["x0"] = First(entry.Row),
                    ["x1"] = Second(entry.Row),
                    ["line"] = new JsonObject { ["color"] = Palette.Context, ["width"] = 3 },
                }),
            ]),
        };
    }

    private decimal? First(DumbbellRow row) => Place(row.First.Number, row.FirstOf);

    private decimal? Second(DumbbellRow row) => Place(row.Second.Number, row.SecondOf);

    private decimal? Place(decimal? value, int? of) => Shares && of is { } whole ? value / whole : value;
}
