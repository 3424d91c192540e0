using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Larc.SystemTests.Jupyter;

/// <summary>The classic Notebook's server, on a port of its own of this machine, for as long as a test needs it.</summary>
internal sealed class NotebookServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process _process;
    private readonly StringBuilder _said = new();
    private readonly string _token;
    private readonly int _port;

    private NotebookServer(Process process, int port, string token) => (_process, _port, _token) = (process, port, token);

    /// <summary>What the server said, for a failing test.</summary>
    public string Said
    {
        get
        {
            lock (_said)
                return _said.ToString();
        }
    }

    public static async Task<NotebookServer> StartAsync(InstalledKernel kernel)
    {
        var (port, token) = (FreePort(), Guid.NewGuid().ToString("N"));
        string[] arguments =
        [
            "--no-browser", "--allow-root", "--ip=127.0.0.1", FormattableString.Invariant($"--port={port}"), "--port-retries=0",
            $"--NotebookApp.token={token}", $"--NotebookApp.notebook_dir={Path.Combine(kernel.Root, "notebooks")}",
        ];
        var server = new NotebookServer(JupyterPrograms.Start(JupyterPrograms.Notebook, arguments, kernel), port, token);
        server._process.OutputDataReceived += server.Note;
        server._process.ErrorDataReceived += server.Note;
        server._process.BeginOutputReadLine();
        server._process.BeginErrorReadLine();
        using var client = new HttpClient();
        var clock = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                (await client.GetAsync(server.Address("api"))).EnsureSuccessStatusCode();
                return server;
            }
            catch (HttpRequestException) when (clock.Elapsed < Patience && !server._process.HasExited)
            {
                await Task.Delay(200);
            }
            catch (HttpRequestException)
            {
                var said = server.Said;
                await server.DisposeAsync();
                throw new ShouldAssertException($"The notebook server did not start: {said}");
            }
        }
    }

    /// <summary>The address of something on the server, with what it takes to be let in.</summary>
    public string Address(string path) => FormattableString.Invariant($"http://127.0.0.1:{_port}/{path}?token={_token}");

    public async ValueTask DisposeAsync()
    {
        // The kernels it started end with it.
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Note(object sender, DataReceivedEventArgs line)
    {
        lock (_said)
            _said.AppendLine(line.Data);
    }
}
