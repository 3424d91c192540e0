using System.Xml;

namespace Larc.Findings.Word;

/// <summary>How a paragraph looks. Sizes are half points, distances twentieths of a point.</summary>
/// <param name="Size">Size of the letters; null for that of the document.</param>
/// <param name="Bold">Whether they are bold.</param>
/// <param name="Italic">Whether they slant.</param>
/// <param name="Colour">Their colour, RRGGBB; null for black.</param>
/// <param name="Before">Room above; null for none of its own.</param>
/// <param name="After">Room below.</param>
/// <param name="Line">Height of a line, 240 for one; null for that of the document.</param>
/// <param name="Indent">Distance from the left.</param>
/// <param name="KeepNext">Whether it stays with what follows it.</param>
/// <param name="Outline">Level in the outline, 0 for the highest; null for text.</param>
/// <param name="Right">Whether it is aligned to the right.</param>
/// <param name="TabAtEnd">Whether a tab leads to the right edge.</param>
/// <param name="Bar">Colour of a bar to its left; null for none.</param>
/// <param name="Box">Whether it stands in a box with its neighbours of the same kind.</param>
/// <param name="Dashed">Whether it stands in a box that asks to be filled in.</param>
internal sealed record WordLook(
    int? Size = null, bool Bold = false, bool Italic = false, string? Colour = null, int? Before = null, int After = 0, int? Line = null, int Indent = 0, bool KeepNext = false, int? Outline = null,
    bool Right = false, bool TabAtEnd = false, string? Bar = null, bool Box = false, bool Dashed = false)
{
    /// <summary>Writes the properties in the order the format asks for.</summary>
    public void Write(XmlWriter w)
    {
        w.Open("pPr");
        if (KeepNext)
            w.Element("keepNext");
        if (KeepNext || Dashed)
            w.Element("keepLines");
        w.Element("widowControl");
        Borders(w);
        if (TabAtEnd)
        {
            w.Open("tabs");
            w.Element("tab", ("val", "right"), ("pos", WordXml.Number(WordFrame.TextWidth)));
            w.End();
        }

        Spacing(w);
        if (Box || Dashed)
            w.Element("ind", ("left", "170"), ("right", "170"));
        else if (Indent > 0)
            w.Element("ind", ("left", WordXml.Number(Indent)));
        if (Right)
            w.Value("jc", "right");
        if (Outline is { } outline)
            w.Value("outlineLvl", WordXml.Number(outline));
        w.End();
        w.Open("rPr");
        if (Bold)
            w.Element("b");
        if (Italic)
            w.Element("i");
        if (Colour is not null)
            w.Value("color", Colour);
        if (Size is { } size)
            w.Value("sz", WordXml.Number(size));
        w.End();
    }

    private void Borders(XmlWriter w)
    {
        if (Bar is null && !Box && !Dashed)
            return;
        w.Open("pBdr");
        if (Bar is not null)
        {
            w.Element("left", ("val", "single"), ("sz", "24"), ("space", "8"), ("color", Bar));
        }
        else
        {
            foreach (var side in (string[])["top", "left", "bottom", "right"])
                w.Element(side, ("val", Dashed ? "dashed" : "single"), ("sz", side == "top" && Box ? "24" : "6"), ("space", "6"), ("color", side == "top" && Box ? "28A197" : "767676"));
        }

        w.End();
        if (Box || Dashed)
            w.Element("shd", ("val", "clear"), ("color", "auto"), ("fill", Dashed ? "FFFBE8" : "F6F8F8"));
    }

    private void Spacing(XmlWriter w)
    {
        w.Open("spacing");
        if (Before is { } before)
            w.WriteAttributeString("w", "before", WordXml.Main, WordXml.Number(before));
        w.WriteAttributeString("w", "after", WordXml.Main, WordXml.Number(After));
        if (Line is { } line)
        {
            w.WriteAttributeString("w", "line", WordXml.Main, WordXml.Number(line));
            w.WriteAttributeString("w", "lineRule", WordXml.Main, "auto");
        }

        w.End();
    }
}
