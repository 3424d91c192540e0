using FsCheck;
using FsCheck.Fluent;
using Larc.Returns.Checking;

namespace Larc.Tests.Returns.Checking;

public class WordsTests
{
    [Theory]
    [InlineData("To develop", "todevelop")]
    [InlineData(" to_develop ", "todevelop")]
    [InlineData("TO-DEVELOP", "todevelop")]
    [InlineData("to\u00A0develop", "todevelop")]
    [InlineData("director of children’s services", "directorofchildrensservices")]
    [InlineData("", "")]
    public void Case_space_underscores_and_hyphens_do_not_count(string word, string form) => Words.Normalise(word).ShouldBe(form);

    [Theory]
    [InlineData("trainning", "training")]
    [InlineData("Traning", "training")]
    [InlineData("lead-profesional", "lead_professional")]
    [InlineData("something else", null)]
    [InlineData("", null)]
    public void The_nearest_known_word_is_offered(string word, string? nearest) => Words.Nearest(word, ["training", "trailing_off", "lead_professional"]).ShouldBe(nearest);

    [Fact]
    public void Of_two_words_as_near_the_first_is_offered() => Words.Nearest("cat", ["bat", "rat"]).ShouldBe("bat");

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("abc", "", 3)]
    [InlineData("abcd", "abdc", 1)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("ca", "abc", 3)]
    public void Distances_are_known(string a, string b, int distance) => EditDistance.Between(a, b, 10).ShouldBe(distance);

    [Fact]
    public void The_limit_never_changes_a_distance_within_it()
    {
        var word = Gen.Elements("abc".ToCharArray()).ArrayOf().Select(c => new string([.. c.Take(8)]));
        Prop.ForAll(word.ToArbitrary(), word.ToArbitrary(), Gen.Choose(0, 9).ToArbitrary(), (a, b, limit) =>
        {
            var full = EditDistance.Between(a, b, 100);
            var bounded = EditDistance.Between(a, b, limit);
            return full == EditDistance.Between(b, a, 100) && (full <= limit ? bounded == full : bounded > limit);
        }).QuickCheckThrowOnFailure();
    }
}
