using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Larc.Notebooks.Jupyter.Protocol;

namespace Larc.Notebooks.Tests.Jupyter;

/// <summary>Messages that are none, or say what cannot be: they end neither the kernel nor a channel, and what can be answered is answered.</summary>
public sealed class MalformedMessageTests(KernelFixture fixture) : IClassFixture<KernelFixture>
{
    private static readonly byte[] Nothing = "{}"u8.ToArray();

    private static readonly string[] Types =
    [
        "execute_request", "complete_request", "inspect_request", "is_complete_request", "history_request", "kernel_info_request", "comm_info_request", "connect_request",
        "comm_open", "comm_msg", "comm_close", "input_reply", "interrupt_request", "debug_request", "create_subshell_request", "nonsense", "",
    ];

    public static TheoryData<string> Broken =>
    [
        "no frames but one", "no delimiter", "only a delimiter", "a frame missing", "not UTF-8", "not JSON", "JSON that is no object", "JSON that nests deeply",
        "a header without type", "a header without identifier", "numbers in the header", "half a character", "a hundred frames", "too large a message", "two delimiters",
    ];

    [Theory]
    [MemberData(nameof(Broken))]
    public void What_is_no_message_is_passed_over(string what)
    {
        using var client = fixture.Kernel.Client();
        foreach (var socket in new[] { client.Shell, client.Control, client.Stdin })
            KernelClient.SendFrames(socket, Frames(client, what));

        fixture.ShouldLive();
    }

    [Fact]
    public void A_frame_beyond_the_bound_ends_the_connection_and_nothing_else()
    {
        using var client = fixture.Kernel.Client();
        KernelClient.SendFrames(client.Shell, [new byte[MessageReader.MaximumFrame + 1]]);

        fixture.ShouldLive();
    }

