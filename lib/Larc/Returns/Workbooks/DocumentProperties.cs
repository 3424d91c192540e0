using System.Xml;

namespace Larc.Returns.Workbooks;

/// <summary>A workbook's document properties: its title and 'Larc', and nothing of a person, a machine or a date.</summary>
internal static class DocumentProperties
{
    /// <summary>Name of the property that marks our own outputs.</summary>
    public const string OutputProperty = "LarcOutput";

    internal const string CustomNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";

    private const string Types = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";

    public static void Core(XmlWriter w, string title)
    {
        const string dc = "http://purl.org/dc/elements/1.1/";
        w.WriteStartElement("cp", "coreProperties", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties");
        w.WriteElementString("dc", "title", dc, CellText.Clean(title));
        w.WriteElementString("dc", "creator", dc, "Larc");
        w.WriteElementString("dc", "language", dc, "en-GB");
        w.WriteEndElement();
    }

    public static void App(XmlWriter w)
    {
        w.WriteStartElement("Properties", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties");
        w.WriteElementString("Application", "Larc");
        w.WriteEndElement();
    }

    public static void Custom(XmlWriter w, string output)
    {
        w.WriteStartElement("Properties", CustomNamespace);
        w.WriteStartElement("property");
        // The format identifier of all properties that users define.
        w.WriteAttributeString("fmtid", "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}");
        w.WriteAttributeString("pid", "2");
        w.WriteAttributeString("name", OutputProperty);
        w.WriteElementString("vt", "lpwstr", Types, output);
        w.WriteEndElement();
        w.WriteEndElement();
    }
}
