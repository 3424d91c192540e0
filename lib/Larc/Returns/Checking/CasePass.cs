using Larc.Model;

namespace Larc.Returns.Checking;

/// <summary>Checks the sheet Cases, after the sheets Interviews and Statements.</summary>
internal sealed class CasePass : SheetPass
{
    private readonly int _id, _keyGroup, _support, _impact, _aspects, _narrative, _quotations, _whyChosen;
    private readonly WordColumn<int> _keyGroups;
    private readonly Codebook _codebook;
    private readonly IdSuggestions _statementIds;
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);
    private readonly ILookup<string, InterviewRow> _byWish;

    public CasePass(ReturnDraft draft, SheetLayout layout, CodebookWords words)
        : base(draft, layout)
    {
        (_id, _keyGroup, _support, _impact) = (Column("case_id"), Column("key_group"), Column("support"), Column("impact"));
        (_aspects, _narrative, _quotations, _whyChosen) = (Column("integrated_aspects"), Column("narrative"), Column("quotations"), Column("why_chosen"));
        _codebook = words.Codebook;
        _keyGroups = WordsOf(_keyGroup, words.KeyGroups);
        _statementIds = new(draft.Statements.Fates.Keys);
        _byWish = draft.Interviews.Where(i => i.IsByWish && i.CaseId.Length > 0).OrderBy(i => i.Id, StringComparer.Ordinal).ToLookup(i => i.CaseId, StringComparer.Ordinal);
    }

    protected override void Check()
    {
        var id = Row.Required(_id, ReturnRules.MissingId);
        if (id.Length > 0 && !_seen.TryAdd(id, Row.Number))
        {
            Row.Fail(ReturnRules.DuplicateId, _id, id, "an identifier of its own", FormattableString.Invariant($"{_seen[id]}"));
            return;
        }

        var keyGroup = Row.RequiredWord(_keyGroup, _keyGroups, ReturnRules.UnknownKeyGroup);
        var quoted = new List<int>();
        var notes = new List<Action>();
        foreach (var quotation in Row.Text(_quotations).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal))
        {
            if (!Draft.Statements.Fates.TryGetValue(quotation, out var fate))
                Row.Fail(ReturnRules.QuotationWithoutStatement, _quotations, quotation, "a statement_id of the sheet Statements", suggestion: _statementIds.Nearest(quotation));
            else if (fate.Index < 0)
                notes.Add(() => Row.Report(ReturnRules.QuotationSetAside, _quotations, quotation, withTexts: false));
            else
                Quote(fate.Index, quotation);
        }

        if (Row.Reason is not null)
            return;
        notes.ForEach(note => note());
        foreach (var interview in _byWish[id])
            Row.Report(ReturnRules.CaseOfWithdrawnInterview, _id, id, other: interview.Id, withTexts: false);
        Draft.Cases.Add(new(
            -1, id, _codebook.KeyGroups[keyGroup], Row.Text(_support), Row.Text(_impact), Row.Text(_aspects), Row.Text(_narrative), [.. quoted], Row.Text(_whyChosen), Row.Number));

        void Quote(int statement, string quotation)
        {
            quoted.Add(statement);
            var group = Draft.Interviews[Draft.Statements.Interview[statement]].KeyGroup;
            if (group >= 0 && Row.Text(_keyGroup).Length > 0 && group != keyGroup)
                notes.Add(() => Row.Report(ReturnRules.QuotationOtherKeyGroup, _quotations, quotation, _codebook.KeyGroups[keyGroup].Id, _codebook.KeyGroups[group].Id));
        }
    }

    protected override void Finish() => _keyGroups.ReportRepairs(Draft.Issues);
}
