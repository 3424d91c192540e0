using System.Text.Json;
using Larc.Notebooks.Jupyter.Protocol;

namespace Larc.Notebooks.Tests.Jupyter;

/// <summary>The kernel as a front end meets it, over its sockets.</summary>
public sealed class KernelTests : IDisposable
{
    private readonly TestKernel _kernel = new();
    private readonly KernelClient _client;

    public KernelTests() => _client = _kernel.Client().Ready();

    public void Dispose()
    {
        _client.Dispose();
        _kernel.Dispose();
    }

    [Fact]
    public void A_cell_is_answered_and_everything_it_puts_out_is_published_in_order()
    {
        var (reply, published) = _client.Run("""Console.Write("a"); Console.Write("b"); Console.Error.Write("c"); Console.Write("d"); 6 * 7""");

        (reply.Type, reply.Text("status"), reply.Text("execution_count")).ShouldBe(("execute_reply", "ok", "1"));
        published.Select(m => m.Type).ShouldBe(["status", "execute_input", "stream", "stream", "stream", "execute_result", "status"]);
        published[0].Text("execution_state").ShouldBe("busy");
        published[1].Text("execution_count").ShouldBe("1");
        published.Where(m => m.Type == "stream").Select(m => (m.Text("name"), m.Text("text"))).ShouldBe([("stdout", "ab"), ("stderr", "c"), ("stdout", "d")]);
        published[5].Text("data", "text/plain").ShouldBe("42");
    }

    [Fact]
    public void The_header_of_a_request_comes_back_as_it_was_written()
    {
        // Fields that no kernel knows, in an order of their own.
        var header = """{"zzz":[1.50,null],"msg_type":"kernel_info_request","msg_id":"x1","session":"é","date":""}""";
        KernelClient.SendFrames(_client.Shell, _client.Sign(System.Text.Encoding.UTF8.GetBytes(header), "{}"u8.ToArray(), "{}"u8.ToArray(), "{}"u8.ToArray()));

        _client.Reply(_client.Shell, "x1").Parent.GetRawText().ShouldBe(header);
    }

    [Fact]
    public void Text_written_character_by_character_comes_in_few_messages()
    {
        var (_, published) = _client.Run("""for (var i = 0; i < 20_000; i++) Console.Write('x');""");

        var streams = published.Where(m => m.Type == "stream").ToList();
        string.Concat(streams.Select(m => m.Text("text"))).ShouldBe(new string('x', 20_000));
        streams.Count.ShouldBeLessThan(200);
    }

    [Fact]
    public void A_failure_names_the_cell_and_the_line()
    {
        var (reply, published) = _client.Run("var a = 1;\nthrow new InvalidOperationException(\"no\");");

        (reply.Text("status"), reply.Text("ename"), reply.Text("evalue")).ShouldBe(("error", "InvalidOperationException", "no"));
        var error = published.Single(m => m.Type == "error");
        error.Text("ename").ShouldBe("InvalidOperationException");
        string.Join('\n', error.Content.GetProperty("traceback").EnumerateArray().Select(l => l.GetString())).ShouldContain("cell [1], line 2");
    }

    [Fact]
    public void After_a_failure_the_cells_that_wait_are_not_run_and_later_ones_are()
    {
        var failing = _client.Execute("System.Threading.Thread.Sleep(300); throw new Exception();");
        var waiting = Enumerable.Range(0, 3).Select(_ => _client.Execute("Console.Write(1);")).ToList();
        var asking = _client.Send(_client.Shell, "kernel_info_request", "{}");

        _client.Reply(_client.Shell, failing).Text("status").ShouldBe("error");
        waiting.ForEach(id => _client.Reply(_client.Shell, id).Text("status").ShouldBe("aborted"));
        _client.Reply(_client.Shell, asking).Text("status").ShouldBe("ok");
        waiting.ForEach(id => _client.Published(id).Select(m => m.Type).ShouldBe(["status", "status"]));
        _client.Run("2").Reply.Text("status").ShouldBe("ok");
    }

