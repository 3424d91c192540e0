using Microsoft.Playwright;

namespace Larc.SystemTests.Jupyter;

/// <summary>A notebook open in the classic Notebook, worked as a person works it: by its menus, its buttons and the keyboard.</summary>
internal sealed class ClassicNotebook(IPage page)
{
    private const float Patience = 120_000;

    public IPage Page => page;

    public static async Task<ClassicNotebook> OpenAsync(IPage page, string address)
    {
        page.SetDefaultTimeout(Patience);
        await page.GotoAsync(address);
        var notebook = new ClassicNotebook(page);
        await page.WaitForFunctionAsync("() => window.Jupyter && Jupyter.notebook && Jupyter.notebook._fully_loaded && Jupyter.notebook.kernel && Jupyter.notebook.kernel.is_connected()");
        await notebook.WaitUntilIdleAsync();
        return notebook;
    }

    /// <summary>Waits until no cell waits or runs.</summary>
    public Task WaitUntilIdleAsync() => page.WaitForFunctionAsync(
        "() => $('#kernel_indicator_icon').hasClass('kernel_idle_icon') && Jupyter.notebook.get_cells().every(c => c.cell_type !== 'code' || !c.element.hasClass('running'))");

    /// <summary>Runs all cells from the menu.</summary>
    public async Task RunAllAsync()
    {
        await page.ClickAsync("#celllink");
        await page.ClickAsync("#run_all_cells");
    }

    /// <summary>The cell at a place, from 0.</summary>
    public ILocator Cell(int at) => page.Locator("#notebook-container .cell").Nth(at);

    /// <summary>What a cell shows below itself.</summary>
    public Task<string> OutputAsync(int at) => Cell(at).Locator(".output_wrapper").InnerTextAsync();

    /// <summary>Puts the cursor at the end of a cell.</summary>
    public async Task EditAsync(int at)
    {
        await Cell(at).Locator(".CodeMirror").ClickAsync();
        await page.Keyboard.PressAsync("Control+End");
    }

    /// <summary>Runs the cell the cursor is in.</summary>
    public Task RunAsync() => page.Keyboard.PressAsync("Control+Enter");

    /// <summary>Presses the button that interrupts.</summary>
    public Task InterruptAsync() => page.ClickAsync("button[data-jupyter-action='jupyter-notebook:interrupt-kernel']");
}
