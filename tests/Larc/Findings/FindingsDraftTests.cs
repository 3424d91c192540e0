using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using Larc.Findings;
using Larc.Model;

namespace Larc.Tests.Findings;

public sealed partial class FindingsDraftTests
{
    private static readonly Lazy<Codebook> RoundOneFile = new(() => CodebookFile.Read(Path.Combine(Repository.Root, "data-templates", "codebooks", "larc-round-1.yaml")).Codebook!);

    private static Codebook RoundOne => RoundOneFile.Value;

    private static Codebook Other { get; } = new CodebookBuilder().Named("other", 3).KeyGroups("YOUNG", "OLDER")
        .Impact("meals", 1).Impact("queues", 1, parent: "meals").Impact("talk", 2).Impact("sleep", 3, listed: "family").Impact("play", 3, ordering: CodeOrdering.Theme)
        .Impact("garden", 4).Feature("bus").Feature("shed", parts: ["roof"]).Feature("roof")
        .Build();

    private static readonly Dictionary<string, Func<Study>> Variants = new()
    {
        ["small"] = () => SmallStudy.Study,
        ["fourteen on the published codebook"] = () => InventedStudy.Of(RoundOne, 14),
        ["four authorities"] = () => InventedStudy.Of(RoundOne, 4, 2),
        ["one authority"] = () => InventedStudy.Of(RoundOne, 1, 3),
        ["directors only"] = () => InventedStudy.Of(RoundOne, 7, 4, Perspective.DCS),
        ["families only"] = () => InventedStudy.Of(RoundOne, 7, 5, Perspective.PC, Perspective.CYP),
        ["practitioners and children"] = () => InventedStudy.Of(RoundOne, 12, 6, Perspective.PR, Perspective.CYP),
        ["another codebook"] = () => InventedStudy.Of(Other, 11, 7),
        ["features only"] = () => InventedStudy.Of(new CodebookBuilder().KeyGroups("YOUNG").Feature("one").Feature("two").Build(), 8, 8),
        ["interviews without statements"] = () => new StudyBuilder(RoundOne).Authority("1").Interview(Perspective.SM).Interview(Perspective.PC).Build(),
        ["practitioners alone name it"] = () => Split(6),
        ["nothing"] = () => new StudyBuilder(RoundOne).Build(),
    };

    private static readonly ConcurrentDictionary<string, FindingsDocument> Drafts = new();

    private static FindingsDocument Draft(string study) => Drafts.GetOrAdd(study, name => FindingsDraft.From(Variants[name]()));

    [Fact]
    public void The_small_study_gives_the_expected_draft() => Golden.Check("findings/small-study.md", FindingsDraft.From(SmallStudy.Study).ToMarkdown());

    [Fact]
    public void The_small_study_gives_the_expected_page() => Golden.Check("findings/small-study.html", FindingsDraft.From(SmallStudy.Study).ToPage());

    [Fact]
    public void Sections_follow_the_published_report() =>
        FindingsDraft.From(SmallStudy.Study).Sections.Select(s => s.Id).ShouldBe(
            ["about", "level-1", "level-2", "level-3", "level-4", "contributing-features", "features-to-develop", "making-progress", "consensus", "limits", "counts"]);

