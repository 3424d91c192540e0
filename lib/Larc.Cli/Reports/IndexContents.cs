namespace Larc.Cli.Reports;

/// <summary>What the index page shows.</summary>
/// <param name="Title">Title of the study.</param>
/// <param name="Scope">Which round, codebook and returns, in one sentence.</param>
/// <param name="Numbers">The numbers at the top.</param>
/// <param name="Notices">What must not be overlooked.</param>
/// <param name="IssuesSentence">How many problems there are, in words.</param>
/// <param name="Findings">Findings kept.</param>
/// <param name="Notebooks">Notebooks run.</param>
/// <param name="Figures">Figures kept.</param>
/// <param name="Authorities">Pages of authorities kept.</param>
/// <param name="Tables">Tables kept.</param>
internal sealed record IndexContents(
    string Title,
    string Scope,
    IReadOnlyList<(int Number, string Label)> Numbers,
    IReadOnlyList<string> Notices,
    string IssuesSentence,
    IReadOnlyList<KeptOutput> Findings,
    IReadOnlyList<IndexNotebook> Notebooks,
    IReadOnlyList<KeptOutput> Figures,
    IReadOnlyList<KeptOutput> Authorities,
    IReadOnlyList<KeptOutput> Tables);
