using System.Globalization;
using System.Xml;
using Larc.Display;

namespace Larc.Findings.Word;

/// <summary>Writes the place of a picture in the text, with what is said to those who do not see it.</summary>
internal static class WordFigure
{
    /// <summary>English Metric Units for a pixel of 1/96 inch.</summary>
    private const int Pixel = 9525;

    /// <summary>The most a picture may take: the width of the text, and most of a page's height.</summary>
    private const double MostWidth = WordFrame.TextWidth / 15.0, MostHeight = 830;

    private const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    private const string Main = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private const string Picture = "http://schemas.openxmlformats.org/drawingml/2006/picture";

    public static void Write(XmlWriter w, Drawing drawing, int number, string title, string description)
    {
        var scale = Math.Min(1, Math.Min(MostWidth / drawing.Width, MostHeight / drawing.Height));
        var (wide, high) = (Size(drawing.Width * scale), Size(drawing.Height * scale));
        w.Open("r");
        w.Open("drawing");
        w.WriteStartElement("wp", "inline", Drawing);
        foreach (var side in (string[])["distT", "distB", "distL", "distR"])
            w.WriteAttributeString(side, "0");
        Element("wp", "extent", Drawing, ("cx", wide), ("cy", high));
        Properties("wp", "docPr", Drawing);
        w.WriteStartElement("a", "graphic", Main);
        w.WriteStartElement("a", "graphicData", Main);
        w.WriteAttributeString("uri", Picture);
        w.WriteStartElement("pic", "pic", Picture);
        w.WriteStartElement("pic", "nvPicPr", Picture);
        Properties("pic", "cNvPr", Picture);
        Element("pic", "cNvPicPr", Picture);
        w.WriteEndElement();
        w.WriteStartElement("pic", "blipFill", Picture);
        w.WriteStartElement("a", "blip", Main);
        w.WriteAttributeString("r", "embed", WordXml.Relationships, WordPackage.PictureId(number - 1));
        w.WriteEndElement();
        w.WriteStartElement("a", "stretch", Main);
        Element("a", "fillRect", Main);
        w.WriteEndElement();
        w.WriteEndElement();
        w.WriteStartElement("pic", "spPr", Picture);
        w.WriteStartElement("a", "xfrm", Main);
        Element("a", "off", Main, ("x", "0"), ("y", "0"));
        Element("a", "ext", Main, ("cx", wide), ("cy", high));
        w.WriteEndElement();
        w.WriteStartElement("a", "prstGeom", Main);
        w.WriteAttributeString("prst", "rect");
        Element("a", "avLst", Main);
        // prstGeom, spPr, pic, graphicData, graphic, inline, drawing, r
        for (var open = 0; open < 8; open++)
            w.WriteEndElement();

        void Properties(string prefix, string element, string space) => Element(
            prefix, element, space, ("id", WordXml.Number(number)), ("name", $"{FindingsWording.Figure} {WordXml.Number(number)}"), ("descr", PlainText.Clean(description)), ("title", PlainText.Clean(title)));

        void Element(string prefix, string name, string space, params ReadOnlySpan<(string Name, string Value)> attributes)
        {
            w.WriteStartElement(prefix, name, space);
            foreach (var (attribute, value) in attributes)
                w.WriteAttributeString(attribute, value);
            w.WriteEndElement();
        }
    }

    private static string Size(double pixels) => ((long)Math.Round(pixels * Pixel)).ToString(CultureInfo.InvariantCulture);
}
