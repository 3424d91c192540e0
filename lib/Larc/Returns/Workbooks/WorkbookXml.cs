using System.Globalization;
using System.Xml;

namespace Larc.Returns.Workbooks;

/// <summary>The workbook's own part: its sheets and its names.</summary>
internal static class WorkbookXml
{
    public static void Write(XmlWriter w, WorkbookPlan plan)
    {
        w.WriteStartElement("workbook", WorkbookWriter.Main);
        w.WriteAttributeString("xmlns", "r", null, WorkbookWriter.Relationships);
        w.WriteStartElement("bookViews");
        w.WriteStartElement("workbookView");
        w.WriteAttributeString("windowWidth", "28800");
        w.WriteAttributeString("windowHeight", "15000");
        // Room for all tabs before the scroll bar.
        w.WriteAttributeString("tabRatio", "800");
        w.WriteEndElement();
        w.WriteEndElement();
        w.WriteStartElement("sheets");
        for (var i = 0; i < plan.Sheets.Length; i++)
        {
            var number = (i + 1).ToString(CultureInfo.InvariantCulture);
            w.WriteStartElement("sheet");
            w.WriteAttributeString("name", plan.Sheets[i].Name);
            w.WriteAttributeString("sheetId", number);
            w.WriteAttributeString("id", WorkbookWriter.Relationships, "rId" + number);
            w.WriteEndElement();
        }

        w.WriteEndElement();
        Names(w, plan);
        w.WriteEndElement();
    }

    /// <summary>A sheet's name as a formula writes it.</summary>
    public static string Quoted(string sheet) => "'" + sheet.Replace("'", "''", StringComparison.Ordinal) + "'";

    private static void Names(XmlWriter w, WorkbookPlan plan)
    {
        var names = new List<(string Name, string Formula, int? Sheet)>();
        for (var i = 0; i < plan.Sheets.Length; i++)
        {
            var sheet = plan.Sheets[i];
            if (sheet.Filter is not null)
                names.Add(("_xlnm._FilterDatabase", $"{Quoted(sheet.Name)}!{Absolute(sheet.Filter)}", i));
            if (sheet.Headings)
                names.Add(("_xlnm.Print_Titles", $"{Quoted(sheet.Name)}!$1:$1", i));
        }

        names.AddRange(plan.Names.Select(n => (n.Name, n.Formula, (int?)null)));
        if (names.Count == 0)
            return;
        w.WriteStartElement("definedNames");
        foreach (var (name, formula, sheet) in names.OrderBy(n => n.Name, StringComparer.OrdinalIgnoreCase).ThenBy(n => n.Sheet))
        {
            w.WriteStartElement("definedName");
            w.WriteAttributeString("name", name);
            if (sheet is { } index)
                w.WriteAttributeString("localSheetId", index.ToString(CultureInfo.InvariantCulture));
            if (name == "_xlnm._FilterDatabase")
                w.WriteAttributeString("hidden", "1");
            w.WriteString(formula);
            w.WriteEndElement();
        }

        w.WriteEndElement();
    }

    /// <summary><c>A1:F200</c> as <c>$A$1:$F$200</c>.</summary>
    private static string Absolute(string range) => string.Join(':', range.Split(':').Select(a =>
    {
        var letters = a.AsSpan().IndexOfAnyInRange('0', '9');
        return $"${a[..letters]}${a[letters..]}";
    }));
}
