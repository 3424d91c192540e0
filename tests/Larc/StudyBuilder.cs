using Larc.Model;

namespace Larc.Tests;

/// <summary>
/// Builds a study in memory, for tests: authorities and their returns, then interviews, each followed by what it says.
/// <code>
/// new StudyBuilder(codebook)
///     .Authority("301")
///     .Interview(Perspective.SM, level: 3).Says("training").Says("workload", Stance.Negative)
///     .Build();
/// </code>
/// Rows are ordered as the loader orders them (return, then identifier) unless <see cref="InOrderAdded"/> is called.
/// </summary>
public sealed class StudyBuilder(Codebook codebook)
{
    private readonly List<ReturnDraft> _returns = [];
    private readonly List<InterviewDraft> _interviews = [];
    private readonly List<StatementDraft> _statements = [];
    private readonly List<(StatementDraft Statement, string Coder, string Code, Stance Stance, Status Status)> _second = [];
    private StudyParameters _parameters = new();
    private StudySettings _settings = new();
    private bool _sort = true;
    private ReturnDraft? _current;

    /// <summary>Keeps interviews and statements as they were added.</summary>
    public StudyBuilder InOrderAdded()
    {
        _sort = false;
        return this;
    }

    public StudyBuilder Parameters(StudyParameters parameters)
    {
        _parameters = parameters;
        return this;
    }

    public StudyBuilder Settings(StudySettings settings)
    {
        _settings = settings;
        return this;
    }

    /// <summary>
    /// Starts (or goes back to) the return of an authority for a round; what follows belongs to it. It is coded with the study's codebook unless
    /// <paramref name="codedWith"/> names another.
    /// </summary>
    public StudyBuilder Authority(string code, string? name = null, int round = 1, string type = "", string region = "", bool[]? askedCodes = null, Codebook? codedWith = null)
    {
        var index = _returns.FindIndex(r => r.Authority.Code == code && r.Round == round);
        if (index < 0)
        {
            _returns.Add(new(new(code, name ?? $"Authority {code}") { Type = type, Region = region }, round, askedCodes ?? [], codedWith ?? codebook));
            index = _returns.Count - 1;
        }

        _current = _returns[index];
        return this;
    }

    /// <summary>An interview; <paramref name="notAsked"/> names topics as a return does: <c>features</c>, or <c>features: to develop</c>.</summary>
    public StudyBuilder Interview(
        Perspective perspective,
        string? id = null,
        string keyGroup = "",
        string caseId = "",
        int level = 0,
        string[]? notAsked = null,
        Consent consent = Consent.Analysis | Consent.Quote,
        string locality = "",
        DateOnly? date = null)
    {
        var at = _current ?? throw new InvalidOperationException("An interview needs an authority: call Authority first.");
        var number = _interviews.Count(i => i.Return == at) + 1;
        _interviews.Add(new(at, id ?? FormattableString.Invariant($"i{number:000}"), perspective, keyGroup, caseId, level, notAsked ?? [], consent, locality, date));
        return this;
    }

    /// <summary>A statement of the interview added last; the stance defaults to the code's.</summary>
    public StudyBuilder Says(
        string code,
        Stance? stance = null,
        Status status = Status.Happened,
        string? id = null,
        string excerpt = "Things have changed here.",
        Direction direction = Direction.None,
        string coder = "AB")
    {
        var interview = _interviews[^1];
        var number = _statements.Count(s => s.Interview.Return == interview.Return) + 1;
        _statements.Add(new(interview, id ?? FormattableString.Invariant($"s{number:0000}"), code, stance ?? interview.Return.Book[code].DefaultStance, status, direction, coder, excerpt));
        return this;
    }

    /// <summary>What another coder makes of the statement added last.</summary>
    public StudyBuilder CodedAgain(string code, Stance? stance = null, Status status = Status.Happened, string coder = "CD")
    {
        _second.Add((_statements[^1], coder, code, stance ?? _statements[^1].Interview.Return.Book[code].DefaultStance, status));
        return this;
    }

    /// <summary>Several statements with the codes' default stances.</summary>
    public StudyBuilder Says(params string[] codes) => codes.Aggregate(this, (b, code) => b.Says(code, stance: null));

