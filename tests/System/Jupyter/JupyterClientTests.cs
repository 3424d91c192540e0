using Xunit.Abstractions;

namespace Larc.SystemTests.Jupyter;

/// <summary>Jupyter's own client and its tests for kernels, with the kernel as it is installed.</summary>
public sealed class JupyterClientTests(InstalledKernel kernel, ITestOutputHelper output) : IClassFixture<InstalledKernel>
{
    private static readonly string Scripts = Path.Combine(Repository.Root, "tests", "System", "Jupyter");

    [Fact]
    public Task It_passes_the_tests_for_kernels_that_jupyter_offers() => RunAsync("kernel_test.py");

    [Theory]
    [InlineData("Conversation")]
    [InlineData("Interrupts")]
    [InlineData("Ends")]
    [InlineData("Orphans")]
    [InlineData("Sizes")]
    public Task It_does_what_front_ends_ask_of_it(string what) => RunAsync("client_test.py", what);

    private async Task RunAsync(string script, params string[] arguments)
    {
        if (!JupyterPrograms.HasClients(output.WriteLine))
            return;
        var said = await JupyterPrograms.RunAsync(JupyterPrograms.Python, ["-W", "ignore::ResourceWarning", Path.Combine(Scripts, script), .. arguments], kernel);
        output.WriteLine(said);
        said.ShouldContain("OK", Case.Sensitive, said);
    }
}
