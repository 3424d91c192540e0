using System.Text;
using System.Text.Json;
using Larc.Notebooks.Jupyter.Protocol;
using NetMQ;
using NetMQ.Sockets;

namespace Larc.Notebooks.Tests.Jupyter;

/// <summary>A small front end. For one thread.</summary>
internal sealed class KernelClient : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private readonly MessageSigner _signer;
    private readonly List<ReceivedMessage> _published = [];
    private readonly SubscriberSocket _iopub = new();

    public KernelClient(ConnectionInfo connection, string key)
    {
        _signer = new MessageSigner(key);
        foreach (var (socket, port) in new[] { (Shell, connection.ShellPort), (Control, connection.ControlPort), (Stdin, connection.StdinPort), (Heartbeat, connection.HeartbeatPort) })
        {
            // The same identity on all, as Jupyter's own client has it: questions are routed by it.
            socket.Options.Identity = Encoding.ASCII.GetBytes(Identity);
            socket.Options.Linger = TimeSpan.Zero;
            socket.Connect($"tcp://{connection.Address}:{port}");
        }

        _iopub.Options.ReceiveHighWatermark = 0;
        _iopub.SubscribeToAnyTopic();
        _iopub.Connect($"tcp://{connection.Address}:{connection.IOPubPort}");
    }

    public string Identity { get; } = Guid.NewGuid().ToString("N");

    public DealerSocket Shell { get; } = new();

    public DealerSocket Control { get; } = new();

    public DealerSocket Stdin { get; } = new();

    public DealerSocket Heartbeat { get; } = new();

    /// <summary>Waits until the subscription has reached the kernel: what is published before that is not sent.</summary>
    public KernelClient Ready()
    {
        for (var deadline = DateTime.UtcNow + Limit; DateTime.UtcNow < deadline;)
        {
            var id = Send(Shell, "kernel_info_request", "{}");
            Reply(Shell, id);
            if (Poll(_iopub, TimeSpan.FromMilliseconds(200)) is not null)
            {
                while (Poll(_iopub, TimeSpan.FromMilliseconds(100)) is not null)
                {
                }

                _published.Clear();
                return this;
            }
        }

        throw new ShouldAssertException("The kernel published nothing.");
    }

    /// <summary>Sends a request.</summary>
    /// <returns>Its identifier.</returns>
    public string Send(DealerSocket socket, string type, string content, string parent = "{}")
    {
        var id = Guid.NewGuid().ToString("N");
        SendFrames(socket, Frames(id, type, content, parent));
        return id;
    }

    public List<byte[]> Frames(string id, string type, string content, string parent = "{}")
    {
        var header = JsonSerializer.SerializeToUtf8Bytes(new { msg_id = id, session = Identity, username = "test", date = "2026-01-01T00:00:00Z", msg_type = type, version = "5.3" });
        return Sign(header, Encoding.UTF8.GetBytes(parent), "{}"u8.ToArray(), Encoding.UTF8.GetBytes(content));
    }

    public List<byte[]> Sign(params byte[][] parts) => [MessageReader.Delimiter, _signer.Sign(parts), .. parts];

    public static void SendFrames(DealerSocket socket, IReadOnlyList<byte[]> frames) => socket.SendMultipartBytes(frames);

    public string Execute(string code, bool silent = false, bool storeHistory = true, bool allowStdin = true, bool stopOnError = true, string expressions = "{}") => Send(
        Shell,
        "execute_request",
        $$"""{"code":{{JsonSerializer.Serialize(code)}},"silent":{{Word(silent)}},"store_history":{{Word(storeHistory)}},"allow_stdin":{{Word(allowStdin)}},"stop_on_error":{{Word(stopOnError)}},"user_expressions":{{expressions}}}""");

    /// <summary>The reply to a request.</summary>
    public ReceivedMessage Reply(DealerSocket socket, string id)
    {
        for (var deadline = DateTime.UtcNow + Limit; DateTime.UtcNow < deadline;)
            if (Poll(socket, TimeSpan.FromSeconds(1)) is { } message && message.ParentId == id)
                return message;
        throw new ShouldAssertException("The kernel did not reply.");
    }

    /// <summary>The next message on a socket, or null when none comes.</summary>
    public ReceivedMessage? Poll(NetMQSocket socket, TimeSpan wait)
    {
        List<byte[]> frames = [];
        if (!socket.TryReceiveMultipartBytes(wait, ref frames!))
            return null;
        var at = frames.FindIndex(frame => frame.AsSpan().SequenceEqual(MessageReader.Delimiter));
        _signer.IsSignedBy(frames[at + 1], frames[at + 2], frames[at + 3], frames[at + 4], frames[at + 5]).ShouldBeTrue();
        var header = Parse(frames[at + 2]);
        return new ReceivedMessage(header.GetProperty("msg_type").GetString()!, header.GetProperty("msg_id").GetString()!, Parse(frames[at + 3]), Parse(frames[at + 5]));
    }

    /// <summary>Everything published for a request, from busy to idle.</summary>
    public List<ReceivedMessage> Published(string id)
    {
        for (var deadline = DateTime.UtcNow + Limit; DateTime.UtcNow < deadline;)
        {
            var messages = _published.Where(m => m.ParentId == id).ToList();
            if (messages is [.., { Type: "status" } last] && last.Text("execution_state") == "idle")
                return messages;
            Take();
        }

        throw new ShouldAssertException($"The kernel did not become idle; it published {string.Join(", ", _published.Select(m => m.Type))}.");
    }

    /// <summary>Waits until something of a type is published.</summary>
    public void WaitForPublished(string type)
    {
        for (var deadline = DateTime.UtcNow + Limit; _published.All(m => m.Type != type);)
        {
            DateTime.UtcNow.ShouldBeLessThan(deadline);
            Take();
        }
    }

    /// <summary>What the heartbeat says back.</summary>
    public byte[] Beat(byte[] ping)
    {
        Heartbeat.SendMultipartBytes([], ping);
        List<byte[]> frames = [];
        Heartbeat.TryReceiveMultipartBytes(Limit, ref frames!).ShouldBeTrue();
        return frames[^1];
    }

    /// <summary>Runs a cell to its end.</summary>
    public (ReceivedMessage Reply, List<ReceivedMessage> Published) Run(string code)
    {
        var id = Execute(code);
        var reply = Reply(Shell, id);
        return (reply, Published(id));
    }

    public void Dispose()
    {
        foreach (var socket in new NetMQSocket[] { Shell, Control, Stdin, Heartbeat, _iopub })
            socket.Dispose();
    }

    private void Take()
    {
        if (Poll(_iopub, TimeSpan.FromSeconds(1)) is { } message)
            _published.Add(message);
    }

    private static JsonElement Parse(byte[] frame)
    {
        using var document = JsonDocument.Parse(frame);
        return document.RootElement.Clone();
    }

    private static string Word(bool value) => value ? "true" : "false";
}
