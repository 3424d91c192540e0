using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Larc.Cli.Tests.Studies;

/// <summary>
/// Writes a zip of one part that unpacks to as many zeros as wanted, in no time: a deflated stretch of zeros that ends on a whole byte may be
/// repeated as it is.
/// </summary>
internal static class ZipBomb
{
    private const int Stretch = 16 << 20;

    public static void Write(string path, string part, int stretches)
    {
        var (once, end) = Deflated();
        var name = Encoding.ASCII.GetBytes(part);
        var packed = (uint)((once.Length * stretches) + end.Length);
        var unpacked = (uint)((long)Stretch * stretches);
        using var file = File.Create(path);
        file.Write(Header(0x04034b50, 30, 4, name, packed, unpacked));
        for (var i = 0; i < stretches; i++)
            file.Write(once);
        file.Write(end);
        var directory = (uint)file.Position;
        file.Write(Header(0x02014b50, 46, 6, name, packed, unpacked));
        Span<byte> tail = stackalloc byte[22];
        tail.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(tail, 0x06054b50);
        BinaryPrimitives.WriteUInt16LittleEndian(tail[8..], 1);
        BinaryPrimitives.WriteUInt16LittleEndian(tail[10..], 1);
        BinaryPrimitives.WriteUInt32LittleEndian(tail[12..], (uint)file.Position - directory);
        BinaryPrimitives.WriteUInt32LittleEndian(tail[16..], directory);
        file.Write(tail);
    }

    private static (byte[] Once, byte[] End) Deflated()
    {
        var memory = new MemoryStream();
        using var deflate = new DeflateStream(memory, CompressionLevel.SmallestSize, leaveOpen: true);
        deflate.Write(new byte[Stretch]);
        deflate.Flush();
        var once = memory.ToArray();
        deflate.Dispose();
        return (once, memory.ToArray()[once.Length..]);
    }

    /// <summary>A local header, or one of the directory: the same fields at another place.</summary>
    private static byte[] Header(uint signature, int length, int version, byte[] name, uint packed, uint unpacked)
    {
        var header = new byte[length + name.Length];
        var fields = header.AsSpan(version);
        BinaryPrimitives.WriteUInt32LittleEndian(header, signature);
        BinaryPrimitives.WriteUInt16LittleEndian(fields, 20);
        BinaryPrimitives.WriteUInt16LittleEndian(fields[4..], 8);
        BinaryPrimitives.WriteUInt32LittleEndian(fields[14..], packed);
        BinaryPrimitives.WriteUInt32LittleEndian(fields[18..], unpacked);
        BinaryPrimitives.WriteUInt16LittleEndian(fields[22..], (ushort)name.Length);
        name.CopyTo(header, length);
        return header;
    }
}
