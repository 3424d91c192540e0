using Larc.Findings;
using Larc.Model;

namespace Larc.Tests.Findings.Quotations;

public sealed class QuotationTests
{
    private static readonly Codebook Book = new CodebookBuilder()
        .Impact("training", 1, label: "Training", listed: "staff").Impact("tools", 1, label: "Tools", listed: "staff").Impact("meetings", 1, label: "Meetings", listed: "staff").Impact("safer", 3, label: "Feels safer", listed: "family").Build();

    [Fact]
    public void Each_finding_has_one_quotation_of_a_role_about_what_it_says()
    {
        var document = Draft(builder => builder
            .Authority("1").Interview(Perspective.SM).Says("training", excerpt: "We were all trained together.").Says("tools", excerpt: "One form is used now.")
            .Authority("2").Interview(Perspective.PR).Says("training", excerpt: "The course opened doors."));

        var quotations = Rule(document);
        quotations.Select(q => q.Finding).ShouldBe(["level1.list:training", "level1.list:tools"]);
        quotations.ShouldBe(quotations.DistinctBy(q => q.Finding));
        quotations[0].ShouldSatisfyAllConditions(
            q => q.Words.ShouldBe("We were all trained together."),
            q => q.Role.ShouldBe("Service manager"),
            q => q.About.ShouldBe("On \u201cTraining\u201d:"));
        document.ToMarkdown().ShouldContain("> On “Training”: *We were all trained together.* (Service manager)");
    }

    [Fact]
    public void Quotations_go_round_the_authorities_and_then_the_perspectives()
    {
        var document = Draft(builder =>
        {
            foreach (var a in new[] { "1", "2", "3" })
                builder.Authority(a).Interview(Perspective.SM).Says("training", excerpt: $"Training, manager {a}.").Says("tools", excerpt: $"Tools, manager {a}.").Says("meetings", excerpt: $"Meetings, manager {a}.")
                    .Interview(Perspective.PR).Says("training", excerpt: $"Training, practitioner {a}.").Says("tools", excerpt: $"Tools, practitioner {a}.").Says("meetings", excerpt: $"Meetings, practitioner {a}.");
        });

        Rule(document).Select(q => $"{q.Source.Return} {q.Role}").ShouldBe(["1-1.xlsx Service manager", "2-1.xlsx Practitioner", "3-1.xlsx Service manager"]);
    }

    [Fact]
    public void Without_consent_or_screening_or_a_length_to_be_read_nothing_is_quoted()
    {
        static FindingsDocument Of(string excerpt, Consent consent) => Draft(b => b.Authority("1").Interview(Perspective.SM, consent: consent).Says("training", excerpt: excerpt));
        var full = Consent.Analysis | Consent.Quote;

        Rule(Of("We were all trained together.", full)).ShouldHaveSingleItem();
        Rule(Of("We were all trained together.", Consent.Analysis | Consent.Linked)).ShouldBeEmpty();
        Rule(Of("Yes.", full)).ShouldBeEmpty();
        Rule(Of(new string('a', QuotationRules.MostCharacters + 1), full)).ShouldBeEmpty();
        Rule(Of("We were all trained together.", full).WithQuotations(_ => false)).ShouldBeEmpty();
    }

    [Fact]
    public void A_quotation_speaks_for_its_finding_and_a_loss_has_its_own()
    {
        var document = Draft(builder => builder
            .Authority("1").Interview(Perspective.SM).Says("training", Stance.Negative, excerpt: "The course cost us a week.")
            .Authority("2").Interview(Perspective.PR).Says("training", excerpt: "The course opened doors."));

        Rule(document).Select(q => (q.Finding, q.Words)).ShouldBe([("level1.list:training", "The course opened doors."), ("level1.negative:SM+PR", "The course cost us a week.")]);
    }

    [Fact]
    public void The_words_are_on_what_the_sentence_names_where_there_are_such()
    {
        var book = new CodebookBuilder().Impact("view", 3, label: "Feeling safer", listed: "family").Impact("street", 3, parent: "view", label: "Feels safe in the street").Build();
        var builder = new StudyBuilder(book).Authority("1").Interview(Perspective.PC).Says("street", excerpt: "He walks to the shop alone now.");
        var quotation = FindingsDraft.From(builder.Build()).WithQuotations().Quotations.Single(q => q.Finding == "level3.family:PC");

        quotation.About.ShouldBe("On “Feeling safer”:", "the sentence names the code above, not the one below it");
    }

    [Fact]
    public void Of_many_losses_one_that_is_named_is_quoted()
    {
        var book = Enumerable.Range(0, 9).Aggregate(new CodebookBuilder(), (b, c) => b.Impact($"i{c}", 1, label: $"Change {c}", listed: "staff")).Build();
        var builder = new StudyBuilder(book).Authority("1").Interview(Perspective.SM);
        foreach (var code in Enumerable.Range(0, 3))
            builder.Says($"i{code}", Stance.Negative, excerpt: $"It costs us time, number {code}.");
        foreach (var authority in new[] { "2", "3" })
        {
            builder.Authority(authority).Interview(Perspective.SM);
            foreach (var code in Enumerable.Range(3, 6))
                builder.Says($"i{code}", Stance.Negative, excerpt: $"It costs us time, number {code} in {authority}.");
        }

        var document = FindingsDraft.From(builder.Build()).WithQuotations();
        var claim = document.Claims.Single(c => c.RuleId == "level1.negative");
        claim.Text.ShouldContain("and 3 more");
        var about = document.Quotations.Single(q => q.Finding == claim.Id).About;
        claim.Text.ShouldContain(about["On ".Length..^1]);
    }

    [Fact]
    public void The_same_words_are_never_printed_twice()
    {
        var document = Draft(builder =>
        {
            for (var a = 0; a < 8; a++)
                builder.Authority($"{100 + a}").Interview(Perspective.SM).Says("training", "tools", "meetings").Interview(Perspective.PR).Says("training", "tools", "meetings");
        });
        Rule(document).ShouldHaveSingleItem().Words.ShouldBe("Things have changed here.");
    }

    [Fact]
    public void Drafting_again_changes_nothing()
    {
        var once = FindingsDraft.From(SmallStudy.Study).WithQuotations();
        once.WithQuotations().ToMarkdown().ShouldBe(once.ToMarkdown());
        Rule(once).ShouldNotBeEmpty();
    }

    [Fact]
    public void A_statement_chosen_by_a_person_stands_and_none_means_none()
    {
        var document = Draft(builder => builder
            .Authority("1").Interview(Perspective.SM).Says("training", excerpt: "We were all trained together.").Says("tools", excerpt: "One form is used now.")
            .Authority("2").Interview(Perspective.PR).Says("training", excerpt: "The course opened doors."));

        Rule(QuotationRules.WithQuotations(document, null, [new("level1.list:training", 2), new("level1.list:tools", QuotationChoice.Nothing)]))
            .ShouldHaveSingleItem().Words.ShouldBe("The course opened doors.");
        Rule(QuotationRules.WithQuotations(document, s => s != 2, [new("level1.list:training", 2)])).ShouldNotContain(q => q.Finding == "level1.list:training", "an unsuitable choice is not replaced in silence");
    }

    private static List<QuotationBlock> Rule(FindingsDocument document) => [.. document.Quotations.Where(q => q.Finding.Length > 0)];

    private static FindingsDocument Draft(Action<StudyBuilder> add)
    {
        var builder = new StudyBuilder(Book).Parameters(new() { Permutations = 5 });
        add(builder);
        return FindingsDraft.From(builder.Build()).WithQuotations();
    }
}
