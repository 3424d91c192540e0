using Larc.Model;
using Larc.Outcomes;
using Larc.Tests.Findings;

namespace Larc.Tests.Outcomes;

public sealed class VignettesTests
{
    [Fact]
    public void Quotations_run_from_practitioner_to_parent_to_child()
    {
        var vignette = Vignettes.Of(SmallStudy.Study).All.ShouldHaveSingleItem();

        vignette.Quotations.Select(q => q.Role).ShouldBe(["Practitioner", "Parent or carer", "Child or young person"]);
        vignette.Quotations.Select(q => q.MayBeQuoted).ShouldBe([true, true, false]);
    }

    [Fact]
    public void What_lacks_consent_is_named()
    {
        var vignette = Vignettes.Of(SmallStudy.Study).All[0];

        vignette.HasConsent.ShouldBeFalse();
        vignette.Lacks.ShouldBe(["No consent to linked use: 1 of 3 interviews.", "No consent to quote: 1 of 3 quotations."]);
    }

    [Fact]
    public void With_every_consent_nothing_is_lacking()
    {
        var study = Study(Consent.Analysis | Consent.Quote | Consent.Linked);
        Vignettes.Of(study).All[0].HasConsent.ShouldBeTrue();
        Vignettes.Of(Study(Consent.Analysis | Consent.Linked)).All[0].Lacks.ShouldBe(["No consent to quote: 1 of 1 quotation."]);
    }

    [Fact]
    public void A_case_without_interviews_cannot_show_its_consent()
    {
        var study = new StudyBuilder(SmallStudy.Codebook).Authority("1").Interview(Perspective.PR).Says("wellbeing").Build()
            .With(cases: [new Larc.Model.Case(0, "c9", SmallStudy.Codebook.KeyGroups[0], "", "", "", "A story", [], "", 2)]);

        Vignettes.Of(study).All[0].Lacks.ShouldBe(["No interview of this case is in the study, so that consent cannot be seen."]);
    }

    [Fact]
    public void A_story_is_told_as_the_published_boxes_tell_it()
    {
        var vignette = Vignettes.Of(SmallStudy.Study).All[0];

        vignette.ToTable().Rows.Select(r => r[0].ToString()).ShouldBe(
            ["Type of support", "Type of impact", "Integrated aspects", "The support", "Practitioner", "Parent or carer", "Child or young person"]);
        vignette.ToString().ShouldNotContain(vignette.Authority.Name);
        Golden.Check("outcomes/vignette.txt", vignette.ToString());
        Vignettes.Of(SmallStudy.Study).ToStories().ToString().ShouldBe(vignette.ToString());
    }

    [Fact]
    public void They_say_nothing_of_how_common_they_are() => Vignettes.Of(SmallStudy.Study).ToTable().Notes.ShouldContain(Vignettes.Exemplars);

    private static Study Study(Consent consent) => new StudyBuilder(SmallStudy.Codebook)
        .Authority("1").Interview(Perspective.PR, caseId: "c1", consent: consent).Says("wellbeing").Build()
        .With(cases: [new Larc.Model.Case(0, "c1", SmallStudy.Codebook.KeyGroups[0], "", "", "", "A story", [0], "", 2)]);
}
