using Larc.Notebooks.Documents;
using Larc.Notebooks.Execution;

namespace Larc.Notebooks.Tests.Execution;

public sealed class FailureTests
{
    [Fact]
    public async Task A_cell_that_does_not_compile_says_where_and_why()
    {
        var run = await Cells.LastAsync("var a = 1;", "var b = a;\nvar c = missing + 1;");
        run.Failure!.Line.ShouldBe(2);
        run.Failure.Name.ShouldBe("CompileError");
        run.Failure.Message.ShouldBe("The name 'missing' does not exist in the current context (CS0103)");
        run.Error().ShouldBe("""
            n.ipynb, cell [2], line 2: The name 'missing' does not exist in the current context (CS0103)
                var c = missing + 1;
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Only_the_first_errors_are_listed()
    {
        var run = await Cells.LastAsync(string.Join('\n', Enumerable.Range(1, 9).Select(n => $"m{n}();")));
        run.Error().Split('\n')[^1].ShouldBe("… and 4 more");
    }

    [Fact]
    public async Task Syntax_newer_than_C_sharp_13_is_an_error()
    {
        var run = await Cells.LastAsync("string s = null;\ns?.ToString().Length.ToString();\nList<int> l = null; l?.Capacity = 3;");
        run.Failure!.Line.ShouldBe(3);
        run.Failure.Message.ShouldContain("not available in C# 13.0");
    }

    [Fact]
    public async Task A_cell_that_throws_shows_its_own_lines_and_no_others()
    {
        var run = await Cells.LastAsync(
            "int Half(int n)\n{\n    if (n % 2 == 1) throw new ArgumentException(\"odd: \" + n);\n    return n / 2;\n}",
            "var halves = new[] { 2, 4, 5 }\n    .Select(n => Half(n))\n    .ToList();");
        run.Failure!.Name.ShouldBe("ArgumentException");
        run.Failure.Message.ShouldBe("odd: 5");
        run.Failure.Line.ShouldBe(2);
        run.Error().ShouldBe("""
            ArgumentException: odd: 5
              n.ipynb, cell [1], line 3
                if (n % 2 == 1) throw new ArgumentException("odd: " + n);
              n.ipynb, cell [2], line 2
                .Select(n => Half(n))
              n.ipynb, cell [2], line 1
                var halves = new[] { 2, 4, 5 }
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_failure_deep_in_a_library_names_the_line_that_called_it()
    {
        var run = await Cells.LastAsync("\n\nint.Parse(\"x\")");
        run.Error().ShouldBe("""
            FormatException: The input string 'x' was not in a correct format.
              n.ipynb, cell [1], line 3
                int.Parse("x")
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_failure_after_an_await_names_its_line()
    {
        var run = await Cells.LastAsync("await Task.Delay(1);\nawait Task.Run(() =>\n    throw new Exception(\"late\"));");
        run.Failure!.Line.ShouldBe(3);
        run.Failure.Message.ShouldBe("late");
    }

    [Fact]
    public async Task Causes_are_named_and_wrappers_are_not()
    {
        var run = await Cells.LastAsync("Task.Run(() => throw new IOException(\"outer\", new Exception(\"inner\"))).Wait();");
        run.Failure!.Name.ShouldBe("IOException");
        run.Error().ShouldStartWith("IOException: outer\n");
        run.Error().ShouldEndWith("\ncaused by Exception: inner");
    }

    [Fact]
    public async Task A_cell_without_end_is_stopped_in_time()
    {
        var options = new ScriptSessionOptions { Name = "n.ipynb", CellTimeout = TimeSpan.FromMilliseconds(300) };
        await ScriptHost.WarmUpAsync();
        foreach (var endless in new[]
        {
            "while (true) { }",
            "System.Threading.Thread.Sleep(-1);",
            "await Task.Delay(-1);",
            "while (true) try { System.Threading.Thread.Sleep(5); } catch { }",
            "new object().Display(); Enumerable.Range(0, int.MaxValue).Select(i => { while (true) ; return i; }).First()",
        })
        {
            var run = (await Cells.RunAsync(options, endless))[0];
            run.Failure!.Name.ShouldBe("Timeout", endless);
            run.Error().ShouldBe("n.ipynb, cell [1]: The cell took longer than the 0.3 s allowed and was stopped.");
        }
    }

    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("while (true) try { System.Threading.Thread.Sleep(1); } catch { }")]
    [InlineData("while (true) await Task.Run(() => 1);")]
    [InlineData("Task.Delay(-1).Wait();")]
    [InlineData("Task.Run(async () => { await Task.Delay(-1); return 1; }).Result")]
    [InlineData("Enumerable.Range(0, int.MaxValue).Select(n => n % 7L).Count(n => n == 9)")]
    [InlineData("Parallel.For(0, int.MaxValue, n => { while (true) { } });")]
    [InlineData("do { Console.Write(1); } while (true);")]
    public async Task Whatever_a_cell_is_at_stopping_it_lets_the_next_one_run(string endless)
    {
        using var host = new ScriptHost();
        using var session = host.CreateSession(new ScriptSessionOptions { Name = "n.ipynb", MayAbort = false });
        await session.ExecuteAsync("var kept = 1;");
        using var stop = new CancellationTokenSource();
        (await session.ExecuteAsync("Console.Write(\"on\"); " + endless, new() { OnOutput = _ => stop.CancelAfter(20) }, stop.Token))
            .Error().ShouldBe("n.ipynb, cell [2]: The cell was stopped before it finished.");
        session.IsStuck.ShouldBeFalse();
        (await session.ExecuteAsync("kept")).Result().ShouldBe("1");
    }

    [Fact]
    public async Task After_a_stopped_cell_the_session_goes_on()
    {
        using var host = new ScriptHost();
        using var session = host.CreateSession(new ScriptSessionOptions { Name = "n.ipynb" });
        await session.ExecuteAsync("var kept = 1;");
        using var stop = new CancellationTokenSource();
        var running = session.ExecuteAsync("Console.Write(\"on\"); while (true) { }", new() { OnOutput = _ => stop.CancelAfter(1) }, stop.Token);
        (await running).Error().ShouldBe("n.ipynb, cell [2]: The cell was stopped before it finished.");
        (await session.ExecuteAsync("kept")).Result().ShouldBe("1");
    }

    [Fact]
    public async Task A_cell_that_cannot_be_stopped_is_left_behind_and_the_session_says_so()
    {
        // Neither a loop that looks whether it is to stop nor, in a 'finally', one that can be aborted.
        var release = "release" + Guid.NewGuid().ToString("N");
        using var host = new ScriptHost();
        using var session = host.CreateSession(new ScriptSessionOptions { Name = "n.ipynb", StopGrace = TimeSpan.FromMilliseconds(100) });
        using var stop = new CancellationTokenSource();
        var run = await session.ExecuteAsync(
            $"Console.Write(1); try {{ }} finally {{ again: if (AppContext.GetData(\"{release}\") is null) goto again; }}",
            new() { OnOutput = _ => stop.CancelAfter(1) }, stop.Token);
        run.Error().ShouldBe(
            "n.ipynb, cell [1]: The cell was stopped before it finished. It could not be interrupted and may still be running; restart the notebook.");
        (await session.ExecuteAsync("1")).Error().ShouldBe(
            "n.ipynb, cell [2]: An earlier cell could not be stopped and is still running. Restart the notebook.");
        AppContext.SetData(release, true);
    }

    [Fact]
    public async Task Recursion_without_end_fails_its_cell_and_not_the_process()
    {
        foreach (var endless in new[] { "int Down(int n) => Down(n + 1) + 1;\nDown(0)", "class Loop { public int Size => Size + 1; }\nnew Loop().Size", "Func<int, int> f = null; f = n => f(n) + 1; f(0)" })
        {
            var run = await Cells.LastAsync(endless);
            run.Failure!.Name.ShouldBe("InsufficientExecutionStackException");
            run.Failure.Message.ShouldBe("The code calls itself without end, or too deeply.");
        }
    }

    [Fact]
    public async Task A_result_that_never_ends_is_stopped_too()
    {
        await ScriptHost.WarmUpAsync();
        var options = new ScriptSessionOptions { CellTimeout = TimeSpan.FromSeconds(1) };
        var run = (await Cells.RunAsync(options, "IEnumerable<int> Forever() { while (true) { } yield return 1; }\nForever()"))[0];
        run.Failure!.Name.ShouldBe("Timeout");
    }

    [Theory]
    [InlineData("#!pwsh\nls", 1, "'#!pwsh' is not a directive this host knows; it knows '#!import file' and '#!time'.")]
    [InlineData("\n#!time\n1", 2, "'#!time' must be the first line of its cell.")]
    [InlineData("#!time now\n1", 1, "'#!time' stands alone on its line.")]
    [InlineData("#!import\n", 1, "'#!import' must name a file, such as '#!import ../setup.csx'.")]
    [InlineData("var x = 1;\n#!import a.csx", 2, "'#!import a.csx' must stand above the code of its cell.")]
    public async Task A_directive_it_cannot_follow_is_explained(string code, int line, string message)
    {
        var run = await Cells.LastAsync(code);
        run.Failure!.Name.ShouldBe("DirectiveError");
        run.Failure.Line.ShouldBe(line);
        run.Error().ShouldBe($"n.ipynb, cell [1], line {line}: {message}");
    }

    [Theory]
    [InlineData("var x = 1;\nEnvironment.Exit(x);", "Exit")]
    [InlineData("using static System.Environment;\nif (true) FailFast(\"now\");", "FailFast")]
    [InlineData("var code = 3;\nAction<int> end = System.Environment.Exit;", "Exit")]
    public async Task A_cell_may_not_end_the_program(string code, string name) => (await Cells.LastAsync(code)).Error().ShouldBe(
        $"n.ipynb, cell [1], line 2: 'Environment.{name}' would end the program that runs the notebook. To end a cell early, throw an exception.");

    [Fact]
    public async Task Other_things_may_be_called_so() => (await Cells.LastAsync("int Exit(int n) => n;", "Exit(4)")).Result().ShouldBe("4");

    [Fact]
    public async Task What_looks_like_a_directive_in_a_string_is_text() =>
        (await Cells.LastAsync("var s = \"\"\"\n#!pwsh\n#r \"nuget: A\"\n\"\"\";\ns.Length")).Failure.ShouldBeNull();

    [Fact]
    public async Task What_fails_in_the_background_is_told_below_the_cell_that_runs_or_the_next()
    {
        using var host = new ScriptHost();
        using var session = host.CreateSession(new ScriptSessionOptions { Name = "n.ipynb" });
        await session.ExecuteAsync("1");
        session.TellOfBackgroundFailure(new InvalidOperationException("left behind"));
        await session.ExecuteAsync("2", new CellFrontEnd { IsSilent = true });
        var next = await session.ExecuteAsync("3");
        var told = next.Outputs.OfType<StreamOutput>().Single();
        told.Name.ShouldBe(StreamOutput.StandardError);
        told.Text.ShouldContain("InvalidOperationException: left behind");
        next.Result().ShouldBe("3");
        (await session.ExecuteAsync("4")).Outputs.OfType<StreamOutput>().ShouldBeEmpty();
    }

    [Fact]
    public async Task All_that_went_wrong_at_once_is_told_with_its_place()
    {
        var run = await Cells.LastAsync(
            "void One() => throw new ArgumentException(\"one\");",
            "var both = new List<Exception>();\nforeach (var go in new Action[] { One, () => int.Parse(\"two\") })\n    try { go(); } catch (Exception e) { both.Add(e); }\nthrow new AggregateException(\"both\", both);");
        run.Error().ShouldContain("caused by ArgumentException: one (n.ipynb, cell [1], line 1)\ncaused by FormatException: ");
        run.Error().ShouldEndWith("(n.ipynb, cell [2], line 2)");
    }

    [Fact]
    public async Task A_cell_of_a_notebook_without_a_name_has_its_number()
    {
        var run = (await Cells.RunAsync(new ScriptSessionOptions(), "1", "nonsense"))[^1];
        run.Error().ShouldStartWith("Cell [2], line 1: ");
    }
}
