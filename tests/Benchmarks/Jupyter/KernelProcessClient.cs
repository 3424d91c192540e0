using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Larc.Cli;
using Larc.Notebooks.Jupyter.Protocol;
using NetMQ;
using NetMQ.Sockets;

namespace Larc.Benchmarks.Jupyter;

/// <summary>A kernel in a process of its own, as a front end starts it, and the least of a front end.</summary>
internal sealed class KernelProcessClient : IDisposable
{
    private const string Key = "benchmark";
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);
    private readonly string _file = Path.GetTempFileName();
    private readonly MessageSigner _signer = new(Key);
    private readonly DealerSocket _shell = new();
    private readonly Process _process;

    public KernelProcessClient()
    {
        var ports = FreePorts();
        File.WriteAllText(_file, JsonSerializer.Serialize(new
        {
            ip = "127.0.0.1",
            transport = "tcp",
            key = Key,
            signature_scheme = "hmac-sha256",
            shell_port = ports[0],
            control_port = ports[1],
            stdin_port = ports[2],
            iopub_port = ports[3],
            hb_port = ports[4],
        }));
        _process = Process.Start(new ProcessStartInfo("dotnet", [typeof(LarcCommand).Assembly.Location, "kernel", "run", _file]))!;
        _shell.Options.ReconnectInterval = TimeSpan.FromMilliseconds(10);
        _shell.Options.Linger = TimeSpan.Zero;
        _shell.Connect($"tcp://127.0.0.1:{ports[0]}");
    }

    /// <summary>Sends a request and waits for its reply.</summary>
    public void Ask(string type, string content)
    {
        byte[][] parts = [JsonSerializer.SerializeToUtf8Bytes(new { msg_id = Guid.NewGuid().ToString("N"), msg_type = type }), "{}"u8.ToArray(), "{}"u8.ToArray(), Encoding.UTF8.GetBytes(content)];
        _shell.SendMultipartBytes([MessageReader.Delimiter, _signer.Sign(parts), .. parts]);
        List<byte[]> reply = [];
        if (!_shell.TryReceiveMultipartBytes(Limit, ref reply!))
            throw new TimeoutException($"The kernel did not answer {type}.");
        using var answer = JsonDocument.Parse(reply[^1]);
        if (answer.RootElement.GetProperty("status").GetString() != "ok")
            throw new InvalidDataException(Encoding.UTF8.GetString(reply[^1]));
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _shell.Dispose();
        File.Delete(_file);
    }

    private static List<int> FreePorts()
    {
        var listeners = Enumerable.Range(0, 5).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        listeners.ForEach(listener => listener.Start());
        var ports = listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port).ToList();
        listeners.ForEach(listener => listener.Stop());
        return ports;
    }
}
