using System.Globalization;
using Larc.Model;
using Larc.Triangulation;

namespace Larc.Tests.Triangulation;

/// <summary>
/// What the excess does on authorities that are all alike: everybody of a perspective names each feature with the same chance, wherever they work. Then
/// any excess is luck, and on average it must be 0, however many were interviewed; the similarity itself grows with their number.
/// </summary>
/// <remarks>
/// Each case is the mean over <see cref="Studies"/> studies of <see cref="Authorities"/> authorities, drawn from written-down streams, so that the numbers
/// are the same on every run. The tolerance is four standard errors of that mean, taken from its spread between studies (authorities within a study are
/// not independent, studies are): about one case in 15,000 would fail by chance, and none does. A standard error of 0.0125 at most is asked for as well, so that
/// an excess of 0.05 is always seen: forgetting who was not asked gives 0.05 to 0.2.
/// </remarks>
public sealed class ExcessSimulationTests
{
    private const int Studies = 40;
    private const int Authorities = 12;

    /// <summary>How likely one person is to name each feature: from nearly everybody to hardly anybody.</summary>
    private static readonly double[] Chances = [0.6, 0.5, 0.4, 0.3, 0.25, 0.2, 0.15, 0.1, 0.1, 0.05, 0.05, 0.05];

    private static readonly Codebook Codebook = MakeCodebook();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(8)]
    public void With_the_same_number_of_interviews_everywhere_the_excess_is_nothing(int interviews) =>
        ShouldBeNothing(Simulate(_ => interviews));

    [Fact]
    public void With_few_interviews_here_and_many_there_the_excess_is_nothing_in_either()
    {
        int[] sizes = [2, 2, 2, 2, 4, 4, 4, 4, 10, 10, 10, 10];
        var found = Simulate(authority => sizes[authority]);

        found.Keys.ShouldBe([2, 4, 10], ignoreOrder: true);
        ShouldBeNothing(found);

        // Without the correction, five times the interviews would look like nearly twice the agreement.
        found[10].Similarity.ShouldBeGreaterThan(found[2].Similarity + 0.25);
    }

    /// <summary>
    /// A director of every second authority was not asked. Dealt to the others, such a silence would make chance look smaller, and agreement larger, than it is.
    /// </summary>
    [Fact]
    public void Where_some_were_not_asked_the_excess_is_nothing_among_those_who_were()
    {
        ShouldBeNothing(Simulate(authority => authority % 3 == 0 ? 2 : 6, (authority, perspective) => authority % 2 == 0 && perspective == Perspective.DCS));
    }

    /// <summary>In every second authority the topic was left out with all but the first of each perspective.</summary>
    [Fact]
    public void Where_some_people_were_not_asked_the_excess_is_nothing() =>
        ShouldBeNothing(Simulate(_ => 4, (_, _) => false, (authority, number) => authority % 2 == 0 && number > 0, authority => authority % 2));

    /// <summary>The check on the check: people of one authority who do name the same have an excess that no luck explains.</summary>
    [Fact]
    public void Where_authorities_do_agree_among_themselves_the_excess_says_so()
    {
        Simulate(_ => 1, chanceOf: OwnFeatures)[1].Excess.ShouldBeGreaterThan(0.15);
    }

    /// <summary>
    /// A limit of the measure: dealing interviews between authorities that name different things makes sets larger, and larger sets overlap more. With several
    /// interviews the excess then says nothing of an agreement that is there: it may be missed, and is not invented.
    /// </summary>
    [Fact]
    public void With_several_interviews_the_excess_understates_the_agreement_of_authorities_that_differ() =>
        Simulate(_ => 4, chanceOf: OwnFeatures)[4].Excess.ShouldBeInRange(-0.1, 0.05);

    /// <summary>Two features that nearly everybody of an authority names, others in each.</summary>
    private static double OwnFeatures(int authority, int feature) => feature == authority || feature == (authority + 1) % Authorities ? 0.8 : 0.1;

    private static void ShouldBeNothing(Dictionary<int, (double Excess, double Error, double Similarity)> found)
    {
        foreach (var (group, mean) in found)
        {
            mean.Error.ShouldBeLessThan(0.0125, $"group {group}");
            mean.Excess.ShouldBe(0, 4 * mean.Error, $"group {group}");
        }
    }

    /// <summary>By the number of interviews for each perspective, or by another group of authorities: the mean excess, its standard error and the mean similarity.</summary>
    private static Dictionary<int, (double Excess, double Error, double Similarity)> Simulate(
        Func<int, int> interviews, Func<int, Perspective, bool>? notAsked = null, Func<int, int, bool>? personNotAsked = null, Func<int, int>? groupOf = null, Func<int, int, double>? chanceOf = null)
    {
        return Enumerable.Range(0, Studies)
            .SelectMany(study => Triangulator.Run(Draw(study)).Consensus
                .Where(c => c.Scope == ConsensusScope.Features)
                .SelectMany(c => c.Pairs.Where(p => p.Excess is not null).Select(p => (Group: (groupOf ?? interviews)(int.Parse(c.Authority.Code, CultureInfo.InvariantCulture)), Pair: p)))
                .GroupBy(x => x.Group, x => x.Pair)
                .Select(g => (Group: g.Key, Excess: g.Average(p => p.Excess!.Value), Similarity: g.Average(p => p.Jaccard!.Value))))
            .GroupBy(mean => mean.Group)
            .ToDictionary(g => g.Key, g => (g.Average(m => m.Excess), Error([.. g.Select(m => m.Excess)]), g.Average(m => m.Similarity)));

        static double Error(double[] means) => Math.Sqrt(means.Sum(m => Math.Pow(m - means.Average(), 2)) / (means.Length - 1) / means.Length);

        Study Draw(int number)
        {
            var stream = RandomStream.Of(2008, number);
            var study = new StudyBuilder(Codebook).Parameters(new() { Permutations = 40, Seed = number });
            for (var a = 0; a < Authorities; a++)
            {
                study.Authority(FormattableString.Invariant($"{a:00}"));
                foreach (var perspective in PerspectiveGroup.Staff.Members)
                {
                    for (var i = 0; i < interviews(a); i++)
                    {
                        var silent = notAsked?.Invoke(a, perspective) == true || personNotAsked?.Invoke(a, i) == true;
                        study.Interview(perspective, notAsked: silent ? ["features"] : []);
                        for (var f = 0; f < Chances.Length; f++)
                        {
                            if (stream.Next(1_000_000) < (chanceOf?.Invoke(a, f) ?? Chances[f]) * 1_000_000 && !silent)
                                study.Says(Codebook.Codes[f].Id);
                        }
                    }
                }
            }

            return study.Build();
        }
    }

    private static Codebook MakeCodebook()
    {
        var codebook = new CodebookBuilder().Topic("features");
        for (var f = 0; f < Chances.Length; f++)
            codebook.Feature(FormattableString.Invariant($"f{f:00}"), topic: "features");
        return codebook.Build();
    }
}
