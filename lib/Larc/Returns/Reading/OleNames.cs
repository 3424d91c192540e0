using System.Text;

namespace Larc.Returns.Reading;

/// <summary>
/// Whether a compound file (the container of .xls, .doc and of encrypted workbooks) has a stream of some name. The names stand in its directory in
/// entries of 128 bytes: 64 bytes of UTF-16, then the length of the name. Searching for them needs no trust in the container's structure.
/// </summary>
internal static class OleNames
{
    private const int EntrySize = 128;
    private const int NameSize = 64;

    public static bool Holds(byte[] file, string name)
    {
        var bytes = Encoding.Unicode.GetBytes(name + '\0');
        for (var start = 512; start + EntrySize <= file.Length; start += EntrySize)
        {
            var length = BitConverter.ToUInt16(file, start + NameSize);
            if (length == bytes.Length && file.AsSpan(start, bytes.Length).SequenceEqual(bytes))
                return true;
        }

        return false;
    }
}
