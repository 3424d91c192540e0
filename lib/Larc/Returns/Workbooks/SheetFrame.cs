using System.Xml;
using static Larc.Returns.Workbooks.XmlPieces;

namespace Larc.Returns.Workbooks;

/// <summary>What stands before and after a sheet's rows: view, protection, filter, entry rules, links and print set-up, in the order the format asks for.</summary>
internal static class SheetFrame
{
    public static void Before(XmlWriter w, SheetPlan sheet, bool selected)
    {
        w.WriteStartElement("sheetPr");
        if (sheet.TabColour is not null)
            Element(w, "tabColor", ("rgb", "FF" + sheet.TabColour));
        Element(w, "pageSetUpPr", ("fitToPage", "1"));
        w.WriteEndElement();
        w.WriteStartElement("sheetViews");
        w.WriteStartElement("sheetView");
        if (!sheet.Gridlines)
            w.WriteAttributeString("showGridLines", "0");
        if (selected)
            w.WriteAttributeString("tabSelected", "1");
        w.WriteAttributeString("workbookViewId", "0");
        Panes(w, sheet);
        w.WriteEndElement();
        w.WriteEndElement();
    }

    public static void After(XmlWriter w, SheetPlan sheet)
    {
        if (sheet.Protected)
        {
            // Zero means 'not forbidden'. Headings may be selected, so that their notes can be read.
            Element(w, "sheetProtection", ("sheet", "1"), ("formatCells", "0"), ("formatColumns", "0"), ("formatRows", "0"),
                ("insertRows", "0"), ("insertHyperlinks", "0"), ("deleteRows", "0"), ("sort", "0"), ("autoFilter", "0"));
        }

        if (sheet.Filter is not null)
            Element(w, "autoFilter", ("ref", sheet.Filter));
        if (sheet.GreyWhenTicked is { } column && sheet.Filter is not null)
            GreyRule(w, sheet.Filter, column);
        Rules(w, sheet);
        if (!sheet.Links.IsEmpty)
        {
            w.WriteStartElement("hyperlinks");
            foreach (var link in sheet.Links)
                Element(w, "hyperlink", ("ref", link.Cell), ("location", link.Target));
            w.WriteEndElement();
        }

        Element(w, "pageMargins", ("left", "0.5"), ("right", "0.5"), ("top", "0.5"), ("bottom", "0.7"), ("header", "0.3"), ("footer", "0.3"));
        Element(w, "pageSetup", ("paperSize", "9"), ("fitToHeight", "0"), ("orientation", sheet.Landscape ? "landscape" : "portrait"));
        w.WriteStartElement("headerFooter");
        w.WriteElementString("oddFooter", "&L&A&RPage &P of &N");
        w.WriteEndElement();
        if (!sheet.Notes.IsEmpty)
        {
            w.WriteStartElement("legacyDrawing");
            w.WriteAttributeString("id", WorkbookWriter.Relationships, "rId2");
            w.WriteEndElement();
        }
    }

    private static void Panes(XmlWriter w, SheetPlan sheet)
    {
        var rows = sheet.Headings ? 1 : 0;
        if (rows + sheet.FrozenColumns == 0)
            return;
        var pane = rows == 0 ? "topRight" : sheet.FrozenColumns == 0 ? "bottomLeft" : "bottomRight";
        var corner = CellText.Address(sheet.FrozenColumns, rows + 1);
        w.WriteStartElement("pane");
        if (sheet.FrozenColumns > 0)
            w.WriteAttributeString("xSplit", Text(sheet.FrozenColumns));
        if (rows > 0)
            w.WriteAttributeString("ySplit", Text(rows));
        Attributes(w, ("topLeftCell", corner), ("activePane", pane), ("state", "frozen"));
        w.WriteEndElement();
        Element(w, "selection", ("pane", pane), ("activeCell", corner), ("sqref", corner));
    }

    private static void GreyRule(XmlWriter w, string filter, int column)
    {
        w.WriteStartElement("conditionalFormatting");
        w.WriteAttributeString("sqref", filter.Replace("A1:", "A2:", StringComparison.Ordinal));
        w.WriteStartElement("cfRule");
        Attributes(w, ("type", "expression"), ("dxfId", "0"), ("priority", "1"));
        w.WriteElementString("formula", $"${CellText.ColumnName(column)}2<>\"\"");
        w.WriteEndElement();
        w.WriteEndElement();
    }

    private static void Rules(XmlWriter w, SheetPlan sheet)
    {
        if (sheet.Rules.IsEmpty)
            return;
        w.WriteStartElement("dataValidations");
        w.WriteAttributeString("count", Text(sheet.Rules.Length));
        foreach (var rule in sheet.Rules)
        {
            w.WriteStartElement("dataValidation");
            if (rule.Kind != EntryKind.Any)
                Attributes(w, ("type", rule.Kind switch { EntryKind.List => "list", EntryKind.Whole => "whole", _ => "custom" }));
            if (rule.Lenient)
                Attributes(w, ("errorStyle", "warning"));
            if (rule is { Kind: EntryKind.Whole, Maximum: null })
                Attributes(w, ("operator", "greaterThanOrEqual"));
            Attributes(w, ("allowBlank", "1"), ("showInputMessage", "1"));
            if (rule.Kind != EntryKind.Any)
                Attributes(w, ("showErrorMessage", "1"), ("errorTitle", rule.Lenient ? "Please check" : rule.Kind == EntryKind.List ? "Not in the list" : "Not such a number"));
            Optional(w, "error", rule.Refusal, 225);
            Optional(w, "promptTitle", rule.PromptTitle, 32);
            Optional(w, "prompt", rule.Prompt, 255);
            w.WriteAttributeString("sqref", rule.Range);
            if (rule.Kind != EntryKind.Any)
                w.WriteElementString("formula1", rule.Source);
            if (rule.Maximum is not null)
                w.WriteElementString("formula2", rule.Maximum);
            w.WriteEndElement();
        }

        w.WriteEndElement();
    }

    private static void Optional(XmlWriter w, string name, string text, int limit)
    {
        if (text.Length > limit)
            throw new ArgumentException($"The {name} '{text}' is longer than the {limit} characters a spreadsheet takes.");
        if (text.Length > 0)
            w.WriteAttributeString(name, text);
    }
}
