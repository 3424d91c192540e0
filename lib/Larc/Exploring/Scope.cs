using System.Collections.Immutable;
using Larc.Model;

namespace Larc.Exploring;

/// <summary>What some conditions together leave of a study. All conditions must hold, so that their order does not matter.</summary>
internal sealed class Scope
{
    private readonly Lazy<int[]> _interviews;
    private readonly Lazy<int[]> _statements;
    private readonly Dictionary<Codebook, bool[]> _codes = [];
    private readonly Func<Study, int, bool>[] _ofInterview;
    private readonly Func<Study, int, bool>[] _ofStatement;
    private readonly bool[] _returns;
    private readonly bool _onlyCounting;

    public Scope(Study study, ImmutableArray<Condition> conditions)
    {
        (Study, Conditions) = (study, conditions);
        _ofInterview = [.. conditions.Select(c => c.OfInterview).OfType<Func<Study, int, bool>>()];
        _ofStatement = [.. conditions.Select(c => c.OfStatement).OfType<Func<Study, int, bool>>()];
        _returns = [.. study.Returns.Select((_, r) => conditions.All(c => c.OfReturn?.Invoke(study, r) ?? true))];
        _onlyCounting = !conditions.Any(c => c.SetsStatus);
        foreach (var codebook in study.Codebooks)
            _codes[codebook] = [.. codebook.Codes.Select((_, code) => conditions.All(c => c.OfCode?.Invoke(codebook, code) ?? true))];
        Perspectives = [.. Enum.GetValues<Perspective>().Where(p => conditions.All(c => c.Perspectives?.Contains(p) ?? true))];
        _interviews = new(() => [.. Enumerable.Range(0, study.InterviewCount).Where(Holds)]);
        _statements = new(FindStatements);
    }

    public Study Study { get; }

    public ImmutableArray<Condition> Conditions { get; }

    /// <summary>The perspectives in scope, interviewed or not.</summary>
    public ImmutableArray<Perspective> Perspectives { get; }

    /// <summary>Indexes of the returns in scope.</summary>
    public IEnumerable<int> Returns => Enumerable.Range(0, _returns.Length).Where(r => _returns[r]);

    /// <summary>Indexes of the interviews in scope, whether or not they say anything.</summary>
    public ReadOnlySpan<int> Interviews => _interviews.Value;

    /// <summary>Indexes of the statements in scope.</summary>
    public ReadOnlySpan<int> Statements => _statements.Value;

    /// <summary>Whether family interviews of one case count as one participant: only where both family perspectives are in scope.</summary>
    public bool PoolsCases => Perspectives.Contains(Perspective.PC) && Perspectives.Contains(Perspective.CYP);

    /// <summary>Whether an interview is in scope.</summary>
    public bool Holds(int interview) =>
        _returns[Study.InterviewColumns.Return[interview]]
        && Perspectives.Contains(Study.InterviewColumns.Perspective[interview])
        && Array.TrueForAll(_ofInterview, holds => holds(Study, interview));

    /// <summary>Whether a code of one of the study's codebooks is in scope.</summary>
    public bool Holds(Codebook codebook, int code) => _codes[codebook][code];

    /// <summary>The participant an interview stands for in this scope.</summary>
    public int Participant(int interview) => PoolsCases ? Study.InterviewColumns.PooledParticipant[interview] : interview;

    /// <summary>How many statements, participants or authorities some statements come from.</summary>
    public int Count(IReadOnlyCollection<int> statements, CountOf of) => of switch
    {
        CountOf.Participants => statements.Select(s => Participant(Study.StatementColumns.Interview[s])).Distinct().Count(),
        CountOf.Authorities => statements.Select(s => Study.InterviewColumns.Authority[Study.StatementColumns.Interview[s]]).Distinct().Count(),
        _ => statements.Count,
    };

    /// <summary>The same without asking for a round.</summary>
    public Scope InAnyRound() => new(Study, [.. Conditions.Where(c => !c.OfRound)]);

    private int[] FindStatements()
    {
        var columns = Study.StatementColumns;
        var inScope = new bool[Study.InterviewCount];
        foreach (var interview in Interviews)
            inScope[interview] = true;
        var found = new List<int>();
        for (var s = 0; s < columns.Count; s++)
        {
            var interview = columns.Interview[s];
            if (!inScope[interview])
                continue;
            var codebook = Study.Returns[Study.InterviewColumns.Return[interview]].Codebook;
            if (_codes[codebook][columns.Code[s]]
                && (!_onlyCounting || columns.Status[s] == Status.Happened || codebook.Codes[columns.Code[s]].Kind == CodeKind.Feature)
                && Array.TrueForAll(_ofStatement, holds => holds(Study, s)))
                found.Add(s);
        }

        return [.. found];
    }
}
