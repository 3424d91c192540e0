using System.Xml;

namespace Larc.Returns.Reading;

/// <summary>Opens XML of a stranger's file: no document type, nothing resolved, nothing expanded.</summary>
internal static class SafeXml
{
    private static readonly XmlReaderSettings s_settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersFromEntities = 0,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = false,
        CloseInput = true,
    };

    public static XmlReader Open(Stream stream) => XmlReader.Create(stream, s_settings);
}
