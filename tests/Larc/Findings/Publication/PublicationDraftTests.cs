using System.Text.RegularExpressions;
using Larc.Continuum;
using Larc.Disclosure.Policies;
using Larc.Disclosure.Pseudonyms;
using Larc.Findings;
using Larc.Findings.Publication;
using Larc.Model;
using Larc.Outcomes;
using Larc.Returns;
using Larc.Triangulation;

namespace Larc.Tests.Findings.Publication;

public sealed partial class PublicationDraftTests
{
    private static readonly Lazy<Study> Example = new(() => StudyLoader.Load(Path.Combine(Repository.Root, "data-templates", "example"), new()).Study);
    private static readonly Lazy<PublicationDraft> Draft = new(() => Of(Example.Value));
    private static readonly PseudonymKey Key = new([.. Enumerable.Range(1, PseudonymKey.Length).Select(i => (byte)i)]);

    [Fact]
    public void Everything_that_is_hidden_in_the_example_can_be_protected()
    {
        var plan = Draft.Value.Plan;

        plan.Unprotected.ShouldBeEmpty();
        plan.Counts.Count(c => plan[c.Cell].How == Release.Withheld).ShouldBeGreaterThan(0);
        plan.Counts.Count(c => plan[c.Cell].How == Release.Exact).ShouldBeGreaterThan(plan.Counts.Length / 2);
    }

    [Fact]
    public void The_publication_of_the_small_study_reads_as_expected() =>
        Golden.Check("findings/small-study-publication.md", Of(SmallStudy.Study).Document.WithConfidence().Sealed(Key).ToMarkdown());

    /// <summary>Of a family perspective no number from 1 to 4 stands anywhere, and of people no count is spoken as a word.</summary>
    [Fact]
    public void No_small_number_of_families_is_printed()
    {
        var text = Draft.Value.Document.Sealed(Key).ToMarkdown();

        foreach (var claim in Draft.Value.Document.Claims)
            claim.Text.ShouldNotMatch(@"\b([Oo]ne|[Tt]wo|[Aa] couple of) (parent|carer|child|young|practitioner|service manager|director|member)");
        FamilyCount().Matches(text).Select(m => m.Value).ShouldBeEmpty();
        text.ShouldContain("fewer than five");
        text.ShouldContain("all but at most two of the 14 authorities");
    }

    [Fact]
    public void A_sealed_document_names_nobody_and_nothing_of_the_returns()
    {
        var study = Example.Value;
        var sealedOne = Draft.Value.Document.WithQuotations().WithConfidence().Sealed(Key);
        var texts = new[] { sealedOne.ToMarkdown(), sealedOne.ToPage() };

        foreach (var text in texts)
        {
            foreach (var authority in study.Authorities)
                text.ShouldNotMatch($@"\b{Regex.Escape(authority.Name)}\b");
            foreach (var file in study.Returns.Select(r => r.File))
                text.ShouldNotContain(file);
            text.ShouldNotContain("For a person to write");
            foreach (var hash in study.Statements.Take(200).Select(s => EvidenceReference.HashOf(s.Excerpt)[..8]))
                text.ShouldNotContain(hash);
        }

        sealedOne.Claims.ShouldAllBe(c => c.Evidence.IsEmpty && c.Counts.IsEmpty && c.Counter.WasSearched && c.Counter.Statements.IsEmpty);
        sealedOne.Claims.Count(c => c.Fingerprint.Length == 16).ShouldBeGreaterThan(50);
    }

    /// <summary>The policy in force decides everywhere, also on what is taken for known between the counts.</summary>
    [Fact]
    public void A_stricter_policy_is_followed()
    {
        var plan = Of(Example.Value, DisclosurePolicy.Default with { StudyLevel = new() { FamilyMinimum = 12 } }).Plan;

        plan.Unprotected.ShouldBeEmpty();
        plan.Counts.Where(c => c.Cell.Key is { Who.Id: "PC" or "CYP", KeyGroup: "", Scope: "happened" } && c.K is > 0 and < 12).ShouldNotBeEmpty();
        plan.Counts.Where(c => c.Cell.Key is { Who.Id: "PC" or "CYP", KeyGroup: "", Scope: "happened" } && c.K is > 0 and < 12).ShouldAllBe(c => plan[c.Cell] == new ReleasedCount(Release.Range, new(1, 11)));
    }

    /// <summary>What the internal edition cites is what the publication rests on: a changed excerpt stops both.</summary>
    [Fact]
    public void A_sealed_document_is_not_written_against_other_returns()
    {
        var other = StudyLoader.Load(Path.Combine(Repository.Root, "data-templates", "example-round-2"), new() { UseCache = false }).Study;

        Should.Throw<FindingsEvidenceException>(() => Draft.Value.Document.Sealed(Key).ToMarkdown(other)).Message.ShouldStartWith("The findings were not written.");
    }

    private static PublicationDraft Of(Study study, DisclosurePolicy? policy = null)
    {
        var triangulation = Triangulator.Run(study);
        return PublicationDraft.Of(study, triangulation, StudyOutcomes.Of(triangulation), ConfidenceContinuum.Of(triangulation), policy ?? DisclosurePolicy.Default);
    }

    [GeneratedRegex(@"\b[1-4] of (the )?\d+ (parents|children|family|individuals)")]
    private static partial Regex FamilyCount();
}
