using Larc.Disclosure.Screening;
using Larc.Returns;

namespace Larc.Tests.Disclosure.Screening;

/// <summary>The invented studies name nobody: a hit there is a false one.</summary>
public sealed class ExampleScreeningTests
{
    [Theory]
    [InlineData("example")]
    [InlineData("example-round-2")]
    [InlineData("example-support-needs")]
    public void The_example_studies_hold_no_identifying_detail(string name)
    {
        var study = StudyLoader.Load(Path.Combine(Repository.Root, "data-templates", name), new() { UseCache = false }).Study;
        var screening = new StudyScreening(study);

        screening.InStatements(Enumerable.Range(0, study.StatementCount)).Select(h => h.Message).ShouldBeEmpty();
        screening.InCases(study.Cases).Select(h => h.Message).ShouldBeEmpty();
    }
}
