using Larc.Disclosure.Policies;
using Larc.Disclosure.Pseudonyms;
using Larc.Disclosure.Publishing;
using Larc.Model;
using Larc.Tests.Disclosure.Screening;

namespace Larc.Tests.Disclosure.Publishing;

public sealed class PublicationGateTests
{
    private const string Cleared = "{ return: A-1.xlsx, statement: s0001, decision: cleared, reason: r, by: b }, { return: A-1.xlsx, case: C-1, decision: cleared, reason: r, by: b }";

    private static readonly PseudonymKeyReading Key = new(new(new byte[32]), "");

    private static readonly PolicyReading Policy = new(DisclosurePolicy.Default, []);

    [Fact]
    public void With_everything_decided_nothing_is_in_the_way()
    {
        var gate = Gate(StudyScreeningTests.Study(Cleared, "signOffs: [ { what: small-set, reason: All agreed, by: A B } ]\n"));

        gate.Reasons.ShouldBeEmpty();
        gate.IsOpen.ShouldBeTrue();
        gate.Hits.Length.ShouldBe(3);
        gate.SignOffs.ShouldHaveSingleItem().What.ShouldBe(SignOff.SmallSet);
        gate.ToSignOffTable().ToString().ShouldContain("All agreed");
    }

    [Fact]
    public void An_unresolved_hit_closes_it_and_says_where_and_why() =>
        Gate(StudyScreeningTests.Study("")).Reasons.Select(r => $"{r.What} | {r.Where} | {r.Why}").ShouldBe(
        [
            "Possible identifying detail | Statement s0001 of A-1.xlsx | Statement s0001 of A-1.xlsx may hold a given name: 'Sarah'.",
            "Possible identifying detail | The support of case C-1 of A-1.xlsx | The support of case C-1 of A-1.xlsx may hold the name of a school, team or place: 'Northway Team'.",
            "Possible identifying detail | The narrative of case C-1 of A-1.xlsx | The narrative of case C-1 of A-1.xlsx may hold a title with a name: 'Mrs Ashdown'.",
        ]);

    /// <summary>The next draft may choose another quotation: every text is screened, printed in this one or not.</summary>
    [Fact]
    public void What_is_not_printed_is_screened_too()
    {
        PublicationGate.Of(StudyScreeningTests.Study(""), new(), Key, Policy).Reasons.ShouldNotBeEmpty();
        PublicationGate.Of(StudyScreeningTests.Study(Cleared), new(), Key, Policy).IsOpen.ShouldBeTrue();
    }

    [Theory]
    [InlineData(Consent.Analysis, "The interview 'i001' did not agree to be quoted.", "The interview 'i001' did not agree to be quoted.", "Not everyone behind the case agreed that their interviews be read together.")]
    [InlineData(Consent.Analysis | Consent.Quote, "Not everyone behind the case agreed that their interviews be read together.")]
    [InlineData(Consent.Analysis | Consent.Linked, "The interview 'i001' did not agree to be quoted.", "The interview 'i001' did not agree to be quoted.")]
    public void Consent_is_needed_for_every_quotation_and_every_story(Consent consent, params string[] why) =>
        Gate(StudyScreeningTests.Study(Cleared, consent: consent)).Reasons.Select(r => r.Why).ShouldBe(why);

    [Fact]
    public void What_was_excluded_may_not_be_printed() =>
        Gate(StudyScreeningTests.Study(Cleared.Replace("cleared", "excluded", StringComparison.Ordinal))).Reasons.Select(r => $"{r.What} | {r.Where}").ShouldBe(
            ["An excluded text | Statement s0001 of A-1.xlsx", "An excluded text | Case C-1 of A-1.xlsx"]);

    [Fact]
    public void A_comment_is_screened_like_what_people_said()
    {
        const string Comments = "comments: [ { section: level-1, text: 'Ask Sarah.', by: b }, { section: level-2, text: 'In the Northway Team.', by: b } ]\n";

        Gate(StudyScreeningTests.Study(Cleared + ", { words: Sarah, decision: excluded, reason: r, by: b }", Comments), new()).Reasons.Select(r => $"{r.What} | {r.Why}").ShouldBe(
        [
            "Possible identifying detail | The comment on level-2 may hold the name of a school, team or place: 'Northway Team'.",
            "An excluded text | The comment on level-1 holds 'Sarah', which a person excluded from publication.",
        ]);
    }

    [Fact]
    public void What_a_person_wrote_of_a_finding_or_of_the_study_is_screened()
    {
        var study = StudyScreeningTests.Study(Cleared, "confidence: [ { finding: f, level: low, reason: 'Only Sarah said so', by: Sarah } ]\n");
        Study titled = new(study.Settings with { Title = "Authority A and others", CasesChosenBy = "The head of Oakfield School" }, study.Parameters, study.Authorities, study.Returns, study.InterviewColumns, study.StatementColumns)
        {
            Decisions = study.Decisions,
        };

        Gate(titled, new()).Reasons.Select(r => r.Why).ShouldBe(
        [
            "The title in study.yaml may hold the name of an authority: 'Authority A'.",
            "The casesChosenBy in study.yaml may hold the name of a school, team or place: 'Oakfield School'.",
            "The reason of the confidence in f may hold a given name: 'Sarah'.",
        ]);
    }

    [Fact]
    public void Without_key_policy_or_sound_files_nothing_is_published()
    {
        var study = StudyScreeningTests.Study(Cleared + ", { words: x }");
        var gate = PublicationGate.Of(study, new(), new(null, "There is none."), new(DisclosurePolicy.Default, [new("/a/b/ours.yaml", 3, "'x' is missing.")]));

        gate.Reasons.Select(r => $"{r.What} | {r.Where} | {r.Why}").ShouldBe(
        [
            "No key of the pseudonyms | pseudonyms.key | There is none.",
            "A fault in the policy | ours.yaml, line 3 | 'x' is missing.",
            "A fault in a file that protects people | decisions.yaml | What could not be read in decisions.yaml may have protected somebody.",
        ]);
        gate.ToTable().ToString().ShouldContain("LARC_POLICY");
        gate.With([new("Audit", "table", "why", "next")]).Reasons.Length.ShouldBe(4);
    }

    private static PublicationGate Gate(Study study, PublishedTexts? texts = null) =>
        PublicationGate.Of(study, texts ?? new() { Quoted = [0, 1], Told = study.Cases }, Key, Policy);
}
