using Larc.Findings;
using Larc.Model;

namespace Larc.Tests.Findings;

/// <summary>What differs between confident and earlier-stage authorities and between perspectives, and what few name.</summary>
public sealed class DifferencesTests
{
    private static readonly Codebook Book = Enumerable.Range(0, 12).Aggregate(new CodebookBuilder(), (b, c) => b.Impact($"i{c:00}", listed: "staff").Feature($"f{c:00}", listed: "staff")).Impact("known", 1, label: "Known to all", listed: "staff").Build();

    private static readonly Lazy<FindingsDocument> s_bands = new(() => FindingsDraft.From(TwelveAuthorities()));

    [Fact]
    public void The_contrast_says_what_differs_and_what_does_not_with_both_counts()
    {
        var claims = s_bands.Value.Claims;
        var contrast = claims.Where(c => c.RuleId is "level1.contrast" or "features.contrast").ToList();

        contrast.Select(c => c.RuleId).Distinct().ShouldBe(["level1.contrast", "features.contrast"]);
        Alike().Claims.Single(c => c.RuleId == "level1.contrastAlike").Text.ShouldBe("No such difference is found for “Known to all”.");
        foreach (var claim in contrast)
        {
            claim.Counts.Length.ShouldBe(2);
            claim.Counts.ShouldAllBe(c => c.N >= 3 && c.Unit == CountUnit.Authorities);
            claim.Text.ShouldMatch("^(Directors of children's services|Service managers|Practitioners) report “[^”]+”( as contributing| as to develop)? in \\d of \\d authorities found to be confident, and in \\d of \\d authorities at an earlier stage\\.$");
            claim.Counts.Select(c => c.ToString()).ShouldAllBe(c => claim.Text.Contains(c, StringComparison.Ordinal));
            Math.Abs(((decimal)claim.Counts[0].K / claim.Counts[0].N) - ((decimal)claim.Counts[1].K / claim.Counts[1].N)).ShouldBeGreaterThan(0.15m);
            // Evidence is of the side that reports it more, what the other side says stands against: never more authorities than counted.
            Authorities(claim.Evidence).ShouldBe(Math.Max(claim.Counts[0].K, claim.Counts[1].K));
            Authorities(claim.Counter.Statements).ShouldBe(Math.Min(claim.Counts[0].K, claim.Counts[1].K));
        }
    }

    [Fact]
    public void The_contrast_stands_before_the_comment_and_says_that_it_is_no_cause()
    {
        var level = s_bands.Value.Sections.Single(s => s.Id == "level-1").Blocks;
        level[^1].ShouldBeOfType<PromptBlock>();
        level[^2].Sentences.Last().Text.ShouldBe(FindingsWording.ContrastIsNoCause);
        s_bands.Value.Sections.Select(s => s.Id).ShouldBe(["about", "level-1", "level-2", "level-3", "level-4", "contributing-features", "features-to-develop", "making-progress", "consensus", "limits", "counts"]);
        s_bands.Value.ToMarkdown().ShouldNotBeEmpty();
    }

    [Fact]
    public void The_table_of_the_contrast_stands_in_the_draft_and_holds_what_is_alike()
    {
        var draft = Alike();
        var table = draft.Sections.Single(s => s.Id == "making-progress").Blocks.OfType<TableBlock>().ShouldHaveSingleItem();
        draft.Sections.SelectMany(s => s.AllBlocks).OfType<TableBlock>().Count(b => b.Table.Title == table.Table.Title).ShouldBe(1, "it is printed once");
        table.Table.Rows.ShouldContain(r => r[0].ToString() == "Known to all");
        var exhibits = new Exhibits(draft);
        exhibits.Beside(draft.Claims.Single(c => c.RuleId == "level1.contrastAlike")).ShouldContain(exhibits.Of(table));
    }

    [Fact]
    public void Confidence_in_a_contrast_looks_at_the_authorities_compared_and_takes_no_end_for_a_doubt()
    {
        var draft = Alike().WithConfidence();
        var contrasts = draft.Claims.Where(c => c.RuleId.Contains(".contrast", StringComparison.Ordinal)).ToList();
        contrasts.Select(c => c.RuleId).ShouldContain("level1.contrastAlike");
        foreach (var claim in contrasts)
        {
            var compared = claim.Counts.IsEmpty ? 8 : claim.Counts.Sum(c => c.N);
            claim.Confidence!.ToText().ShouldContain($"it compares {compared} of 12 authorities, those at either end");
            claim.Confidence!.ToText().ShouldNotMatch(@"interviews? speaks? against");
        }
    }