    [Fact]
    public void A_wrong_signature_is_ignored_and_said_once()
    {
        using var stranger = fixture.Kernel.Client(key: "another key");
        for (var i = 0; i < 10; i++)
            stranger.Execute("System.Environment.Exit(3)");

        fixture.ShouldLive();
        fixture.Kernel.Log.Split('\n').Count(line => line.Contains("shell channel (BadSignature)", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void A_message_that_comes_again_is_ignored()
    {
        using var client = fixture.Kernel.Client().Ready();
        client.Run("var count = 0;");
        var frames = client.Frames("again", "execute_request", """{"code":"count++","silent":false}""");
        for (var i = 0; i < 5; i++)
            KernelClient.SendFrames(client.Shell, frames);

        client.Reply(client.Shell, "again").Text("status").ShouldBe("ok");
        client.Run("count").Published.Single(m => m.Type == "execute_result").Text("data", "text/plain").ShouldBe("1");
    }

    [Theory]
    [InlineData("execute_request", "{}", "'code' is missing.")]
    [InlineData("execute_request", """{"code":5}""", "'code' must be text.")]
    [InlineData("execute_request", """{"code":"1","silent":"yes"}""", "'silent' must be true or false.")]
    [InlineData("execute_request", """{"code":"1","user_expressions":{"a":1}}""", "'a' must be text.")]
    [InlineData("complete_request", """{"code":"1","cursor_pos":"end"}""", "'cursor_pos' must be a whole number.")]
    [InlineData("complete_request", """{"code":"1","cursor_pos":1e99}""", "'cursor_pos' must be a whole number.")]
    [InlineData("inspect_request", """{"code":null,"cursor_pos":0}""", "'code' is missing.")]
    [InlineData("is_complete_request", "{}", "'code' is missing.")]
    [InlineData("history_request", """{"hist_access_type":"all"}""", "'hist_access_type' is 'all'; 'range', 'tail' or 'search' is expected.")]
    public void A_request_that_makes_no_sense_is_answered_with_the_reason(string type, string content, string reason)
    {
        using var client = fixture.Kernel.Client();
        var reply = client.Reply(client.Shell, client.Send(client.Shell, type, content));

        (reply.Text("status"), reply.Text("evalue")).ShouldBe(("error", reason));
    }

    [Fact]
    public void Half_a_character_in_code_becomes_the_sign_for_what_is_not_known()
    {
        using var client = fixture.Kernel.Client().Ready();
        var id = client.Send(client.Shell, "execute_request", """{"code":"\"a\ud83db\ud83d\ude00\""}""");

        client.Published(id).Single(m => m.Type == "execute_result").Text("data", "text/plain").ShouldBe("a\ufffdb😀");
    }

    [Theory]
    [InlineData(-5)]
    [InlineData(int.MaxValue)]
    public void A_cursor_outside_the_code_is_taken_for_its_end(int cursor)
    {
        using var client = fixture.Kernel.Client();
        foreach (var type in new[] { "complete_request", "inspect_request" })
            client.Reply(client.Shell, client.Send(client.Shell, type, $$"""{"code":"Console.","cursor_pos":{{cursor}}}""")).Text("status").ShouldBe("ok");
    }

    [Fact]
    public void Messages_at_random_harm_nobody()
    {
        using var client = fixture.Kernel.Client();
        var word = Gen.Elements("code", "silent", "cursor_pos", "n", "session", "comm_id", "user_expressions", "hist_access_type", "pattern", "value", "detail_level", "restart", "\\ud800");
        var leaf = Gen.OneOf(
            Gen.Elements("null", "true", "false", "-1", "0", "1e400", "12345678901234567890", "\"\"", "\"1+1\"", "\"tail\"", "\"*\"", "\"\\ud800\"", "\"\\u0000\"", "[]", "{}"),
            ArbMap.Default.GeneratorFor<string>().Select(text => JsonSerializer.Serialize(text)));
        var value = Gen.OneOf(leaf, leaf.ListOf().Select(items => $"[{string.Join(',', items)}]"), leaf.Select(item => $$"""{"code":{{item}}}"""));
        var member = from name in word from content in value select $"\"{name}\":{content}";
        var message = from type in Gen.Elements(Types)
                      from members in member.ListOf()
                      from flip in Gen.Choose(-20, 200)
                      from channel in Gen.Choose(0, 2)
                      from cut in Gen.Choose(0, 12)
                      select (type, Content: $"{{{string.Join(',', members)}}}", flip, channel, cut);

        Prop.ForAll(Arb.From(message), sent =>
        {
            var frames = client.Frames(Guid.NewGuid().ToString("N"), sent.type, sent.Content);
            if (sent.flip > 0 && frames[^1].Length > 0)
            {
                frames[^1][sent.flip % frames[^1].Length] ^= 0x55;
                frames = client.Sign(frames[2], frames[3], frames[4], frames[5]);
            }

            if (sent.cut < 6)
                frames.RemoveAt(sent.cut);
            KernelClient.SendFrames(sent.channel switch { 0 => client.Shell, 1 => client.Control, _ => client.Stdin }, frames);
            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(20260102, 9));

        fixture.ShouldLive();
    }

    private static List<byte[]> Frames(KernelClient client, string what) => what switch
    {
        "no frames but one" => [[]],
        "no delimiter" => ["a"u8.ToArray(), "b"u8.ToArray(), Nothing, Nothing, Nothing, Nothing, Nothing],
        "only a delimiter" => [MessageReader.Delimiter],
        "a frame missing" => client.Frames("x", "kernel_info_request", "{}")[..^1],
        "not UTF-8" => client.Sign([(byte)'{', (byte)'"', 0xc3, 0x28, (byte)'"', (byte)':', (byte)'1', (byte)'}'], Nothing, Nothing, Nothing),
        "not JSON" => client.Sign("hello"u8.ToArray(), Nothing, Nothing, Nothing),
        "JSON that is no object" => client.Sign("[1]"u8.ToArray(), Nothing, Nothing, Nothing),
        "JSON that nests deeply" => client.Frames("x", "kernel_info_request", $$"""{"a":{{new string('[', 100_000)}}{{new string(']', 100_000)}}}"""),
        "a header without type" => client.Sign("""{"msg_id":"x"}"""u8.ToArray(), Nothing, Nothing, Nothing),
        "a header without identifier" => client.Sign("""{"msg_type":"kernel_info_request"}"""u8.ToArray(), Nothing, Nothing, Nothing),
        "numbers in the header" => client.Sign("""{"msg_id":1,"msg_type":2}"""u8.ToArray(), Nothing, Nothing, Nothing),
        "half a character" => client.Sign("""{"msg_id":"\ud800","msg_type":"kernel_info_request","\udc00":1}"""u8.ToArray(), Nothing, Nothing, Nothing),
        "a hundred frames" => [.. Enumerable.Repeat("x"u8.ToArray(), 100), .. client.Frames("x", "kernel_info_request", "{}")],
        "too large a message" => [.. client.Frames("x", "kernel_info_request", "{}"), .. Enumerable.Repeat(new byte[MessageReader.MaximumFrame / 2], 5)],
        _ => [MessageReader.Delimiter, .. client.Frames("x", "kernel_info_request", "{}")],
    };
}
