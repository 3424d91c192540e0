using System.IO.Compression;
using System.Xml;

namespace Larc.Returns.Workbooks;

/// <summary>Tells the workbooks that Larc writes as results from returns, so that a study's folder may hold both.</summary>
internal static class OwnOutputs
{
    /// <summary>More than any document's properties need: a longer part is not ours.</summary>
    private const int Limit = 64 * 1024;

    /// <summary>
    /// Whether the file is a workbook that Larc wrote as a result (<c>issues.xlsx</c>), even if somebody saved it again or renamed it.
    /// A blank or filled-in return is not one. A file that cannot be read as a workbook is not one either; nothing is thrown for its content.
    /// </summary>
    public static bool IsOwn(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var zip = new ZipArchive(file, ZipArchiveMode.Read);
            var part = zip.GetEntry("docProps/custom.xml");
            return part is not null && part.Length <= Limit && Marks(part);
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return false;
        }
    }

    private static bool Marks(ZipArchiveEntry part)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = Limit };
        using var stream = part.Open();
        using var reader = XmlReader.Create(stream, settings);
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "property" } && reader.GetAttribute("name") == DocumentProperties.OutputProperty)
                return true;
        }

        return false;
    }
}
