using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Larc.Notebooks.Jupyter.Protocol;

namespace Larc.Notebooks.Tests.Jupyter;

/// <summary>What a peer can send below the messages: the bytes of the transport's own protocol, or others.</summary>
internal static class RawPeer
{
    /// <summary>How a peer of ZMTP 3 with no security greets.</summary>
    public static byte[] Greeting { get; } = [0xff, 0, 0, 0, 0, 0, 0, 0, 0, 0x7f, 3, 0, .. "NULL"u8, .. new byte[16], 0, .. new byte[31]];

    public static byte[] Frame(ReadOnlySpan<byte> body, byte flags = 0) => body.Length < 256
        ? [flags, (byte)body.Length, .. body]
        : [(byte)(flags | 2), .. Long(body.Length), .. body];

    public static byte[] Command(ReadOnlySpan<byte> body) => Frame(body, flags: 4);

    public static byte[] Ready(params byte[][] properties) => Command([5, .. "READY"u8, .. properties.SelectMany(p => p)]);

    public static byte[] Property(string name, ReadOnlySpan<byte> value, int? length = null)
    {
        var size = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(size, length ?? value.Length);
        return [(byte)name.Length, .. Encoding.ASCII.GetBytes(name), .. size, .. value];
    }

    public static byte[] Long(long number)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        return bytes;
    }

    public static IEnumerable<int> Ports(ConnectionInfo connection) =>
        [connection.ShellPort, connection.ControlPort, connection.StdinPort, connection.IOPubPort, connection.HeartbeatPort];

    public static TcpClient Connect(int port)
    {
        var client = new TcpClient { NoDelay = true };
        client.Connect(IPAddress.Loopback, port);
        return client;
    }

    /// <summary>Sends bytes to a port, and whatever comes back is not read.</summary>
    /// <param name="port">The port.</param>
    /// <param name="bytes">The bytes.</param>
    /// <param name="piece">How many at a time.</param>
    /// <param name="abort">Whether the connection is reset rather than closed.</param>
    public static void Send(int port, byte[] bytes, int piece = int.MaxValue, bool abort = false)
    {
        using var client = Connect(port);
        if (abort)
            client.LingerState = new LingerOption(true, 0);
        try
        {
            foreach (var part in bytes.Chunk(Math.Min(piece, Math.Max(1, bytes.Length))))
                client.GetStream().Write(part);
        }
        catch (IOException)
        {
            // The kernel has closed the connection, which it may.
        }
    }
}
