using System.Globalization;
using System.Text;

namespace Larc.Notebooks.Jupyter.Protocol;

/// <summary>Makes frames of messages.</summary>
internal sealed class MessageWriter(MessageSigner signer)
{
    /// <summary>The protocol's version that this kernel speaks: interrupts by message, shutdown by the control channel.</summary>
    public const string ProtocolVersion = "5.4";

    private static readonly byte[] Nothing = "{}"u8.ToArray();
    private readonly string _session = Guid.NewGuid().ToString("N");

    /// <summary>The frames of a message, in order.</summary>
    public IReadOnlyList<byte[]> Write(KernelMessage message)
    {
        var header = Json.Object(json =>
        {
            json.WriteString("msg_id", message.Id);
            json.WriteString("session", _session);
            json.WriteString("username", "kernel");
            json.WriteString("date", DateTime.UtcNow.ToString("O", CultureInfo.InvariantCulture));
            json.WriteString("msg_type", message.Type);
            json.WriteString("version", ProtocolVersion);
        });
        var parent = message.Parent.Length == 0 ? Nothing : message.Parent;
        return [.. message.Route, MessageReader.Delimiter, signer.Sign(header, parent, Nothing, message.Content), header, parent, Nothing, message.Content];
    }

    /// <summary>The topic of a published message, for those who subscribe to some only.</summary>
    public static IReadOnlyList<byte[]> Topic(string type) => [Encoding.UTF8.GetBytes(type)];
}
