using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Larc.Continuum;
using Larc.Disclosure.Screening;
using Larc.Exchange;
using Larc.Findings;
using Larc.Model;
using Larc.Outcomes;
using Larc.Returns;
using Larc.Triangulation;

namespace Larc;

/// <summary>
/// One round of a loaded study (or all rounds pooled) on one codebook, with an account of every row: rows read are the rows used here and the rows set aside.
/// </summary>
public sealed class Analysis
{
    // Several notebooks of one process look at the same study: what takes long is worked out once.
    private static readonly ConditionalWeakTable<LoadedStudy, ConcurrentDictionary<string, Analysis>> s_known = [];

    private readonly Lazy<TriangulationResult> _triangulation;
    private readonly Lazy<ConfidenceContinuum> _continuum;
    private readonly Lazy<StudyOutcomes> _outcomes;
    private readonly Lazy<DecidedDraft> _decided;
    private readonly Lazy<SqliteQuery> _database;

    private Analysis(LoadedStudy loaded, RoundSelection selection)
    {
        (Loaded, Round, Study) = (loaded, selection.Round, selection.Study);
        Issues = [.. loaded.Issues, .. selection.SetAside.Select(RoundIssues.Of)];
        _triangulation = new(() => Triangulator.Run(Study));
        _continuum = new(() => ConfidenceContinuum.Of(Triangulation));
        _outcomes = new(() => StudyOutcomes.Of(Triangulation));
        _decided = new(Decide);
        _database = new(() => new(SqliteExport.InMemory(Exchange(), out _)));
    }

    /// <summary>The study as it was loaded, with all rounds.</summary>
    public LoadedStudy Loaded { get; }

    /// <summary>The round; null when all are pooled, or when there is no return to be used.</summary>
    public int? Round { get; }

    /// <summary>What is analysed: one codebook.</summary>
    public Study Study { get; }

    /// <summary>The issues of the returns, then what cannot be compared because it is coded with another codebook.</summary>
    public ImmutableArray<ReturnIssue> Issues { get; }

    /// <summary>The decisions in <c>decisions.yaml</c> that no longer fit the draft, by line; drafts the findings when there are decisions, so that it may take a while.</summary>
    public ImmutableArray<DecisionProblem> DecisionProblems =>
        IsEmpty || Study.Decisions is { Confidence.IsEmpty: true, Comments.IsEmpty: true, Quotations.IsEmpty: true } ? [] : Decided().Problems;

    /// <summary>Every problem a person may act on: those of the returns, then the decisions that no longer fit.</summary>
    public ImmutableArray<ReturnIssue> AllIssues => [.. Issues, .. DecisionIssues.Of(DecisionProblems)];

    /// <summary>Whether there is any return to analyse.</summary>
    public bool IsEmpty => Study.Returns.IsEmpty;

    /// <summary>Whether anything is wrong that sets rows, returns or files of the study aside by mistake.</summary>
    public bool HasErrors => Issues.Any(i => i.Severity == IssueSeverity.Error);

    /// <summary>Rows of interviews that were read and are not used here.</summary>
    public int InterviewsSetAside => Loaded.Total("Interviews", Round).Read - Study.InterviewCount;

    /// <summary>Rows of statements that were read and are not used here.</summary>
    public int StatementsSetAside => Loaded.Total("Statements", Round).Read - Study.StatementCount;

    /// <summary>The triangulation; computed when it is first asked for.</summary>
    public TriangulationResult Triangulation => _triangulation.Value;

    /// <summary>The confidence continuum; computed when it is first asked for.</summary>
    public ConfidenceContinuum Continuum => _continuum.Value;

    /// <summary>Outcomes by key group, lasting change and quantified evidence; computed when they are first asked for.</summary>
    internal StudyOutcomes Outcomes => _outcomes.Value;

    /// <summary>The study as a database that can be asked and not be changed; made in memory when it is first asked.</summary>
    internal SqliteQuery Database => _database.Value;

    /// <summary>
    /// The drafted findings of the internal edition, with a proposed confidence, quotations, and what people decided in <c>decisions.yaml</c>; drafted when
    /// they are first asked for.
    /// </summary>
    public FindingsDocument Draft() => Decided().Document;

    /// <summary>The same, with the decisions that no longer fit.</summary>
    public DecidedDraft Decided() => _decided.Value;

    /// <summary>Chooses a round.</summary>
    /// <param name="loaded">The study.</param>
    /// <param name="round">The round; null takes the latest.</param>
    /// <exception cref="ArgumentOutOfRangeException">The study has no such round.</exception>
    public static Analysis Of(LoadedStudy loaded, int? round = null) =>
        Known(loaded, FormattableString.Invariant($"{round}"), () => StudyRounds.Select(loaded.Study, round, loaded.Mappings));

    /// <summary>Pools all rounds.</summary>
    public static Analysis Pooled(LoadedStudy loaded) => Known(loaded, "all", () => StudyRounds.Pool(loaded.Study, loaded.Mappings));

    /// <summary>Writes the document <c>larc.triangulation/1</c>.</summary>
    public void WriteTriangulation(Stream stream) => TriangulationDocument.Write(Triangulation, Source(), stream, json => ContinuumSection.Write(json, Continuum));

    /// <summary>Writes the study as an SQLite database. It is internal: it holds people's words.</summary>
    /// <param name="path">The file; one of the same name is replaced.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public ExportReport WriteDatabase(string path) => SqliteExport.Write(path, Exchange());

    /// <summary>Writes the tables of the database as CSV files into a folder that exists.</summary>
    internal ExportReport WriteCsv(string folder, string name) => CsvExport.Write(folder, name, Exchange());

    private ExchangeSource Exchange() => new(Study)
    {
        Issues = [.. Issues.Select(i => new ExchangeIssue(i.Severity.ToString().ToLowerInvariant(), i.Rule, i.File, i.Sheet, i.Row, i.Column, i.Found, i.Message, i.WhatToDo))],
        InterviewsSetAside = InterviewsSetAside,
        StatementsSetAside = StatementsSetAside,
    };

    private DecidedDraft Decide()
    {
        var screening = new StudyScreening(Study);
        return DecidedDraft.Of(FindingsDraft.From(Study, Triangulation, Outcomes, Continuum), Study.Decisions, s => !screening.IsExcluded(s), Edition.Internal, Triangulation);
    }

    private static Analysis Known(LoadedStudy loaded, string rounds, Func<RoundSelection> select) =>
        s_known.GetOrCreateValue(loaded).GetOrAdd(rounds, _ => new(loaded, select()));

    private DocumentSource Source() => DocumentSource.Of(
        Triangulation,
        InterviewsSetAside,
        StatementsSetAside,
        [.. Issues.Select(i => new DocumentIssue(i.Rule, i.Severity.ToString().ToLowerInvariant(), i.File, i.Sheet, i.Row, i.Column, i.Found, i.Message))]) with
    {
        Round = Round,
    };
}
