using Larc.Model;

namespace Larc.Tests.Model;

public sealed class CodebookFileTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"codebook-{Guid.NewGuid():N}.yaml");

    private const string Head = """
        id: small
        version: 2
        topics:
          - { id: impacts, label: Impacts }
          - id: features
            label: Features
            elicitation: { DCS: prompted, PC: notAsked }
            toDevelop: { CYP: notAsked }
        codes:

        """;

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void A_sound_codebook_is_read_with_its_defaults()
    {
        var codebook = Read(Head + """
              - { id: theme, kind: impact, level: 3, topic: impacts, label: Theme, stance: negative }
              - { id: member, kind: impact, level: 3, topic: impacts, label: Member, parent: theme }
              - { id: together, kind: feature, topic: features, label: Together, parts: [sharing] }
              - { id: sharing, kind: feature, topic: features, label: Sharing }
            """).Codebook.ShouldNotBeNull();

        codebook.Reference.ShouldBe("small@2");
        codebook.KeyGroups.Select(g => g.Id).ShouldBe(["LAC", "ASD", "KS3"]);
        codebook["theme"].DefaultStance.ShouldBe(Stance.Negative);
        codebook["together"].DefaultStance.ShouldBe(Stance.Contributes);
        codebook.Codes.Select(c => (c.ListedForStaff, c.ListedForFamily)).ShouldBe([(true, true), (false, false), (true, true), (false, false)]);
        codebook.CarriesTo(codebook.IndexOf("member")).ShouldBe([codebook.IndexOf("theme")]);
        codebook.CarriesTo(codebook.IndexOf("sharing")).ShouldBe([codebook.IndexOf("together")]);
        var sharing = codebook.IndexOf("sharing");
        codebook.ElicitationOf(sharing, Perspective.DCS).ShouldBe(Elicitation.Prompted);
        codebook.ElicitationOf(sharing, Perspective.PC).ShouldBe(Elicitation.NotAsked);
        codebook.ElicitationOf(sharing, Perspective.PC, toDevelop: true).ShouldBe(Elicitation.Open);
        codebook.ElicitationOf(sharing, Perspective.CYP, toDevelop: true).ShouldBe(Elicitation.NotAsked);
    }

    [Theory]
    [InlineData("  - { id: a, kind: impact, level: 3, topic: impacts, label: A, colour: red }", 10, "'colour' is not known here")]
    [InlineData("  - { id: a, kind: impact, level: 5, topic: impacts, label: A }", 10, "'a' is an impact: 'level' must be 1, 2, 3 or 4.")]
    [InlineData("  - { id: a, kind: feature, level: 1, topic: features, label: A }", 10, "'a' is a feature: it has no 'level'.")]
    [InlineData("  - { id: a, kind: feature, topic: weather, label: A }", 10, "'topic' of 'a' is 'weather', which is no topic of this codebook.")]
    [InlineData("  - { id: a, kind: feature, topic: features, label: A }\n  - { id: a, kind: feature, topic: features, label: B }", 11, "code 'a' stands here a second time.")]
    [InlineData("  - { id: a, kind: feature, topic: features, label: A, parent: b }", 10, "'parent' of 'a' names 'b', which is no code of this codebook.")]
    [InlineData("  - { id: a, kind: impact, level: 1, topic: impacts, label: A, parent: b }\n  - { id: b, kind: impact, level: 2, topic: impacts, label: B }", 10, "which has another kind or level")]
    [InlineData("  - { id: a, kind: feature, topic: features, label: A, parent: b }\n  - { id: b, kind: feature, topic: features, label: B, parent: a }", 10, "'a' stands above itself")]
    [InlineData("  - { id: a, kind: feature, topic: features, label: A }\n  - { id: b, kind: feature, topic: features, label: B, parent: a, listed: [family] }", 11, "'b' is listed, and so is 'a' above it")]
    [InlineData("  - { id: a, kind: feature, topic: features, label: A, stance: positive }", 10, "'stance' is 'positive'; expected is one of contributes, to develop.")]
    [InlineData("  - { id: A b, kind: feature, topic: features, label: A }", 10, "'id' is 'A b'; lower-case letters, digits and underscores are expected.")]
    [InlineData("  - { id: a, kind: feature, topic: features }", 10, "'label' is missing.")]
    [InlineData("  - { id: a, kind: feature, topic: features, label: A, embeds: 1 }", 10, "only a level 4 impact has it")]
    public void An_inconsistent_codebook_is_refused_with_the_line(string codes, int line, string message)
    {
        var reading = Read(Head + codes);

        reading.Codebook.ShouldBeNull();
        reading.Problems.ShouldContain(p => p.Line == line && p.Message.Contains(message, StringComparison.Ordinal), string.Join("\n", reading.Problems));
    }

    [Theory]
    [InlineData("", "the file is empty.")]
    [InlineData("just words", "'name: value' lines")]
    [InlineData("id: [1", "this is not valid YAML")]
    public void What_is_no_codebook_at_all_is_refused_in_a_sentence(string text, string message)
    {
        var reading = Read(text);

        reading.Codebook.ShouldBeNull();
        reading.Problems.ShouldHaveSingleItem().Message.ShouldContain(message);
    }

    [Fact]
    public void A_theme_for_staff_may_stand_above_a_view_for_families()
    {
        Read(Head + """
              - { id: theme, kind: impact, level: 3, topic: impacts, label: Theme, listed: [staff] }
              - { id: view, kind: impact, level: 3, topic: impacts, label: View, parent: theme, listed: [family] }
            """).Problems.ShouldBeEmpty();
    }

    [Fact]
    public void The_shipped_codebooks_are_sound()
    {
        var folder = Path.Combine(Repository.Root, "data-templates", "codebooks");

        foreach (var file in Directory.EnumerateFiles(folder, "*.yaml"))
            CodebookFile.Read(file).Problems.ShouldBeEmpty();
    }

    private CodebookReading Read(string text)
    {
        File.WriteAllText(_file, text);
        return CodebookFile.Read(_file);
    }
}
