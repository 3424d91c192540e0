using FsCheck;
using FsCheck.Fluent;
using Larc.Findings;
using Larc.Model;
using Larc.Returns;

namespace Larc.Tests.Findings.Wording;

/// <summary>No draft holds a word that promises a test, makes a cause, ranks authorities, advises, names an authority, or is not British English.</summary>
public sealed class ForbiddenWordsTests
{
    private static readonly Codebook RoundOne = CodebookFile.Read(Path.Combine(Repository.Root, "data-templates", "codebooks", "larc-round-1.yaml")).Codebook!;

    public static TheoryData<string> Examples => ["example", "example-round-2", "example-support-needs"];

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_example_studies_hold_none(string name)
    {
        var study = StudyLoader.Load(Path.Combine(Repository.Root, "data-templates", name)).Study;
        study.Returns.ShouldNotBeEmpty();
        Clean(DecidedDraft.Of(FindingsDraft.From(study)).Document);
    }

    [Fact]
    public void Random_studies_hold_none()
    {
        var drawn = from authorities in Gen.Choose(0, 9) from seed in Gen.Choose(1, 100_000) from only in Gen.Choose(0, 7) select (authorities, seed, only);
        Prop.ForAll(drawn.ToArbitrary(), x => Clean(DecidedDraft.Of(FindingsDraft.From(InventedStudy.Of(RoundOne, x.authorities, x.seed, Only(x.only)))).Document))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(5));

        static Perspective[] Only(int chosen) => chosen > 4 ? [] : [(Perspective)chosen, Perspective.PR];
    }

    [Theory]
    [InlineData("The result is Significant.", "significant")]
    [InlineData("This proves it.", "proves")]
    [InlineData("It led\n to more.", "led to")]
    [InlineData("The impact of integration is clear.", "impact of integration")]
    [InlineData("Staff describe improved outcomes.", "improved outcomes")]
    [InlineData("A league table.", "league table")]
    [InlineData("The best authority.", "best")]
    [InlineData("Managers should meet.", "should")]
    [InlineData("Confident authorities meet, so meet.", ", so")]
    [InlineData("Their behavior.", "behavior")]
    public void Forbidden_words_are_found(string text, string word) => ForbiddenWords.In(text, Edition.Internal, isFinding: true).Select(w => w.Phrase).ShouldContain(word);

    [Theory]
    [InlineData("The provenance of a leaflet is improved.")]
    [InlineData("Nothing is put first, so that none is.")]
    [InlineData("Bestow, leaguer, causeway, shoulder, mustard, approve.")]
    [InlineData("Behaviour, colour, organisation.")]
    public void Words_that_only_look_alike_are_not(string text) => ForbiddenWords.In(text, Edition.Publication, isFinding: true).ShouldBeEmpty();

    [Fact]
    public void Small_numbers_of_people_are_forbidden_to_the_public_only()
    {
        foreach (var text in new[] { "One practitioner says so.", "A couple of managers.", "Two children and young people.", "two directors of children's services", "one parent" })
        {
            ForbiddenWords.In(text, Edition.Publication, isFinding: true).ShouldNotBeEmpty(text);
            ForbiddenWords.In(text, Edition.Internal, isFinding: true).ShouldBeEmpty(text);
        }

        ForbiddenWords.In("fewer than five parents and carers", Edition.Publication, isFinding: true).ShouldBeEmpty();
        ForbiddenWords.In("forty-one practitioners; one authority", Edition.Publication, isFinding: true).ShouldBeEmpty();
    }

    [Fact]
    public void Advice_may_stand_where_a_method_is_explained() => ForbiddenWords.In("Counts should be read with their unit.", Edition.Internal, isFinding: false).ShouldBeEmpty();

    [Fact]
    public void What_the_codebook_calls_things_is_not_our_wording()
    {
        var study = new StudyBuilder(new CodebookBuilder().Impact("a", label: "Improved outcomes").Impact("b", label: "One").Build()).Authority("1", "Northshire").Interview(Perspective.SM).Build();

        ForbiddenWords.WithoutLabels("Improved outcomes: in 3 of 3. Oneness. These are improved outcomes.", study).ShouldBe("□: in 3 of 3. Oneness. These are improved outcomes.");
        ForbiddenWords.Names("In Northshire it is so.", study).ShouldHaveSingleItem().Kind.ShouldBe(ForbiddenKind.Name);
        ForbiddenWords.Names("Northshires.", study).ShouldBeEmpty();
    }

    [Fact]
    public void What_people_said_and_wrote_is_not_our_wording()
    {
        var study = new StudyBuilder(new CodebookBuilder().Impact("training", 1, label: "Training", listed: "staff").Build())
            .Authority("1").Interview(Perspective.SM).Says("training", excerpt: "The course proves to be the best thing, and led to more.").Build();
        var draft = DecidedDraft.Of(FindingsDraft.From(study), new() { Comments = [new("level-1", "This proves something.", "A B")] });

        draft.Document.ToMarkdown().ShouldContain("The course proves to be the best thing");
        draft.Document.ToMarkdown().ShouldContain("This proves something.");
        Clean(draft.Document);
        draft.Problems.ShouldHaveSingleItem().What.ShouldBe("The comment says “proves”: a word of proof for what was not tested.");
    }

    private static void Clean(FindingsDocument document)
    {
        foreach (var written in (FindingsDocument[])[document, .. Brief.All(document).Select(b => b.Document)])
        {
            foreach (var (text, isFinding) in OwnWording.Of(written))
            {
                ForbiddenWords.In(text, Edition.Internal, isFinding).ShouldBeEmpty(text);
                ForbiddenWords.Names(text, written.Study).ShouldBeEmpty(text);
            }

            written.ToMarkdown().ShouldNotBeEmpty();
        }
    }
}
