using System.Text.RegularExpressions;
using Larc.Model;

namespace Larc.Findings;

/// <summary>
/// Reads every finding of a draft before it is written, whoever drafted it. Three drafts do harm and are refused: advice from what confident authorities
/// report, outcomes of integration from cases chosen as exemplars, and 'they do not see it' where people were not asked alike.
/// </summary>
internal static partial class WordingCheck
{
    private const int MostNamed = 5;

    /// <summary>Refuses a draft that says what it may not.</summary>
    /// <exception cref="FindingsWordingException">A finding holds a forbidden word, or says more than its question and its evidence allow.</exception>
    public static void Require(FindingsDocument document)
    {
        var problems = Problems(document.Unsealed ?? document).Concat(NotInDraft(document)).Take(MostNamed).ToList();
        if (problems.Count > 0)
            throw new FindingsWordingException($"The findings were not written. {string.Join(" ", problems)} Say what is reported, by whom and in how many authorities.");
    }

    public static IEnumerable<string> Problems(FindingsDocument document)
    {
        if (document.Study.Returns.IsEmpty)
            yield break;
        var labels = ForbiddenWords.LabelsOf(document.Study);
        var cited = new CitedStatements(document.Study);
        foreach (var claim in document.Claims.Distinct(ReferenceEqualityComparer.Instance).Cast<Claim>())
        {
            var text = ForbiddenWords.WithoutLabels(claim.Text, labels);
            foreach (var word in ForbiddenWords.In(text, Edition.Internal, isFinding: true))
                yield return FindingsWording.Refused(claim, FindingsWording.ForbiddenInFinding(word));
            if (ForbiddenWords.Names(text, document.Study).FirstOrDefault() is { } name)
                yield return FindingsWording.Refused(claim, FindingsWording.ForbiddenInFinding(name));
            if (Integration().IsMatch(text) && new ClaimBasis(cited, claim).SpeaksForFamilies)
                yield return FindingsWording.Refused(claim, FindingsWording.FamiliesNotAskedOfIntegration);
            if (NotSeen().IsMatch(text) && !IsAskedAlike(cited, claim))
                yield return FindingsWording.Refused(claim, FindingsWording.NotAskedAlike);
        }
    }

    /// <summary>A document for publication says what the draft it was made from says, which is read in its place.</summary>
    private static IEnumerable<string> NotInDraft(FindingsDocument document)
    {
        if (document.Unsealed is not { } draft)
            return [];
        var said = draft.Claims.Select(c => c.Text).ToHashSet(StringComparer.Ordinal);
        return document.Claims.Where(c => !said.Contains(c.Text)).Select(c => FindingsWording.Refused(c, FindingsWording.NotInItsDraft));
    }

    /// <summary>Whether the perspectives a claim sets against each other were put the same kind of question on everything it cites, in enough authorities.</summary>
    private static bool IsAskedAlike(CitedStatements cited, Claim claim)
    {
        var toDevelop = claim.RuleId.StartsWith("develop.", StringComparison.Ordinal);
        var named = PerspectiveGroup.Singles.Where(g => claim.Text.Contains(g.Plural, StringComparison.OrdinalIgnoreCase)).ToList();
        var codes = cited.Of(claim.Evidence).Select(s => (Book: cited.CodebookOf(s), Code: cited.Study.StatementColumns.Code[s])).Distinct().ToList();
        var least = cited.Study.Parameters.MinimumAuthorities;
        return named.Count >= 2 && codes.Count > 0
            && claim.Counts.Count(c => c.Unit == CountUnit.Authorities && c.N >= least) >= 2 && !claim.Counts.Any(c => c.Unit == CountUnit.Authorities && c.N < least)
            && codes.All(c => named.Select(g => c.Book.ElicitationOf(c.Code, g.Members[0], toDevelop)).Distinct().ToList() is [not Elicitation.NotAsked]);
    }

    [GeneratedRegex(@"\bintegrat", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    internal static partial Regex Integration();

    [GeneratedRegex(@"\b(do|does|did|have|has|can)\s*not\s+(see|seen|notice|noticed|name|named|volunteer|report|mention|recognise|know|perceive|feel)\b|\b(unaware|blind to|unseen|unnoticed)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotSeen();
}
