using Larc.Model;

namespace Larc.Findings;

/// <summary>Looks up everything a draft cites in the study it is written against.</summary>
internal static class EvidenceCheck
{
    private const int MostNamed = 5;

    /// <summary>Refuses a draft whose evidence is not what it was when the draft was made.</summary>
    /// <exception cref="FindingsEvidenceException">Something cited is gone or changed, or counter-evidence was not searched.</exception>
    public static void Require(FindingsDocument document, Study study)
    {
        // A document for publication does not name its statements; what it was made of is checked in its place.
        var traced = document.Unsealed ?? document;
        WordingCheck.Require(traced);
        var problems = Problems(traced, study).ToList();
        if (problems.Count == 0)
            return;
        var more = problems.Count > MostNamed ? FormattableString.Invariant($" There are {problems.Count - MostNamed} more problems like these.") : "";
        throw new FindingsEvidenceException($"The findings were not written. {string.Join(" ", problems.Take(MostNamed))}{more} Draft the findings again from the present returns.");
    }

    public static IEnumerable<string> Problems(FindingsDocument document, Study study)
    {
        var excerpts = new Dictionary<(string, string), string>();
        for (var s = 0; s < study.StatementCount; s++)
        {
            var sent = study.Returns[study.InterviewColumns.Return[study.StatementColumns.Interview[s]]];
            excerpts[(sent.File, study.StatementColumns.Id[s])] = study.StatementColumns.Excerpt[s];
        }

        var seen = new HashSet<EvidenceReference>();
        foreach (var claim in document.Claims)
        {
            if (!claim.Counter.WasSearched)
                yield return $"Rule {claim.RuleId}: nobody searched for what speaks against the claim '{claim.Text}'.";
            foreach (var cited in claim.Evidence.Concat(claim.Counter.Statements))
            {
                if (seen.Add(cited) && Problem(cited, excerpts) is { } problem)
                    yield return $"Rule {claim.RuleId}: {problem}";
            }
        }

        foreach (var quoted in document.Quotations)
        {
            if (seen.Add(quoted.Source) && Problem(quoted.Source, excerpts) is { } problem)
                yield return $"A quotation: {problem}";
        }
    }

    private static string? Problem(EvidenceReference cited, Dictionary<(string, string), string> excerpts)
    {
        if (!excerpts.TryGetValue((cited.Return, cited.Statement), out var excerpt))
            return $"statement {cited.Statement} of {cited.Return} is cited, and is not in the study any more.";
        return EvidenceReference.HashOf(excerpt) == cited.ExcerptHash ? null : $"the words of statement {cited.Statement} of {cited.Return} have changed since they were cited.";
    }
}
