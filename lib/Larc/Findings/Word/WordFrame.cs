using System.Xml;

namespace Larc.Findings.Word;

/// <summary>What stands on every page, and how the program opens the document.</summary>
internal static class WordFrame
{
    /// <summary>A4 with margins of 2 cm, in twentieths of a point.</summary>
    public const int PageWidth = 11906, PageHeight = 16838, Margin = 1134;

    /// <summary>Width of the text, in twentieths of a point.</summary>
    public const int TextWidth = PageWidth - (2 * Margin);

    /// <summary>The edition on every page.</summary>
    public static void Header(XmlWriter w, string banner)
    {
        w.Open("hdr");
        w.Paragraph("Header", () => w.Run(banner));
        w.End();
    }

    /// <summary>The title and the page.</summary>
    public static void Footer(XmlWriter w, string title)
    {
        w.Open("ftr");
        w.Paragraph("Footer", () =>
        {
            w.Run(title);
            w.Open("r");
            w.Element("tab");
            w.End();
            w.Run("Page ");
            w.Field(" PAGE ", "1");
            w.Run(" of ");
            w.Field(" NUMPAGES ", "1");
        });
        w.End();
    }

    /// <summary>No fields are asked to be updated: what the document holds reads as it is, and nothing asks when it opens.</summary>
    public static void Settings(XmlWriter w)
    {
        w.Open("settings");
        w.Element("zoom", ("percent", "100"));
        w.Value("defaultTabStop", "720");
        w.Value("characterSpacingControl", "doNotCompress");
        w.Open("compat");
        w.Element("compatSetting", ("name", "compatibilityMode"), ("uri", "http://schemas.microsoft.com/office/word"), ("val", "15"));
        w.End();
        w.Element("themeFontLang", ("val", "en-GB"));
        w.Value("decimalSymbol", ".");
        w.Value("listSeparator", ",");
        w.End();
    }

    /// <summary>The page of the only section.</summary>
    public static void Section(XmlWriter w)
    {
        w.Open("sectPr");
        Part("headerReference", WordPackage.HeaderId);
        Part("footerReference", WordPackage.FooterId);
        w.Element("pgSz", ("w", WordXml.Number(PageWidth)), ("h", WordXml.Number(PageHeight)));
        var margin = WordXml.Number(Margin);
        w.Element("pgMar", ("top", "1304"), ("right", margin), ("bottom", "1247"), ("left", margin), ("header", "567"), ("footer", "567"), ("gutter", "0"));
        w.End();

        void Part(string element, string id)
        {
            w.Open(element, ("type", "default"));
            w.WriteAttributeString("r", "id", WordXml.Relationships, id);
            w.End();
        }
    }
}
