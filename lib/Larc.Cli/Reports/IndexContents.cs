using Larc.Findings;

namespace Larc.Cli.Reports;

/// <summary>What the index page shows.</summary>
/// <param name="Title">Title of the study.</param>
/// <param name="Scope">Which round, codebook and returns, in one sentence.</param>
/// <param name="Numbers">The numbers at the top.</param>
/// <param name="Notices">What must not be overlooked.</param>
/// <param name="IssuesSentence">How many problems there are, in words.</param>
/// <param name="Decisions">Decisions that no longer fit the draft.</param>
/// <param name="Notebooks">Notebooks run.</param>
/// <param name="Publication">The publication edition; empty when it was not written.</param>
/// <param name="Blocked">Why the publication edition was not written; none when it was.</param>
/// <param name="Internal">The internal edition.</param>
internal sealed record IndexContents(
    string Title,
    string Scope,
    IReadOnlyList<(int Number, string Label)> Numbers,
    IReadOnlyList<string> Notices,
    string IssuesSentence,
    IReadOnlyList<DecisionProblem> Decisions,
    IReadOnlyList<IndexNotebook> Notebooks,
    IndexEdition Publication,
    IReadOnlyList<string> Blocked,
    IndexEdition Internal);
