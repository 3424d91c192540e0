using System.Collections.Immutable;
using Larc.Disclosure.Policies;
using Larc.Disclosure.Pseudonyms;
using Larc.Display;
using Larc.Model;

namespace Larc.Findings.Publication;

/// <summary>
/// Which perspectives were heard in each authority, by letter: presence and nothing else. A row that few authorities share would tell one of them apart, so
/// that it stands without its cells; what people said never stands beside a letter, because a second document with the same pattern would join the two.
/// </summary>
internal static class AuthorityLetters
{
    /// <summary>Name of the document that bears letters: its renditions are one document.</summary>
    public const string Document = "publication/findings";

    /// <summary>The table, in the order of the letters.</summary>
    public static Table ToTable(Study study, DisclosurePolicy policy, PseudonymKey key)
    {
        var letters = key.LettersFor(Document, study.Authorities);
        var columns = study.InterviewColumns;
        var seen = new HashSet<(int Authority, Perspective Who)>();
        for (var i = 0; i < columns.Count; i++)
            seen.Add((columns.Authority[i], columns.Perspective[i]));

        // One director is one person: whether that one was heard shows only together with the managers, in every row alike.
        ImmutableArray<PerspectiveGroup> groups = study.Authorities.All(a => policy.ByAuthority.DirectorStandsApart(study.Decisions, a))
            ? PerspectiveGroup.Singles
            : [PerspectiveGroup.DirectorsAndManagers, PerspectiveGroup.PR, PerspectiveGroup.PC, PerspectiveGroup.CYP];
        var rows = study.Authorities
            .Select((a, index) => (Letter: letters[a.Code], Heard: string.Concat(groups.Select(g => g.Members.Any(m => seen.Contains((index, m))) ? '1' : '0'))))
            .OrderBy(r => r.Letter.Length).ThenBy(r => r.Letter, StringComparer.Ordinal)
            .ToList();
        var shared = rows.CountBy(r => r.Heard).ToDictionary();
        var minimum = policy.ByAuthority.GroupMinimum;
        return new(
            FindingsWording.LettersTitle,
            [new(FindingsWording.AuthorityColumn), .. groups.Select(g => new Column(PlainText.CapitalFirst(g.Plural)))],
            rows.Select(r => (IEnumerable<Cell>)[r.Letter, .. r.Heard.Select(h => shared[r.Heard] < minimum ? (Cell)(Absence.Suppressed with { Words = FindingsWording.RareRow }) : h == '1' ? FindingsWording.Heard : FindingsWording.NotHeard)]))
        {
            Subtitle = FindingsWording.LettersSubtitle(minimum),
        };
    }
}
