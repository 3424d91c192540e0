using System.Security.Cryptography;
using System.Text;

namespace Larc.Returns.Reading;

/// <summary>Opens a return by what it holds, not by what it is called.</summary>
internal static class ReturnFile
{
    private static ReadOnlySpan<byte> ZipMark => [0x50, 0x4B, 0x03, 0x04];

    private static ReadOnlySpan<byte> EmptyZipMark => [0x50, 0x4B, 0x05, 0x06];

    private static ReadOnlySpan<byte> OleMark => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>Opens a workbook, with the SHA-256 of the file.</summary>
    public static (IReturnSource Source, string Sha256) OpenWorkbook(string path, ReadLimits limits)
    {
        var file = ReadAll(path, limits);
        return (Open(file, Path.GetExtension(path), limits), Convert.ToHexStringLower(SHA256.HashData(file)));
    }

    /// <summary>Opens a folder of CSV files, with the SHA-256 of the files in order of name.</summary>
    public static (IReturnSource Source, string Sha256) OpenFolder(string folder, ReadLimits limits)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var files = new List<(string, byte[])>();
        foreach (var path in StudyFolder.CsvFiles(folder))
        {
            var content = ReadAll(path, limits);
            hash.AppendData(content);
            files.Add((Path.GetFileNameWithoutExtension(path), content));
        }

        return (new CsvSource(files, limits), Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>Opens one CSV file, as its only sheet.</summary>
    public static IReturnSource OpenCsv(string path, ReadLimits limits) => new CsvSource([(Path.GetFileNameWithoutExtension(path), ReadAll(path, limits))], limits);

    internal static IReturnSource Open(byte[] file, string extension, ReadLimits limits)
    {
        if (OtherFormat(extension) is { } other)
            throw new ReturnRefusedException(ReturnRules.ReturnFormat, other);
        if (file.Length == 0)
            throw new ReturnRefusedException(ReturnRules.ReturnNotAWorkbook, "nothing");
        if (file.AsSpan().StartsWith(OleMark))
            return OpenOle(file, limits);
        if (!file.AsSpan().StartsWith(ZipMark) && !file.AsSpan().StartsWith(EmptyZipMark))
            throw new ReturnRefusedException(ReturnRules.ReturnNotAWorkbook, Describe(file));
        var zip = new SafeZip(file, limits);
        try
        {
            if (OtherFormat(zip) is { } format)
                throw new ReturnRefusedException(ReturnRules.ReturnFormat, format);
            if (!zip.Has("[Content_Types].xml") || !zip.Names.Any(n => n.EndsWith("workbook.xml", StringComparison.OrdinalIgnoreCase)))
                throw new ReturnRefusedException(ReturnRules.ReturnNotAWorkbook, zip.Has("word/document.xml") ? "a Word document" : "a zip archive");
            return new XlsxSource(zip, limits);
        }
        catch
        {
            zip.Dispose();
            throw;
        }
    }

    /// <summary>What a format is called that gets advice instead of being read; null for any other.</summary>
    public static string? OtherFormat(string extension) => extension.ToUpperInvariant() switch
    {
        ".XLSM" or ".XLTM" => "a workbook with macros",
        ".XLSB" => "a binary workbook",
        ".ODS" or ".FODS" => "an OpenDocument spreadsheet",
        _ => null,
    };

    private static string? OtherFormat(SafeZip zip)
    {
        if (zip.Has("xl/workbook.bin"))
            return OtherFormat(".xlsb");
        if (zip.Has("xl/vbaProject.bin"))
            return OtherFormat(".xlsm");
        return zip.Has("content.xml") && zip.Has("mimetype") ? OtherFormat(".ods") : null;
    }

    private static XlsSource OpenOle(byte[] file, ReadLimits limits)
    {
        if (OleNames.Holds(file, "EncryptedPackage"))
            throw new ReturnRefusedException(ReturnRules.ReturnEncrypted);
        if (!OleNames.Holds(file, "Workbook") && !OleNames.Holds(file, "Book"))
            throw new ReturnRefusedException(ReturnRules.ReturnNotAWorkbook, OleNames.Holds(file, "WordDocument") ? "a Word document" : "a document of another program");
        return new XlsSource(file, limits);
    }

    private static byte[] ReadAll(string path, ReadLimits limits)
    {
        FileStream stream;
        try
        {
            stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or PathTooLongException)
        {
            throw ReturnRefusedException.Damaged("it is gone");
        }
        catch (IOException)
        {
            throw new ReturnRefusedException(ReturnRules.ReturnLocked);
        }
        catch (UnauthorizedAccessException)
        {
            throw ReturnRefusedException.Damaged("this account may not open it");
        }

        using (stream)
        {
            if (stream.Length > limits.FileBytes)
                throw new ReturnRefusedException(ReturnRules.ReturnTooLarge, Bytes.Text(stream.Length), Bytes.Text(limits.FileBytes));
            try
            {
                var content = new byte[stream.Length];
                var read = stream.ReadAtLeast(content, content.Length, throwOnEndOfStream: false);
                return read == content.Length ? content : content[..read];
            }
            catch (IOException)
            {
                throw new ReturnRefusedException(ReturnRules.ReturnLocked);
            }
        }
    }

    private static string Describe(byte[] file)
    {
        if (file.AsSpan().StartsWith("%PDF"u8))
            return "a PDF document";
        if (file.AsSpan().StartsWith("{\\rtf"u8))
            return "a text document (RTF)";
        var start = file.AsSpan(0, Math.Min(file.Length, 4096));
        if (start.Contains((byte)0) && file is not ([0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]))
            return "something that is no workbook";
        var text = Encoding.Latin1.GetString(start).TrimStart();
        if (text.Contains("<html", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase))
            return "a web page";
        return text.StartsWith('<') ? "an XML document" : "plain text";
    }
}
