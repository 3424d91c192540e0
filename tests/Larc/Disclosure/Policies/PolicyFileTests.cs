using Larc.Disclosure.Policies;
using Larc.Model;

namespace Larc.Tests.Disclosure.Policies;

public sealed class PolicyFileTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void The_built_in_policy_is_the_file_that_ships()
    {
        var shipped = PolicyFile.Read(Path.Combine(Repository.Root, "data-templates", "policies", "publication.yaml"));
        var policy = DisclosurePolicy.Default;

        shipped.Problems.ShouldBeEmpty();
        shipped.Policy.Sha256.ShouldBe(policy.Sha256);
        (policy.File, policy.Sha256.Length).ShouldBe(("publication.yaml (built in)", 64));
        policy.StudyLevel.ShouldBe(new() { StaffAsked = 10, FamilyMinimum = 5, PercentagesFrom = 50, SmallSet = 3 });
        policy.ByAuthority.ShouldBe(new() { GroupMinimum = 3, MergeDirectors = true });
    }

    [Theory]
    [InlineData("", "2026-11-22", "[c]", 4)]
    [InlineData("anything else", "2026-11-22", "[c]", 4)]
    [InlineData("School exclusions", "2017-07-20", "x", 2)]
    [InlineData("school exclusions", "2018-07-01", "[c]", 4)]
    [InlineData("school exclusions", "1990-01-01", "[c]", 4)]
    public void The_convention_is_that_of_the_source_on_the_day(string source, string on, string symbol, int upTo)
    {
        var policy = DisclosurePolicy.Default.AdministrativeFor(source, DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture));

        (policy.Symbol, policy.SuppressUpTo).ShouldBe((symbol, upTo));
    }

    [Fact]
    public void What_a_policy_leaves_out_is_as_in_the_built_in_one()
    {
        var (policy, problems) = Read("schema: larc.policy/1\ntitle: Ours\nadministrative: [ { source: '*', from: 2001-01-01, roundTo: 5 } ]\n");

        problems.ShouldBeEmpty();
        policy.StudyLevel.ShouldBe(new());
        policy.Administrative.ShouldHaveSingleItem().ShouldBe(new("*", new(2001, 1, 1)) { RoundTo = 5 });
    }

    [Theory]
    [InlineData("schema: larc.policy/2", 1, "the schema is 'larc.policy/2'; larc.policy/1 is expected.")]
    [InlineData("studyLevel: { staffAsked: 0 }", 4, "'staffAsked' is 0; 1 or more is expected.")]
    [InlineData("studyLevel: { staff: 3 }", 4, "'staff' is not known here; known are staffAsked, familyMinimum, percentagesFrom, smallSet.")]
    [InlineData("byAuthority: { groupMinimum: three }", 4, "'groupMinimum' is 'three'; a whole number is expected.")]
    [InlineData("byAuthority: { mergeDirectors: perhaps }", 4, "'mergeDirectors' is 'perhaps'; true or false is expected.")]
    [InlineData("administrative: [ { source: ours, from: 2001-01-01 } ]", 3, "'administrative' has no entry for any source ('*'); every count needs one.")]
    [InlineData("administrative: [ { source: '*', from: 2001-01-01 }, { source: '*', from: 2001-01-01 } ]", 3, "'administrative' has two entries for source '*' from 2001-01-01; keep one of the two.")]
    [InlineData("administrative: [ { source: '*' } ]", 3, "'from' is missing.")]
    [InlineData("administrative: [ { source: '*', from: 2001-01-01, suppressUpTo: -1 } ]", 3, "'suppressUpTo' is -1; 0 or more is expected.")]
    [InlineData("administrative: [ { source: '*', from: 2001-01-01, symbol: '3' } ]", 3, "'symbol' is '3'; a few letters or signs without a figure are expected.")]
    public void A_fault_is_a_problem_and_the_built_in_policy_stands_in(string line, int at, string message)
    {
        var key = line[..line.IndexOf(':', StringComparison.Ordinal)];
        string[] sound = ["schema: larc.policy/1", "title: Ours", "administrative: [ { source: '*', from: 2001-01-01 } ]"];
        var lines = sound.Select(l => l.StartsWith(key, StringComparison.Ordinal) ? line : l).ToList();
        if (!lines.Contains(line))
            lines.Add(line);
        var (policy, problems) = Read(string.Join('\n', lines) + "\n");

        (problems.ShouldHaveSingleItem().Line, problems[0].Message).ShouldBe((at, message));
        policy.ShouldBe(DisclosurePolicy.Default);
    }

    [Fact]
    public void A_policy_that_is_not_there_is_a_problem() =>
        PolicyFile.Read("no-such-policy.yaml").Problems.ShouldHaveSingleItem().Message.ShouldBe("the file cannot be opened.");

    private (DisclosurePolicy Policy, IReadOnlyList<FileProblem> Problems) Read(string text)
    {
        File.WriteAllText(_file, text);
        var reading = PolicyFile.Read(_file);
        return (reading.Policy, reading.Problems);
    }
}
