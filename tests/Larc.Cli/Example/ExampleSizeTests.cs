using Larc.Cli.Example;
using Larc.Returns;

namespace Larc.Cli.Tests.Example;

public class ExampleSizeTests
{
    [Theory]
    [InlineData(1, null, null)]
    [InlineData(4, null, null)]
    [InlineData(30, null, null)]
    [InlineData(1, 1, 1)]
    [InlineData(4, 4, 9)]
    [InlineData(3, 40, 1200)]
    [InlineData(14, 150, 300)]
    public void Any_size_loads_clean_and_holds_what_was_asked_for(int authorities, int? interviews, int? statements)
    {
        using var folder = new TemporaryFolder();
        var summary = ExampleStudy.Write(folder.Path, new() { Authorities = authorities, Interviews = interviews, Statements = statements });
        var loaded = StudyLoader.Load(folder.Path);

        loaded.Issues.Where(i => i.Severity != IssueSeverity.Information).ShouldBeEmpty();
        loaded.Study.Authorities.Length.ShouldBe(authorities);
        summary.Authorities.ShouldBe(authorities);
        loaded.Total("Interviews").Read.ShouldBe(interviews ?? summary.Interviews);
        loaded.Total("Statements").Read.ShouldBe(statements ?? summary.Statements);
        summary.Interviews.ShouldBeGreaterThanOrEqualTo(interviews ?? (20 * authorities));
    }

    [Fact]
    public void A_codebook_without_a_plan_is_enough()
    {
        using var folder = new TemporaryFolder();
        using var elsewhere = new TemporaryFolder();
        var file = Path.Combine(elsewhere.Path, "little.yaml");
        File.WriteAllText(file, """
            id: little
            version: 3
            title: A little codebook
            keyGroups: [ { id: YC, label: Young carers } ]
            topics:
              - { id: impacts, label: Impacts }
              - { id: features, label: Features, elicitation: { PC: notAsked, CYP: notAsked }, toDevelop: { CYP: notAsked } }
            codes:
              - { id: respite, kind: impact, level: 3, topic: impacts, label: Has some time off }
              - { id: heard, kind: impact, level: 3, topic: impacts, label: Is heard at school }
              - { id: forms, kind: impact, level: 1, topic: impacts, label: One form }
              - { id: lasting, kind: impact, level: 4, topic: impacts, label: A service that lasts, embeds: 1 }
              - { id: trust, kind: feature, topic: features, label: Trust between services }
            """);
        ExampleStudy.Write(folder.Path, new() { Authorities = 6, CodebookFile = file });
        File.Copy(file, Path.Combine(Directory.CreateDirectory(Path.Combine(folder.Path, "codebooks")).FullName, "little.yaml"));
        var loaded = StudyLoader.Load(folder.Path);

        loaded.Issues.Where(i => i.Severity != IssueSeverity.Information).ShouldBeEmpty();
        loaded.Study.Codebook.Reference.ShouldBe("little@3");
        loaded.Study.Statements.Select(s => s.Code.Id).Distinct().Count().ShouldBeGreaterThanOrEqualTo(4);
    }

    [Theory]
    [InlineData(0, null, null, "The number of authorities must lie between 1 and 2000.")]
    [InlineData(5, 4, null, "4 interviews are too few for 5 authorities; each needs at least one.")]
    [InlineData(5, 9, 3, "3 statements are too few for 5 authorities; each needs at least one.")]
    public void What_cannot_be_met_is_refused_in_one_sentence(int authorities, int? interviews, int? statements, string message)
    {
        using var folder = new TemporaryFolder();
        Should.Throw<ExampleException>(() => ExampleStudy.Write(folder.Path, new() { Authorities = authorities, Interviews = interviews, Statements = statements }))
            .Message.ShouldBe(message);
    }

    [Fact]
    public void Progress_is_told_after_every_return()
    {
        using var folder = new TemporaryFolder();
        var told = new System.Collections.Concurrent.ConcurrentBag<ExampleProgress>();
        ExampleStudy.Write(folder.Path, new() { Authorities = 3, Interviews = 9 }, new Listener(told.Add));
        told.Select(p => p.Done).Order().ShouldBe([1, 2, 3]);
        told.ShouldAllBe(p => p.Total == 3);
    }

    private sealed class Listener(Action<ExampleProgress> tell) : IProgress<ExampleProgress>
    {
        public void Report(ExampleProgress value) => tell(value);
    }
}
