namespace Larc.Returns.Checking;

/// <summary>Says once for each interview set aside how many statements went with it.</summary>
internal static class InterviewReport
{
    public static void Write(ReturnDraft draft)
    {
        foreach (var interview in draft.Interviews)
        {
            if (interview.SetAside is null || (!interview.IsByWish && interview.StatementsSetAside == 0))
                continue;
            var rule = interview.ReasonOfItsStatements;
            var sheet = interview.IsByWish ? ReturnContract.Interviews : ReturnContract.Statements;
            draft.Issues.Add(rule, new()
            {
                Sheet = sheet.Name,
                Row = interview.IsByWish ? interview.Row : null,
                Column = interview.IsByWish ? (rule == ReturnRules.InterviewWithdrawn ? "withdrawn" : "consent") : "interview_id",
                Found = interview.Id,
                Other = interview.IsByWish ? FormattableString.Invariant($"row {interview.Row} of Interviews") : FormattableString.Invariant($"{interview.Row}"),
                Count = ReturnWording.Count(interview.StatementsSetAside, "statement"),
                Rows = interview.StatementsSetAside + (interview.IsByWish ? 1 : 0),
            });
        }
    }
}
