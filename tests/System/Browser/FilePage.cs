using System.Text.Json;
using Microsoft.Playwright;

namespace Larc.SystemTests.Browser;

/// <summary>A page opened from the disk, as a reader opens it, with everything that went wrong in it.</summary>
internal sealed class FilePage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _faults = [];

    private FilePage(IBrowserContext context, IPage page) => (_context, Page) = (context, page);

    public IPage Page { get; }

    /// <summary>Errors, warnings and requests for anything but files, so far.</summary>
    public IReadOnlyList<string> Faults
    {
        get
        {
            lock (_faults)
                return [.. _faults];
        }
    }

    public static async Task<FilePage> OpenAsync(IBrowserContext context, string path)
    {
        var page = new FilePage(context, await context.NewPageAsync());
        page.Page.Console += (_, message) => page.Note(message.Type is "error" or "warning", $"console {message.Type}: {message.Text}");
        page.Page.PageError += (_, error) => page.Note(true, $"error: {error}");
        page.Page.Request += (_, request) => page.Note(!request.Url.StartsWith("file:", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal), $"asked for {request.Url}");
        await page.Page.GotoAsync(new Uri(path).AbsoluteUri);
        return page;
    }

    /// <summary>Loads a script of a package.</summary>
    public Task LoadAsync(string package) => Page.AddScriptTagAsync(new() { Content = File.ReadAllText(Requirements.PackageFile(package)) });

    /// <summary>Runs an expression or a function in the page, and gives what it returns.</summary>
    public async Task<JsonElement> RunAsync(string script) => (await Page.EvaluateAsync(script))!.Value;

    public async ValueTask DisposeAsync() => await _context.CloseAsync();

    private void Note(bool isFault, string text)
    {
        if (!isFault)
            return;
        lock (_faults)
            _faults.Add(text);
    }
}
