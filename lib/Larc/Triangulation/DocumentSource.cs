using System.Collections.Immutable;

namespace Larc.Triangulation;

/// <summary>What the document says of the returns behind a result: the rows used and set aside, and the problems found. The loader knows it.</summary>
public sealed record DocumentSource
{
    /// <summary>Round that was chosen; null when all rounds are pooled.</summary>
    public required int? Round { get; init; }

    /// <summary>Returns used.</summary>
    public required int Returns { get; init; }

    /// <summary>Authorities they come from.</summary>
    public required int Authorities { get; init; }

    /// <summary>Rows of interviews used.</summary>
    public required int Interviews { get; init; }

    /// <summary>Rows of interviews read and set aside.</summary>
    public required int InterviewsSetAside { get; init; }

    /// <summary>Rows of statements used.</summary>
    public required int Statements { get; init; }

    /// <summary>Rows of statements read and set aside.</summary>
    public required int StatementsSetAside { get; init; }

    /// <summary>Interviews used by perspective, in the order of <see cref="Model.Perspective"/>.</summary>
    public required ImmutableArray<int> InterviewsByPerspective { get; init; }

    /// <summary>The problems found, in the order of the returns.</summary>
    public ImmutableArray<DocumentIssue> Issues { get; init; } = [];

    /// <summary>What a result itself knows, with the rows that the loader set aside and the problems it found.</summary>
    /// <param name="result">The result.</param>
    /// <param name="interviewsSetAside">Rows of interviews read and set aside.</param>
    /// <param name="statementsSetAside">Rows of statements read and set aside.</param>
    /// <param name="issues">The problems found.</param>
    public static DocumentSource Of(TriangulationResult result, int interviewsSetAside = 0, int statementsSetAside = 0, params ImmutableArray<DocumentIssue> issues) => new()
    {
        Round = result.Round,
        Returns = result.Counts.Returns,
        Authorities = result.Counts.Authorities,
        Interviews = result.Counts.Interviews,
        InterviewsSetAside = interviewsSetAside,
        Statements = result.Counts.Statements,
        StatementsSetAside = statementsSetAside,
        InterviewsByPerspective = result.Counts.InterviewsByPerspective,
        Issues = issues.IsDefault ? [] : issues,
    };
}
