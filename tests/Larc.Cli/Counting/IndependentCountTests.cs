using System.Text.Json;

namespace Larc.Cli.Tests.Counting;

/// <summary><c>larc triangulate</c> against a second count, made from the very rows that were written.</summary>
public sealed class IndependentCountTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public Task One_round_with_a_codebook_of_its_own(int seed) => Compare(CountingStudy.Draw(seed), 1, new());

    [Fact]
    public Task Too_few_authorities_for_thresholds() => Compare(CountingStudy.Draw(4, authorities: 5), 1, new());

    [Fact]
    public async Task Parameters_of_the_study_change_the_thresholds()
    {
        var parameters = new NaiveParameters
        {
            AuthorityShare = 0.8m,
            MinimumIndividuals = 9,
            MinimumAuthorities = 3,
            FrequentShare = 0.7m,
            IsolatedAuthorities = 3,
            SameProminence = 0.05m,
            StanceShare = 0.6m,
            MinimumConsensusAnswers = 2,
        };
        var study = CountingStudy.Draw(1);
        study.Parameters.AddRange(parameters.ToYaml());

        await Compare(study, 1, parameters);

        var (plain, changed) = (new NaiveStudy(study, 1), NaiveRanks.Lists(new NaiveStudy(study, 1), parameters));
        changed.ShouldNotBe(NaiveRanks.Lists(plain, new()), "the parameters of this test change nothing");
    }

    [Theory]
    [InlineData("1", 1)]
    [InlineData("2", 2)]
    [InlineData(null, 2)]
    [InlineData("all", null)]
    public Task Two_rounds_on_two_codebooks_with_a_mapping(string? option, int? round) => Compare(CountingStudy.Draw(5, rounds: 2), round, new(), option);

    /// <summary>Without this the comparisons could agree on nothing.</summary>
    [Fact]
    public void The_studies_reach_every_state()
    {
        NaiveStudy[] studies = [.. new[] { 1, 2, 3 }.Select(s => new NaiveStudy(CountingStudy.Draw(s), 1)), new(CountingStudy.Draw(4, authorities: 5), 1), new(CountingStudy.Draw(5, rounds: 2), null)];

        var states = studies.SelectMany(NaiveStates.Lines).SelectMany(l => l.Split('=').Skip(1)).Select(w => w.Split(' ')[0]).ToHashSet();
        var pairs = studies.SelectMany(s => NaiveConvergence.Lines(s, new())).Select(l => l.Split(' ')[2]).ToHashSet();
        var ranks = string.Join('\n', studies.SelectMany(s => NaiveRanks.Lists(s, new())));

        states.ShouldBe(["notInterviewed", "notAsked", "silent", "reported", "divided", "ambivalent"], ignoreOrder: true);
        pairs.ShouldBe(
            ["agreement", "partialAgreement", "dissonance", "contributesHereToDevelopThere", "silence", "notAsked", "notApplicable", "undefined"],
            ignoreOrder: true);
        ranks.ShouldContain("= ");
        ranks.ShouldContain(" below");
        ranks.ShouldContain(" listed below");
        ranks.ShouldContain("Young carers asked");
        studies.SelectMany(NaiveConsensus.Lines).ShouldContain(l => l.Contains("mean 0.", StringComparison.Ordinal));
        studies.SelectMany(s => NaiveConsensus.Levels(s, new())).ShouldContain(l => l.Contains("consensus 0.", StringComparison.Ordinal));
    }

    private static async Task Compare(StudyRows study, int? round, NaiveParameters parameters, string? option = null)
    {
        using var folder = new TempFolder();
        study.Write(folder.Folder("study"));
        string[] arguments = ["triangulate", folder["study"], "--json", folder["t.json"], .. option is null ? Array.Empty<string>() : ["--round", option]];

        (await LarcProcess.RunAsync(new LarcCall(arguments) { Culture = LarcProcess.German })).ShouldExit(1);

        using var document = JsonDocument.Parse(File.ReadAllText(folder["t.json"]));
        var (found, expected) = (new TriangulationText(document.RootElement), new NaiveStudy(study, round));
        found.Counted("returns").ShouldBe(expected.Returns.Count);
        found.Counted("authorities").ShouldBe(expected.Authorities.Count);
        found.Counted("interviews").ShouldBe(expected.Voices.Count);
        found.Counted("statements").ShouldBe(expected.Said.Count);
        (found.Counted("interviews") + found.Counted("interviewsSetAside")).ShouldBe(expected.Returns.Sum(r => r.Interviews.Count));
        (found.Counted("statements") + found.Counted("statementsSetAside")).ShouldBe(expected.Returns.Sum(r => r.Statements.Count));
        ShouldBeTheSame(found.Ranks, NaiveRanks.Lists(expected, parameters));
        ShouldBeTheSame(found.States, NaiveStates.Lines(expected));
        ShouldBeTheSame(found.Convergence, NaiveConvergence.Lines(expected, parameters));
        ShouldBeTheSame(found.Consensus, NaiveConsensus.Lines(expected));
        ShouldBeTheSame(found.Levels, NaiveConsensus.Levels(expected, parameters));
    }

    /// <summary>Line by line, so that a failing test shows the one that differs.</summary>
    private static void ShouldBeTheSame(IEnumerable<string> found, IEnumerable<string> expected)
    {
        var (left, right) = (found.ToList(), expected.ToList());
        right.ShouldNotBeEmpty();
        left.Except(right).ShouldBe(right.Except(left), "the command's lines that the count by hand has not, against those the other way round");
        left.ShouldBe(right);
    }
}