    [Fact]
    public void Claims_of_the_small_study_are_those_counted_by_hand()
    {
        var claims = FindingsDraft.From(SmallStudy.Study).Claims;

        // Training: 102 SM and PR, 103 SM and PR. Tools: 101 SM (through the assessment) and PR, 102 SM. Seven managers and practitioners in three authorities.
        Texts(claims, "level1.list").ShouldBe(
        [
            "Training: in 2 of 3 authorities, by 4 of 7 service managers and practitioners.",
            "Tools and frameworks: in 2 of 3 authorities, by 3 of 7 service managers and practitioners.",
        ]);
        Texts(claims, "level4.none").ShouldBe(
        [
            "4 of 5 service managers and directors identify nothing that is embedded already.",
            "3 of 3 practitioners identify nothing that is embedded already.",
            "2 of 2 parents and carers identify nothing that is embedded already.",
        ]);
        Texts(claims, "keyGroup.direction").ShouldBe(["\u201cChange in numbers looked after\u201d is said to move both ways: 1 of 4 staff speaks of a rise, 1 of 4 staff speaks of a fall."]);
        var training = claims.First(c => c.RuleId == "level1.list");
        training.Evidence.Select(e => e.ToString()).ShouldBe(["102-1.xlsx: s0002", "102-1.xlsx: s0008", "103-1.xlsx: s0003", "103-1.xlsx: s0006"]);
        training.Counter.ToString().ShouldBe("searched, none");
        claims.First(c => c.RuleId == "level2.negative").Counter.Statements.Select(e => e.Statement).ShouldBe(["s0004", "s0005"], ignoreOrder: true);
    }

    public static TheoryData<string> Studies => [.. Variants.Keys];

    [Theory]
    [MemberData(nameof(Studies))]
    public void Any_study_gives_a_draft_without_forbidden_words(string study)
    {
        var document = Draft(study);
        var text = Words(document);

        foreach (var (own, isFinding) in OwnWording.Of(document))
            ForbiddenWords.In(own, Edition.Internal, isFinding).ShouldBeEmpty(own);
        foreach (var name in InventedStudy.Names)
            text.ShouldNotContain(name, Shouldly.Case.Insensitive);
        document.Quotations.ShouldAllBe(q => q.Role.Length > 0);
        document.ToMarkdown().ShouldContain("Internal: not for publication");
        document.ToPage().ShouldContain("Internal: not for publication");
    }

    /// <summary>A person's decision is kept under the identifier of a claim: two claims never share one, and the next draft gives the same.</summary>
    [Theory]
    [MemberData(nameof(Studies))]
    public void Every_claim_has_an_identifier_of_its_own(string study)
    {
        var ids = Draft(study).Claims.Select(c => c.Id).ToList();

        ids.ShouldBeUnique();
        FindingsDraft.From(Variants[study]()).Claims.Select(c => c.Id).ShouldBe(ids);
        Draft(study).Claims.ShouldAllBe(c => c.Id == c.RuleId || c.Id.StartsWith(c.RuleId + ":", StringComparison.Ordinal));
    }

    /// <summary>No number of a claim is typed in: every "k of n" of its sentence is among its counts, and k is never more than n.</summary>
    [Theory]
    [MemberData(nameof(Studies))]
    public void Every_count_of_a_claim_is_behind_it(string study)
    {
        foreach (var claim in Draft(study).Claims)
        {
            var counts = claim.Counts.Select(c => (c.K, c.N)).ToHashSet();
            foreach (Match match in KOfN().Matches(claim.Text))
            {
                var (k, n) = (int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture), int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture));
                counts.ShouldContain((k, n), claim.ToString());
            }

