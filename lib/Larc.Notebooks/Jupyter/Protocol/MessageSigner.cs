using System.Security.Cryptography;
using System.Text;

namespace Larc.Notebooks.Jupyter.Protocol;

/// <summary>Signs messages by HMAC-SHA256 over their four JSON frames as they are on the wire. Without a key nothing is signed, as Jupyter has it.</summary>
internal sealed class MessageSigner(string key)
{
    private readonly byte[] _key = Encoding.UTF8.GetBytes(key);

    /// <summary>Whether messages are signed at all.</summary>
    public bool Signs => _key.Length > 0;

    /// <summary>The signature in lower-case hexadecimal digits; nothing without a key.</summary>
    public byte[] Sign(params ReadOnlySpan<byte[]> frames)
    {
        if (!Signs)
            return [];
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key);
        foreach (var frame in frames)
            hash.AppendData(frame);
        return Encoding.ASCII.GetBytes(Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>Whether a signature is the one of the frames. Takes as long for a wrong one as for a right one.</summary>
    public bool IsSignedBy(ReadOnlySpan<byte> signature, params ReadOnlySpan<byte[]> frames) =>
        !Signs || CryptographicOperations.FixedTimeEquals(Sign(frames), signature);
}