    [Fact]
    public void Without_bands_on_both_sides_a_sentence_says_why_there_is_no_contrast()
    {
        var draft = FindingsDraft.From(SmallStudy.Study);
        draft.Claims.ShouldNotContain(c => c.RuleId.Contains("contrast", StringComparison.Ordinal));
        foreach (var section in new[] { "level-1", "level-2", "making-progress" })
            string.Join(' ', draft.Sections.Single(s => s.Id == section).AllBlocks.SelectMany(b => b.Sentences)).ShouldContain("No contrast between confident and earlier-stage authorities is drawn: 0 authorities are confident and 0 at an earlier stage; at least 3 of each are needed.");
    }

    [Fact]
    public void Opposite_views_are_told_with_both_sides_and_each_is_the_other_s_counter_evidence()
    {
        var book = new CodebookBuilder().Impact("workload", 2, label: "The load of work", listed: "staff").Impact("talk", 2, label: "More talk", listed: "staff").Feature("vision", label: "A vision", listed: "staff").Build();
        var builder = new StudyBuilder(book).Parameters(new() { Permutations = 5 });
        for (var a = 0; a < 8; a++)
            builder.Authority($"{100 + a}").Interview(Perspective.SM).Says("workload", Stance.Positive).Says("vision", "talk").Interview(Perspective.PR).Says("workload", Stance.Negative).Says("vision", Stance.ToDevelop).Says("talk");
        var draft = FindingsDraft.From(builder.Build());

        var opposed = draft.Claims.Single(c => c.RuleId == "level2.dissonance");
        opposed.Text.ShouldBe("“The load of work”: a gain, according to service managers in 8 of 8 authorities; a loss, according to practitioners in 8 of 8 authorities. Both stand.");
        (opposed.Evidence.Length, opposed.Counter.Statements.Length).ShouldBe((8, 8));
        draft.Claims.Single(c => c.RuleId == "develop.dissonance").Text.ShouldBe("“A vision”: contributes, according to service managers in 8 of 8 authorities; to develop, according to practitioners in 8 of 8 authorities. Both stand.");
        draft.WithConfidence().Claims.Single(c => c.RuleId == "level2.dissonance").Confidence!.Concerns[1].Size.ShouldBe(ConcernSize.None);
    }

    [Fact]
    public void That_nobody_holds_opposite_views_is_said_too() =>
        s_bands.Value.ToMarkdown().ShouldContain("No two perspectives among staff hold opposite views of the same throughout the study.");

    [Fact]
    public void What_few_name_stands_in_a_tail_of_its_own()
    {
        var book = new CodebookBuilder().Impact("often", 1, label: "Often named", listed: "staff").Impact("seldom", 1, label: "Seldom named", listed: "staff").Impact("never", 1, label: "Never named", listed: "staff").Build();
        var builder = new StudyBuilder(book).Parameters(new() { Permutations = 5 });
        for (var a = 0; a < 8; a++)
            builder.Authority($"{100 + a}").Interview(Perspective.SM).Says(a < 2 ? ["often", "seldom"] : ["often"]).Interview(Perspective.PR);
        var tail = FindingsDraft.From(builder.Build()).Claims.Single(c => c.RuleId == "level1.tail");
        tail.Text.ShouldBe("Named by 2 or fewer service managers and practitioners: “Seldom named”. Few voices are not none.");
        tail.Evidence.Length.ShouldBe(2);
    }

    private static FindingsDocument Alike() => FindingsDraft.From(TwelveAuthorities(known: true));

    private static int Authorities(IEnumerable<EvidenceReference> references) => references.Select(r => r.Return).Distinct().Count();

    /// <summary>Four authorities where everybody names the same at the highest level, four in between, four where no two perspectives agree at the lowest.</summary>
    private static Study TwelveAuthorities(bool known = false)
    {
        var builder = new StudyBuilder(Book).Parameters(new() { Permutations = 199, Resamples = 0 });
        for (var a = 0; a < 12; a++)
        {
            builder.Authority($"{a:00}");
            foreach (var (perspective, count, shift) in new[] { (Perspective.DCS, 1, 0), (Perspective.SM, 4, 4), (Perspective.PR, 4, 8) })
            {
                for (var i = 0; i < count; i++)
                {
                    builder.Interview(perspective, level: Math.Max(1, 4 - (a / 4) - (a / 8)));
                    if (known)
                        builder.Says("known");
                    for (var k = 0; k < 4; k++)
                    {
                        var from = a < 4 || (a < 8 && k < 2) ? k : k + shift;
                        builder.Says($"i{(from + (a % 4)) % 12:00}", $"f{(a < 4 || perspective == Perspective.DCS ? k : from) % 12:00}");
                    }
                }
            }
        }

        return builder.Build();
    }
}
