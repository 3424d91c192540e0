using Larc.Notebooks.Documents;
using Larc.Notebooks.Execution;

namespace Larc.Notebooks.Tests.Execution;

/// <summary>Runs alone: the console belongs to the whole process.</summary>
[CollectionDefinition(nameof(ConsoleCaptureTests), DisableParallelization = true)]
[Collection(nameof(ConsoleCaptureTests))]
public sealed class ConsoleCaptureTests : IDisposable
{
    private readonly TextWriter _before = Console.Out;
    private readonly StringWriter _console = new() { NewLine = "\r\n" };

    public ConsoleCaptureTests() => Console.SetOut(_console);

    public void Dispose() => Console.SetOut(_before);

    [Fact]
    public async Task Cells_have_the_console_while_they_run_and_others_have_it_meanwhile_and_after()
    {
        var ours = Console.Out;
        using (var host = new ScriptHost())
        using (var session = host.CreateSession(new ScriptSessionOptions()))
        {
            await session.ExecuteAsync("Console.WriteLine(\"inside\");");
            await Task.Run(() => Console.WriteLine("outside"));
            Console.Write('!');
            await session.ExecuteAsync("Console.SetOut(new StringWriter());");
            (await session.ExecuteAsync("Console.WriteLine(\"again\");")).Outputs.ShouldBe([new StreamOutput("stdout", "again\n")]);
        }

        Console.Out.ShouldBeSameAs(ours);
        Console.WriteLine("after");
        _console.ToString().ShouldBe("outside\r\n!after\r\n");
    }
}
