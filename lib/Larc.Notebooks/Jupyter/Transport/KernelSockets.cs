using System.Net;
using System.Net.Sockets;
using Larc.Notebooks.Jupyter.Protocol;
using NetMQ;
using NetMQ.Sockets;

namespace Larc.Notebooks.Jupyter.Transport;

/// <summary>
/// The five sockets of a kernel, on a thread of their own: a running cell does not keep messages from being received. Only one that blocks every thread
/// of the pool does, which .NET's own sockets need. What is sent may come from any thread.
/// </summary>
internal sealed class KernelSockets : IDisposable
{
    /// <summary>
    /// How many published messages may wait for a front end that does not read; the rest is lost to it. NetMQ's own 1,000 would lose outputs of one cell that shows many.
    /// </summary>
    private const int MaximumWaiting = 5_000;

    private static readonly TimeSpan Linger = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Nudge = TimeSpan.FromMilliseconds(100);

    private static readonly Lazy<bool> Guarded = new(GuardedCompletionPort.Install);

    private readonly RouterSocket _heartbeat = new();
    private readonly PublisherSocket _publisher = new();
    private readonly Dictionary<KernelChannel, RouterSocket> _routers = new()
    {
        [KernelChannel.Shell] = new(),
        [KernelChannel.Control] = new(),
        [KernelChannel.Stdin] = new(),
    };

    private readonly NetMQQueue<(KernelChannel Channel, KernelMessage Message, Action<bool>? Sent)> _outgoing = new();
    private readonly Thread _thread;
    private readonly MessageReader _reader;
    private readonly MessageWriter _writer;
    private readonly Action<KernelChannel, KernelRequest> _received;
    private readonly Action<KernelChannel, MessageFault> _refused;
    private readonly Action<Exception> _failed;
    private readonly Lock _sending = new();
    private NetMQPoller? _poller;
    private bool _closed;
    private volatile bool _disposed;

    /// <summary>Binds the sockets and begins to listen.</summary>
    /// <param name="connection">Where.</param>
    /// <param name="received">Called with each sound message, on the thread of the sockets: it must not take long.</param>
    /// <param name="refused">Called with what was wrong with a message that was ignored.</param>
    /// <param name="failed">Called with what a peer did to NetMQ; the sockets go on.</param>
    /// <exception cref="KernelStartException">A port cannot be listened on.</exception>
    public KernelSockets(
        ConnectionInfo connection, Action<KernelChannel, KernelRequest> received, Action<KernelChannel, MessageFault> refused, Action<Exception> failed)
    {
        (_received, _refused, _failed) = (received, refused, failed);
        _ = Guarded.Value;
        var signer = new MessageSigner(connection.Key);
        (_reader, _writer) = (new MessageReader(signer), new MessageWriter(signer));
        _thread = new Thread(Run) { IsBackground = true, Name = "Jupyter sockets" };
        try
        {
            foreach (var (channel, socket) in _routers)
            {
                // A front end that lost its connection comes back under the same identity.
                socket.Options.RouterHandover = true;
                socket.Options.RouterMandatory = true;
                socket.ReceiveReady += (_, _) => Receive(channel, socket);
            }

            _heartbeat.Options.RouterHandover = true;
            _heartbeat.ReceiveReady += (_, _) => Echo();
            _publisher.Options.SendHighWatermark = MaximumWaiting;
            _outgoing.ReceiveReady += (_, _) => SendWaiting();
            Bind(_routers[KernelChannel.Shell], connection.Address, connection.ShellPort);
            Bind(_routers[KernelChannel.Control], connection.Address, connection.ControlPort);
            Bind(_routers[KernelChannel.Stdin], connection.Address, connection.StdinPort);
            Bind(_publisher, connection.Address, connection.IOPubPort);
            Bind(_heartbeat, connection.Address, connection.HeartbeatPort);
        }
        catch
        {
            Dispose();
            throw;
        }

        _thread.Start();
    }

    /// <summary>Sends a message; in the order of the calls, whatever the thread.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="message">The message.</param>
    /// <param name="sent">Told, on the thread of the sockets, whether there was anybody to send it to.</param>
    public void Send(KernelChannel channel, KernelMessage message, Action<bool>? sent = null)
    {
        // Cells may go on writing while the kernel ends.
        lock (_sending)
        {
            if (!_closed)
                _outgoing.Enqueue((channel, message, sent));
        }
    }

    public void Dispose()
    {
        if (_disposed)
            return;
        _disposed = true;
        if (_thread.IsAlive)
        {
            do
                Stop();
            while (!_thread.Join(Nudge));
        }

        lock (_sending)
            _closed = true;
        SendWaiting();

        foreach (var socket in _routers.Values.Append<NetMQSocket>(_publisher).Append(_heartbeat))
        {
            socket.Options.Linger = Linger;
            socket.Dispose();
        }

        _outgoing.Dispose();
    }

    private static void Bind(NetMQSocket socket, IPAddress address, int port)
    {
        socket.Options.MaxMsgSize = MessageReader.MaximumFrame;
        socket.Options.IPv4Only = address.AddressFamily == AddressFamily.InterNetwork;
        var at = new IPEndPoint(address, port);
        try
        {
            socket.Bind($"tcp://{at}");
        }
        catch (NetMQException error)
        {
            throw new KernelStartException($"The kernel cannot listen on {at}, which its connection file names: {error.ErrorCode}. Start it again; the front end will choose other ports.");
        }
    }

    private void Run()
    {
        while (!_disposed)
        {
            // A poller lets go of its sockets when anything in them throws; they themselves are as good as before.
            using var poller = new NetMQPoller { _heartbeat, _publisher, _outgoing };
            foreach (var socket in _routers.Values)
                poller.Add(socket);
            _poller = poller;
            try
            {
                if (!_disposed)
                    poller.Run();
            }
            catch (Exception error) when (!_disposed)
            {
                _failed(error);
            }
        }
    }

    private void Stop()
    {
        try
        {
            _poller?.StopAsync();
        }
        catch (Exception error) when (error is InvalidOperationException or ObjectDisposedException)
        {
            // It does not run yet, or no longer.
        }
    }

    private void Receive(KernelChannel channel, RouterSocket socket)
    {
        List<byte[]> frames = [];
        while (socket.TryReceiveMultipartBytes(ref frames!))
        {
            KernelRequest? request;
            MessageFault fault;
            try
            {
                request = _reader.Read(frames, out fault);
            }
            catch (Exception error) when (error is InvalidOperationException or ArgumentException)
            {
                (request, fault) = (null, MessageFault.NotJson);
            }

            if (request is null)
                _refused(channel, fault);
            else
                _received(channel, request);
            frames = [];
        }
    }

    private void Echo()
    {
        List<byte[]> frames = [];
        while (_heartbeat.TryReceiveMultipartBytes(ref frames!))
        {
            _heartbeat.TrySendMultipartBytes(frames);
            frames = [];
        }
    }

    private void SendWaiting()
    {
        while (_outgoing.TryDequeue(out var next, TimeSpan.Zero))
        {
            var frames = _writer.Write(next.Message);
            var sent = next.Channel == KernelChannel.IOPub ? _publisher.TrySendMultipartBytes(frames) : SendBack(_routers[next.Channel], frames);
            next.Sent?.Invoke(sent);
        }
    }

    private static bool SendBack(RouterSocket socket, IReadOnlyList<byte[]> frames)
    {
        try
        {
            return socket.TrySendMultipartBytes(frames);
        }
        catch (HostUnreachableException)
        {
            // The front end is gone.
            return false;
        }
    }
}
