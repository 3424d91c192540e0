using System.Text.Json;
using Larc.Display;
using Larc.SystemTests.Browser;
using Xunit.Abstractions;

namespace Larc.SystemTests.Display;

/// <summary>The real plotly.js draws every figure: nothing invalid, nothing said on the console, and everything drawn that the figure holds.</summary>
[Collection(BrowserCollection.Name)]
public sealed class PlotlyFigureTests(ChromiumBrowser browser, ITestOutputHelper output)
{
    /// <summary>Draws a figure; gives what plotly finds invalid, and what stands on the page.</summary>
    private const string Draw = """
        async text => {
          const figure = JSON.parse(text);
          document.querySelector('main').innerHTML = '<div id="chart"></div>';
          const chart = document.getElementById('chart');
          // plotly.js 2 and 3 report lists that were given and kept as they are as 'reset to' the same.
          const same = m => { const parts = /\(set to '(.*)'\) got reset to '(.*)' during/.exec(m); return parts && parts[1] === parts[2]; };
          const invalid = (Plotly.validate(figure.data, figure.layout) || []).map(i => i.msg).filter(m => !same(m));
          await Plotly.newPlot(chart, figure.data, figure.layout, figure.config);
          const size = chart.querySelector('svg.main-svg').getBoundingClientRect();
          const boxOf = e => { const b = e.getBoundingClientRect(); return { text: e.textContent, left: b.left - size.left, top: b.top - size.top, right: b.right - size.left, bottom: b.bottom - size.top }; };
          const all = (within, selector) => [...within.querySelectorAll(selector)];
          const channel = c => { c /= 255; return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4; };
          const luminance = rgb => { const [r, g, b] = rgb.match(/\d+/g).map(Number); return 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b); };
          const contrast = (a, b) => { const [x, y] = [luminance(a), luminance(b)].sort((p, q) => q - p); return (x + 0.05) / (y + 0.05); };
          const faint = all(chart, '.barlayer .point').flatMap(point => {
            const [bar, text] = [point.querySelector('path'), point.querySelector('text')];
            if (!text || !text.textContent) return [];
            const [outer, inner] = [bar.getBoundingClientRect(), text.getBoundingClientRect()];
            if (inner.left > outer.right - 1) return [];
            const [ground, ink] = [getComputedStyle(bar).fill, getComputedStyle(text).fill];
            return ground.startsWith('url') || contrast(ground, ink) < 4.5 ? [`'${text.textContent}' is ${ink} on ${ground}`] : [];
          });
          return {
            invalid,
            faint,
            width: size.width,
            height: size.height,
            traces: chart._fullData.length,
            bars: all(chart, '.barlayer .point > path').filter(p => { const b = p.getBBox(); return b.width > 0 && b.height > 0; }).length,
            markers: all(chart, '.scatterlayer .points path.point').length,
            lines: all(chart, '.scatterlayer .lines path.js-line').length,
            title: all(chart, '.gtitle').map(e => e.textContent).join(' '),
            rows: all(chart, '.yaxislayer-above text, .yaxislayer-below text').map(boxOf),
            columns: all(chart, '.xaxislayer-above text, .xaxislayer-below text').map(boxOf),
            words: all(chart, '.gtitle, .annotation-text, .legendtext, .bartext, .textpoint text').map(boxOf),
          };
        }
        """;

    public static TheoryData<string> Names => ChartCases.Names;

    public static TheoryData<string> Versions => [.. Requirements.PlotlyVersions];

    [Theory]
    [MemberData(nameof(Names))]
    public Task Every_figure_is_drawn_whole(string name) => CheckAsync("plotly-3", ChartCases.All[name]);

    [Theory]
    [MemberData(nameof(Versions))]
    public Task Every_version_of_plotly_draws_the_samples(string version) => CheckAsync(version, ChartCases.All["samples"]);

    /// <summary>That the checks above can fail: an attribute that does not exist, and a trace that is not drawn.</summary>
    [Fact]
    public async Task A_figure_that_is_wrong_is_found()
    {
        if (!Requirements.AreMet(output.WriteLine))
            return;
        await using var page = await browser.OpenAsync();
        await page.ShowAsync("");
        await page.LoadAsync("plotly-3");
        const string wrong = """{"data":[{"type":"bar","x":[1,2],"y":["a","b"],"orientation":"h","colour":"red"}],"layout":{"width":400,"height":300},"config":{}}""";

        var drawn = await page.RunAsync(Draw, wrong);
        drawn.GetProperty("invalid").GetArrayLength().ShouldBe(1);
        drawn.GetProperty("bars").GetInt32().ShouldBe(2);

        await page.RunAsync("() => { console.error('no'); return 1; }");
        page.TakeFaults().ShouldBe(["console error: no"]);
    }

