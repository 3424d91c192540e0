using System.Collections.Concurrent;
using Larc.Notebooks.Documents;
using Larc.Notebooks.Execution;

namespace Larc.Notebooks.Tests.Execution;

public sealed class FrontEndTests : IDisposable
{
    private readonly ScriptHost _host = new();
    private readonly ScriptSession _session;
    private readonly ConcurrentQueue<NotebookOutput> _told = [];
    private readonly CellFrontEnd _frontEnd;

    public FrontEndTests()
    {
        _session = _host.CreateSession(new ScriptSessionOptions { Name = "n.ipynb" });
        _frontEnd = new CellFrontEnd { OnOutput = _told.Enqueue };
    }

    public void Dispose()
    {
        _session.Dispose();
        _host.Dispose();
    }

    [Fact]
    public async Task Outputs_come_as_they_happen()
    {
        var gate = "gate" + Guid.NewGuid().ToString("N");
        var seen = new List<NotebookOutput>();
        await _session.ExecuteAsync(
            $"Console.Write(1); while (AppContext.GetData(\"{gate}\") is null) System.Threading.Thread.Sleep(1); Console.Error.Write(2);\n3",
            new()
            {
                OnOutput = output =>
                {
                    seen.Add(output);
                    AppContext.SetData(gate, true);
                },
            });
        seen.ShouldBe([
            new StreamOutput("stdout", "1"), new StreamOutput("stderr", "2"),
            new ExecuteResultOutput(1, MimeBundle.OfText("3"), NotebookMetadata.Empty)]);
    }

    [Fact]
    public async Task Text_written_bit_by_bit_comes_in_few_pieces()
    {
        await _session.ExecuteAsync("for (var i = 0; i < 100_000; i++) Console.Write('x');", _frontEnd);
        string.Concat(_told.Cast<StreamOutput>().Select(piece => piece.Text)).ShouldBe(new string('x', 100_000));
        _told.Count.ShouldBeLessThan(1000);
    }

    [Fact]
    public async Task A_flood_of_text_is_cut_for_the_front_end_too()
    {
        var run = await _session.ExecuteAsync(
            "var line = new string('x', 1000); for (var i = 0; i < 100_000; i++) { Console.WriteLine(line); Console.Error.Write('!'); }", _frontEnd);
        run.Failure.ShouldBeNull();
        run.Outputs.Count.ShouldBe(1001);
        _told.OfType<StreamOutput>().Sum(piece => piece.Text.Length).ShouldBeLessThan((1 << 20) + 200);
        _told.Last().ShouldBe(run.Outputs[^1]);
    }

