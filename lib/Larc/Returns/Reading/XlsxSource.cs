using System.Xml;

namespace Larc.Returns.Reading;

/// <summary>An .xlsx workbook, read part by part.</summary>
internal sealed class XlsxSource : IReturnSource
{
    private readonly SafeZip _zip;
    private readonly ReadLimits _limits;
    private readonly List<(string Name, string Part)> _sheets = [];
    private readonly bool[] _dateStyles;
    private readonly bool _from1904;
    private readonly string _textsPart = "xl/sharedStrings.xml";
    private string[]? _texts;

    public XlsxSource(SafeZip zip, ReadLimits limits)
    {
        (_zip, _limits) = (zip, limits);
        try
        {
            var root = Relations("_rels/.rels", "").FirstOrDefault(r => r.Type.EndsWith("/officeDocument", StringComparison.Ordinal)).Target ?? "xl/workbook.xml";
            var folder = root[..(root.LastIndexOf('/') + 1)];
            var relations = Relations($"{folder}_rels/{root[folder.Length..]}.rels", folder);
            foreach (var (_, type, target) in relations)
            {
                if (type.EndsWith("/sharedStrings", StringComparison.Ordinal))
                    _textsPart = target;
            }

            var styles = relations.FirstOrDefault(r => r.Type.EndsWith("/styles", StringComparison.Ordinal)).Target;
            _dateStyles = XlsxStyles.Read(styles is null ? null : zip.Open(styles));
            var parts = relations.Where(r => r.Type.EndsWith("/worksheet", StringComparison.Ordinal)).GroupBy(r => r.Id).ToDictionary(g => g.Key, g => g.First().Target);
            _from1904 = ReadWorkbook(root, parts);
        }
        catch (Exception e) when (e is XmlException or InvalidDataException or IOException)
        {
            throw ReturnRefusedException.Damaged("parts that are damaged");
        }

        SheetNames = [.. _sheets.Select(s => s.Name)];
    }

    public IReadOnlyList<string> SheetNames { get; }

    public IEnumerable<RawRow> Rows(int sheet)
    {
        var name = SheetNames[sheet];
        _texts ??= Guard(name, () => XlsxStrings.Read(_zip.Open(_textsPart)));
        var part = _zip.Open(_sheets[sheet].Part) ?? throw ReturnRefusedException.Damaged($"no content for its sheet '{name}'");
        using var reader = Guard(name, () => new XlsxSheetReader(SafeXml.Open(part), _texts, _dateStyles, _from1904));
        var row = new RawRow();
        var guard = new RowGuard(name, _limits);
        while (Guard(name, () => reader.Next(row)))
        {
            guard.Check(row);
            yield return row;
        }
    }

    public void Dispose() => _zip.Dispose();

    private static T Guard<T>(string sheet, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is XmlException or InvalidDataException or IOException or OverflowException)
        {
            throw ReturnRefusedException.Damaged($"the sheet '{sheet}' is damaged");
        }
    }

    private bool ReadWorkbook(string part, Dictionary<string, string> parts)
    {
        var from1904 = false;
        using var xml = SafeXml.Open(_zip.Open(part) ?? throw ReturnRefusedException.Damaged("no list of sheets"));
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "workbookPr")
                from1904 = xml.GetAttribute("date1904") is "1" or "true" or "on";
            else if (xml.LocalName == "sheet" && xml.GetAttribute("name") is { } name && RelationId(xml) is { } id && parts.TryGetValue(id, out var target))
                _sheets.Add((name, target));
        }

        return from1904;
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

    private List<(string Id, string Type, string Target)> Relations(string part, string folder)
    {
        var relations = new List<(string, string, string)>();
        if (_zip.Open(part) is not { } stream)
            return relations;
        using var xml = SafeXml.Open(stream);
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && xml.GetAttribute("TargetMode") != "External"
                && xml.GetAttribute("Id") is { } id && xml.GetAttribute("Type") is { } type && xml.GetAttribute("Target") is { } target)
                relations.Add((id, type, Resolve(folder, target)));
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
}
