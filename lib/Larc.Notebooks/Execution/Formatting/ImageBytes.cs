using System.Buffers.Binary;

namespace Larc.Notebooks.Execution.Formatting;

/// <summary>A picture told by its first bytes.</summary>
/// <param name="Name">What the format is called.</param>
/// <param name="MimeType">Its media type.</param>
/// <param name="Width">Width in pixels; 0 where the first bytes do not say.</param>
/// <param name="Height">Height in pixels; 0 where the first bytes do not say.</param>
internal sealed record ImageBytes(string Name, string MimeType, int Width, int Height)
{
    private static ReadOnlySpan<byte> PngStart => [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    public static ImageBytes? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(PngStart))
            return bytes.Length < 24 ? null : new("PNG", "image/png", BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..]));
        if (bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8))
            return bytes.Length < 10 ? null : new("GIF", "image/gif", BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..]));
        if (bytes.Length > 11 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8))
            return new("WebP", "image/webp", 0, 0);
        return bytes.Length > 3 && bytes[0] == 0xFF && bytes[1] == 0xD8 && bytes[2] == 0xFF ? Jpeg(bytes) : null;
    }

    // The size stands in the frame's header, behind segments that each tell their length.
    private static ImageBytes Jpeg(ReadOnlySpan<byte> bytes)
    {
        for (var at = 2; at + 9 < bytes.Length && bytes[at] == 0xFF;)
        {
            var marker = bytes[at + 1];
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return new("JPEG", "image/jpeg", BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]));
            at += 2 + Math.Max(2, (int)BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]));
        }

        return new("JPEG", "image/jpeg", 0, 0);
    }
}
