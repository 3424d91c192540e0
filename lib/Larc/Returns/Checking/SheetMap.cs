using Larc.Returns.Reading;

namespace Larc.Returns.Checking;

/// <summary>Which sheet of a file is which sheet of the contract.</summary>
internal sealed class SheetMap
{
    private readonly Dictionary<SheetContract, int> _places = [];
    private readonly IReadOnlyList<string> _names;

    private SheetMap(IReadOnlyList<string> names) => _names = names;

    /// <summary>The rule broken when a needed sheet is missing; null when all are there.</summary>
    public ReturnRule? MissingNeeded => ReturnContract.Sheets.Any(s => s.Needed && Find(s) < 0) ? ReturnRules.MissingSheet : null;

    /// <summary>Place of a sheet in the file, or −1.</summary>
    public int Find(SheetContract sheet) => _places.GetValueOrDefault(sheet, -1);

    /// <summary>Recognises the sheets; reports repaired, repeated and unknown names.</summary>
    public static SheetMap Read(IReturnSource source, IssueSink issues)
    {
        var map = new SheetMap(source.SheetNames);
        var ignored = ReturnContract.IgnoredSheets.Select(Words.Normalise).ToHashSet(StringComparer.Ordinal);
        // An exact name is the sheet, wherever another stands that only looks like it.
        for (var i = 0; i < map._names.Count; i++)
        {
            if (ReturnContract.Sheets.FirstOrDefault(s => s.Name == map._names[i]) is { } exact)
                map._places.TryAdd(exact, i);
        }

        for (var i = 0; i < map._names.Count; i++)
        {
            var written = map._names[i];
            var form = Words.Normalise(written);
            if (map._places.ContainsValue(i) || ignored.Contains(form))
                continue;
            var sheet = ReturnContract.Sheets.FirstOrDefault(s => Words.Normalise(s.Name) == form);
            if (sheet is null)
                issues.Add(ReturnRules.UnknownSheet, new() { Sheet = written, Found = written, Suggestion = map.Suggest(written) });
            else if (map._places.TryAdd(sheet, i))
                issues.Add(ReturnRules.RepairedSheetName, new() { Sheet = sheet.Name, Found = written, Expected = sheet.Name });
            else
                issues.Add(ReturnRules.RepeatedSheet, new() { Sheet = sheet.Name, Found = written });
        }

        return map;
    }

    public void ReportMissing(IssueSink issues)
    {
        foreach (var sheet in ReturnContract.Sheets.Where(s => s.Needed && Find(s) < 0))
            issues.Add(ReturnRules.MissingSheet, new() { Sheet = sheet.Name, Found = _names.Count == 0 ? "no sheet" : string.Join(", ", _names), Expected = sheet.Name });
    }

    private string Suggest(string written) => Words.Nearest(written, ReturnContract.Sheets.Where(s => Find(s) < 0).Select(s => s.Name)) ?? "";
}
