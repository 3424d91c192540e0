using System.Collections.Immutable;
using Larc.Display;
using Larc.Model;
using Larc.Triangulation;

namespace Larc.Findings;

/// <summary>What the people of one authority report, as presence: whether, never how many.</summary>
internal sealed class StoryPresence
{
    private readonly TriangulationResult _result;
    private readonly int _authority;

    public StoryPresence(TriangulationResult result, int authority)
    {
        (_result, _authority) = (result, authority);
        IsCleared = result.Study.Decisions.IsCleared(result.Study.Authorities[authority].Code);
        Groups = IsCleared
            ? PerspectiveGroup.Singles
            : [PerspectiveGroup.DirectorsAndManagers, PerspectiveGroup.PR, PerspectiveGroup.PC, PerspectiveGroup.CYP];
        Questions =
        [
            .. result.Codebook.Levels.Where(l => l <= 3).Select(l => new StoryQuestion(ImpactLevel.Of(l).ToString(), l)),
            new(FindingsWording.ContributingHeading, null),
            new(FindingsWording.ToDevelopHeading, null, ToDevelop: true),
        ];
    }

    /// <summary>Whether the director agreed that their answers stand apart.</summary>
    public bool IsCleared { get; }

    public ImmutableArray<PerspectiveGroup> Groups { get; }

    public ImmutableArray<StoryQuestion> Questions { get; }

    public int Others => _result.Study.Authorities.Length - 1;

    public string Label(int code) => _result.Codebook.Codes[code].Label;

    public bool IsInterviewed(PerspectiveGroup who)
    {
        var columns = _result.Study.InterviewColumns;
        return Enumerable.Range(0, columns.Count).Any(i => columns.Authority[i] == _authority && who.Contains(columns.Perspective[i]));
    }

    /// <summary>Listed codes that somebody here reports, in the order of the codebook.</summary>
    public ImmutableArray<int> Reported(StoryQuestion question) => [.. Codes(question).Where(c => Groups.Any(g => Code(c).IsListed(g) && Reports(_authority, question, c, g)))];

    public ImmutableArray<int> ReportedByStaff(StoryQuestion question) => [.. Codes(question).Where(c => Code(c).ListedForStaff && Reports(_authority, question, c, PerspectiveGroup.Staff))];

    public ImmutableArray<int> AskedAndNotReportedByStaff(StoryQuestion question) =>
        [.. Codes(question).Where(c => Code(c).ListedForStaff && !Reports(_authority, question, c, PerspectiveGroup.Staff) && PerspectiveGroup.Staff.Members.Any(p => State(_authority, question, c, p).Asked > 0))];

    /// <summary>Other authorities in which staff report it.</summary>
    public int InOthers(StoryQuestion question, int code) => Enumerable.Range(0, _result.Study.Authorities.Length).Count(a => a != _authority && Reports(a, question, code, PerspectiveGroup.Staff));

    /// <summary>Presence, or why nothing can be shown; silence is told apart from not being asked.</summary>
    public Cell Cell(StoryQuestion question, int code, PerspectiveGroup who)
    {
        if (Reports(_authority, question, code, who))
            return FindingsWording.StoryReported;
        return who.Members.Any(p => State(_authority, question, code, p).Asked > 0) ? Absence.Silent : Absence.NotAsked;
    }

    private bool Reports(int authority, StoryQuestion question, int code, PerspectiveGroup who) => who.Members.Any(p => State(authority, question, code, p).Reporting > 0);

    private PerspectiveState State(int authority, StoryQuestion question, int code, Perspective perspective) => _result.States.StateOf(authority, code, question.ToDevelop ? 1 : 0, perspective);

    private IEnumerable<int> Codes(StoryQuestion question) => Enumerable.Range(0, _result.Codebook.Codes.Length)
        .Where(c => !Code(c).Retired && (question.Level is { } level ? Code(c).Kind == CodeKind.Impact && Code(c).Level == level : Code(c).Kind == CodeKind.Feature));

    private Code Code(int code) => _result.Codebook.Codes[code];
}
