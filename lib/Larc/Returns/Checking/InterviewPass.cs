using Larc.Model;

namespace Larc.Returns.Checking;

/// <summary>Checks the sheet Interviews.</summary>
internal sealed class InterviewPass : SheetPass
{
    private readonly int _id, _perspective, _keyGroup, _caseId, _locality, _people, _level, _notAsked, _interviewer, _consent, _withdrawn, _date;
    private readonly WordColumn<Perspective> _perspectives;
    private readonly WordColumn<int> _keyGroups;
    private readonly WordColumn<string> _interviewers;
    private readonly WordColumn<Consent> _consents;
    private readonly WordColumn<bool> _withdrawnWords;
    private readonly NotAskedColumn _notAskedWords;
    private readonly CheckingContext _context;

    public InterviewPass(ReturnDraft draft, SheetLayout layout, CodebookWords words, CheckingContext context)
        : base(draft, layout)
    {
        _context = context;
        (_id, _perspective, _keyGroup, _caseId) = (Column("interview_id"), Column("perspective"), Column("key_group"), Column("case_id"));
        (_locality, _people, _level, _notAsked) = (Column("locality"), Column("people"), Column("self_reported_level"), Column("not_asked"));
        (_interviewer, _consent, _withdrawn, _date) = (Column("interviewer"), Column("consent"), Column("withdrawn"), Column("date"));
        _perspectives = WordsOf(_perspective, CodebookWords.Perspectives);
        _keyGroups = WordsOf(_keyGroup, words.KeyGroups);
        _interviewers = WordsOf(_interviewer, CodebookWords.Interviewers);
        _consents = WordsOf(_consent, CodebookWords.Consents);
        _withdrawnWords = WordsOf(_withdrawn, CodebookWords.Withdrawn);
        _notAskedWords = new(WordsOf(_notAsked, words.Topics));
        if (!layout.Has(_consent))
            draft.Issues.Add(ReturnRules.NoConsentColumn, new() { Sheet = Sheet.Name, Column = "consent", Expected = "consent" });
    }

    protected override void Check()
    {
        var id = Row.Required(_id, ReturnRules.MissingId);
        if (id.Length > 0 && Draft.InterviewIndex.TryGetValue(id, out var first))
        {
            Row.Fail(ReturnRules.DuplicateId, _id, id, "an identifier of its own", FormattableString.Invariant($"{Draft.Interviews[first].Row}"));
            return;
        }

        // Somebody's wish to be left out comes before every mistake in the row.
        var withdrawn = Row.Word(_withdrawn, _withdrawnWords, ReturnRules.UnknownWithdrawn, false, ClosedList.Withdrawn.ToString()) || IsNamedAsWithdrawn(id);
        var consent = ReadConsent();
        if (withdrawn)
            Row.SetAside(ReturnRules.InterviewWithdrawn);
        else if (Row.Reason is null && !consent.HasFlag(Consent.Analysis))
            Row.SetAside(ReturnRules.ConsentWithoutAnalysis);
        var interview = Row.Reason == ReturnRules.InterviewWithdrawn || Row.Reason == ReturnRules.ConsentWithoutAnalysis
            ? new InterviewRow(id, Row.Number) { CaseId = Row.Text(_caseId) }
            : ReadRest(id, consent);
        interview.SetAside = Row.Reason;
        if (id.Length == 0)
            return;
        Draft.InterviewIndex[id] = Draft.Interviews.Count;
        Draft.Interviews.Add(interview);
    }

    private InterviewRow ReadRest(string id, Consent consent)
    {
        var perspective = Row.RequiredWord(_perspective, _perspectives, ReturnRules.UnknownPerspective);
        return new(id, Row.Number)
        {
            Perspective = perspective,
            KeyGroup = Row.Word(_keyGroup, _keyGroups, ReturnRules.UnknownKeyGroup, -1),
            CaseId = Row.Text(_caseId),
            Locality = Row.Text(_locality),
            People = ReadPeople(),
            Level = ReadLevel(perspective),
            NotAsked = _notAskedWords.Read(Row, _notAsked),
            Interviewer = Row.Word(_interviewer, _interviewers, ReturnRules.UnknownInterviewer, "") ?? "",
            Consent = consent,
            Date = ReadDate(),
        };
    }

    protected override void Finish()
    {
        _perspectives.ReportRepairs(Draft.Issues);
        _keyGroups.ReportRepairs(Draft.Issues);
        _interviewers.ReportRepairs(Draft.Issues);
        _consents.ReportRepairs(Draft.Issues);
        _withdrawnWords.ReportRepairs(Draft.Issues);
        _notAskedWords.ReportRepairs(Draft.Issues);
    }

    private bool IsNamedAsWithdrawn(string id) => Draft.Authority is { } authority && _context.Withdrawn.Contains((authority.Code, id));

    private Consent ReadConsent()
    {
        var text = Row.Text(_consent);
        if (text.Length == 0)
            return Consent.Analysis;
        var consent = Consent.None;
        foreach (var word in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (_consents.TryRead(word, out var part))
                consent |= part;
            else
                Row.Fail(ReturnRules.UnknownConsent, _consent, word, _consents.List.ToString(), suggestion: SuggestConsent(word));
        }

        return consent;
    }

    /// <summary>Commas where semicolons are due are the commonest slip: offered, not taken.</summary>
    private string SuggestConsent(string word)
    {
        var parts = word.Split(',', StringSplitOptions.TrimEntries);
        return parts.Length > 1 && parts.All(p => _consents.List.TryFind(p, out _, out _)) ? string.Join("; ", parts) : _consents.Suggest(word);
    }

    private int? ReadPeople()
    {
        if (Row.Text(_people).Length == 0)
            return null;
        if (NumberCell.Read(Row.Cell(_people)) is { Value: >= 1 and <= 1000 } number && number.Value == decimal.Truncate(number.Value))
            return (int)number.Value;
        Row.Fail(ReturnRules.NotANumber, _people, Row.Text(_people), "a whole number from 1, or blank");
        return null;
    }

    private byte ReadLevel(Perspective perspective)
    {
        if (Row.Text(_level).Length == 0)
            return 0;
        if (NumberCell.Read(Row.Cell(_level)) is not { } number)
            Row.Fail(ReturnRules.NotANumber, _level, Row.Text(_level), "a whole number from 1 to 4, or blank");
        else if (number.Value is not (1 or 2 or 3 or 4))
            Row.Fail(ReturnRules.LevelOutOfRange, _level, Row.Text(_level), "1, 2, 3 or 4, or blank");
        else if (perspective is Perspective.PC or Perspective.CYP && Row.Text(_perspective).Length > 0)
            Row.Fail(ReturnRules.LevelForFamily, _level, Row.Text(_level), "no level", PerspectiveGroup.Of(perspective).Label);
        else
            return (byte)number.Value;
        return 0;
    }

    private DateOnly? ReadDate()
    {
        if (Row.Text(_date).Length == 0)
            return null;
        var date = NumberCell.ReadDate(Row.Cell(_date));
        if (date is null)
            Row.Report(ReturnRules.UnreadableDate, _date, Row.Text(_date), "a date");
        return date;
    }
}
