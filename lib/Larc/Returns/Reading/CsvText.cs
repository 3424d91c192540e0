using System.Text;

namespace Larc.Returns.Reading;

/// <summary>The text of a CSV file, whatever a spreadsheet wrote it as, and the character that separates its values.</summary>
internal static class CsvText
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>UTF-8 (with or without its mark), UTF-16 with its mark, else Windows-1252.</summary>
    public static string Decode(byte[] file)
    {
        if (file is [0xEF, 0xBB, 0xBF, ..])
            return Encoding.UTF8.GetString(file, 3, file.Length - 3);
        if (file is [0xFF, 0xFE, ..])
            return Encoding.Unicode.GetString(file, 2, file.Length - 2);
        if (file is [0xFE, 0xFF, ..])
            return Encoding.BigEndianUnicode.GetString(file, 2, file.Length - 2);
        try
        {
            return s_strict.GetString(file);
        }
        catch (DecoderFallbackException)
        {
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            return Encoding.GetEncoding(1252).GetString(file);
        }
    }

    /// <summary>Semicolon when the first line holds more of them than commas, outside quotation marks; else comma.</summary>
    public static char Separator(string text)
    {
        var (commas, semicolons, quoted) = (0, 0, false);
        foreach (var c in text)
        {
            if (c == '"')
                quoted = !quoted;
            else if (c is '\n' or '\r' && !quoted && commas + semicolons > 0)
                break;
            else if (c == ',' && !quoted)
                commas++;
            else if (c == ';' && !quoted)
                semicolons++;
        }

        return semicolons > commas ? ';' : ',';
    }
}
