using System.Collections.Immutable;
using System.Xml;

namespace Larc.Returns.Reading;

/// <summary>Where the parts of a workbook stand. Chart sheets are left out: they hold no cells.</summary>
/// <param name="Sheets">Worksheets in the workbook's order, each with its part.</param>
/// <param name="Texts">Part of the shared texts; null without one.</param>
/// <param name="Styles">Part of the cell styles; null without one.</param>
/// <param name="From1904">Whether days are counted from 1904.</param>
internal sealed record XlsxMap(ImmutableArray<(string Name, string Part)> Sheets, string? Texts, string? Styles, bool From1904)
{
    /// <exception cref="XmlException">A part is damaged.</exception>
    /// <exception cref="ReturnRefusedException">There is no list of sheets, or a limit is passed.</exception>
    public static XlsxMap Read(SafeZip zip)
    {
        var root = Relations(zip, "_rels/.rels", "").FirstOrDefault(r => r.Is("officeDocument"))?.Target ?? "xl/workbook.xml";
        var folder = root[..(root.LastIndexOf('/') + 1)];
        var relations = Relations(zip, $"{folder}_rels/{root[folder.Length..]}.rels", folder);
        var worksheets = relations.Where(r => r.Is("worksheet")).GroupBy(r => r.Id).ToDictionary(g => g.Key, g => g.First().Target);
        var sheets = ImmutableArray.CreateBuilder<(string, string)>();
        var from1904 = false;
        using var xml = SafeXml.Open(zip.Open(root) ?? throw ReturnRefusedException.Damaged("no list of sheets"));
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "workbookPr")
                from1904 = xml.GetAttribute("date1904") is "1" or "true" or "on";
            else if (xml.LocalName == "sheet" && xml.GetAttribute("name") is { } name && RelationId(xml) is { } id && worksheets.TryGetValue(id, out var part))
                sheets.Add((name, part));
        }

        return new(sheets.ToImmutable(), Part("sharedStrings", "xl/sharedStrings.xml"), Part("styles", null), from1904);

        string? Part(string type, string? usual) => (relations.FirstOrDefault(r => r.Is(type))?.Target ?? usual) is { } part && zip.Has(part) ? part : null;
    }

    /// <summary>The relation's identifier: the attribute 'id' of another namespace (strict and transitional files use different ones).</summary>
    private static string? RelationId(XmlReader xml)
    {
        string? id = null;
        for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
        {
            if (xml.LocalName == "id" && xml.NamespaceURI.Length > 0)
                id = xml.Value;
        }

        xml.MoveToElement();
        return id;
    }

    private static List<Relation> Relations(SafeZip zip, string part, string folder)
    {
        var relations = new List<Relation>();
        if (zip.Open(part) is not { } stream)
            return relations;
        using var xml = SafeXml.Open(stream);
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && xml.GetAttribute("TargetMode") != "External"
                && xml.GetAttribute("Id") is { } id && xml.GetAttribute("Type") is { } type && xml.GetAttribute("Target") is { } target)
                relations.Add(new(id, type, Resolve(folder, target)));
        }

        return relations;
    }

    private static string Resolve(string folder, string target)
    {
        var steps = new List<string>();
        foreach (var step in (target.StartsWith('/') ? target : folder + target).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == ".." && steps.Count > 0)
                steps.RemoveAt(steps.Count - 1);
            else if (step is not ("." or ".."))
                steps.Add(step);
        }

        return string.Join('/', steps);
    }

    private sealed record Relation(string Id, string Type, string Target)
    {
        /// <summary>Whether it is of a type; only the last step of a type's address is the same in strict and transitional files.</summary>
        public bool Is(string type) => Type.EndsWith('/' + type, StringComparison.Ordinal);
    }
}
