using Larc.Model;
using Larc.Returns;

namespace Larc.Tests.Model;

/// <summary>Mappings read as a whole: one code to several is a split, whatever its pairs say one by one.</summary>
public sealed class CodeTranslationTests
{
    private static readonly Codebook From = new CodebookBuilder().Named("book", 1).Impact("a").Impact("b").Build();

    private static readonly Codebook To = new CodebookBuilder().Named("book", 2)
        .Impact("theme").Impact("part", parent: "theme").Impact("other", parent: "theme").Impact("deep", parent: "part").Impact("far").Impact("whole", parts: ["far", "deep"]).Build();

    [Theory]
    [InlineData("part:same", "part", "")]
    [InlineData("part:narrower", "part", "")]
    [InlineData("part:broader", "", "")]
    [InlineData("part:broader other:broader", "theme", "part other")]
    [InlineData("part:same other:same", "theme", "part other")]
    [InlineData("other:narrower part:broader", "other", "part")]
    [InlineData("theme:same part:broader other:broader", "theme", "part other")]
    [InlineData("theme:same part:same", "theme", "part")]
    [InlineData("part:broader far:broader", "", "part far")]
    [InlineData("deep:broader far:broader", "whole", "deep far")]
    [InlineData("part:same part:broader", "part", "")]
    [InlineData("unknown:same", "", "")]
    public void A_code_counts_for_what_its_pairs_bear_together(string pairs, string target, string into)
    {
        var translation = CodeTranslation.Of(From, To, Mapping("a", pairs));

        (translation.Targets[0] < 0 ? "" : To.Codes[translation.Targets[0]].Id).ShouldBe(target);
        translation.Targets[1].ShouldBe(-1);
        string.Join(' ', (translation.Splits.GetValueOrDefault(0)?.Into ?? []).Select(c => To.Codes[c].Id)).ShouldBe(into);
    }

    [Fact]
    public void Statements_on_a_divided_code_count_for_the_code_above_its_parts_and_this_is_said()
    {
        var pooled = StudyRounds.Pool(Study(), [Mapping("a", "part:broader other:broader")]);

        pooled.Study.Statements.Select(s => s.Code.Id).ShouldBe(["theme", "other"]);
        var said = pooled.SetAside.Single(s => s.Code == "a");
        (said.CountedFor, string.Join(' ', said.SplitInto), said.Statements).ShouldBe(("theme", "part other", 1));
        RoundIssues.Of(said).Message.ShouldBe("In A-1.xlsx code 'a' has since been divided into part, other; 1 statement on it is counted for 'theme' only.");
        pooled.SetAside.Single(s => s.Code == "b").CountedFor.ShouldBeNull();
        foreach (var (code, asked) in new[] { ("theme", true), ("part", false), ("other", false) })
            pooled.Study.WasAsked(0, To.IndexOf(code), toDevelop: false).ShouldBe(asked, code);
    }

    [Fact]
    public void Where_nothing_stands_above_its_parts_they_are_set_aside_and_this_is_said()
    {
        var pooled = StudyRounds.Pool(Study(), [Mapping("a", "part:same far:same")]);

        pooled.Study.Statements.Select(s => s.Code.Id).ShouldBe(["other"]);
        var said = RoundIssues.Of(pooled.SetAside.Single(s => s.Code == "a"));
        (said.Rule, said.Severity).ShouldBe(("code-split", IssueSeverity.Warning));
        said.Message.ShouldBe("In A-1.xlsx code 'a' has since been divided into part, far; 1 statement on it is set aside, because no one code stands above all of these.");
    }

    [Theory]
    [InlineData("same", "same", "same")]
    [InlineData("same", "narrower", "narrower")]
    [InlineData("narrower", "narrower", "narrower")]
    [InlineData("narrower", "broader", "broader")]
    [InlineData("broader", "same", "broader")]
    public void Two_mappings_after_each_other_are_as_sure_as_the_less_sure_of_them(string first, string second, string both)
    {
        var last = new CodebookBuilder().Named("book", 3).Impact("end").Build();
        var one = Mapping("a", $"far:{first}");
        var two = new CodebookMapping("book@2", "book@3", [new("far", "end", Kind(second))]);

        CodeTranslation.Join(one, From, To, two, last).Pairs.ShouldBe([new("a", "end", Kind(both))]);
    }

    private static Study Study() => new StudyBuilder(From)
        .Authority("A").Interview(Perspective.SM).Says("a", "b")
        .Authority("B", round: 2, codedWith: To).Interview(Perspective.SM).Says("other")
        .Build();

    private static CodebookMapping Mapping(string from, string pairs) =>
        new("book@1", "book@2", [.. pairs.Split(' ').Select(p => p.Split(':')).Select(p => new MappingPair(from, p[0], Kind(p[1])))]);

    private static MappingKind Kind(string word) => Enum.Parse<MappingKind>(word, ignoreCase: true);
}