    [Fact]
    public void After_a_failure_that_may_be_the_cells_that_wait_are_run()
    {
        _client.Execute("System.Threading.Thread.Sleep(200); throw new Exception();", stopOnError: false);
        var waiting = _client.Execute("1");

        _client.Reply(_client.Shell, waiting).Text("status").ShouldBe("ok");
    }

    [Fact]
    public void A_silent_cell_publishes_nothing_and_is_not_counted()
    {
        var id = _client.Execute("var kept = 1; Console.Write(2); kept", silent: true);

        _client.Reply(_client.Shell, id).Text("status").ShouldBe("ok");
        _client.Published(id).Select(m => m.Type).ShouldBe(["status", "status"]);
        _client.Run("kept").Reply.Text("execution_count").ShouldBe("1");
    }

    [Fact]
    public void What_is_not_to_be_remembered_is_not_counted()
    {
        var id = _client.Execute("1 + 1", storeHistory: false);

        _client.Published(id).ShouldContain(m => m.Type == "execute_result");
        _client.Run("3").Reply.Text("execution_count").ShouldBe("1");
        History("""{"hist_access_type":"tail","n":10,"output":false,"raw":true}""").ShouldBe("""[[1,1,"3"]]""");
    }

    [Fact]
    public void Expressions_beside_a_cell_are_worked_out_after_it()
    {
        var id = _client.Execute("var x = 20;", expressions: """{"twice":"x * 2","wrong":"nothing.at.all"}""");

        var values = _client.Reply(_client.Shell, id).Content.GetProperty("user_expressions");
        values.GetProperty("twice").GetProperty("data").GetProperty("text/plain").GetString().ShouldBe("40");
        values.GetProperty("wrong").GetProperty("status").GetString().ShouldBe("error");
    }

    [Fact]
    public void What_was_shown_can_be_replaced()
    {
        var (_, published) = _client.Run("""var shown = "before".Display(); shown.Update("after");""");

        var (first, second) = (published.Single(m => m.Type == "display_data"), published.Single(m => m.Type == "update_display_data"));
        first.Text("data", "text/plain").ShouldBe("before");
        second.Text("data", "text/plain").ShouldBe("after");
        second.Text("transient", "display_id").ShouldBe(first.Text("transient", "display_id"));
    }

    [Fact]
    public void A_running_cell_can_be_interrupted_and_its_variables_live_on()
    {
        _client.Run("var before = 7;");
        var running = _client.Execute("""Console.Write("started"); while (true) { }""");
        var waiting = _client.Execute("1");
        WaitFor("stream");
        var interrupt = _client.Send(_client.Control, "interrupt_request", "{}");

        _client.Reply(_client.Control, interrupt).Text("status").ShouldBe("ok");
        _client.Reply(_client.Shell, running).Text("ename").ShouldBe("Stopped");
        _client.Reply(_client.Shell, waiting).Text("status").ShouldBe("aborted");
        _client.Run("before").Published.Single(m => m.Type == "execute_result").Text("data", "text/plain").ShouldBe("7");
    }

    [Fact]
    public void The_control_channel_answers_while_a_cell_runs_and_is_busy_and_idle_too()
    {
        var running = _client.Execute("""Console.Write("started"); while (true) { }""");
        WaitFor("stream");
        var info = _client.Send(_client.Control, "kernel_info_request", "{}");

        _client.Reply(_client.Control, info).Text("status").ShouldBe("ok");
        _client.Published(info).Select(m => m.Text("execution_state")).ShouldBe(["busy", "idle"]);
        _client.Send(_client.Control, "interrupt_request", "{}");
        _client.Reply(_client.Shell, running);
    }

