using System.Collections.Immutable;
using Larc.Model;

namespace Larc.Outcomes;

/// <summary>
/// Who reports what in a study of one codebook: counts, and the statements behind each count. A statement counts for its own code,
/// for everything above it and for the composites it is part of; once per participant and once per authority.
/// </summary>
internal sealed class Reports
{
    private readonly int[][] _statementsOf;
    private readonly bool _allCodesKnown;
    private readonly Dictionary<(int Key, bool ToDevelop, PerspectiveGroup Who, int KeyGroup), int[]> _asked = [];

    public Reports(Study study)
        : this(study, study.Codebook)
    {
    }

    /// <param name="study">The study.</param>
    /// <param name="codebook">Its codebook, or an empty one when it holds no return.</param>
    public Reports(Study study, Codebook codebook)
    {
        (Study, Codebook) = (study, codebook);
        _allCodesKnown = study.Returns.All(r => r.AskedCodes.IsDefaultOrEmpty);
        var lists = new List<int>[Codebook.Codes.Length];
        for (var i = 0; i < lists.Length; i++)
            lists[i] = [];
        for (var s = 0; s < study.StatementCount; s++)
        {
            var code = study.StatementColumns.Code[s];
            lists[code].Add(s);
            foreach (var above in Codebook.CarriesTo(code))
                lists[above].Add(s);
        }

        _statementsOf = [.. lists.Select(l => l.ToArray())];
    }

    public Study Study { get; }

    public Codebook Codebook { get; }

    /// <summary>The statements on a code, below it or on a part of it, said by <paramref name="who"/>.</summary>
    /// <param name="code">Index of the code.</param>
    /// <param name="who">Whose statements.</param>
    /// <param name="which">Which of them.</param>
    /// <param name="keyGroup">Index of the key group, or −1 for all interviews.</param>
    public ImmutableArray<int> Statements(int code, PerspectiveGroup who, Func<int, bool> which, int keyGroup = -1) =>
        [.. _statementsOf[code].Where(s => IsIn(Study.StatementColumns.Interview[s], who, keyGroup) && which(s))];

    /// <summary>How many of those asked about a code make one of <paramref name="statements"/>.</summary>
    public Reach Count(IEnumerable<int> statements, int code, PerspectiveGroup who, bool toDevelop = false, int keyGroup = -1)
    {
        var (elicitation, mixed) = ((Elicitation?)null, false);
        // Somebody who speaks of what was not put to them was, in the end, asked: the count never exceeds its denominator.
        var saying = statements.Select(s => Study.StatementColumns.Interview[s]).ToList();
        var asked = Tally(AskedAbout(code, toDevelop, who, keyGroup).Concat(saying), who);
        foreach (var perspective in PerspectiveGroup.All.Members.Where(who.Contains))
        {
            var put = Codebook.ElicitationOf(code, perspective, toDevelop);
            if (put == Elicitation.NotAsked)
                continue;
            mixed |= elicitation is not null && elicitation != put;
            elicitation = put;
        }

        var said = Tally(saying, who);
        return new(said.Participants, asked.Participants, said.Authorities, asked.Authorities)
        {
            ParticipantsInterviewed = Tally(Interviews(who, keyGroup), who).Participants,
            Elicitation = mixed ? null : elicitation,
        };
    }

    /// <summary>Interviews of <paramref name="who"/> in a key group (−1: all).</summary>
    public IEnumerable<int> Interviews(PerspectiveGroup who, int keyGroup = -1) => Enumerable.Range(0, Study.InterviewCount).Where(i => IsIn(i, who, keyGroup));

    /// <summary>Participants and authorities among interviews, each once.</summary>
    public (int Participants, int Authorities) Tally(IEnumerable<int> interviews, PerspectiveGroup who)
    {
        var columns = Study.InterviewColumns;
        var (participants, authorities) = (new HashSet<int>(), new HashSet<int>());
        foreach (var interview in interviews)
        {
            participants.Add(who.PoolsCases ? columns.PooledParticipant[interview] : interview);
            authorities.Add(columns.Authority[interview]);
        }

        return (participants.Count, authorities.Count);
    }

    /// <summary>Interviews to whom the question on a code was put.</summary>
    public IReadOnlyList<int> AskedAbout(int code, bool toDevelop, PerspectiveGroup who, int keyGroup = -1)
    {
        // All codes of a topic share their answer, unless a mapped return knew only some of them.
        var key = (_allCodesKnown ? ~Codebook.TopicOf(code) : code, toDevelop, who, keyGroup);
        if (!_asked.TryGetValue(key, out var interviews))
            _asked[key] = interviews = [.. Interviews(who, keyGroup).Where(i => Study.WasAsked(i, code, toDevelop))];
        return interviews;
    }

    /// <summary>An impact that has come about; whatever its stance.</summary>
    public bool Happened(int statement) => Study.StatementColumns.Status[statement] == Status.Happened;

    private bool IsIn(int interview, PerspectiveGroup who, int keyGroup) =>
        who.Contains(Study.InterviewColumns.Perspective[interview]) && (keyGroup < 0 || Study.InterviewColumns.KeyGroup[interview] == keyGroup);
}
