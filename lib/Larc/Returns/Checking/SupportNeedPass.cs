using Larc.Model;

namespace Larc.Returns.Checking;

/// <summary>Checks the sheet Support needs.</summary>
internal sealed class SupportNeedPass : SheetPass
{
    private readonly int _activity, _need;
    private readonly WordColumn<SupportAnswer> _needs;
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    public SupportNeedPass(ReturnDraft draft, SheetLayout layout)
        : base(draft, layout)
    {
        (_activity, _need) = (Column("activity"), Column("need"));
        _needs = WordsOf(_need, CodebookWords.Needs);
    }

    protected override void Check()
    {
        var activity = Row.Required(_activity, ReturnRules.MissingId);
        if (activity.Length > 0 && !_seen.TryAdd(activity, Row.Number))
            Row.Fail(ReturnRules.DuplicateId, _activity, activity, "each activity once", FormattableString.Invariant($"{_seen[activity]}"));
        var need = Row.Word(_need, _needs, ReturnRules.UnknownNeed, SupportAnswer.NoResponse);
        if (Row.Reason is null)
            Draft.SupportNeeds.Add(new(-1, activity, need, Row.Number));
    }

    protected override void Finish() => _needs.ReportRepairs(Draft.Issues);
}
