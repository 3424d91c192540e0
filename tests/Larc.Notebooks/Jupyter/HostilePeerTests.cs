using FsCheck;
using FsCheck.Fluent;
using Larc.Notebooks.Jupyter.Transport;

namespace Larc.Notebooks.Tests.Jupyter;

/// <summary>Whoever reaches a port can send anything. None of it may end the kernel, or one of its channels.</summary>
public sealed class HostilePeerTests(KernelFixture fixture) : IClassFixture<KernelFixture>
{
    private static readonly byte[] Dealer = RawPeer.Property("Socket-Type", "DEALER"u8);
    private static readonly byte[] Subscriber = RawPeer.Property("Socket-Type", "SUB"u8);
    private static readonly byte[] Identity = RawPeer.Property("Identity", "one"u8);
    private static readonly byte[] Hello = [.. RawPeer.Greeting, .. RawPeer.Ready(Dealer, Identity)];
    private static readonly byte[] Subscribe = [.. RawPeer.Greeting, .. RawPeer.Ready(Subscriber)];

    private static readonly Dictionary<string, byte[]> Sent = new()
    {
        ["HTTP"] = "GET / HTTP/1.0\r\n\r\n"u8.ToArray(),
        ["nothing"] = [],
        ["half a greeting"] = RawPeer.Greeting[..11],
        ["half a longer greeting"] = RawPeer.Greeting[..30],
        ["zeros"] = new byte[500],
        ["ones"] = [.. Enumerable.Repeat((byte)0xff, 500)],
        ["an unknown version"] = [.. RawPeer.Greeting[..10], 9, .. Enumerable.Repeat((byte)0xff, 60)],
        ["the first version"] = [1, 0, 5, 0, .. "abcd"u8],
        ["the second version"] = [.. RawPeer.Greeting[..10], 1, 5, 0, 0, 0, 4, .. "abcd"u8],
        ["a subscriber of the second version"] = [.. RawPeer.Greeting[..10], 1, 2, 0, 0, 0, 2, 1, (byte)'a'],
        ["a message before its introduction"] = [.. RawPeer.Greeting, .. RawPeer.Frame("hello"u8)],
        ["an empty introduction"] = [.. RawPeer.Greeting, .. RawPeer.Command([])],
        ["an introduction without identity"] = [.. RawPeer.Greeting, .. RawPeer.Ready(Dealer)],
        ["a property of negative length"] = [.. RawPeer.Greeting, .. RawPeer.Ready(RawPeer.Property("a", [], length: -5))],
        ["a property longer than all"] = [.. RawPeer.Greeting, .. RawPeer.Ready(RawPeer.Property("a", [], length: int.MaxValue))],
        ["two introductions"] = [.. Hello, .. RawPeer.Ready(Dealer, Identity)],
        ["an error"] = [.. RawPeer.Greeting, .. RawPeer.Command([5, .. "ERROR"u8, 0xff])],
        ["an identity of zeros"] = [.. RawPeer.Greeting, .. RawPeer.Ready(Dealer, RawPeer.Property("Identity", [0, 0, 0, 0, 0])), .. RawPeer.Frame("x"u8)],
        ["a command without a name"] = [.. Hello, .. RawPeer.Command([])],
        ["a command without a name from a subscriber"] = [.. Subscribe, .. RawPeer.Command([])],
        ["a command cut short"] = [.. Hello, .. RawPeer.Command([0xff, .. "PING"u8])],
        ["pings"] = [.. Hello, .. RawPeer.Command([4, .. "PING"u8, 0, 1, .. "context"u8]), .. RawPeer.Command([4, .. "PING"u8])],
        ["a frame of two to the 62nd bytes"] = [.. Hello, 2, .. RawPeer.Long(1L << 62)],
        ["a frame of a gigabyte"] = [.. Hello, 2, .. RawPeer.Long(1L << 30)],
        ["a frame of negative length"] = [.. Hello, 2, .. RawPeer.Long(-1)],
        ["subscriptions to nothing"] = [.. Subscribe, .. RawPeer.Frame([]), .. RawPeer.Frame([0, 1]), .. RawPeer.Frame([1]), .. RawPeer.Frame([1]), .. RawPeer.Frame([7])],
        ["a message that never ends"] = [.. Hello, .. Enumerable.Repeat(RawPeer.Frame("more"u8, flags: 1), 2000).SelectMany(f => f)],
        ["a publisher's introduction"] = [.. RawPeer.Greeting, .. RawPeer.Ready(RawPeer.Property("Socket-Type", "PUB"u8))],
    };

    public static TheoryData<string> Names => [.. Sent.Keys];

    [Fact]
    public void NetMQ_is_guarded() => GuardedCompletionPort.Install().ShouldBeTrue();

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_no_message_harms_nobody_else(string name)
    {
        foreach (var port in RawPeer.Ports(fixture.Kernel.Connection))
        {
            RawPeer.Send(port, Sent[name]);
            RawPeer.Send(port, Sent[name], abort: true);
            RawPeer.Send(port, Sent[name][..Math.Min(Sent[name].Length, 200)], piece: 1);
        }

        fixture.ShouldLive();
    }

    [Fact]
    public void Bytes_at_random_harm_nobody_else()
    {
        var ports = RawPeer.Ports(fixture.Kernel.Connection).ToArray();
        var bytes = Gen.Choose(0, 255).Select(n => (byte)n);
        var part = Gen.OneOf(
            bytes.ArrayOf(), Gen.Elements(Sent.Values.ToArray()), Gen.Constant(Hello), Gen.Constant(Subscribe),
            bytes.ArrayOf().Select(b => RawPeer.Frame(b)), bytes.ArrayOf().Select(b => RawPeer.Command(b)), bytes.ArrayOf().Select(b => RawPeer.Ready(RawPeer.Property("Identity", b))));
        var sent = from parts in part.ListOf(4)
                   from changes in Gen.Zip(Gen.Choose(0, 400), bytes).ListOf(2)
                   from port in Gen.Elements(ports)
                   from piece in Gen.Elements(1, 7, 100_000)
                   from abort in Gen.Elements(true, false)
                   select (Bytes: Change(parts.SelectMany(p => p).Take(4000).ToArray(), changes), port, piece, abort);

        Prop.ForAll(Arb.From(sent), peer =>
        {
            RawPeer.Send(peer.port, peer.Bytes, peer.piece, peer.abort);
            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(600).WithReplay(20260101, 7));

        fixture.ShouldLive();
    }

    [Fact]
    public void Hundreds_of_connections_that_say_nothing_keep_nobody_out()
    {
        var held = RawPeer.Ports(fixture.Kernel.Connection).SelectMany(port => Enumerable.Range(0, 100).Select(_ => RawPeer.Connect(port))).ToList();

        fixture.ShouldLive();

        held.ForEach(client => client.Dispose());
        fixture.ShouldLive();
    }

    private static byte[] Change(byte[] bytes, IEnumerable<(int At, byte Value)> changes)
    {
        foreach (var (at, value) in changes.Where(change => change.At < bytes.Length))
            bytes[at] = value;
        return bytes;
    }
}
