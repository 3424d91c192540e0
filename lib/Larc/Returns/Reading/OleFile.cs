using System.Buffers.Binary;
using System.Text;

namespace Larc.Returns.Reading;

/// <summary>Takes a stream out of a compound file (the container of .xls). Chains that run in circles or out of the file end the reading.</summary>
internal sealed class OleFile
{
    private const uint LastSector = 0xFFFFFFFA;

    private readonly byte[] _file;
    private readonly int _sectorSize;
    private readonly List<uint> _fat = [];

    private OleFile(byte[] file)
    {
        _file = file;
        var shift = Short(file, 30);
        _sectorSize = shift is 9 or 12 ? 1 << shift : throw Damaged();
        foreach (var sector in FatSectors())
        {
            for (var i = 0; i < _sectorSize; i += 4)
                _fat.Add(Int(Sector(sector), i));
        }
    }

    /// <summary>The content of the first stream found of these names; null when the file has none of them.</summary>
    /// <exception cref="ReturnRefusedException">The container is damaged.</exception>
    public static byte[]? Read(byte[] file, params string[] names)
    {
        if (file.Length < 512)
            throw Damaged();
        var ole = new OleFile(file);
        var directory = ole.Chain(Int(file, 48), file.Length);
        ReadOnlySpan<byte> root = default;
        for (var start = 0; start + 128 <= directory.Length; start += 128)
        {
            var entry = directory.AsSpan(start, 128);
            if (entry[66] == 5 && root.IsEmpty)
                root = entry;
            var nameBytes = Math.Clamp(Short(entry, 64) - 2, 0, 62);
            if (entry[66] == 2 && names.Contains(Encoding.Unicode.GetString(entry[..nameBytes])))
                return ole.Stream(entry, root);
        }

        return null;
    }

    private byte[] Stream(ReadOnlySpan<byte> entry, ReadOnlySpan<byte> root)
    {
        var length = (int)Math.Min(Int(entry, 120), (uint)_file.Length);
        if (length >= Int(_file, 56) || root.IsEmpty)
            return Chain(Int(entry, 116), length);
        return MiniChain(Int(entry, 116), length, Chain(Int(root, 116), _file.Length), Chain(Int(_file, 60), _file.Length));
    }

    private byte[] MiniChain(uint first, int length, byte[] mini, byte[] miniFat)
    {
        var size = 1 << Math.Clamp((int)Short(_file, 32), 4, 9);
        var result = new MemoryStream();
        for (var sector = first; result.Length < length && sector < LastSector; sector = Int(miniFat, (int)sector * 4))
        {
            if (((long)sector * size) + size > mini.Length || ((long)sector * 4) + 4 > miniFat.Length)
                throw Damaged();
            result.Write(mini, (int)sector * size, size);
        }

        return result.ToArray()[..(int)Math.Min(length, result.Length)];
    }

    private byte[] Chain(uint first, int longest)
    {
        var result = new MemoryStream();
        var steps = 0;
        for (var sector = first; sector < LastSector && result.Length < longest; sector = sector < _fat.Count ? _fat[(int)sector] : throw Damaged())
        {
            if (steps++ > _fat.Count)
                throw Damaged();
            result.Write(Sector(sector));
        }

        return result.ToArray()[..(int)Math.Min(longest, result.Length)];
    }

    private List<uint> FatSectors()
    {
        var sectors = new List<uint>();
        for (var i = 0; i < 109; i++)
            Add(Int(_file, 76 + (i * 4)));
        var most = _file.Length / _sectorSize;
        var next = Int(_file, 68);
        for (var steps = 0; next < LastSector && steps <= most; steps++)
        {
            var list = Sector(next);
            for (var i = 0; i < _sectorSize - 4; i += 4)
                Add(Int(list, i));
            next = Int(list, _sectorSize - 4);
        }

        return sectors.Count <= most ? sectors : throw Damaged();

        void Add(uint sector)
        {
            if (sector < LastSector)
                sectors.Add(sector);
        }
    }

    /// <summary>A sector; the last one of a file may be short.</summary>
    private ReadOnlySpan<byte> Sector(uint number)
    {
        var start = ((long)number + 1) * _sectorSize;
        if (start >= _file.Length)
            throw Damaged();
        var length = (int)Math.Min(_sectorSize, _file.Length - start);
        if (length == _sectorSize)
            return _file.AsSpan((int)start, length);
        var padded = new byte[_sectorSize];
        _file.AsSpan((int)start, length).CopyTo(padded);
        return padded;
    }

    private static uint Int(ReadOnlySpan<byte> bytes, int place) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[place..]);

    private static ushort Short(ReadOnlySpan<byte> bytes, int place) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[place..]);

    private static ReturnRefusedException Damaged() => ReturnRefusedException.Damaged("its container is damaged");
}