    private async Task CheckAsync(string version, IEnumerable<Chart> charts)
    {
        if (!Requirements.AreMet(output.WriteLine))
            return;
        await using var page = await browser.OpenAsync();
        await page.ShowAsync("");
        await page.LoadAsync(version);
        var faults = new List<string>();
        foreach (var chart in charts)
        {
            var drawn = await page.RunAsync(Draw, chart.ToPlotlyJson());
            faults.AddRange(page.TakeFaults().Concat(Compare(JsonDocument.Parse(chart.ToPlotlyJson()).RootElement, drawn)).Select(f => $"{ChartCases.NameOf(chart)}: {f}"));
        }

        // One to a line: the list of an assertion is cut short.
        string.Join('\n', faults).ShouldBeEmpty();
    }

    private static IEnumerable<string> Compare(JsonElement figure, JsonElement drawn)
    {
        foreach (var invalid in drawn.GetProperty("invalid").EnumerateArray())
            yield return $"invalid: {invalid}";
        foreach (var faint in drawn.GetProperty("faint").EnumerateArray())
            yield return $"faint: {faint}";
        var traces = figure.GetProperty("data").EnumerateArray().ToList();
        foreach (var (what, expected) in new[]
        {
            ("traces", traces.Count),
            ("bars", traces.Where(t => Type(t) == "bar").Sum(Bars)),
            ("markers", traces.Where(t => Type(t) == "scatter" && Mode(t).Contains("markers", StringComparison.Ordinal)).Sum(Points)),
            ("lines", traces.Where(t => Type(t) == "scatter" && Mode(t).Contains("lines", StringComparison.Ordinal)).Sum(Runs)),
        })
        {
            if (drawn.GetProperty(what).GetInt32() != expected)
                yield return $"{drawn.GetProperty(what)} {what} are drawn; the figure holds {expected}";
        }

        var title = figure.GetProperty("layout").GetProperty("meta").GetProperty("title").GetString()!;
        // Lines of a title come without the space between them.
        if (!Letters(drawn.GetProperty("title").GetString()!).Contains(Letters(title), StringComparison.Ordinal))
            yield return $"the title is '{drawn.GetProperty("title")}'";
        if (figure.GetProperty("layout").TryGetProperty("yaxis", out var axis) && axis.TryGetProperty("ticktext", out var labels)
            && drawn.GetProperty("rows").GetArrayLength() != labels.GetArrayLength())
            yield return $"{drawn.GetProperty("rows").GetArrayLength()} rows are named; the figure names {labels.GetArrayLength()}";

        var (width, height) = (drawn.GetProperty("width").GetDouble(), drawn.GetProperty("height").GetDouble());
        var boxes = new[] { "rows", "columns", "words" }.SelectMany(k => drawn.GetProperty(k).EnumerateArray()).Where(b => b.GetProperty("text").GetString()!.Trim().Length > 0).ToList();
        foreach (var (one, other) in boxes.SelectMany((box, at) => boxes.Take(at).Select(before => (box, before))))
        {
            // The box of a font is taller than its letters.
            if (Across(one, other, "left", "right") > 2 && Across(one, other, "top", "bottom") > 5)
                yield return $"'{one.GetProperty("text")}' lies over '{other.GetProperty("text")}'";
        }

        foreach (var box in boxes)
        {
            if (Side(box, "left") < -1 || Side(box, "top") < -1 || Side(box, "right") > width + 1 || Side(box, "bottom") > height + 1)
                yield return $"cut off: '{box.GetProperty("text")}' at {Side(box, "left"):0} to {Side(box, "right"):0} of {width:0}, {Side(box, "top"):0} to {Side(box, "bottom"):0} of {height:0}";
        }
    }

    private static string Letters(string text) => text.Replace(" ", "", StringComparison.Ordinal);

    private static string Type(JsonElement trace) => trace.GetProperty("type").GetString()!;

    private static string Mode(JsonElement trace) => trace.TryGetProperty("mode", out var mode) ? mode.GetString()! : "";

    /// <summary>Points that have a place on both axes; what has none is not drawn, and stands in words elsewhere.</summary>
    private static int Points(JsonElement trace) =>
        trace.GetProperty("x").EnumerateArray().Zip(trace.GetProperty("y").EnumerateArray()).Count(p => p.First.ValueKind != JsonValueKind.Null && p.Second.ValueKind != JsonValueKind.Null);

    /// <summary>Bars that have a length: a zero stands in words beside its row.</summary>
    private static int Bars(JsonElement trace) => trace.GetProperty("x").EnumerateArray().Count(x => x.ValueKind != JsonValueKind.Null && x.GetDouble() != 0);

    /// <summary>Runs of points without a gap: each is a line of its own.</summary>
    private static int Runs(JsonElement trace)
    {
        var (runs, within) = (0, false);
        foreach (var (x, y) in trace.GetProperty("x").EnumerateArray().Zip(trace.GetProperty("y").EnumerateArray()))
        {
            var there = x.ValueKind != JsonValueKind.Null && y.ValueKind != JsonValueKind.Null;
            runs += there && !within ? 1 : 0;
            within = there;
        }

        return runs;
    }

    /// <summary>How far two boxes reach into each other in one direction.</summary>
    private static double Across(JsonElement one, JsonElement other, string from, string to) =>
        Math.Min(Side(one, to), Side(other, to)) - Math.Max(Side(one, from), Side(other, from));

    private static double Side(JsonElement box, string side) => box.GetProperty(side).GetDouble();
}
