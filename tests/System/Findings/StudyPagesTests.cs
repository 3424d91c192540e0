using System.Globalization;
using System.Text.Json;
using Larc.SystemTests.Browser;
using Larc.Tests.Findings.Word;
using Xunit.Abstractions;

namespace Larc.SystemTests.Findings;

/// <summary>The pages of a study as a browser shows them: to people who see them, hear them, print them, or have no mouse.</summary>
[Collection(BrowserCollection.Name)]
public sealed class StudyPagesTests(ChromiumBrowser browser, StudyFolder study, ITestOutputHelper output) : IClassFixture<StudyFolder>
{
    private const string Axe = "async () => (await axe.run(document, { resultTypes: ['violations'] })).violations.flatMap(v => v.nodes.slice(0, 3).map(n => `${v.id}: ${v.help}: ${n.target} ${n.failureSummary}`))";

    /// <summary>Whether the page is wider than its window, and which words are cut off by what they stand in.</summary>
    private const string TooWide = """
        () => {
          const faults = [];
          if (document.documentElement.scrollWidth > innerWidth) faults.push(`the page is ${document.documentElement.scrollWidth} wide in a window of ${innerWidth}`);
          return faults;
        }
        """;

    [Fact]
    public async Task Axe_finds_nothing()
    {
        if (!Requirements.AreMet(output.WriteLine))
            return;
        List<string> faults = [];
        foreach (var file in study.Pages)
        {
            await using var page = await browser.OpenFileAsync(study.FileOf(file));
            await page.LoadAsync("axe-core");
            faults.AddRange(Strings(await page.RunAsync(Axe)).Concat(page.Faults).Select(f => $"{file}: {f}"));
        }

        study.Pages.ShouldContain("internal/findings.html");
        study.Pages.ShouldContain("publication/findings.html");
        study.Pages.Count(p => p.StartsWith("publication/briefs/", StringComparison.Ordinal)).ShouldBe(4);
        study.Pages.ShouldContain("internal/quality.html");
        study.Pages.ShouldContain("index.html");
        study.Pages.Count.ShouldBeGreaterThanOrEqualTo(4);
        string.Join('\n', faults).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1366)]
    [InlineData(480)]
    public async Task No_page_is_wider_than_its_window(int width)
    {
        if (!Requirements.AreMet(output.WriteLine))
            return;
        List<string> faults = [];
        foreach (var file in study.Pages)
        {
            await using var page = await browser.OpenFileAsync(study.FileOf(file), width);
            faults.AddRange(Strings(await page.RunAsync(TooWide)).Select(f => $"{file}: {f}"));
        }

        string.Join('\n', faults).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_keyboard_leads_from_a_sentence_to_its_excerpts_and_back()
    {
        if (!Requirements.AreMet(output.WriteLine))
            return;
        await using var page = await browser.OpenFileAsync(study.FileOf("internal/findings.html"));
        (await page.RunAsync("document.querySelectorAll('[tabindex]:not([tabindex=\"0\"])').length")).GetInt32().ShouldBe(0, "nothing changes the order of the page");

        // The way past the contents is the first thing, and is seen once it is reached.
        await page.Page.Keyboard.PressAsync("Tab");
        (await Focused(page)).ShouldBe("#text");
        (await page.RunAsync("document.activeElement.getBoundingClientRect().left >= 0")).GetBoolean().ShouldBeTrue();
        await page.Page.Keyboard.PressAsync("Tab");
        (await Focused(page)).ShouldBe("#limits-first", "then the contents, in order");
        await page.Page.Keyboard.PressAsync("Tab");
        (await Focused(page)).ShouldBe("#about");

        await page.Page.FocusAsync("#said-9");
        await page.Page.Keyboard.PressAsync("Enter");
        (await page.RunAsync("location.hash")).GetString().ShouldBe("#claim-9");
        await page.Page.Keyboard.PressAsync("Tab");
        (await page.RunAsync("!!document.activeElement.closest('#claim-9')")).GetBoolean().ShouldBeTrue("reading goes on at the evidence");

        await page.Page.FocusAsync("#claim-9 a[href^='excerpts/']");
        var excerpt = (await Focused(page)).Split('#');
        await page.Page.Keyboard.PressAsync("Enter");
        await page.Page.WaitForURLAsync(url => url.Contains("/excerpts/", StringComparison.Ordinal));
        (await page.RunAsync("location.hash")).GetString().ShouldBe("#" + excerpt[1]);
        await page.Page.FocusAsync($"#{excerpt[1]} a[href$='#claim-9']");
        await page.Page.Keyboard.PressAsync("Enter");
        await page.Page.WaitForURLAsync(url => url.Contains("findings.html", StringComparison.Ordinal));
        await page.Page.FocusAsync("#claim-9 a[href='#said-9']");
        await page.Page.Keyboard.PressAsync("Enter");
        (await page.RunAsync("location.hash")).GetString().ShouldBe("#said-9");
        page.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_keyboard_leads_from_a_published_sentence_to_its_evidence_and_never_out_of_the_publication()
    {
        if (!Requirements.AreMet(output.WriteLine))
            return;
        await using var page = await browser.OpenFileAsync(study.FileOf("publication/findings.html"));
        await page.Page.Keyboard.PressAsync("Tab");
        (await Focused(page)).ShouldBe("#text");
        (await page.RunAsync("document.querySelectorAll('a[href]:not([href^=\"#\"])').length")).GetInt32().ShouldBe(0);

        await page.Page.FocusAsync("#said-9");
        await page.Page.Keyboard.PressAsync("Enter");
        (await page.RunAsync("location.hash")).GetString().ShouldBe("#claim-9");
        await page.Page.FocusAsync("#claim-9 a[href='#said-9']");
        await page.Page.Keyboard.PressAsync("Enter");
        (await page.RunAsync("location.hash")).GetString().ShouldBe("#said-9");
        page.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_has_the_focus_is_seen()
    {
        if (!Requirements.AreMet(output.WriteLine))
            return;
        foreach (var file in study.Pages)
        {
            await using var page = await browser.OpenFileAsync(study.FileOf(file));
            for (var press = 0; press < 12; press++)
            {
                await page.Page.Keyboard.PressAsync("Tab");
                var seen = await page.RunAsync("(() => { const e = document.activeElement, s = getComputedStyle(e), b = e.getBoundingClientRect(); return e === document.body || (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0 && b.bottom > 0 && b.top < innerHeight); })()");
                seen.GetBoolean().ShouldBeTrue($"{file}, after {press + 1} presses: {await Focused(page)}");
            }
        }
    }

    [Fact]
    public async Task Every_printed_page_bears_the_edition()
    {
        if (!Requirements.AreMet(output.WriteLine) || !PdfText.IsHere(output.WriteLine))
            return;
        foreach (var file in study.Pages.Where(p => p.EndsWith("findings.html", StringComparison.Ordinal) || p.Contains("/excerpts/", StringComparison.Ordinal) || p.Contains("/briefs/", StringComparison.Ordinal)))
        {
            await using var page = await browser.OpenFileAsync(study.FileOf(file));
            var banner = (await page.RunAsync("document.querySelector('.banner').textContent")).GetString()!;
            var pdf = Path.GetTempFileName();
            try
            {
                await page.Page.PdfAsync(new() { Path = pdf, PreferCSSPageSize = true });
                var sheets = PdfText.Read(pdf).TrimEnd('\f').Split('\f');
                sheets.Length.ShouldBeInRange(file.Contains("/briefs/", StringComparison.Ordinal) ? 1 : 2, int.MaxValue, file);
                foreach (var (sheet, at) in sheets.Select((s, at) => (s, at)))
                    sheet.ShouldContain(banner, Shouldly.Case.Sensitive, string.Create(CultureInfo.InvariantCulture, $"{file}, sheet {at + 1}"));
            }
            finally
            {
                File.Delete(pdf);
            }
        }
    }

    private static async Task<string> Focused(FilePage page) => (await page.RunAsync("document.activeElement.getAttribute('href') ?? document.activeElement.outerHTML.slice(0, 120)")).GetString()!;

    private static IEnumerable<string> Strings(JsonElement list) => list.EnumerateArray().Select(f => f.GetString()!);
}