    [Fact]
    public void A_question_goes_to_the_front_end_of_the_cell_and_to_no_other()
    {
        using var other = _kernel.Client().Ready();
        var cell = _client.Execute("""Console.Write("Name? "); var name = Console.ReadLine(); name.ToUpperInvariant()""");

        var question = _client.Poll(_client.Stdin, TimeSpan.FromSeconds(30)).ShouldNotBeNull();
        (question.Type, question.Text("prompt"), question.Text("password"), question.ParentId).ShouldBe(("input_request", "Name? ", "false", cell));
        other.Poll(other.Stdin, TimeSpan.FromMilliseconds(200)).ShouldBeNull();
        other.Send(other.Stdin, "input_reply", """{"value":"nobody"}""");
        _client.Send(_client.Stdin, "input_reply", """{"value":"old"}""", """{"msg_id":"another question"}""");
        _client.Send(_client.Stdin, "input_reply", """{"value":"Ann"}""");

        _client.Published(cell).Single(m => m.Type == "execute_result").Text("data", "text/plain").ShouldBe("ANN");
        _client.Reply(_client.Shell, cell).Text("status").ShouldBe("ok");
    }

    [Fact]
    public void An_answer_before_the_question_is_not_taken_for_the_next_one()
    {
        _client.Send(_client.Stdin, "input_reply", """{"value":"early"}""");
        var cell = _client.Execute("Console.ReadLine()");
        _client.Poll(_client.Stdin, TimeSpan.FromSeconds(30)).ShouldNotBeNull();
        _client.Send(_client.Stdin, "input_reply", """{"value":"in time"}""");

        _client.Published(cell).Single(m => m.Type == "execute_result").Text("data", "text/plain").ShouldBe("in time");
    }

    [Fact]
    public void A_cell_that_waits_for_an_answer_can_be_interrupted()
    {
        var cell = _client.Execute("Console.ReadLine()");
        _client.Poll(_client.Stdin, TimeSpan.FromSeconds(30)).ShouldNotBeNull();
        _client.Send(_client.Control, "interrupt_request", "{}");

        _client.Reply(_client.Shell, cell).Text("ename").ShouldBe("Stopped");
        _client.Run("1").Reply.Text("status").ShouldBe("ok");
    }

    [Fact]
    public void Where_nobody_may_be_asked_asking_is_an_error_in_words()
    {
        var cell = _client.Execute("Console.ReadLine()", allowStdin: false);

        _client.Reply(_client.Shell, cell).Text("evalue").ShouldContain("cannot ask for input");
    }

