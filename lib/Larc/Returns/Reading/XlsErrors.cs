using System.Buffers.Binary;

namespace Larc.Returns.Reading;

/// <summary>
/// Finds the cells of an .xls workbook that hold an Excel error. The reading library gives them as blank, and a blank cell says something else:
/// an error under 'withdrawn' must not count somebody who withdrew.
/// </summary>
internal static class XlsErrors
{
    private const ushort SheetList = 0x0085;
    private const ushort Start = 0x0809;
    private const ushort BooleanOrError = 0x0205;

    /// <summary>The errors by sheet (worksheets only, in the order of the file), row and column, all from 0.</summary>
    public static Dictionary<(int Sheet, int Row, int Column), string> Find(byte[] stream)
    {
        var errors = new Dictionary<(int, int, int), string>();
        var sheets = new Dictionary<int, int>();
        var sheet = -1;
        for (var place = 0; place + 4 <= stream.Length;)
        {
            var type = Short(stream, place);
            var data = place + 4;
            var length = Short(stream, place + 2);
            if (data + length > stream.Length)
                break;
            var record = stream.AsSpan(data, length);
            switch (type)
            {
                // Kind 0 is a worksheet; charts and macro sheets are not read.
                case SheetList when length >= 6 && record[5] == 0:
                    sheets.TryAdd(BinaryPrimitives.ReadInt32LittleEndian(record), sheets.Count);
                    break;
                case Start:
                    sheet = sheets.GetValueOrDefault(place, -1);
                    break;
                case BooleanOrError when length >= 8 && record[7] == 1:
                    Add(record, record[6]);
                    break;
                // A formula's result is no number when its last two bytes are set; its first byte then says what it is.
                case 0x0006 or 0x0206 or 0x0406 when length >= 14 && record[12] == 0xFF && record[13] == 0xFF && record[6] == 2:
                    Add(record, record[8]);
                    break;
            }

            place = data + length;
        }

        return errors;

        void Add(ReadOnlySpan<byte> record, byte code)
        {
            if (sheet >= 0)
                errors[(sheet, BinaryPrimitives.ReadUInt16LittleEndian(record), BinaryPrimitives.ReadUInt16LittleEndian(record[2..]))] = Name(code);
        }
    }

    private static string Name(byte code) => code switch
    {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        _ => "#N/A",
    };

    private static ushort Short(byte[] bytes, int place) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(place));
}
