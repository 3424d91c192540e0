using System.Net;
using System.Net.Sockets;
using Larc.Notebooks.Execution;
using Larc.Notebooks.Jupyter;
using Larc.Notebooks.Jupyter.Protocol;

namespace Larc.Notebooks.Tests.Jupyter;

/// <summary>A kernel in this process, on free ports of this machine.</summary>
internal sealed class TestKernel : IDisposable
{
    private readonly ScriptHost _host = new();
    private readonly ScriptSession _session;
    private readonly StringWriter _log = new();

    public TestKernel(string key = "a secret of the tests")
    {
        var ports = FreePorts(5);
        Connection = new ConnectionInfo(IPAddress.Loopback, ports[0], ports[1], ports[2], ports[3], ports[4], key);
        _session = _host.CreateSession(new ScriptSessionOptions { StopGrace = TimeSpan.FromSeconds(2) });
        Kernel = new Kernel(Connection, _session, TextWriter.Synchronized(_log));
    }

    public ConnectionInfo Connection { get; }

    public Kernel Kernel { get; }

    /// <summary>What the kernel had to say to its log.</summary>
    public string Log => _log.ToString();

    /// <summary>A front end that sees and may ask everything.</summary>
    public KernelClient Client(string? key = null) => new(Connection, key ?? Connection.Key);

    public void Dispose()
    {
        Kernel.Dispose();
        _session.Dispose();
        _host.Dispose();
    }

    private static List<int> FreePorts(int count)
    {
        // Held until all are known, or the same port would be given twice.
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        listeners.ForEach(listener => listener.Start());
        var ports = listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port).ToList();
        listeners.ForEach(listener => listener.Stop());
        return ports;
    }
}