    public Study Build()
    {
        var authorities = _returns.Select(r => r.Authority).DistinctBy(a => a.Code).OrderBy(a => a.Code, StringComparer.Ordinal).ToList();
        var returns = _returns.OrderBy(r => r.Authority.Code, StringComparer.Ordinal).ThenBy(r => r.Round).ToList();
        var interviews = _sort ? [.. _interviews.OrderBy(i => returns.IndexOf(i.Return)).ThenBy(i => i.Id, StringComparer.Ordinal)] : _interviews;
        var statements = _sort ? [.. _statements.OrderBy(s => returns.IndexOf(s.Interview.Return)).ThenBy(s => s.Id, StringComparer.Ordinal)] : _statements;
        return new(
            _settings,
            _parameters,
            [.. authorities],
            [.. returns.Select(r => new StudyReturn(authorities.FindIndex(a => a.Code == r.Authority.Code), r.Round, r.Book, $"{r.Authority.Code}-{r.Round}.xlsx") { AskedCodes = [.. r.AskedCodes] })],
            Columns(interviews, returns, authorities),
            Columns(statements, interviews))
        {
            SecondCodings = [.. _second.Select(c => new SecondCoding(statements.IndexOf(c.Statement), c.Coder, Known(c.Statement.Interview.Return.Book.IndexOf(c.Code), c.Code), c.Stance, c.Status))],
        };
    }

    private InterviewColumns Columns(List<InterviewDraft> rows, List<ReturnDraft> returns, List<Authority> authorities)
    {
        var pooled = new Dictionary<object, int>();
        return new()
        {
            Id = [.. rows.Select(r => r.Id)],
            Return = [.. rows.Select(r => returns.IndexOf(r.Return))],
            Authority = [.. rows.Select(r => authorities.FindIndex(a => a.Code == r.Return.Authority.Code))],
            Perspective = [.. rows.Select(r => r.Perspective)],
            KeyGroup = [.. rows.Select(r => r.KeyGroup.Length == 0 ? -1 : Known(r.Return.Book.IndexOfKeyGroup(r.KeyGroup), r.KeyGroup))],
            CaseId = [.. rows.Select(r => r.CaseId)],
            PooledParticipant = [.. rows.Select(PoolOf)],
            PooledParticipants = pooled.Count,
            Level = [.. rows.Select(r => (byte)r.Level)],
            NotAsked = [.. rows.Select(r => Parse(r.NotAsked, r.Return.Book))],
            Consent = [.. rows.Select(r => r.Consent)],
            Locality = [.. rows.Select(r => r.Locality)],
            Interviewer = [.. rows.Select(_ => "researcher")],
            People = [.. rows.Select(_ => (int?)null)],
            Date = [.. rows.Select(r => r.Date)],
        };

        int PoolOf(InterviewDraft row)
        {
            var ofCase = row.CaseId.Length > 0 && PerspectiveGroup.Family.Contains(row.Perspective);
            object key = ofCase ? (row.Return, row.CaseId) : row;
            if (!pooled.TryGetValue(key, out var number))
                pooled.Add(key, number = pooled.Count);
            return number;
        }
    }

    private StatementColumns Columns(List<StatementDraft> rows, List<InterviewDraft> interviews)
    {
        var places = interviews.Select((interview, index) => (interview, index)).ToDictionary(x => x.interview, x => x.index);
        return new()
        {
            Id = [.. rows.Select(r => r.Id)],
            Interview = [.. rows.Select(r => places[r.Interview])],
            Code = [.. rows.Select(r => Known(r.Interview.Return.Book.IndexOf(r.Code), r.Code))],
            Stance = [.. rows.Select(r => r.Stance)],
            Status = [.. rows.Select(r => r.Status)],
            Direction = [.. rows.Select(r => r.Direction)],
            Coder = [.. rows.Select(r => r.Coder)],
            Excerpt = [.. rows.Select(r => r.Excerpt)],
            SourceRef = [.. rows.Select(_ => "")],
            Row = [.. rows.Select((_, index) => index + 2)],
        };
    }

    private static NotAsked Parse(string[] topics, Codebook codebook)
    {
        ulong main = 0, toDevelop = 0;
        foreach (var topic in topics)
        {
            var question = topic.Split(':', StringSplitOptions.TrimEntries);
            var bit = 1UL << Known(codebook.IndexOfTopic(question[0]), question[0]);
            if (question.Length > 1)
                toDevelop |= bit;
            else
                main |= bit;
        }

        return new(main, toDevelop);
    }

    private static int Known(int index, string word) => index >= 0 ? index : throw new ArgumentException($"The test's codebook does not know '{word}'.", nameof(word));

    private sealed record ReturnDraft(Authority Authority, int Round, bool[] AskedCodes, Codebook Book);

    private sealed record InterviewDraft(
        ReturnDraft Return, string Id, Perspective Perspective, string KeyGroup, string CaseId, int Level, string[] NotAsked, Consent Consent, string Locality, DateOnly? Date);

    private sealed record StatementDraft(InterviewDraft Interview, string Id, string Code, Stance Stance, Status Status, Direction Direction, string Coder, string Excerpt);
}
