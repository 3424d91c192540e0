using System.Globalization;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Larc.Continuum;
using Larc.Disclosure.Auditing.Manifests;
using Larc.Disclosure.Policies;
using Larc.Disclosure.Pseudonyms;
using Larc.Findings;
using Larc.Findings.Publication;
using Larc.Model;
using Larc.Outcomes;
using Larc.Returns;
using Larc.Triangulation;

namespace Larc.Tests.Findings.Publication;

/// <summary>Reads a publication as somebody does who wants to know more than it says.</summary>
public sealed partial class PublishedNumbersTests
{
    private static readonly PseudonymKey Key = new([.. Enumerable.Range(1, PseudonymKey.Length).Select(i => (byte)i)]);
    private static readonly Lazy<Study> Example = new(() => StudyLoader.Load(Path.Combine(Repository.Root, "data-templates", "example"), new()).Study);

    private static readonly Lazy<PublicationDraft> Draft = new(() => Of(Example.Value));

    private static readonly Codebook Codebook = new CodebookBuilder()
        .KeyGroups("LAC", "ASD", "KS3")
        .Topic("impacts")
        .Topic("embedding", notAsked: [Perspective.CYP])
        .Topic("features", notAsked: [Perspective.PC, Perspective.CYP], toDevelopNotAsked: [Perspective.CYP])
        .Impact("tools", 1, label: "Tools and frameworks", listed: "staff")
        .Impact("caf", 1, label: "Common assessment", parent: "tools", listed: "staff")
        .Impact("dialogue", 2, label: "More dialogue", listed: "staff")
        .Impact("wellbeing", 3, label: "Better wellbeing", listed: "staff", ordering: CodeOrdering.Theme)
        .Impact("safer", 3, label: "Feels safer", parent: "wellbeing", listed: "family")
        .Impact("happier", 3, label: "Feels happier", parent: "wellbeing", listed: "family")
        .Impact("calmer", 3, label: "Feels calmer", listed: "family")
        .Impact("system", 4, topic: "embedding", label: "A shared system", embeds: 1)
        .Impact("language", 4, topic: "embedding", label: "A common language", embeds: 2)
        .Feature("locality", "features", label: "Locality working", listed: "staff")
        .Feature("vision", "features", label: "A clear vision", listed: "staff")
        .Build();

    [Fact]
    public void Every_number_of_the_example_is_released() => EveryNumberIsReleased(Draft.Value);

    [Fact]
    public void Nobody_works_out_a_hidden_number_of_the_example() => new PublicationReader(Draft.Value.Plan, Example.Value).WorkedOut().ShouldBeEmpty();

    /// <summary>What the plan calls safe gives no small number of families away, and none of staff of whom few were asked, to somebody who reasons without it.</summary>
    [Fact]
    public void Of_any_study_only_what_is_released_is_printed_and_nobody_works_out_the_rest() => ForEveryStudy(15, study =>
    {
        var draft = Of(study);
        EveryNumberIsReleased(draft);
        if (draft.Plan.Unprotected.IsEmpty)
            new PublicationReader(draft.Plan, study).WorkedOut().ShouldBeEmpty();
    });

    /// <summary>The reader of these tests is no easy one to hide from: shown what is withheld, it finds what is hidden.</summary>
    [Fact]
    public void The_reader_finds_what_is_not_protected()
    {
        var study = InventedStudy.Of(Codebook, 3, 3);
        var plan = Of(study).Plan;

        new PublicationReader(plan, study).WorkedOut().ShouldBeEmpty();
        PublicationReader.Unprotected(plan, study).WorkedOut().ShouldNotBeEmpty();
    }

    [Fact]
    public void Two_claims_on_the_same_statements_do_not_show_it()
    {
        var prints = Draft.Value.Document.Sealed(Key).Claims.Select(c => c.Fingerprint).Where(f => f.Length > 0).ToList();

        prints.Count.ShouldBe(prints.Distinct().Count());
    }

