using System.Xml;

namespace Larc.Findings.Word;

/// <summary>
/// The contents: a field that a word processor knows and can renew, already filled in. It leads by link and gives no page numbers: those only the
/// program that lays out the pages knows, and wrong ones would be worse than none.
/// </summary>
internal sealed class WordContents(FindingsDocument document)
{
    private const string Instruction = """ TOC \o "1-3" \n \h \z \u """;

    private readonly List<(int Level, string Heading)> _entries =
    [
        (1, FindingsWording.LimitsHeading),
        .. document.Sections.SelectMany(s => Entries(s, 1)),
        .. document.ShowsEvidence ? [(1, FindingsWording.EvidenceHeading)] : Array.Empty<(int, string)>(),
    ];

    /// <summary>The bookmark of a heading, by its place among the headings of the document, from 0.</summary>
    public static string Bookmark(int at) => "_Toc" + (at + 1).ToString("000000000", System.Globalization.CultureInfo.InvariantCulture);

    public void Write(XmlWriter w)
    {
        w.Open("sdt");
        w.Open("sdtPr");
        w.Open("docPartObj");
        w.Value("docPartGallery", "Table of Contents");
        w.Element("docPartUnique");
        w.End();
        w.End();
        w.Open("sdtContent");
        w.Paragraph("TOCHeading", () => w.Run(FindingsWording.ContentsHeading));
        for (var at = 0; at < _entries.Count; at++)
        {
            if (_entries[at].Level <= 3)
                Entry(w, at);
        }

        w.End();
        w.End();
    }

    private void Entry(XmlWriter w, int at)
    {
        var (level, heading) = _entries[at];
        w.Paragraph($"TOC{WordXml.Number(level)}", () =>
        {
            if (at == 0)
            {
                w.FieldMark("begin");
                w.Open("r");
                w.Open("instrText");
                w.WriteAttributeString("xml", "space", null, "preserve");
                w.WriteString(Instruction);
                w.End();
                w.End();
                w.FieldMark("separate");
            }

            w.Link(Bookmark(at), heading, "Hyperlink");
            if (at == _entries.Count - 1)
                w.FieldMark("end");
        });
    }

    private static IEnumerable<(int Level, string Heading)> Entries(FindingsSection section, int level) =>
        section.Subsections.SelectMany(s => Entries(s, level + 1)).Prepend((level, section.Heading));
}
