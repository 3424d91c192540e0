using Larc.Notebooks.Documents;
using Larc.Notebooks.Execution;

namespace Larc.Notebooks.Tests.Execution;

public sealed class SessionTests
{
    [Fact]
    public async Task A_trailing_expression_is_the_result()
    {
        var run = await Cells.LastAsync("var x = 20;", "using System.Globalization;", "x + 1");
        run.Failure.ShouldBeNull();
        run.Number.ShouldBe(3);
        run.Outputs.ShouldHaveSingleItem().ShouldBe(new ExecuteResultOutput(3, MimeBundle.OfText("21"), NotebookMetadata.Empty));
    }

    [Theory]
    [InlineData("var x = 1;")]
    [InlineData("int F() => 1;")]
    [InlineData("// nothing")]
    [InlineData("Console.Write(\"\")")]
    [InlineData("await Task.Yield()")]
    public async Task A_statement_has_no_result(string code) => (await Cells.LastAsync(code)).Outputs.ShouldBeEmpty();

    [Fact]
    public async Task Null_is_a_result_and_says_so() => (await Cells.LastAsync("(string)null")).Result().ShouldBe("<null>");

    [Fact]
    public async Task Display_shows_values_in_order_with_console_text_between()
    {
        var run = await Cells.LastAsync("Console.Write(\"a\"); Console.WriteLine(\"b\"); 1.Display(); \"t\".Display(); Console.Error.Write(\"e\"); Console.Write(\"c\");\n2");
        run.WithoutDisplayIds().ShouldBe([
            new StreamOutput("stdout", "ab\n"),
            Shown("1"), Shown("t"),
            new StreamOutput("stderr", "e"), new StreamOutput("stdout", "c"),
            new ExecuteResultOutput(1, MimeBundle.OfText("2"), NotebookMetadata.Empty)]);

        static DisplayDataOutput Shown(string text) => new(MimeBundle.OfText(text), NotebookMetadata.Empty);
    }

    [Fact]
    public async Task Cells_can_await_and_what_they_await_writes_to_the_cell()
    {
        var run = await Cells.LastAsync("var n = await Task.Run(async () => { await Task.Delay(1); Console.Write(\"far\"); return 7; });\nn");
        run.Outputs.ShouldBe([
            new StreamOutput("stdout", "far"), new ExecuteResultOutput(1, MimeBundle.OfText("7"), NotebookMetadata.Empty)]);
    }

    [Fact]
    public async Task Numbers_and_dates_are_British_unless_asked()
    {
        const string Code = "$\"{1.5} {new DateTime(2026, 3, 14):d}\"";
        (await Cells.LastAsync("await Task.Yield();", Code)).Result().ShouldBe("1.5 14/03/2026");
        var german = new ScriptSessionOptions { Culture = System.Globalization.CultureInfo.GetCultureInfo("de-DE") };
        (await Cells.RunAsync(german, Code))[0].Result().ShouldBe("1,5 14.03.2026");
        (await Cells.RunAsync(german, "await Task.Delay(1); " + Code))[0].Result().ShouldBe("1,5 14.03.2026");
    }

    [Fact]
    public async Task Console_text_is_kept_up_to_a_limit()
    {
        var run = (await Cells.RunAsync(
            new ScriptSessionOptions { MaximumConsoleText = 1000 }, "for (var i = 0; i < 3000; i++) Console.Write('x');\n1"))[0];
        run.Outputs.ShouldBe([
            new StreamOutput("stdout", new string('x', 1000)),
            new StreamOutput("stderr", "\n[The rest was left out: this cell wrote more than 1,000 characters.]\n"),
            new ExecuteResultOutput(1, MimeBundle.OfText("1"), NotebookMetadata.Empty)]);
    }

    [Fact]
    public async Task Results_are_kept_up_to_a_limit()
    {
        var run = await Cells.LastAsync("for (var i = 0; i < 3000; i++) i.Display();");
        run.Outputs.Count.ShouldBe(1001);
        run.Outputs[^1].ShouldBe(new StreamOutput("stderr", "[Further results were left out: this cell showed more than 1,000 outputs.]\n"));
    }

    [Fact]
    public async Task Asking_for_input_is_an_error_with_a_reason() =>
        (await Cells.LastAsync("Console.ReadLine()")).Failure!.Message.ShouldBe("A notebook cannot ask for input. Set the value in the cell instead.");

    [Fact]
    public async Task Time_is_shown_only_when_asked()
    {
        (await Cells.LastAsync("#!time\n1 + 1")).Outputs.ShouldHaveSingleItem().ShouldBeOfType<ExecuteResultOutput>();
        var timed = (await Cells.RunAsync(new ScriptSessionOptions { ShowTimings = true }, "#!time\n1 + 1"))[0];
        timed.Outputs[1].ShouldBeOfType<DisplayDataOutput>().Data[MimeBundle.PlainText]!.ShouldStartWith("Wall time: ");
    }

    [Fact]
    public async Task A_failing_cell_keeps_what_it_had_assigned() =>
        (await Cells.LastAsync("var kept = 5; throw new Exception(\"stop\");", "kept")).Result().ShouldBe("5");

    [Fact]
    public async Task A_cell_that_does_not_compile_leaves_no_trace() =>
        (await Cells.LastAsync("var a = 1;", "var a = \"lost\"; nonsense", "a")).Result().ShouldBe("1");
}
