using System.Collections.Immutable;
using Larc.Model;

namespace Larc.Triangulation;

/// <summary>Everything triangulation finds in a study of one codebook: plain records, for the analyst. Nothing is suppressed here.</summary>
public sealed class TriangulationResult
{
    private readonly RankCounter _counter;
    private readonly Lazy<CoderAgreement> _coderAgreement;
    private readonly Lazy<ImmutableArray<NewCodeCurve>> _newCodes;
    private readonly Dictionary<(RankSubject, PerspectiveGroup, string?), RankList> _lists = [];

    internal TriangulationResult(Presence presence, Asked asked, RankCounter counter)
    {
        (Presence, Asked, _counter) = (presence, asked, counter);
        States = new(presence, asked);
        Counts = StudyCounts.Of(Study);
        _coderAgreement = new(() => CoderAgreement.Of(Study));
        _newCodes = new(() => new NewCodeCounter(presence, asked).Run());
    }

    /// <summary>The study.</summary>
    public Study Study => Presence.Study;

    /// <summary>Its codebook; an empty one when the study holds no return.</summary>
    public Codebook Codebook => Presence.Masks.Codebook;

    /// <summary>The round; null when several are pooled (or there is none).</summary>
    public int? Round => Study.Rounds is [var only] ? only : null;

    /// <summary>What was counted.</summary>
    public StudyCounts Counts { get; }

    /// <summary>
    /// The ranked lists: for each group of perspectives features that contribute, features to develop and impacts by level;
    /// then, for parents and carers and for children and young people, impacts by level for each key group.
    /// </summary>
    public required ImmutableArray<RankList> Ranks
    {
        get;
        init
        {
            field = value;
            foreach (var list in value)
                _lists[(list.Subject, list.Group, list.KeyGroup?.Id)] = list;
        }
    }

    /// <summary>What each perspective of each authority says of each code.</summary>
    public StateTable States { get; }

    /// <summary>Every pair of perspectives on every code, over the study.</summary>
    public required ImmutableArray<ConvergenceResult> Convergence { get; init; }

    /// <summary>Which perspectives report each code, of those asked.</summary>
    public required ImmutableArray<CodeCoverage> Coverage { get; init; }

    /// <summary>How far the staff perspectives of each authority agree.</summary>
    public required ImmutableArray<AuthorityConsensus> Consensus { get; init; }

    /// <summary>The levels of impact that staff report of themselves.</summary>
    public required ImmutableArray<SelfReportedLevel> Levels { get; init; }

    /// <summary>How far coders agree on the excerpts that more than one coded; computed when it is first asked for.</summary>
    public CoderAgreement CoderAgreement => _coderAgreement.Value;
    /// <summary>
    /// How many codes each further interview adds, by authority and perspective, impacts and features apart; only where somebody was asked. Computed when
    /// it is first asked for.
    /// </summary>
    public ImmutableArray<NewCodeCurve> NewCodes => _newCodes.Value;

    internal Presence Presence { get; }

    internal Asked Asked { get; }

    /// <summary>The ranked list of a subject for a group of perspectives, for all interviews or those of one key group; any combination can be asked for.</summary>
    /// <exception cref="KeyNotFoundException">The codebook has no such key group.</exception>
    public RankList Rank(RankSubject subject, PerspectiveGroup group, string? keyGroup = null)
    {
        var index = keyGroup is null ? -1 : Codebook.IndexOfKeyGroup(keyGroup);
        if (keyGroup is not null && index < 0)
            throw new KeyNotFoundException($"Codebook {Codebook.Reference} has no key group '{keyGroup}'.");
        return _lists.GetValueOrDefault((subject, group, index < 0 ? null : Codebook.KeyGroups[index].Id)) ?? _counter.Lists(group, index, subject)[0];
    }

    /// <summary>The list as it is printed: listed codes only, with what stays below a threshold apart.</summary>
    /// <exception cref="KeyNotFoundException">The codebook has no such key group.</exception>
    public PrintedList PrintedList(RankSubject subject, PerspectiveGroup group, string? keyGroup = null) =>
        Triangulation.PrintedList.Of(Rank(subject, group, keyGroup), Codebook, Study.Parameters.TailParticipants);

    /// <summary>What one perspective of one authority says of one code; for a feature, <paramref name="stance"/> null means 'contributes'.</summary>
    /// <exception cref="KeyNotFoundException">No such authority or code, or the code is retired.</exception>
    public PerspectiveState State(string authority, string code, Perspective perspective, Stance? stance = null) => States[authority, code, stance][perspective];

    /// <summary>How two perspectives compare on one code over the study; their order does not matter.</summary>
    /// <exception cref="KeyNotFoundException">No such code or pair, or the code is retired.</exception>
    public ConvergenceResult ConvergenceOf(string code, Perspective first, Perspective second)
    {
        var (a, b) = first < second ? (first, second) : (second, first);
        foreach (var result in Convergence)
        {
            if (result.Code.Id == code && result.First.Perspective == a && result.Second.Perspective == b)
                return result;
        }

        throw new KeyNotFoundException($"There is no comparison of {first} and {second} on '{code}'.");
    }

    /// <summary>How far the printed lists of two groups overlap, and whether they put what they share in the same order.</summary>
    public ListOverlap OverlapOf(RankSubject subject, PerspectiveGroup first, PerspectiveGroup second) => ListOverlap.Of(this, subject, first, second);

    /// <summary>What one perspective reports and another does not, over the study, with what is not comparable and why.</summary>
    /// <exception cref="ArgumentException">The two are the same.</exception>
    public OneSidedReports ReportedOnlyBy(Perspective reporting, Perspective other) => reporting == other
        ? throw new ArgumentException("A perspective is compared with another one.", nameof(other))
        : OneSidedReports.Of(Convergence, reporting, other);

    /// <summary>Consensus of one authority on impacts or on features.</summary>
    /// <exception cref="KeyNotFoundException">The study has no such authority.</exception>
    public AuthorityConsensus ConsensusOf(string authority, ConsensusScope scope) =>
        Consensus.FirstOrDefault(c => c.Authority.Code == authority && c.Scope == scope)
        ?? throw new KeyNotFoundException($"The study has no authority '{authority}'.");

    /// <summary>Authorities, or interviews, in which one perspective was asked about one code; question 1 is 'to develop'.</summary>
    internal int AskedAbout(Code code, Perspective perspective, int question, bool participants)
    {
        var asked = Enumerable.Range(0, Study.Authorities.Length).Select(a => Asked.Of(a, (int)perspective, question, Codebook.IndexOf(code.Id)));
        return participants ? asked.Sum() : asked.Count(n => n > 0);
    }

    /// <inheritdoc/>
    public override string ToString() => Study.ToString();
}
