using System.Buffers.Binary;
using System.Text;

namespace Larc.Tests.Returns;

/// <summary>A small compound file (512-byte sectors) with streams of some names, as Excel wraps a workbook that has a password.</summary>
internal static class OleContainer
{
    private const int Sector = 512;
    private const int Smallest = 4096; // shorter streams would lie in a mini stream, which this container does not have

    public static byte[] Write(params (string Name, byte[] Content)[] streams)
    {
        var sectors = streams.Select(s => (Math.Max(s.Content.Length, Smallest) + Sector - 1) / Sector).ToArray();
        var directorySectors = ((streams.Length + 1) * 128 + Sector - 1) / Sector;
        var file = new byte[Sector * (2 + directorySectors + sectors.Sum())];
        Header(file);
        var fat = file.AsSpan(Sector, Sector);
        fat.Fill(0xFF);
        BinaryPrimitives.WriteUInt32LittleEndian(fat, 0xFFFFFFFD);
        Chain(fat, 1, directorySectors);
        Entry(file, 0, "Root Entry", 5, 0xFFFFFFFE, 0, child: 1);
        var next = 1 + directorySectors;
        for (var i = 0; i < streams.Length; i++)
        {
            Chain(fat, next, sectors[i]);
            Entry(file, i + 1, streams[i].Name, 2, (uint)next, Math.Max(streams[i].Content.Length, Smallest), sibling: i + 2 <= streams.Length ? i + 2 : -1);
            streams[i].Content.CopyTo(file, Sector * (1 + next));
            next += sectors[i];
        }

        return file;
    }

    private static void Header(byte[] file)
    {
        ReadOnlySpan<byte> mark = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        mark.CopyTo(file);
        void Short(int place, ushort value) => BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(place), value);
        void Int(int place, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(place), value);
        Short(24, 0x3E);
        Short(26, 3);
        Short(28, 0xFFFE);
        Short(30, 9);
        Short(32, 6);
        Int(44, 1);
        Int(48, 1);
        Int(56, Smallest);
        Int(60, 0xFFFFFFFE);
        Int(68, 0xFFFFFFFE);
        file.AsSpan(76, Sector - 76).Fill(0xFF);
        Int(76, 0);
    }

    private static void Chain(Span<byte> fat, int first, int count)
    {
        for (var i = 0; i < count; i++)
            BinaryPrimitives.WriteUInt32LittleEndian(fat[((first + i) * 4)..], i == count - 1 ? 0xFFFFFFFE : (uint)(first + i + 1));
    }

    private static void Entry(byte[] file, int index, string name, byte type, uint start, int length, int child = -1, int sibling = -1)
    {
        var entry = file.AsSpan((2 * Sector) + (index * 128), 128);
        var letters = Encoding.Unicode.GetBytes(name + '\0');
        letters.CopyTo(entry);
        BinaryPrimitives.WriteUInt16LittleEndian(entry[64..], (ushort)letters.Length);
        entry[66] = type;
        entry[67] = 1;
        BinaryPrimitives.WriteInt32LittleEndian(entry[68..], -1);
        BinaryPrimitives.WriteInt32LittleEndian(entry[72..], sibling);
        BinaryPrimitives.WriteInt32LittleEndian(entry[76..], child);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[116..], start);
        BinaryPrimitives.WriteInt32LittleEndian(entry[120..], length);
    }
}
