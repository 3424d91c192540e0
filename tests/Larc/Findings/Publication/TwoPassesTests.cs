using Larc.Continuum;
using Larc.Disclosure.Policies;
using Larc.Findings;
using Larc.Findings.Publication;
using Larc.Model;
using Larc.Outcomes;
using Larc.Returns;
using Larc.Triangulation;

namespace Larc.Tests.Findings.Publication;

/// <summary>
/// A publication is drafted twice: once to note what it would print, once to print what is released. Whatever the study, the second pass prints nothing that the
/// first did not note, however many counts are hidden between them.
/// </summary>
public sealed class TwoPassesTests
{
    private static readonly Lazy<Codebook> RoundOne = new(() => CodebookFile.Read(Path.Combine(Repository.Root, "data-templates", "codebooks", "larc-round-1.yaml")).Codebook!);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 3)]
    [InlineData(6, 16)]
    [InlineData(8, 5)]
    public void The_second_pass_prints_what_the_first_noted(int authorities, int seed)
    {
        var study = InventedStudy.Of(RoundOne.Value, authorities, seed);
        var triangulation = Triangulator.Run(study);

        var draft = PublicationDraft.Of(study, triangulation, StudyOutcomes.Of(triangulation), ConfidenceContinuum.Of(triangulation), DisclosurePolicy.Default);

        draft.Document.Claims.ShouldNotBeEmpty();
        draft.Plan.Counts.ShouldNotBeEmpty();
    }
}