            counts.ShouldAllBe(c => c.K <= c.N && c.N > 0, claim.ToString());
            claim.Counter.WasSearched.ShouldBeTrue();
        }
    }

    [Theory]
    [MemberData(nameof(Studies))]
    public void Every_section_says_something(string study)
    {
        foreach (var block in Draft(study).Sections.SelectMany(s => s.AllBlocks))
        {
            if (block is ParagraphBlock paragraph)
                paragraph.Parts.ShouldNotBeEmpty();
            block.Sentences.ShouldAllBe(s => s.Text.EndsWith('.') || s.Text.EndsWith(':'));
        }
    }

    [Fact]
    public void The_rules_keep_their_identifiers() =>
        Golden.Check("findings/rules.txt", string.Join('\n', Variants.Keys.SelectMany(v => Draft(v).Claims).Select(c => c.RuleId).Distinct().Order(StringComparer.Ordinal)));

    [Fact]
    public void Families_and_cases_never_speak_of_integration()
    {
        var claims = FindingsDraft.From(InventedStudy.Of(RoundOne, 14)).Claims.Where(c => c.RuleId.Contains("family", StringComparison.Ordinal) || c.RuleId == "level3.listedByOne").ToList();
        claims.ShouldNotBeEmpty();
        claims.ShouldAllBe(c => !c.Text.Contains("integrat", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void A_difference_is_drawn_only_where_both_were_asked_alike_in_enough_authorities()
    {
        var difference = Draft("practitioners alone name it").Claims.Where(c => c.RuleId == "level2.difference").ShouldHaveSingleItem();
        difference.Text.ShouldBe("Practitioners report \u201cLabel of access\u201d in 6 of 6 authorities; service managers, asked in the same way in 6 authorities, do not volunteer it.");
        difference.Evidence.Length.ShouldBe(6);
        difference.Counter.Statements.ShouldHaveSingleItem("the one manager who expects it speaks against it");

        var few = FindingsDraft.From(Split(5));
        few.Claims.ShouldNotContain(c => c.RuleId == "level2.difference");
        Section(few, "level-2").ShouldContain("Differences between service managers and practitioners are not drawn");
    }

    private static Study Split(int authorities)
    {
        var builder = new StudyBuilder(new CodebookBuilder().Impact("access", 2).Impact("talk", 2).Build()).Parameters(new() { Permutations = 5 });
        for (var a = 0; a < authorities; a++)
        {
            builder.Authority($"{100 + a}").Interview(Perspective.PR).Says("access", "talk").Interview(Perspective.SM).Says("talk");
            if (a == 0)
                builder.Says("access", status: Status.Anticipated);
        }

        return builder.Build();
    }

    [Fact]
    public void What_cannot_be_said_is_said_to_be_so()
    {
        var directors = Draft("directors only");
        Section(directors, "level-1").ShouldContain("Nothing can be said for service managers and practitioners: nobody was interviewed.");
        Section(directors, "consensus").ShouldContain("Consensus cannot be computed in any authority");
        Section(Draft("features only"), "level-4").ShouldContain("The codebook has no code at level 4");
        Section(Draft("one authority"), "about").ShouldContain("With 1 authority, fewer than 6, no share of authorities is used as a threshold");
        Section(Draft("nothing"), "about").ShouldContain("The study holds no return that can be used");
        Section(Draft("interviews without statements"), "level-1").ShouldContain("The one participant asked among service managers and practitioners names nothing here");
    }

    [Fact]
    public void The_draft_is_the_same_twice() =>
        FindingsDraft.From(InventedStudy.Of(RoundOne, 5)).ToPage().ShouldBe(FindingsDraft.From(InventedStudy.Of(RoundOne, 5)).ToPage());

    private static IEnumerable<string> Texts(IEnumerable<Claim> claims, string rule) => claims.Where(c => c.RuleId == rule).Select(c => c.Text);

    private static string Section(FindingsDocument document, string id)
    {
        var section = document.Sections.Single(s => s.Id == id);
        return string.Join('\n', section.AllBlocks.SelectMany(b => b.Sentences).Select(s => s.Text));
    }

    /// <summary>What the draft itself says: its sentences and tables, without the files that the evidence names.</summary>
    private static string Words(FindingsDocument document) => string.Join('\n', document.Limits.Concat(document.Sections.SelectMany(s => s.AllBlocks).SelectMany(b => b switch
    {
        TableBlock table => [table.Table.ToMarkdown()],
        FigureBlock figure => [figure.Chart.ToString()],
        PromptBlock prompt => [prompt.Text],
        ListBlock list => list.Items.Select(i => i.Text).Prepend(list.Lead),
        _ => b.Sentences.Select(s => s.Text),
    })));

    [GeneratedRegex(@"(\d+) of (\d+)")]
    private static partial Regex KOfN();
}
