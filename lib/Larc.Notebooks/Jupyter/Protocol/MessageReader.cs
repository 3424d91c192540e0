using System.Text.Json;
using System.Text.Unicode;
using Larc.Notebooks.Documents;

namespace Larc.Notebooks.Jupyter.Protocol;

/// <summary>Makes messages of what comes over the wire, which may be anything. Not for several threads.</summary>
internal sealed class MessageReader(MessageSigner signer)
{
    /// <summary>
    /// How large one frame may be. Jupyter's server passes on at most 10 MiB of one message by default, and people type less; results, which are larger, go
    /// the other way. Without a bound four bytes from anybody who reaches the port would reserve two gigabytes.
    /// </summary>
    public const int MaximumFrame = 16 << 20;

    /// <summary>How large all frames of one message may be together.</summary>
    private const int MaximumMessage = 2 * MaximumFrame;

    /// <summary>Front ends send six or seven frames, and a few more through proxies; buffers belong to widgets, which this kernel has none of.</summary>
    private const int MaximumFrames = 64;

    private readonly SeenSignatures _seen = new();

    /// <summary>What stands between the addresses and the message.</summary>
    public static byte[] Delimiter { get; } = "<IDS|MSG>"u8.ToArray();

    /// <summary>Reads a message.</summary>
    /// <returns>The message, or null and what is wrong with it.</returns>
    public KernelRequest? Read(IReadOnlyList<byte[]> frames, out MessageFault fault)
    {
        if (frames.Count > MaximumFrames || frames.Sum(frame => (long)frame.Length) > MaximumMessage)
            return Fault(MessageFault.TooLarge, out fault);
        var at = 0;
        while (at < frames.Count && !frames[at].AsSpan().SequenceEqual(Delimiter))
            at++;
        if (at == frames.Count)
            return Fault(MessageFault.NoDelimiter, out fault);
        if (frames.Count < at + 6)
            return Fault(MessageFault.TooShort, out fault);
        var (signature, header, parent, metadata, content) = (frames[at + 1], frames[at + 2], frames[at + 3], frames[at + 4], frames[at + 5]);
        if (!signer.IsSignedBy(signature, header, parent, metadata, content))
            return Fault(MessageFault.BadSignature, out fault);
        if (signer.Signs && !_seen.Add(signature))
            return Fault(MessageFault.Replayed, out fault);
        if (Parse(header) is not { } head || Parse(parent) is not { } before || Parse(metadata) is null || Parse(content) is not { } said)
            return Fault(MessageFault.NotJson, out fault);
        if (TextOf(head, "msg_id") is not { } id || TextOf(head, "msg_type") is not { Length: > 0 } type)
            return Fault(MessageFault.BadHeader, out fault);
        fault = MessageFault.None;
        return new KernelRequest([.. frames.Take(at)], id, type, header, TextOf(before, "msg_id") ?? "", said);
    }

    private static KernelRequest? Fault(MessageFault kind, out MessageFault fault)
    {
        fault = kind;
        return null;
    }

    private static string? TextOf(JsonElement header, string name) =>
        header.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.Read() : null;

    private static JsonElement? Parse(byte[] frame)
    {
        // The parser itself looks into strings only when they are asked for, and throws then.
        if (!Utf8.IsValid(frame))
            return null;
        try
        {
            using var document = JsonDocument.Parse(frame, JsonText.Reading);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
