using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Larc.SystemTests.Browser;

/// <summary>A page that charts are drawn in, with everything that went wrong in it.</summary>
internal sealed partial class ChartPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly IPage _page;
    private readonly List<string> _faults = [];

    private ChartPage(IBrowserContext context, IPage page) => (_context, _page) = (context, page);

    public static async Task<ChartPage> OpenAsync(IBrowserContext context)
    {
        var page = new ChartPage(context, await context.NewPageAsync());
        page._page.Console += (_, message) => page.Note(message.Type is "error" or "warning", $"console {message.Type}: {message.Text}");
        page._page.PageError += (_, error) => page.Note(true, $"error: {error}");
        // A chart fetches nothing: whatever asks for something outside is a fault, and gets nothing.
        await context.RouteAsync("**/*", async route =>
        {
            page.Note(true, $"asked for {route.Request.Url}");
            await route.AbortAsync();
        });
        return page;
    }

    /// <summary>Errors, warnings and requests since the last time this was asked.</summary>
    public IReadOnlyList<string> TakeFaults()
    {
        lock (_faults)
        {
            string[] taken = [.. _faults];
            _faults.Clear();
            return taken;
        }
    }

    /// <summary>Shows a whole page with this inside.</summary>
    public Task ShowAsync(string html) => _page.SetContentAsync(
        $"<!DOCTYPE html><html lang=\"en-GB\"><head><meta charset=\"utf-8\"><title>Charts</title></head><body style=\"margin:0\"><main><h1>Charts</h1>{html}</main></body></html>");

    /// <summary>Loads a script of a package.</summary>
    public Task LoadAsync(string package) => _page.AddScriptTagAsync(new() { Content = File.ReadAllText(Requirements.PackageFile(package)) });

    /// <summary>Runs a function with one argument in the page, and gives what it returns.</summary>
    public async Task<JsonElement> RunAsync(string function, object? argument = null) => (await _page.EvaluateAsync(function, argument))!.Value;

    /// <summary>On how many sheets of A4 the page prints.</summary>
    public async Task<int> CountSheetsAsync()
    {
        var file = await _page.PdfAsync(new() { Format = "A4", Margin = new() { Top = "15mm", Bottom = "15mm", Left = "15mm", Right = "15mm" } });
        return Sheet().Count(Encoding.Latin1.GetString(file));
    }

    public async ValueTask DisposeAsync() => await _context.CloseAsync();

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex Sheet();

    private void Note(bool isFault, string text)
    {
        if (!isFault)
            return;
        lock (_faults)
            _faults.Add(text);
    }
}
