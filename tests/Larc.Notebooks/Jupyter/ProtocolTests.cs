using System.Text;
using Larc.Notebooks.Documents;
using Larc.Notebooks.Jupyter;
using Larc.Notebooks.Jupyter.Protocol;

namespace Larc.Notebooks.Tests.Jupyter;

/// <summary>The parts of the protocol that need no sockets.</summary>
public sealed class ProtocolTests
{
    [Fact]
    public void Signatures_are_those_of_other_programs() =>
        // RFC 4231, test case 2, its data divided over the frames.
        Encoding.ASCII.GetString(new MessageSigner("Jefe").Sign("what do "u8.ToArray(), "ya "u8.ToArray(), "want for "u8.ToArray(), "nothing?"u8.ToArray()))
            .ShouldBe("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");

    [Fact]
    public void Without_a_key_nothing_is_signed_or_checked()
    {
        var signer = new MessageSigner("");

        signer.Sign("a"u8.ToArray()).ShouldBeEmpty();
        signer.IsSignedBy("anything"u8, "a"u8.ToArray()).ShouldBeTrue();
    }

    [Fact]
    public void Old_signatures_are_forgotten_in_their_order()
    {
        var seen = new SeenSignatures(capacity: 2);

        new[] { "a", "b", "a", "c", "a" }.Select(s => seen.Add(Encoding.ASCII.GetBytes(s))).ShouldBe([true, true, false, true, true]);
    }

    [Theory]
    [InlineData("", 5, 0)]
    [InlineData("abc", -1, 0)]
    [InlineData("abc", 2, 2)]
    [InlineData("abc", 9, 3)]
    [InlineData("😀b", 1, 2)]
    [InlineData("a😀b", 3, 4)]
    [InlineData("\ud83da", 1, 1)]
    public void Characters_are_counted_as_jupyter_does(string text, int codePoints, int units)
    {
        CodePoints.ToUnits(text, codePoints).ShouldBe(units);
        CodePoints.FromUnits(text, units).ShouldBe(Math.Clamp(codePoints, 0, text.EnumerateRunes().Count()));
    }

    [Fact]
    public void A_connection_file_names_what_the_kernel_needs()
    {
        var file = """{"ip":"127.0.0.1","transport":"tcp","shell_port":1,"control_port":2,"stdin_port":3,"iopub_port":4,"hb_port":65535,"key":"k","signature_scheme":"hmac-sha256","kernel_name":"x"}""";

        Read(file).ShouldBe(new ConnectionInfo(System.Net.IPAddress.Loopback, 1, 2, 3, 4, 65535, "k"));
    }

    [Theory]
    [InlineData("", "is not a connection file of Jupyter")]
    [InlineData("[]", "is not a connection file of Jupyter")]
    [InlineData("""{"ip":7}""", "is not a connection file of Jupyter")]
    [InlineData("""{"transport":"ipc"}""", "the transport 'ipc'")]
    [InlineData("""{"signature_scheme":"hmac-md5"}""", "signatures by 'hmac-md5'")]
    [InlineData("""{"ip":"example.org"}""", "the address 'example.org'")]
    [InlineData("""{"ip":"0.0.0.0","shell_port":1}""", "anybody could run code as you")]
    [InlineData("""{"ip":"::","key":""}""", "anybody could run code as you")]
    [InlineData("""{"shell_port":0}""", "no usable 'shell_port'")]
    [InlineData("""{"shell_port":"5"}""", "no usable 'shell_port'")]
    public void What_cannot_be_done_is_refused_in_a_sentence(string json, string reason) =>
        Should.Throw<KernelStartException>(() => Read(json)).Message.ShouldContain(reason);

    [Fact]
    public void History_does_not_grow_without_end()
    {
        var history = new KernelHistory(maximumEntries: 3, maximumText: 10);
        for (var n = 1; n <= 5; n++)
            history.Add(new HistoryEntry(n, $"{n}", null));
        history.Tail(10).Select(e => e.Number).ShouldBe([3, 4, 5]);

        history.Add(new HistoryEntry(6, "nine more", null));
        history.Tail(10).Select(e => e.Number).ShouldBe([5, 6]);
        history.Add(new HistoryEntry(7, new string('x', 100), null));
        history.Tail(10).Select(e => e.Number).ShouldBe([7]);
    }

    [Fact]
    public void Patterns_of_history_mean_what_they_say()
    {
        var history = new KernelHistory();
        foreach (var (n, code) in new[] { "a\\b", "a\nb", "A+b" }.Index())
            history.Add(new HistoryEntry(n, code, null));

        history.Search("a?b", null, unique: false).Select(e => e.Code).ShouldBe(["a\\b", "a\nb"]);
        history.Search("a\\b", null, unique: false).Select(e => e.Code).ShouldBe(["a\\b"]);
        history.Search("*b", 1, unique: false).Select(e => e.Code).ShouldBe(["A+b"]);
    }

    [Fact]
    public void A_result_is_written_in_all_its_forms_and_its_markup_as_it_is()
    {
        var data = MimeBundle.OfText("ü\ud800").With(MimeBundle.Html, "<b>&amp;</b>").With("application/json", """{"a":[1.50]}""");

        Encoding.UTF8.GetString(Json.Object(json => json.WriteResult(data, null))).Replace("\n", "").Replace(" ", "")
            .ShouldBe("""{"data":{"application/json":{"a":[1.50]},"text/html":"<b>&amp;</b>","text/plain":"ü\uFFFD"},"metadata":{}}""");
    }

    private static ConnectionInfo Read(string json) => ConnectionInfo.Read(Encoding.UTF8.GetBytes(json), "connection.json");
}
