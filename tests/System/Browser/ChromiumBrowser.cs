using Microsoft.Playwright;

namespace Larc.SystemTests.Browser;

/// <summary>One headless Chromium for all browser tests; nothing is started where it cannot run.</summary>
public sealed class ChromiumBrowser : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        if (Requirements.Missing is not null)
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Requirements.Chromium,
            Headless = true,
            // In a container there is no user namespace to make a sandbox with; the pages are our own.
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", "--font-render-hinting=none"],
        });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.CloseAsync();
        _playwright?.Dispose();
    }

    /// <summary>
    /// A file of the disk as a page, as wide as a small laptop unless told otherwise. It can reach nothing but files. A page whose own policy forbids
    /// scripts is tested by scripts only where that is passed by.
    /// </summary>
    internal async Task<FilePage> OpenFileAsync(string path, int width = 1366, bool passesPolicyBy = false)
    {
        var context = await _browser!.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 768 }, Locale = "en-GB", BypassCSP = passesPolicyBy });
        return await FilePage.OpenAsync(context, path);
    }

    /// <summary>A new page, as large as a laptop's window, that may reach servers of this machine.</summary>
    internal async Task<IPage> NewPageAsync() => await _browser!.NewPageAsync(new() { ViewportSize = new() { Width = 1366, Height = 768 }, Locale = "en-GB" });

    /// <summary>A new page, as wide as a notebook's output. It can reach nothing outside.</summary>
    internal async Task<ChartPage> OpenAsync(int width = 960)
    {
        var context = await _browser!.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 800 }, Locale = "en-GB" });
        return await ChartPage.OpenAsync(context);
    }
}
