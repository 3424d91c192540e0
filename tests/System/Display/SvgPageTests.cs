using System.Globalization;
using System.Text.Json;
using Larc.Display;
using Larc.SystemTests.Browser;
using Xunit.Abstractions;

namespace Larc.SystemTests.Display;

/// <summary>Every chart as notebooks show it, measured where a browser has laid it out: nothing cut off or overprinted, readable, accessible.</summary>
[Collection(BrowserCollection.Name)]
public sealed class SvgPageTests(ChromiumBrowser browser, ITestOutputHelper output)
{
    /// <summary>
    /// Shows a chart, and finds texts outside the drawing, texts over texts, and for each text the contrast with the ground it stands on:
    /// the last shape painted before it that holds its middle.
    /// </summary>
    private const string Measure = """
        html => {
          const main = document.querySelector('main');
          main.innerHTML = html;
          const svg = main.querySelector('svg');
          const [, , width, height] = svg.getAttribute('viewBox').split(' ').map(Number);
          const channel = c => { c /= 255; return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4; };
          const luminance = h => 0.2126 * channel(parseInt(h.slice(1, 3), 16)) + 0.7152 * channel(parseInt(h.slice(3, 5), 16)) + 0.0722 * channel(parseInt(h.slice(5, 7), 16));
          const contrast = (a, b) => { const [x, y] = [luminance(a), luminance(b)].sort((p, q) => q - p); return (x + 0.05) / (y + 0.05); };
          const drawn = [...svg.querySelectorAll('rect,circle,polygon,text')].filter(e => !e.closest('defs'));
          const faults = [], texts = [], shapes = [];
          for (const element of drawn) {
            const box = element.getBBox();
            if (element.tagName !== 'text') {
              if (element.getAttribute('fill') && element.getAttribute('fill') !== 'none') shapes.push({ fill: element.getAttribute('fill'), box });
              continue;
            }
            const text = element.textContent;
            if (box.x < -0.5 || box.y < -0.5 || box.x + box.width > width + 0.5 || box.y + box.height > height + 0.5) faults.push(`cut off: '${text}'`);
            // The box of a font is taller than its letters: a seventh above and a tenth below are empty.
            const letters = { left: box.x, right: box.x + box.width, top: box.y + box.height / 7, bottom: box.y + box.height * 0.9 };
            for (const other of texts) {
              const across = Math.min(letters.right, other.right) - Math.max(letters.left, other.left), down = Math.min(letters.bottom, other.bottom) - Math.max(letters.top, other.top);
              if (across > 1 && down > 1) faults.push(`'${text}' lies over '${other.text}'`);
            }
            texts.push({ ...letters, text });
            const x = box.x + box.width / 2, y = box.y + box.height / 2;
            const under = shapes.filter(s => x >= s.box.x && x <= s.box.x + s.box.width && y >= s.box.y && y <= s.box.y + s.box.height).at(-1);
            if (!under || under.fill.startsWith('url')) faults.push(`'${text}' stands on ${under ? 'a pattern' : 'nothing'}`);
            else if (contrast(element.getAttribute('fill'), under.fill) < 4.5) faults.push(`'${text}' has a contrast of ${contrast(element.getAttribute('fill'), under.fill).toFixed(2)} with ${under.fill}`);
            if (parseFloat(getComputedStyle(element).fontSize) < 12) faults.push(`'${text}' is small`);
          }
          const shown = svg.getBoundingClientRect();
          if (shown.right > innerWidth + 0.5) faults.push(`the drawing is wider than the page: ${shown.right}`);
          return { faults, texts: texts.length };
        }
        """;

    private const string Axe = "async () => (await axe.run(document, { resultTypes: ['violations'] })).violations.flatMap(v => v.nodes.map(n => `${v.id}: ${v.help}: ${n.target} ${n.failureSummary}`))";

