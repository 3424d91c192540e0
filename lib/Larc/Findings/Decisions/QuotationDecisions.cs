using Larc.Model;

namespace Larc.Findings;

/// <summary>Takes the quotations people chose where consent and screening allow them and the statement stands behind its finding; the rule chooses the others.</summary>
internal static class QuotationDecisions
{
    public static FindingsDocument Apply(FindingsDocument document, StudyDecisions decisions, Func<int, bool>? mayBeQuoted, List<DecisionProblem> problems)
    {
        var cited = new CitedStatements(document.Study);
        var claims = document.Claims.DistinctBy(c => c.Id, StringComparer.Ordinal).ToDictionary(c => c.Id, StringComparer.Ordinal);
        var chosen = new List<QuotationChoice>();
        foreach (var decision in decisions.Quotations)
        {
            if (!claims.TryGetValue(decision.Finding, out var claim))
            {
                problems.Add(new(decision.Line, decision.Finding, FindingsWording.FindingGone, FindingsWording.FindingGoneStep));
                continue;
            }

            var (statement, why) = decision.None ? (QuotationChoice.Nothing, null) : Check(cited, claim, decision, mayBeQuoted);
            if (why is { } problem)
                problems.Add(new(decision.Line, $"{decision.Return}: {decision.Statement}", problem.What, problem.Step));
            // The rule does not choose in the place of a person whose choice cannot be printed.
            chosen.Add(new(decision.Finding, statement));
        }

        return QuotationRules.WithQuotations(document, mayBeQuoted, chosen);
    }

    private static (int Statement, (string What, string Step)? Why) Check(CitedStatements cited, Claim claim, QuotationDecision decision, Func<int, bool>? mayBeQuoted)
    {
        var statement = cited.Find(decision.Return, decision.Statement);
        if (statement < 0)
            return (QuotationChoice.Nothing, (FindingsWording.StatementGone, FindingsWording.ChooseAnotherStep));
        if (!cited.Of(claim.Evidence.Concat(claim.Counter.Statements)).Contains(statement))
            return (QuotationChoice.Nothing, (FindingsWording.NotBehindFinding, FindingsWording.ChooseAnotherStep));
        var study = cited.Study;
        if (!study.InterviewColumns.Consent[study.StatementColumns.Interview[statement]].HasFlag(Consent.Quote))
            return (QuotationChoice.Nothing, (FindingsWording.NoConsentToQuote, FindingsWording.ChooseAnotherStep));
        return mayBeQuoted?.Invoke(statement) == false
            ? (QuotationChoice.Nothing, (FindingsWording.NotScreened, FindingsWording.NotScreenedStep))
            : (statement, null);
    }
}
