using Larc.Model;

namespace Larc.Returns.Checking;

/// <summary>Checks the sheet Second coding, after the sheet Statements. A coder codes a statement once.</summary>
internal sealed class SecondCodingPass : SheetPass
{
    private readonly int _statement, _coder, _code, _stance, _status;
    private readonly WordColumn<int> _codes;
    private readonly WordColumn<Stance> _stances;
    private readonly WordColumn<Status> _statuses;
    private readonly CodebookWords _words;
    private readonly IdSuggestions _statementIds;
    private readonly Dictionary<(string Statement, string Coder), int> _seen = [];
    private readonly SortedDictionary<int, (string Id, int Count)> _gone = [];
    private readonly StringPool _pool = new();

    public SecondCodingPass(ReturnDraft draft, SheetLayout layout, CodebookWords words)
        : base(draft, layout)
    {
        (_statement, _coder, _code, _stance, _status) = (Column("statement_id"), Column("coder"), Column("code"), Column("stance"), Column("status"));
        _words = words;
        _codes = WordsOf(_code, words.Codes);
        _stances = WordsOf(_stance, CodebookWords.Stances);
        _statuses = WordsOf(_status, CodebookWords.Statuses);
        _statementIds = new(draft.Statements.Fates.Keys);
    }

    protected override void Check()
    {
        var statement = Row.Text(_statement);
        if (Draft.Statements.Fates.TryGetValue(statement, out var fate) && fate.Reason is { } reason)
        {
            SetAsideWith(statement, fate, reason);
            return;
        }

        if (Row.Required(_statement).Length > 0 && !Draft.Statements.Fates.ContainsKey(statement))
            Row.Fail(ReturnRules.CodingWithoutStatement, _statement, statement, "a statement_id of the sheet Statements", suggestion: _statementIds.Nearest(statement));
        var coder = Row.Required(_coder);
        if (statement.Length > 0 && coder.Length > 0 && !_seen.TryAdd((statement, coder), Row.Number))
            Row.Fail(ReturnRules.DuplicateId, _statement, $"{statement} / {coder}", "one coding of a statement by a coder", FormattableString.Invariant($"{_seen[(statement, coder)]}"));
        var code = Row.RequiredWord(_code, _codes, ReturnRules.UnknownCode, _words.Codebook.Reference);
        var hasCode = Row.Text(_code).Length > 0 && _codes.List.TryFind(Row.Written(_code), out _, out _);
        var byDefault = hasCode ? _words.Codebook.Codes[code].DefaultStance : default;
        var stance = Row.Word(_stance, _stances, ReturnRules.UnknownStance, byDefault);
        if (hasCode)
            StanceRule.Check(Row, _stance, _words.Codebook.Codes[code], stance);
        var status = Row.Word(_status, _statuses, ReturnRules.UnknownStatus, Status.Happened);
        if (Row.Reason is null)
            Draft.SecondCodings.Add(new(fate.Index, _pool.Get(coder), code, stance, status));
    }

    protected override void Finish()
    {
        _codes.ReportRepairs(Draft.Issues);
        _stances.ReportRepairs(Draft.Issues);
        _statuses.ReportRepairs(Draft.Issues);
        foreach (var (row, (id, count)) in _gone)
        {
            Draft.Issues.Add(ReturnRules.StatementSetAside, new()
            {
                Sheet = Sheet.Name,
                Column = Sheet.Columns[_statement].Name,
                Found = id,
                Other = FormattableString.Invariant($"{row}"),
                Count = ReturnWording.Count(count, "second coding"),
                Rows = count,
            });
        }
    }

    private void SetAsideWith(string statement, StatementFate fate, ReturnRule reason)
    {
        var byWish = reason == ReturnRules.InterviewWithdrawn || reason == ReturnRules.ConsentWithoutAnalysis;
        Row.SetAside(byWish ? reason : ReturnRules.StatementSetAside);
        if (!byWish)
            _gone[fate.Row] = (statement, _gone.GetValueOrDefault(fate.Row).Count + 1);
    }
}