    public static TheoryData<string> Names => ChartCases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Nothing_is_cut_off_overprinted_or_faint(string name)
    {
        if (!Requirements.AreMet(output.WriteLine))
            return;
        await using var page = await browser.OpenAsync();
        await page.ShowAsync("");
        var faults = new List<string>();
        foreach (var chart in ChartCases.All[name].SelectMany(c => new[] { c, c with { Width = 560 }, c with { Width = 960 } }))
        {
            var measured = await page.RunAsync(Measure, chart.ToHtml());
            measured.GetProperty("texts").GetInt32().ShouldBeGreaterThan(1, ChartCases.NameOf(chart));
            faults.AddRange(Faults(measured.GetProperty("faults")).Concat(page.TakeFaults()).Select(f => string.Create(CultureInfo.InvariantCulture, $"{ChartCases.NameOf(chart)}, {chart.Width}: {f}")));
        }

        string.Join('\n', faults).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Axe_finds_nothing(string name)
    {
        if (!Requirements.AreMet(output.WriteLine))
            return;
        await using var page = await browser.OpenAsync();
        // All at once, with the tables open: ids must not meet, and the tables are read as well.
        await page.ShowAsync(string.Concat(ChartCases.All[name].Select(c => c.ToHtml())).Replace("<details>", "<details open>", StringComparison.Ordinal));
        await page.LoadAsync("axe-core");

        string.Join('\n', Faults(await page.RunAsync(Axe))).ShouldBeEmpty();
        page.TakeFaults().ShouldBeEmpty();
    }

    /// <summary>Each sample is whole on a sheet, at the width of a notebook as well: below half a sheet of text it moves to the next one.</summary>
    [Fact]
    public async Task No_chart_is_divided_between_sheets()
    {
        if (!Requirements.AreMet(output.WriteLine))
            return;
        await using var page = await browser.OpenAsync();
        foreach (var chart in ChartCases.All["samples"].SelectMany(c => new[] { c, c with { Width = 960 } }))
        {
            await page.ShowAsync("<div style=\"height:130mm\"></div>" + chart.ToHtml());
            (await page.CountSheetsAsync()).ShouldBeInRange(1, 2, ChartCases.NameOf(chart));
            // Alone it takes one sheet: what begins on the first and does not fit goes over whole.
            await page.ShowAsync(chart.ToHtml());
            (await page.CountSheetsAsync()).ShouldBe(1, ChartCases.NameOf(chart));
            chart.ToHtml().ShouldContain("break-inside:avoid");
        }

        await page.ShowAsync("<div style=\"height:900mm\"></div>");
        (await page.CountSheetsAsync()).ShouldBeGreaterThan(2);
    }

    /// <summary>That the measures above can fail.</summary>
    [Fact]
    public async Task A_drawing_that_is_wrong_is_found()
    {
        if (!Requirements.AreMet(output.WriteLine))
            return;
        await using var page = await browser.OpenAsync();
        await page.ShowAsync("");
        const string wrong = """
            <svg viewBox="0 0 200 100" width="200" height="100"><rect width="200" height="100" fill="#FFFFFF"/>
            <text x="10" y="20" font-size="14" fill="#1F1F1F">first</text><text x="12" y="22" font-size="14" fill="#1F1F1F">over it</text>
            <text x="180" y="60" font-size="14" fill="#1F1F1F">cut off</text><text x="10" y="60" font-size="14" fill="#999999">faint</text><text x="10" y="90" font-size="9" fill="#1F1F1F">small</text></svg>
            """;

        Faults((await page.RunAsync(Measure, wrong)).GetProperty("faults"))
            .ShouldBe(["'over it' lies over 'first'", "cut off: 'cut off'", "'faint' has a contrast of 2.85 with #FFFFFF", "'small' is small"]);
        await page.ShowAsync("<img src=\"data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=\"><svg role=\"img\"></svg>");
        await page.LoadAsync("axe-core");
        Faults(await page.RunAsync(Axe)).Select(f => f[..f.IndexOf(':', StringComparison.Ordinal)]).ShouldBe(["image-alt", "svg-img-alt"], ignoreOrder: true);
    }

    private static IEnumerable<string> Faults(JsonElement list) => list.EnumerateArray().Select(f => f.GetString()!);
}
