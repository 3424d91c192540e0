using System.Globalization;
using Larc.Model;

namespace Larc.Returns.Workbooks;

/// <summary>
/// The sheet <c>Lists</c>: every word that may be chosen, one row each, in one table that can be filtered, with the fixed lists first
/// and then the codes by kind and level. Each list is one stretch of column B with a name, which the drop-down lists point to.
/// </summary>
internal sealed class TemplateLists
{
    /// <summary>Name of the sheet.</summary>
    public const string SheetName = "Lists";

    private const int Columns = 6;

    private readonly List<SheetRow> _rows = [];
    private readonly List<DefinedRange> _names = [];

    public TemplateLists(Codebook codebook)
    {
        _rows.Add(new(Headings("list", "write this", "what it means", "definition", "example", "belongs under"), 24));
        Add(ClosedList.Perspective);
        Add("key_group", codebook.KeyGroups.Select(g => (g.Id, g.Label)));
        Add(ClosedList.Consent);
        Add("not_asked", Topics(codebook));
        foreach (var list in (ReadOnlySpan<ClosedList>)[ClosedList.Interviewer, ClosedList.Withdrawn, ClosedList.Stance, ClosedList.Status, ClosedList.Direction, ClosedList.Ascription, ClosedList.Need])
            Add(list);
        Add(ClosedList.AuthorityType.Id, ClosedList.AuthorityType.Words.Select(w => (w, "")), heading: "la_type");
        Add("activity", WorkbookWording.Activities.Select(a => (a, "")));
        NameStances();
        AddCodes(codebook);
    }

    /// <summary>Names of the lists, for the workbook.</summary>
    public IEnumerable<DefinedRange> Names => _names;

    /// <summary>Whether the codebook has codes of both kinds, so that a stance depends on the code.</summary>
    public bool HasBothKinds { get; private set; }

    public SheetPlan Sheet => new(SheetName, [new(26), new(36), new(48), new(64), new(54), new(34)], _rows)
    {
        Headings = true,
        FrozenColumns = 2,
        Filter = $"A1:F{_rows.Count.ToString(CultureInfo.InvariantCulture)}",
        Protected = true,
        TabColour = "28A197",
    };

    /// <summary>The name of the list a column takes its words from, or null when it takes none.</summary>
    public string? NameFor(ColumnContract column)
    {
        var name = column switch
        {
            { Reference: ColumnReference.Codes } => "list_code",
            { Reference: ColumnReference.KeyGroups } => "list_key_group",
            { Name: "activity" } => "list_activity",
            { List: { } list } => Name(list.Id),
            _ => null,
        };
        return _names.Any(n => n.Name == name) ? name : null;
    }

    private static string Name(string list) => "list_" + list.Replace('-', '_');

    private static IEnumerable<(string, string)> Topics(Codebook codebook) => codebook.Topics.Select((topic, i) => (topic, i)).SelectMany(t =>
    {
        var features = codebook.Codes.Where((c, i) => codebook.TopicOf(i) == t.i).Any(c => c.Kind == CodeKind.Feature);
        return features ? ((string, string)[])[(t.topic.Id, t.topic.Label), ($"{t.topic.Id}: to develop", $"{t.topic.Label}: which are to develop")] : [(t.topic.Id, t.topic.Label)];
    });

    private static WorkbookCell[] Headings(params ReadOnlySpan<string> names)
    {
        var cells = new WorkbookCell[names.Length];
        for (var i = 0; i < cells.Length; i++)
            cells[i] = WorkbookCell.Text(names[i], CellLook.ListHeading);
        return cells;
    }

    private void Add(ClosedList list) => Add(list.Id, list.Words.Select(w => (w, WorkbookWording.Meaning(list, w))));

    private void Add(string list, IEnumerable<(string Word, string Meaning)> words, string? heading = null)
    {
        var first = _rows.Count + 1;
        foreach (var (word, meaning) in words)
            _rows.Add(Row(heading ?? list, first, word, meaning));
        Define(Name(list), first);
    }

    private void AddCodes(Codebook codebook)
    {
        var groups = codebook.Codes.Where(c => !c.Retired).GroupBy(c => (c.Kind, c.Level)).OrderBy(g => g.Key.Kind).ThenBy(g => g.Key.Level).ToList();
        HasBothKinds = groups.Select(g => g.Key.Kind).Distinct().Count() == 2;
        var start = _rows.Count + 1;
        var features = 0;
        foreach (var group in groups)
        {
            var first = _rows.Count + 1;
            if (group.Key.Kind == CodeKind.Feature)
                features = first;
            var title = group.Key.Level is { } level ? string.Create(CultureInfo.InvariantCulture, $"code: impact, level {level}") : "code: feature";
            foreach (var code in group)
                _rows.Add(Row(title, first, code.Id, code.Label, code.Definition, code.Example, Above(codebook, code)));
        }

        Define("list_code", start);
        if (features > 0)
            Define("list_code_feature", features);
    }

    private static string Above(Codebook codebook, Code code) =>
        string.Join("; ", codebook.CarriesTo(codebook.IndexOf(code.Id)).Select(i => codebook.Codes[i].Label));

    private SheetRow Row(string list, int first, string word, params ReadOnlySpan<string> rest)
    {
        // The name of the list stands in every row, for the filter, but only its first row speaks up.
        var cells = new WorkbookCell[Columns];
        cells[0] = WorkbookCell.Text(list, _rows.Count + 1 == first ? CellLook.Group : CellLook.Aside);
        cells[1] = WorkbookCell.Text(word, CellLook.Label);
        for (var i = 2; i < Columns; i++)
            cells[i] = WorkbookCell.Text(i - 2 < rest.Length ? rest[i - 2] : "", CellLook.Wrapped);
        return new(cells);
    }

    /// <summary>The fixed list of stances has those of impacts first.</summary>
    private void NameStances()
    {
        var first = _rows.FindIndex(r => r.Cells[0].Content == ClosedList.Stance.Id) + 1;
        var impacts = ClosedList.Stance.Words.IndexOf("contributes");
        Define("list_stance_impact", first, first + impacts - 1);
        Define("list_stance_feature", first + impacts, first + ClosedList.Stance.Words.Length - 1);
    }

    private void Define(string name, int first, int? last = null)
    {
        var end = last ?? _rows.Count;
        if (end >= first)
            _names.Add(new(name, string.Create(CultureInfo.InvariantCulture, $"{SheetName}!$B${first}:$B${end}")));
    }
}
