using System.Collections.Immutable;
using Larc.Model;
using Case = Larc.Model.Case;

namespace Larc.Tests;

/// <summary>Adds what the builder of studies leaves out: numbers, cases and support needs.</summary>
internal static class StudyExtras
{
    /// <summary>The same study with these; <paramref name="quote"/> chooses what every case quotes.</summary>
    public static Study With(
        this Study study,
        ImmutableArray<Indicator>? indicators = null,
        ImmutableArray<Case>? cases = null,
        ImmutableArray<SupportNeed>? needs = null,
        Func<Study, IEnumerable<int>>? quote = null,
        StudyDecisions? decisions = null) =>
        new(study.Settings, study.Parameters, study.Authorities, study.Returns, study.InterviewColumns, study.StatementColumns)
        {
            Indicators = indicators ?? study.Indicators,
            Cases = [.. (cases ?? study.Cases).Select(c => quote is null ? c : c with { Quotations = [.. quote(study)] })],
            SupportNeeds = needs ?? study.SupportNeeds,
            Decisions = decisions ?? study.Decisions,
        };
}
