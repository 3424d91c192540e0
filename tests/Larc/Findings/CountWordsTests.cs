using System.Globalization;
using Larc.Findings;

namespace Larc.Tests.Findings;

public sealed class CountWordsTests
{
    /// <summary>The expected table was computed by another program, with fractions.</summary>
    [Fact]
    public void Every_count_up_to_forty_has_the_word_of_the_table()
    {
        var lines = Enumerable.Range(1, 40).Select(n =>
        {
            var runs = new List<(string Word, int From, int To)>();
            for (var k = 0; k <= n; k++)
            {
                var word = CountWords.WordFor(k, n) ?? "-";
                if (runs.Count > 0 && runs[^1].Word == word)
                    runs[^1] = (word, runs[^1].From, k);
                else
                    runs.Add((word, k, k));
            }

            return $"N={n}: " + string.Join("; ", runs.Select(r => (r.From == r.To ? $"{r.From}" : $"{r.From}-{r.To}") + " " + r.Word));
        });
        Golden.Check("findings/count-words.txt", string.Join('\n', lines));
    }

    [Theory]
    [InlineData(0, 14, "none of the authorities (0 of 14)", false)]
    [InlineData(1, 14, "one authority (1 of 14)", true)]
    [InlineData(2, 14, "a few authorities (2 of 14)", false)]
    [InlineData(5, 14, "some authorities (5 of 14)", false)]
    [InlineData(7, 14, "half of the authorities (7 of 14)", false)]
    [InlineData(8, 15, "around half of the authorities (8 of 15)", false)]
    [InlineData(8, 14, "a majority of authorities (8 of 14)", false)]
    [InlineData(9, 11, "most authorities (9 of 11)", false)]
    [InlineData(13, 14, "nearly all authorities (13 of 14)", false)]
    [InlineData(14, 14, "all authorities (14 of 14)", false)]
    [InlineData(3, 8, "3 of 8 authorities", false)]
    [InlineData(1, 8, "1 of 8 authorities", true)]
    [InlineData(1, 1, "1 of 1 authority", true)]
    [InlineData(0, 1, "0 of 1 authority", false)]
    public void The_phrase_names_the_unit_and_k_of_N(int k, int n, string expected, bool singular)
    {
        var phrase = CountWords.Phrase(k, n, CountUnit.Authorities);
        phrase.Text.ShouldBe(expected);
        phrase.IsSingular.ShouldBe(singular);
    }

    [Theory]
    [InlineData(-1, 10)]
    [InlineData(11, 10)]
    [InlineData(0, 0)]
    public void A_count_outside_its_whole_is_refused(int k, int n) =>
        Should.Throw<ArgumentOutOfRangeException>(() => CountWords.WordFor(k, n));

    [Fact]
    public void The_words_do_not_depend_on_the_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
            CountWords.Phrase(12, 14, CountUnit.Authorities).Text.ShouldBe("most authorities (12 of 14)");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