    [Fact]
    public void Two_front_ends_each_get_their_own_replies_and_see_everything()
    {
        using var other = _kernel.Client().Ready();
        var (mine, theirs) = (_client.Execute("\"mine\""), other.Execute("\"theirs\""));

        _client.Reply(_client.Shell, mine).ParentId.ShouldBe(mine);
        other.Reply(other.Shell, theirs).ParentId.ShouldBe(theirs);
        foreach (var client in new[] { _client, other })
            new[] { mine, theirs }.Select(id => client.Published(id).Single(m => m.Type == "execute_result").Text("data", "text/plain")).ShouldBe(["mine", "theirs"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("tail", """{"hist_access_type":"tail","n":2,"output":false,"raw":true}""", """[[1,2,"2 + 2"],[1,3,"1 + 1"]]""")]
    [InlineData("tail with results", """{"hist_access_type":"tail","n":1,"output":true,"raw":true}""", """[[1,3,["1 + 1","2"]]]""")]
    [InlineData("range", """{"hist_access_type":"range","session":0,"start":1,"stop":3,"output":false,"raw":true}""", """[[1,1,"1 + 1"],[1,2,"2 + 2"]]""")]
    [InlineData("range of another session", """{"hist_access_type":"range","session":9,"start":1,"stop":3,"output":false,"raw":true}""", "[]")]
    [InlineData("search", """{"hist_access_type":"search","pattern":"?*1","output":false,"raw":true}""", """[[1,1,"1 + 1"],[1,3,"1 + 1"]]""")]
    [InlineData("search once each", """{"hist_access_type":"search","pattern":"1*","unique":true,"output":false,"raw":true}""", """[[1,3,"1 + 1"]]""")]
    public void What_was_run_is_remembered(string what, string request, string expected)
    {
        foreach (var code in new[] { "1 + 1", "2 + 2", "1 + 1" })
            _client.Run(code);

        History(request).ShouldBe(expected, what);
    }

    [Fact]
    public void Completion_counts_characters_as_jupyter_does()
    {
        // The sign before it is two units of .NET's and one of Jupyter's.
        var id = _client.Send(_client.Shell, "complete_request", """{"code":"\"😀\"; Console.WriteL","cursor_pos":19}""");
        var reply = _client.Reply(_client.Shell, id);

        reply.Content.GetProperty("matches").EnumerateArray().Select(m => m.GetString()).ShouldContain("WriteLine");
        (reply.Text("cursor_start"), reply.Text("cursor_end")).ShouldBe(("13", "19"));
    }

    [Fact]
    public void What_stands_at_the_cursor_is_explained()
    {
        var found = _client.Reply(_client.Shell, _client.Send(_client.Shell, "inspect_request", """{"code":"Console.WriteLine","cursor_pos":12,"detail_level":0}"""));
        var nothing = _client.Reply(_client.Shell, _client.Send(_client.Shell, "inspect_request", """{"code":"   ","cursor_pos":1,"detail_level":0}"""));

        (found.Text("status"), found.Text("found")).ShouldBe(("ok", "true"));
        found.Text("data", "text/plain").ShouldContain("WriteLine");
        (nothing.Text("status"), nothing.Text("found")).ShouldBe(("ok", "false"));
    }

    [Theory]
    [InlineData("1 + 1", "complete")]
    [InlineData("foreach (var x in y) {", "incomplete")]
    [InlineData("var x = );", "invalid")]
    public void Code_is_complete_or_not(string code, string status) =>
        _client.Reply(_client.Shell, _client.Send(_client.Shell, "is_complete_request", $$"""{"code":{{JsonSerializer.Serialize(code)}}}""")).Text("status").ShouldBe(status);

    [Fact]
    public void There_are_no_widgets_and_whoever_opens_one_is_told()
    {
        var id = _client.Send(_client.Shell, "comm_open", """{"comm_id":"c1","target_name":"jupyter.widget","data":{}}""");

        _client.Published(id).Single(m => m.Type == "comm_close").Text("comm_id").ShouldBe("c1");
        _client.Reply(_client.Shell, _client.Send(_client.Shell, "comm_info_request", "{}")).Text("comms").ShouldBe("{}");
    }

    [Fact]
    public void The_kernel_says_what_it_is()
    {
        var info = _client.Reply(_client.Shell, _client.Send(_client.Shell, "kernel_info_request", "{}"));

        info.Text("protocol_version").ShouldBe(MessageWriter.ProtocolVersion);
        info.Content.GetProperty("language_info").EnumerateObject().Select(m => (m.Name, m.Value.GetString())).ShouldBe(
            [("name", "C#"), ("version", "13.0"), ("mimetype", "text/x-csharp"), ("file_extension", ".cs"), ("pygments_lexer", "csharp"), ("codemirror_mode", "text/x-csharp")]);
        info.Text("help_links").ShouldBe("[]");
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task Shutting_down_is_answered_and_told_to_all(bool onShell, bool restart)
    {
        var socket = onShell ? _client.Shell : _client.Control;
        var id = _client.Send(socket, "shutdown_request", $$"""{"restart":{{(restart ? "true" : "false")}}}""");

        var reply = _client.Reply(socket, id);
        (reply.Type, reply.Text("status"), reply.Text("restart")).ShouldBe(("shutdown_reply", "ok", restart ? "true" : "false"));
        _client.Published(id).Select(m => m.Type).ShouldBe(["status", "shutdown_reply", "status"]);
        await _kernel.Kernel.Ended.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_cell_that_runs_does_not_hold_up_the_end()
    {
        _client.Execute("""Console.Write("started"); while (true) { }""");
        WaitFor("stream");

        _client.Reply(_client.Control, _client.Send(_client.Control, "shutdown_request", "{}")).Text("status").ShouldBe("ok");
        await _kernel.Kernel.Ended.WaitAsync(TimeSpan.FromSeconds(10));
    }

    private void WaitFor(string type) => _client.WaitForPublished(type);

    private string History(string request) => _client.Reply(_client.Shell, _client.Send(_client.Shell, "history_request", request)).Text("history");
}
