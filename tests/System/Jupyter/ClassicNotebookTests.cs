using Larc.SystemTests.Browser;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace Larc.SystemTests.Jupyter;

/// <summary>The classic Notebook in a real browser with our kernel behind it.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ClassicNotebookTests(ChromiumBrowser browser, InstalledKernel kernel, ITestOutputHelper output) : IClassFixture<InstalledKernel>
{
    private static readonly string[] Cells =
    [
        "var authorities = new[] { \"A\", \"B\", \"C\" };", "authorities.Len", "Console.Write(\"How many? \"); Console.ReadLine() + \"!\"", "while (true) { }",
        "authorities.Length", "string.Join",
    ];

    [Fact]
    public async Task A_guided_notebook_opens_runs_and_shows_its_charts() => await WithNotebookAsync(kernel.CopyGuided("03-").Single(), async (notebook, server) =>
    {
        await notebook.RunAllAsync();
        await notebook.WaitUntilIdleAsync();

        (await notebook.Page.Locator(".output_error").CountAsync()).ShouldBe(0, server.Said);
        (await notebook.Page.Locator(".output_subarea table").CountAsync()).ShouldBeGreaterThan(0);
        var charts = notebook.Page.Locator(".output_subarea svg");
        (await charts.CountAsync()).ShouldBeGreaterThan(0);
        foreach (var chart in await charts.AllAsync())
        {
            await chart.ScrollIntoViewIfNeededAsync();
            var box = (await chart.BoundingBoxAsync()).ShouldNotBeNull();
            box.Width.ShouldBeGreaterThan(300);
            box.Height.ShouldBeGreaterThan(100);
        }

        await LookAsync(notebook, "guided");
    });

    [Fact]
    public async Task Cells_complete_inspect_ask_and_can_be_interrupted() => await WithNotebookAsync(kernel.Write("work.ipynb", Cells), async (notebook, _) =>
    {
        await notebook.EditAsync(0);
        await notebook.RunAsync();
        await notebook.WaitUntilIdleAsync();

        // One way to go on is taken at once.
        await notebook.EditAsync(1);
        await notebook.Page.Keyboard.PressAsync("Tab");
        await notebook.Page.WaitForFunctionAsync("() => Jupyter.notebook.get_cell(1).get_text() === 'authorities.Length'");
        await notebook.RunAsync();
        await notebook.Cell(1).Locator(".output_result").WaitForAsync();
        (await notebook.OutputAsync(1)).ShouldContain("3");

        await notebook.EditAsync(2);
        await notebook.RunAsync();
        await notebook.Cell(2).Locator("input.raw_input").FillAsync("fourteen");
        await notebook.Page.Keyboard.PressAsync("Enter");
        await notebook.Cell(2).Locator(".output_result").WaitForAsync();
        (await notebook.OutputAsync(2)).ShouldStartWith("How many? fourteen");
        (await notebook.OutputAsync(2)).ShouldContain("fourteen!");

        await notebook.EditAsync(3);
        await notebook.RunAsync();
        await notebook.Page.WaitForFunctionAsync("() => $('#kernel_indicator_icon').hasClass('kernel_busy_icon')");
        await notebook.InterruptAsync();
        await notebook.Cell(3).Locator(".output_error").WaitForAsync();
        (await notebook.OutputAsync(3)).ShouldContain("The cell was stopped before it finished.");

        // What was declared before is still there.
        await notebook.EditAsync(4);
        await notebook.RunAsync();
        await notebook.Cell(4).Locator(".output_result").WaitForAsync();
        (await notebook.OutputAsync(4)).ShouldContain("3");

        await notebook.EditAsync(5);
        await notebook.Page.Keyboard.PressAsync("Shift+Tab");
        await notebook.Page.Locator("#tooltip, .ipython_tooltip").First.WaitForAsync();
        (await notebook.Page.Locator(".ipython_tooltip").First.InnerTextAsync()).ShouldContain("string.Join");
        await LookAsync(notebook, "work");
    });

    /// <summary>Keeps a picture beside the tests' output, for a person to look at.</summary>
    private static Task LookAsync(ClassicNotebook notebook, string name) =>
        notebook.Page.ScreenshotAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, $"classic-{name}.png") });

    private async Task WithNotebookAsync(string notebook, Func<ClassicNotebook, NotebookServer, Task> test)
    {
        if (!Requirements.AreMet(output.WriteLine) || !JupyterPrograms.Has(JupyterPrograms.Notebook, output.WriteLine))
            return;
        await using var server = await NotebookServer.StartAsync(kernel);
        var page = await browser.NewPageAsync();
        try
        {
            await test(await ClassicNotebook.OpenAsync(page, server.Address($"notebooks/guided/{Path.GetFileName(notebook)}")), server);
        }
        catch (Exception error) when (error is TimeoutException or PlaywrightException)
        {
            throw new ShouldAssertException($"{error.Message}\n{server.Said}");
        }
        finally
        {
            await page.CloseAsync();
        }
    }
}
