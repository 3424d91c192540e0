using System.Collections.Immutable;
using Larc.Model;

namespace Larc.Exchange;

/// <summary>What is exported: a study, with what is known of how it was read.</summary>
/// <param name="Study">The study.</param>
internal sealed record ExchangeSource(Study Study)
{
    /// <summary>What was found while the returns were read.</summary>
    public ImmutableArray<ExchangeIssue> Issues { get; init; } = [];

    /// <summary>Rows of interviews that were read and are not in the study.</summary>
    public int InterviewsSetAside { get; init; }

    /// <summary>Rows of statements that were read and are not in the study.</summary>
    public int StatementsSetAside { get; init; }

    /// <summary>What of the study has no place in an export, one sentence each.</summary>
    public IEnumerable<string> NotCarried()
    {
        var decisions = Study.Decisions;
        if (InterviewsSetAside + StatementsSetAside > 0)
            yield return FormattableString.Invariant($"Rows that were set aside: {InterviewsSetAside} of interviews, {StatementsSetAside} of statements. The table of issues says why.");
        if (!(decisions.Confidence.IsEmpty && decisions.Comments.IsEmpty && decisions.Quotations.IsEmpty && decisions.Screening.IsEmpty && decisions.Directors.IsEmpty && decisions.SignOffs.IsEmpty))
            yield return "What people decided about the draft (decisions.yaml).";
        if (!Study.Names.IsEmpty)
            yield return "The names that may not be published (names.txt): they are left out on purpose.";
        if (Study.Settings.OtherRounds.Length > 0)
            yield return "Other rounds of the study that lie in folders of their own: export each from its folder.";
        if (Study.Authorities.Any(a => a.Aliases.Length > 0))
            yield return "Other names that people write for an authority.";
    }
}
