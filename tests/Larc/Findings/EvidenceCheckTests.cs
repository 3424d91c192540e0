using Larc.Findings;
using Larc.Model;

namespace Larc.Tests.Findings;

public sealed class EvidenceCheckTests
{
    private static readonly Codebook Codebook = new CodebookBuilder().Impact("training", label: "Training", listed: "staff").Build();

    [Fact]
    public void A_draft_is_written_while_its_statements_are_there() => Draft().ToMarkdown(Study("They trained us.", "s1")).ShouldContain("Training");

    [Fact]
    public void A_changed_statement_stops_the_writing()
    {
        var error = Should.Throw<FindingsEvidenceException>(() => Draft().ToMarkdown(Study("They did not train us.", "s1")));

        error.Message.ShouldBe("The findings were not written. Rule level1.reach: the words of statement s1 of 1-1.xlsx have changed since they were cited. Draft the findings again from the present returns.");
        Should.Throw<FindingsEvidenceException>(() => Draft().ToPage(Study("They did not train us.", "s1")));
    }

    [Fact]
    public void A_missing_statement_stops_the_writing() =>
        Should.Throw<FindingsEvidenceException>(() => Draft().ToPage(Study("They trained us.", "s9"))).Message
            .ShouldBe("The findings were not written. Rule level1.reach: statement s1 of 1-1.xlsx is cited, and is not in the study any more. Draft the findings again from the present returns.");

    [Fact]
    public void A_claim_without_a_search_for_what_speaks_against_it_stops_the_writing()
    {
        var draft = Draft();
        var section = draft.Sections[0] with { Blocks = [ParagraphBlock.Of(new Claim("own.claim", "All is well.", [], [], CounterEvidence.NotSearched))] };

        Should.Throw<FindingsEvidenceException>(() => (draft with { Sections = [section] }).ToHtml()).Message
            .ShouldBe("The findings were not written. Rule own.claim: nobody searched for what speaks against the claim 'All is well.'. Draft the findings again from the present returns.");
    }

    [Fact]
    public void A_quotation_is_looked_up_too()
    {
        var draft = Draft();
        var section = draft.Sections[0] with { Blocks = [new QuotationBlock("They trained us.", "Practitioner", new("gone.xlsx", "s1", EvidenceReference.HashOf("They trained us.")))] };

        Should.Throw<FindingsEvidenceException>(() => (draft with { Sections = [section] }).ToMarkdown()).Message
            .ShouldStartWith("The findings were not written. A quotation: statement s1 of gone.xlsx is cited");
    }

    [Fact]
    public void The_fingerprint_is_SHA_256_of_the_words() =>
        EvidenceReference.HashOf("abc").ShouldBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");

    private static FindingsDocument Draft() => FindingsDraft.From(Study("They trained us.", "s1"));

    private static Study Study(string excerpt, string id) =>
        new StudyBuilder(Codebook).Authority("1").Interview(Perspective.PR).Says("training", excerpt: excerpt, id: id).Build();
}