    [Fact]
    public async Task A_front_end_that_fails_does_not_fail_the_cell()
    {
        var run = await _session.ExecuteAsync("1.Display();\n2", new() { OnOutput = _ => throw new IOException("gone") });
        run.Failure.ShouldBeNull();
        run.Outputs.Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_was_shown_can_be_replaced()
    {
        var run = await _session.ExecuteAsync("var shown = \"a\".Display();\nConsole.Write(\"between\");\nshown.Update(\"b\");", _frontEnd);
        run.WithoutDisplayIds().ShouldBe([
            new DisplayDataOutput(MimeBundle.OfText("b"), NotebookMetadata.Empty), new StreamOutput("stdout", "between")]);
        var id = run.Outputs.OfType<DisplayDataOutput>().Single().DisplayId!;
        _told.ShouldBe([
            new DisplayDataOutput(MimeBundle.OfText("a"), NotebookMetadata.Empty) { DisplayId = id },
            new StreamOutput("stdout", "between"),
            new DisplayUpdateOutput(id, MimeBundle.OfText("b"), NotebookMetadata.Empty)]);

        var later = await _session.ExecuteAsync("shown.Update(\"c\"); shown.Update(\"d\");", _frontEnd);
        later.Outputs.ShouldBeEmpty();
        later.Updates.ShouldHaveSingleItem().ShouldBe(new DisplayUpdateOutput(id, MimeBundle.OfText("d"), NotebookMetadata.Empty));
        _told.Last().ShouldBe(later.Updates[0]);
    }

    [Fact]
    public async Task A_display_that_ends_a_cell_is_shown_once() =>
        (await _session.ExecuteAsync("\"a\".Display()")).Outputs.ShouldHaveSingleItem().ShouldBeOfType<DisplayDataOutput>();

    [Fact]
    public async Task Updates_without_end_are_told_in_few_and_the_last_is_kept()
    {
        var run = await _session.ExecuteAsync("var shown = 0.Display();\nfor (var i = 1; i <= 20_000; i++) shown.Update(i);", _frontEnd);
        run.Outputs.ShouldHaveSingleItem().ShouldBeOfType<DisplayDataOutput>().Data.ToString().ShouldBe("20000");
        _told.Last().ShouldBeOfType<DisplayUpdateOutput>().Data.ToString().ShouldBe("20000");
        _told.Count.ShouldBeLessThan(1000);
    }

    [Fact]
    public async Task Results_that_are_too_much_together_are_left_out()
    {
        var run = await _session.ExecuteAsync("var page = new string('x', 10 << 20);\nfor (var i = 0; i < 20; i++) page.Display();");
        run.Outputs.OfType<DisplayDataOutput>().Sum(shown => (long)shown.Data.ToString().Length).ShouldBeLessThanOrEqualTo(64 << 20);
    }

    [Fact]
    public async Task A_silent_cell_has_no_number_and_shows_no_result()
    {
        await _session.ExecuteAsync("1");
        var run = await _session.ExecuteAsync("var kept = 5; Console.Write(\"heard\");\nkept", new() { IsSilent = true });
        run.Number.ShouldBe(1);
        run.Outputs.ShouldBe([new StreamOutput("stdout", "heard")]);
        (await _session.ExecuteAsync("kept + 1")).Result().ShouldBe("6");
        _session.ExecutionCount.ShouldBe(2);
        (await _session.ExecuteAsync("nonsense", new() { IsSilent = true })).Error().ShouldStartWith("n.ipynb, a cell without a number, line 1: ");
    }

    [Fact]
    public async Task A_cell_that_is_not_counted_shows_its_result_all_the_same()
    {
        await _session.ExecuteAsync("1");
        (await _session.ExecuteAsync("2", new() { IsCounted = false })).Outputs
            .ShouldBe([new ExecuteResultOutput(1, MimeBundle.OfText("2"), NotebookMetadata.Empty)]);
        _session.ExecutionCount.ShouldBe(1);
    }

    [Fact]
    public async Task Expressions_are_worked_out_beside_the_cells()
    {
        await _session.ExecuteAsync("var x = 20;");
        (await _session.EvaluateAsync("x + 1")).ShouldBe(new Evaluation(MimeBundle.OfText("21"), null));
        (await _session.EvaluateAsync("Console.Write(x)")).ShouldBe(new Evaluation(MimeBundle.OfText(""), null));
        (await _session.EvaluateAsync("(string)null")).Value.ShouldBe(MimeBundle.OfText("<null>"));
        (await _session.EvaluateAsync("await Task.FromResult(x)")).Value.ShouldBe(MimeBundle.OfText("20"));
        (await _session.EvaluateAsync("x / (x - 20)")).Failure!.Name.ShouldBe("DivideByZeroException");
        (await _session.EvaluateAsync("missing")).Failure!.Details[0].ShouldBe(
            "expression, line 1: The name 'missing' does not exist in the current context (CS0103)");
        (await _session.EvaluateAsync("var y = 1;")).Failure!.Message.ShouldBe("This is not an expression.");
        (await _session.EvaluateAsync("")).Failure!.Message.ShouldBe("This is not an expression.");
        (await _session.EvaluateAsync("x is int z")).Value.ShouldBe(MimeBundle.OfText("True"));
        (await _session.ExecuteAsync("z")).Failure.ShouldNotBeNull();
        _session.ExecutionCount.ShouldBe(2);
    }

    [Fact]
    public async Task An_expression_without_end_can_be_stopped()
    {
        await ScriptHost.WarmUpAsync();
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));
        (await _session.EvaluateAsync("Task.Delay(-1).Wait()", stop.Token)).Failure!.Name.ShouldBe("Stopped");
        (await _session.ExecuteAsync("1")).Result().ShouldBe("1");
    }

    [Fact]
    public async Task A_cell_asks_the_person_at_the_front_end()
    {
        var asked = new List<string>();
        var answers = new Queue<string>(["Ada", "36", "xy"]);
        var run = await _session.ExecuteAsync(
            "Console.WriteLine(\"Hello\"); Console.Write(\"Your \"); Console.Write(\"name: \"); var name = Console.ReadLine();\n"
            + "var age = int.Parse(Console.ReadLine());\n1.Display(); Console.Write(\"key \"); var key = Console.In.Read(); var rest = Console.ReadLine();\n"
            + "$\"{name} {age} {(char)key}{rest}\"",
            _frontEnd with
            {
                Ask = (prompt, hidden, _) =>
                {
                    // What was written before has come.
                    asked.Add($"{prompt}|{hidden}|{_told.Count}");
                    return answers.Dequeue();
                },
            });
        run.Failure.ShouldBeNull();
        run.Result().ShouldBe("Ada 36 xy");
        asked.Count.ShouldBe(3);
        asked[1].ShouldStartWith("|");

        // On a busy machine the question may have been shown before it was known to be one; it is never shown twice.
        var shown = string.Concat(_told.OfType<StreamOutput>().Select(piece => piece.Text));
        shown.ShouldStartWith("Hello\n");
        foreach (var (at, question) in ((int, string)[])[(0, "Your name: "), (2, "key ")])
            asked[at].Split('|')[0].ShouldBe(shown.Contains(question, StringComparison.Ordinal) ? "" : question);
        asked.ShouldAllBe(text => text.Contains("|False|", StringComparison.Ordinal) && !text.EndsWith("|0", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_cell_that_waits_for_an_answer_can_be_stopped()
    {
        using var stop = new CancellationTokenSource();
        using var free = new CancellationTokenSource();
        var ask = (string _, bool _, CancellationToken _) =>
        {
            stop.Cancel();
            free.Token.WaitHandle.WaitOne();
            return "late";
        };
        var run = await _session.ExecuteAsync("Console.ReadLine()", new() { Ask = ask }, stop.Token);
        run.Error().ShouldBe("n.ipynb, cell [1]: The cell was stopped before it finished.");
        (await _session.ExecuteAsync("Console.ReadLine()", new() { Ask = (_, _, _) => "again" })).Result().ShouldBe("again");
        free.Cancel();
    }
}
