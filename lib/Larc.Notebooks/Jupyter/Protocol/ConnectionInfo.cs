using System.Net;
using System.Text.Json;

namespace Larc.Notebooks.Jupyter.Protocol;

/// <summary>Where a front end wants to meet its kernel, from the connection file it wrote.</summary>
/// <param name="Address">The only address the kernel listens on.</param>
/// <param name="ShellPort">For requests in order.</param>
/// <param name="ControlPort">For requests that may not wait.</param>
/// <param name="StdinPort">For questions to the person.</param>
/// <param name="IOPubPort">For what all front ends see.</param>
/// <param name="HeartbeatPort">For whether the kernel lives.</param>
/// <param name="Key">The secret that signs messages, as text; empty where the front end wants none signed.</param>
internal sealed record ConnectionInfo(IPAddress Address, int ShellPort, int ControlPort, int StdinPort, int IOPubPort, int HeartbeatPort, string Key)
{
    /// <summary>The only scheme Jupyter's own programs ever write.</summary>
    private const string Scheme = "hmac-sha256";

    /// <summary>Reads a connection file.</summary>
    /// <exception cref="KernelStartException">It is missing, is no connection file, or asks for what this kernel does not do.</exception>
    public static ConnectionInfo Load(string path)
    {
        try
        {
            return Read(File.ReadAllBytes(path), path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new KernelStartException($"The connection file '{path}' cannot be read: {error.Message}");
        }
    }

    internal static ConnectionInfo Read(ReadOnlyMemory<byte> json, string path)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Read(document.RootElement, path);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw new KernelStartException($"'{path}' is not a connection file of Jupyter; a front end writes one and names it when it starts a kernel.");
        }
    }

    private static ConnectionInfo Read(JsonElement file, string path)
    {
        if (Text(file, "transport", "tcp") is not "tcp" and var transport)
            throw new KernelStartException($"'{path}' asks for the transport '{transport}'; this kernel speaks 'tcp' only, which is what Jupyter chooses unless told otherwise.");
        if (Text(file, "signature_scheme", Scheme) is not Scheme and var scheme)
            throw new KernelStartException($"'{path}' asks for signatures by '{scheme}'; this kernel signs by '{Scheme}' only, which is what Jupyter chooses unless told otherwise.");
        var ip = Text(file, "ip", "127.0.0.1");
        if (!IPAddress.TryParse(ip == "localhost" ? "127.0.0.1" : ip, out var address))
            throw new KernelStartException($"'{path}' names the address '{ip}', which is not an IP address.");
        var key = Text(file, "key", "");
        if (key.Length == 0 && !IPAddress.IsLoopback(address))
            throw new KernelStartException($"'{path}' has no key and names the address '{ip}', which other machines may reach: anybody could run code as you. Let the front end give a key, or use the address 127.0.0.1.");
        return new ConnectionInfo(
            address, Port(file, "shell_port", path), Port(file, "control_port", path), Port(file, "stdin_port", path), Port(file, "iopub_port", path),
            Port(file, "hb_port", path), key);
    }

    private static string Text(JsonElement file, string name, string otherwise) =>
        file.TryGetProperty(name, out var value) && value.GetString() is { } text ? text : otherwise;

    private static int Port(JsonElement file, string name, string path) =>
        file.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var port) && port is > 0 and <= IPEndPoint.MaxPort
            ? port
            : throw new KernelStartException($"'{path}' gives no usable '{name}': a number from 1 to {IPEndPoint.MaxPort} is expected.");
}
