using Larc.Findings;

namespace Larc.Tests.Findings;

/// <summary>The words for counts, against the rule written down a second time: as bands of exact fractions, in the order in which they are tried.</summary>
public sealed class CountWordsOracleTests
{
    private static readonly (string Word, Func<int, int, bool> Fits)[] Precedence =
    [
        ("none", (k, _) => k == 0),
        ("one", (k, _) => k == 1),
        ("all", (k, n) => k == n),
        ("half", (k, n) => k + k == n),
        ("around half", (k, n) => new[] { -1, 1 }.Contains(k + k - n)),
        ("nearly all", (k, n) => (decimal)k / n > 0.90m),
        ("most", (k, n) => (decimal)k / n is >= 0.75m and <= 0.90m),
        ("a majority", (k, n) => (decimal)k / n is > 0.50m and < 0.75m),
        ("a few", (k, n) => k >= 2 && (decimal)k / n <= 0.15m),
        ("some", (k, n) => (decimal)k / n is > 0.15m and < 0.50m),
    ];

    [Fact]
    public void Every_count_of_every_whole_up_to_forty_has_the_first_word_that_fits()
    {
        var checkedCounts = 0;
        for (var n = 1; n <= 40; n++)
        {
            for (var k = 0; k <= n; k++, checkedCounts++)
                CountWords.WordFor(k, n).ShouldBe(n < 10 ? null : Precedence.First(p => p.Fits(k, n)).Word, $"{k} of {n}");
        }

        checkedCounts.ShouldBe(860);
    }

    [Theory]
    [InlineData(14, "none|one|a few|some|some|some|some|half|a majority|a majority|a majority|most|most|nearly all|all")]
    [InlineData(15, "none|one|a few|some|some|some|some|around half|around half|a majority|a majority|a majority|most|most|nearly all|all")]
    public void The_rows_resolved_for_the_published_studies_are_exact(int n, string words) =>
        Enumerable.Range(0, n + 1).Select(k => CountWords.WordFor(k, n)).ShouldBe(words.Split('|'));

    [Fact]
    public void The_order_of_words_never_goes_back()
    {
        string[] order = ["none", "one", "a few", "some", "around half", "half", "a majority", "most", "nearly all", "all"];
        for (var n = 10; n <= 40; n++)
        {
            var places = Enumerable.Range(0, n + 1).Select(k => Array.IndexOf(order, CountWords.WordFor(k, n))).ToList();
            places.ShouldAllBe(p => p >= 0);
            places.Zip(places.Skip(1)).ShouldAllBe(p => p.First <= p.Second);
        }
    }

    [Fact]
    public void Numerals_stand_beside_every_word_and_alone_below_ten()
    {
        for (var n = 1; n <= 40; n++)
        {
            for (var k = 0; k <= n; k++)
            {
                var text = CountWords.Phrase(k, n, CountUnit.Authorities).Text;
                text.ShouldContain($"{k} of {n}");
                if (n < 10)
                    text.ShouldStartWith($"{k} of {n} ");
            }
        }
    }
}
