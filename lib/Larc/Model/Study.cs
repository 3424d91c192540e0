using System.Collections.Immutable;

namespace Larc.Model;

/// <summary>
/// Everything kept from a folder of returns: an immutable, column-like store built once. Authorities, interviews and codes are dense integers,
/// so that counting is array work; <see cref="Interviews"/> and <see cref="Statements"/> show the same rows as readable records.
/// </summary>
public sealed class Study
{
    private readonly Lazy<ImmutableArray<Interview>> _interviews;
    private readonly Lazy<ImmutableArray<Statement>> _statements;

    internal Study(
        StudySettings settings,
        StudyParameters parameters,
        ImmutableArray<Authority> authorities,
        ImmutableArray<StudyReturn> returns,
        InterviewColumns interviewColumns,
        StatementColumns statementColumns)
    {
        (Settings, Parameters, Authorities, Returns, InterviewColumns, StatementColumns) =
            (settings, parameters, authorities, returns, interviewColumns, statementColumns);
        Codebooks = [.. returns.Select(r => r.Codebook).Distinct()];
        Rounds = [.. returns.Select(r => r.Round).Distinct().Order()];
        _interviews = new(() => [.. Enumerable.Range(0, interviewColumns.Count).Select(ReadInterview)]);
        _statements = new(() => [.. Enumerable.Range(0, statementColumns.Count).Select(ReadStatement)]);
    }

    /// <summary>What the study says of itself (<c>study.yaml</c>).</summary>
    public StudySettings Settings { get; }

    /// <summary>The named numbers that shape results.</summary>
    public StudyParameters Parameters { get; }

    /// <summary>The authorities that sent a return that is used, by code.</summary>
    public ImmutableArray<Authority> Authorities { get; }

    /// <summary>The returns used, by authority and round.</summary>
    public ImmutableArray<StudyReturn> Returns { get; }

    /// <summary>The different codebooks of <see cref="Returns"/>.</summary>
    public ImmutableArray<Codebook> Codebooks { get; }

    /// <summary>The rounds that <see cref="Returns"/> cover, ascending.</summary>
    public ImmutableArray<int> Rounds { get; }

    /// <summary>The one codebook of the study.</summary>
    /// <exception cref="InvalidOperationException">There is none, or several: choose a round first.</exception>
    public Codebook Codebook => Codebooks is [var only]
        ? only
        : throw new InvalidOperationException(Codebooks.IsEmpty ? "The study holds no return." : "The study holds several codebooks: choose a round first.");

    /// <summary>What people decided about the draft (<c>decisions.yaml</c>).</summary>
    public StudyDecisions Decisions { get; init; } = StudyDecisions.None;

    /// <summary>People, teams, tools and schools whose names may not be published (<c>names.txt</c>), as written there.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>Numbers returned for indicators.</summary>
    public ImmutableArray<Indicator> Indicators { get; init; } = [];

    /// <summary>Exemplar cases.</summary>
    public ImmutableArray<Case> Cases { get; init; } = [];

    /// <summary>Answers on support needs.</summary>
    public ImmutableArray<SupportNeed> SupportNeeds { get; init; } = [];

    /// <summary>Codings by a second coder.</summary>
    public ImmutableArray<SecondCoding> SecondCodings { get; init; } = [];

    /// <summary>Number of interviews.</summary>
    public int InterviewCount => InterviewColumns.Count;

    /// <summary>Number of statements.</summary>
    public int StatementCount => StatementColumns.Count;

    /// <summary>The interviews as readable records, by return and then in the order of identifiers.</summary>
    public ImmutableArray<Interview> Interviews => _interviews.Value;

    /// <summary>The statements as readable records, by return and then in the order of identifiers.</summary>
    public ImmutableArray<Statement> Statements => _statements.Value;

    internal InterviewColumns InterviewColumns { get; }

    internal StatementColumns StatementColumns { get; }

    /// <summary>The same study under other parameters.</summary>
    internal Study With(StudyParameters parameters) => new(Settings, parameters, Authorities, Returns, InterviewColumns, StatementColumns)
    {
        Decisions = Decisions,
        Names = Names,
        Indicators = Indicators,
        Cases = Cases,
        SupportNeeds = SupportNeeds,
        SecondCodings = SecondCodings,
    };

    /// <summary>How many interviews each perspective has, in the order of <see cref="Perspective"/>.</summary>
    public ImmutableArray<int> InterviewsByPerspective()
    {
        var counts = new int[PerspectiveGroup.Singles.Length];
        foreach (var perspective in InterviewColumns.Perspective)
            counts[(int)perspective]++;
        return [.. counts];
    }

    /// <summary>
    /// Whether the question on a code was put to an interview: the codebook asks its topic of that perspective, the interview does not name the topic
    /// as not asked, and the return's own codebook knew the code.
    /// </summary>
    public bool WasAsked(int interview, int code, bool toDevelop)
    {
        var @return = Returns[InterviewColumns.Return[interview]];
        return @return.Codebook.ElicitationOf(code, InterviewColumns.Perspective[interview], toDevelop) != Elicitation.NotAsked
            && !InterviewColumns.NotAsked[interview].Includes(@return.Codebook.TopicOf(code), toDevelop)
            && @return.Knew(code);
    }

    /// <inheritdoc/>
    public override string ToString() =>
        FormattableString.Invariant($"{Settings.Title}: {Authorities.Length} authorities, {InterviewCount} interviews, {StatementCount} statements");

    private Interview ReadInterview(int i)
    {
        var c = InterviewColumns;
        var @return = Returns[c.Return[i]];
        return new(
            i,
            c.Id[i],
            Authorities[c.Authority[i]],
            @return.Round,
            c.Perspective[i],
            c.KeyGroup[i] < 0 ? null : @return.Codebook.KeyGroups[c.KeyGroup[i]],
            c.CaseId[i],
            c.Locality[i],
            c.People[i],
            c.Level[i] == 0 ? null : c.Level[i],
            c.NotAsked[i],
            c.Interviewer[i],
            c.Consent[i],
            c.Date[i]);
    }

    private Statement ReadStatement(int s)
    {
        var c = StatementColumns;
        var interview = Interviews[c.Interview[s]];
        var codebook = Returns[InterviewColumns.Return[c.Interview[s]]].Codebook;
        var toDevelop = c.Stance[s] == Stance.ToDevelop;
        return new(
            s,
            c.Id[s],
            interview,
            codebook.Codes[c.Code[s]],
            c.Stance[s],
            c.Status[s],
            c.Direction[s],
            codebook.ElicitationOf(c.Code[s], interview.Perspective, toDevelop),
            c.Coder[s],
            c.Excerpt[s],
            c.SourceRef[s],
            c.Row[s]);
    }
}