    /// <summary>One authority or two, one parent or four: neither the level of confidence nor its reasons part them.</summary>
    [Fact]
    public void Confidence_parts_no_hidden_numbers() => ForEveryStudy(4, study =>
    {
        var document = Of(study).Document.WithConfidence();
        foreach (var claim in document.Claims.Where(c => c.Confidence is not null))
        {
            var basis = new ClaimBasis(new(study), claim);
            var adequacy = claim.Confidence!.Concerns.Single(c => c.Component == ConfidenceComponent.Adequacy);
            if (basis.For.Count > 0 && !basis.CountsAnswers && (basis.Authorities < 3 || (basis.SpeaksForFamilies && basis.Interviews < 5)))
                adequacy.Size.ShouldBe(ConcernSize.Serious);
            adequacy.PublicReason.ShouldNotMatch(@"\d");
            if (basis.SpeaksForFamilies)
                claim.Confidence.Concerns.Single(c => c.Component == ConfidenceComponent.Coherence).Size.ShouldNotBe(ConcernSize.Serious);
        }
    });

    [Fact]
    public void A_publication_is_the_same_to_the_byte_each_time() => ForEveryStudy(2, study =>
    {
        var (one, other) = (Of(study), Of(study));

        Bytes(one).ShouldBe(Bytes(other));
    });

    private static byte[] Bytes(PublicationDraft draft)
    {
        var document = draft.Document.WithConfidence().Sealed(Key);
        var files = PublicationManifest.Files(draft);
        using var all = new MemoryStream();
        document.ToWord(all);
        all.Write(System.Text.Encoding.UTF8.GetBytes(document.ToMarkdown() + document.ToPage() + string.Concat(files.Select(f => f.Table.ToCsv()))));
        all.Write(ManifestFile.Write(PublicationManifest.Of(draft, files)));
        return all.ToArray();
    }

    private static void EveryNumberIsReleased(PublicationDraft draft)
    {
        var plan = draft.Plan;
        var released = plan.Counts.Where(c => plan[c.Cell].How == Release.Exact).Select(c => (c.K, c.N)).ToHashSet();
        var asked = plan.Counts.Where(c => plan[c.Cell].How is Release.Exact or Release.Range).Select(c => c.N).ToHashSet();
        foreach (var text in draft.Document.Sections.SelectMany(s => s.AllBlocks).SelectMany(b => b.Sentences).Select(s => s.Text).Where(t => !t.Contains("permutations", StringComparison.Ordinal)))
        {
            foreach (Match match in KOfN().Matches(text).Where(m => !m.Value.Contains("listed feature", StringComparison.Ordinal)))
                released.ShouldContain((Number(match, "k"), Number(match, "n")), text);
            foreach (Match match in OfTheN().Matches(text))
                asked.ShouldContain(Number(match, "n"), text);
            text.ShouldNotContain("%");
        }

        // The tables print what the plan releases, and the file of every count holds every one of them.
        foreach (var table in draft.Tables)
        {
            var printed = table.Table.Rows.SelectMany(r => r.Skip(1)).Select(c => c.ToString()).Where(c => int.TryParse(c, NumberStyles.None, CultureInfo.InvariantCulture, out _));
            printed.ShouldBe(table.Counts.Where(c => plan[c.Count.Cell].How == Release.Exact).Select(c => c.Count.K.ToString(CultureInfo.InvariantCulture)), table.Name);
        }

        var all = PublicationManifest.Files(draft).Single(f => f.Name == PublicationManifest.AllCounts).Table;
        all.Rows.Count.ShouldBe(plan.Counts.Count(c => plan[c.Cell].How != Release.PresenceOnly));
        all.Rows.Select(r => r[^1].ToString()).Where(c => int.TryParse(c, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .ShouldBe(plan.Counts.Where(c => plan[c.Cell].How == Release.Exact).Select(c => c.K.ToString(CultureInfo.InvariantCulture)));
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static PublicationDraft Of(Study study)
    {
        var triangulation = Triangulator.Run(study);
        return PublicationDraft.Of(study, triangulation, StudyOutcomes.Of(triangulation), ConfidenceContinuum.Of(triangulation), DisclosurePolicy.Default);
    }

    private static void ForEveryStudy(int studies, Action<Study> holds) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(studies),
        Prop.ForAll(Gen.Choose(1, 12).Zip(Gen.Choose(0, 100_000)).ToArbitrary(), drawn => holds(InventedStudy.Of(Codebook, drawn.Item1, drawn.Item2))));

    [GeneratedRegex(@"\b(?<k>\d+) of (?<n>\d+)\b( listed feature)?")]
    private static partial Regex KOfN();

    [GeneratedRegex(@"of the (?<n>\d+) (authorities|parents|children|directors)")]
    private static partial Regex OfTheN();
}
