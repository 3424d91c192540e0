using Larc.Model;

namespace Larc.Returns.Checking;

/// <summary>Checks the sheet Statements, after the sheet Interviews.</summary>
internal sealed class StatementPass : SheetPass
{
    private readonly int _id, _interview, _code, _stance, _status, _direction, _coder, _excerpt, _sourceRef;
    private readonly WordColumn<int> _codes;
    private readonly WordColumn<Stance> _stances;
    private readonly WordColumn<Status> _statuses;
    private readonly WordColumn<Direction> _directions;
    private readonly CodebookWords _words;
    private readonly CodeUse _use;
    private readonly IdSuggestions _interviewIds;
    private readonly StringPool _pool = new();

    public StatementPass(ReturnDraft draft, SheetLayout layout, CodebookWords words)
        : base(draft, layout)
    {
        (_id, _interview, _code, _stance, _status) = (Column("statement_id"), Column("interview_id"), Column("code"), Column("stance"), Column("status"));
        (_direction, _coder, _excerpt, _sourceRef) = (Column("direction"), Column("coder"), Column("excerpt"), Column("source_ref"));
        _words = words;
        _codes = WordsOf(_code, words.Codes);
        _stances = WordsOf(_stance, CodebookWords.Stances);
        _statuses = WordsOf(_status, CodebookWords.Statuses);
        _directions = WordsOf(_direction, CodebookWords.Directions);
        _use = new(words.Codebook, draft);
        _interviewIds = new(draft.InterviewIndex.Keys);
    }

    protected override void Check()
    {
        var id = Row.Text(_id);
        var known = Draft.InterviewIndex.TryGetValue(Row.Text(_interview), out var interview);
        if (known && Draft.Interviews[interview] is { SetAside: not null } gone)
        {
            // What else is wrong with it does not matter while its interview is set aside.
            gone.StatementsSetAside++;
            Row.SetAside(gone.ReasonOfItsStatements);
            if (id.Length > 0)
                Draft.Statements.Fates.TryAdd(id, new(Row.Number, -1, Row.Reason));
            return;
        }

        Row.Required(_id, ReturnRules.MissingId);
        if (id.Length > 0 && Draft.Statements.Fates.TryGetValue(id, out var first))
        {
            Row.Fail(ReturnRules.DuplicateId, _id, id, "an identifier of its own", FormattableString.Invariant($"{first.Row}"));
            return;
        }

        if (Row.Required(_interview) is { Length: > 0 } named && !known)
            Row.Fail(ReturnRules.StatementWithoutInterview, _interview, named, "an interview_id of the sheet Interviews", suggestion: _interviewIds.Nearest(named));
        var code = Row.RequiredWord(_code, _codes, ReturnRules.UnknownCode, _words.Codebook.Reference);
        var hasCode = Row.Text(_code).Length > 0 && _codes.List.TryFind(Row.Written(_code), out _, out _);
        var stance = hasCode ? ReadStance(_words.Codebook.Codes[code]) : Row.Word(_stance, _stances, ReturnRules.UnknownStance, default);
        var status = Row.Word(_status, _statuses, ReturnRules.UnknownStatus, Status.Happened);
        var direction = Row.Word(_direction, _directions, ReturnRules.UnknownDirection, Direction.None);
        var excerpt = Row.Required(_excerpt);
        if (Row.Reason is null)
        {
            _use.Check(Row, _code, code, stance == Stance.ToDevelop, interview);
            Keep(id, interview, code, stance, status, direction, excerpt);
        }
        else if (id.Length > 0)
        {
            Draft.Statements.Fates[id] = new(Row.Number, -1, Row.Reason);
        }
    }

    protected override void Finish()
    {
        _codes.ReportRepairs(Draft.Issues);
        _stances.ReportRepairs(Draft.Issues);
        _statuses.ReportRepairs(Draft.Issues);
        _directions.ReportRepairs(Draft.Issues);
    }

    private Stance ReadStance(Code code)
    {
        if (Row.Text(_stance).Length == 0)
            return code.DefaultStance;
        var stance = Row.Word(_stance, _stances, ReturnRules.UnknownStance, code.DefaultStance);
        StanceRule.Check(Row, _stance, code, stance);
        return stance;
    }

    private void Keep(string id, int interview, int code, Stance stance, Status status, Direction direction, string excerpt)
    {
        var rows = Draft.Statements;
        rows.Fates[id] = new(Row.Number, rows.Count, null);
        rows.Id.Add(id);
        rows.Interview.Add(interview);
        rows.Code.Add(code);
        rows.Stance.Add(stance);
        rows.Status.Add(status);
        rows.Direction.Add(direction);
        rows.Coder.Add(_pool.Get(Row.Text(_coder)));
        rows.Excerpt.Add(excerpt);
        rows.SourceRef.Add(_pool.Get(Row.Text(_sourceRef)));
        rows.Row.Add(Row.Number);
    }
}
