using System.Text.Json;
using Larc.Cli.Tests.Counting;

namespace Larc.Cli.Tests.Studies;

/// <summary>What keeps a publication from being written: it is not written at all, and every place where a person may look says why.</summary>
public sealed class BlockedPublicationTests
{
    private const string Planted = "We wrote to the family at SW1A 1AA about it.";

    [Fact]
    public async Task A_postcode_in_an_excerpt_until_a_person_decides()
    {
        using var folder = new TempFolder();
        Write(folder);
        Rewrite(folder["study", "a1-round-1", "Statements.csv"]);

        (await Study(folder)).ShouldExit(0);
        ShouldBeBlocked(folder, ["Statement i1-training of", "a1-round-1", "SW1A 1AA"]);

        File.WriteAllText(folder["study", "decisions.yaml"], "screening:\n  - { return: a1-round-1, statement: i1-training, decision: cleared, reason: 'The postcode of the council', by: 'A. Researcher', on: 2026-11-22 }\n");
        (await Study(folder)).ShouldExit(0);
        Directory.Exists(folder["out", "publication"]).ShouldBeTrue();
        File.Exists(folder["out", "internal", "publication-blocked.html"]).ShouldBeFalse();
        Reasons(folder).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("not a key", "does not hold a key of the pseudonyms")]
    [InlineData(null, "cannot be written to")]
    public async Task A_key_that_is_none_or_that_cannot_be_made(string? content, string words)
    {
        using var folder = new TempFolder();
        Write(folder);
        var key = content is null ? folder["no such folder", "a.key"] : folder["a.key"];
        if (content is not null)
            File.WriteAllText(key, content);

        (await Study(folder, ("LARC_KEY_FILE", key))).ShouldExit(0);

        ShouldBeBlocked(folder, ["No key of the pseudonyms", words]);
        File.Exists(key).ShouldBe(content is not null);
    }

    [Fact]
    public async Task A_policy_that_cannot_be_read()
    {
        using var folder = new TempFolder();
        Write(folder);
        File.WriteAllText(folder["policy.yaml"], "schema: [unfinished\n");

        (await Study(folder, ("LARC_POLICY", folder["policy.yaml"]))).ShouldExit(0);

        ShouldBeBlocked(folder, ["A fault in the policy", "policy.yaml"]);
    }

    /// <summary>What is counted over two authorities is counted by authority.</summary>
    [Fact]
    public async Task Fewer_authorities_than_may_be_told_apart()
    {
        using var folder = new TempFolder();
        SmallStudy.Of(["A1", "A2"]).Write(folder.Folder("study"));

        (await Study(folder)).ShouldExit(0);

        ShouldBeBlocked(folder, ["Too few authorities", "2 authorities, fewer than 3"]);
    }

    /// <summary>A fault there is a problem of the returns too: the exit code says so, as of any other.</summary>
    [Fact]
    public async Task Decisions_that_cannot_be_read()
    {
        using var folder = new TempFolder();
        Write(folder);
        File.WriteAllText(folder["study", "decisions.yaml"], "screening:\n  - { return: a1-round-1, statement: i1-training, decision: perhaps }\n");

        (await Study(folder)).ShouldExit(1);

        ShouldBeBlocked(folder, ["A fault in a file that protects people", "decisions.yaml"]);
    }

    private static void Write(TempFolder folder) => SmallStudy.Of(Enumerable.Range(1, 7).Select(n => $"A{n}")).Write(folder.Folder("study"));

    private static void Rewrite(string file)
    {
        var lines = File.ReadAllLines(file);
        lines[1].ShouldStartWith("\"i1-training\"");
        lines[1] = lines[1].Replace("Something was said here.", Planted, StringComparison.Ordinal);
        File.WriteAllLines(file, lines);
    }

    private static async Task<LarcRun> Study(TempFolder folder, params (string Name, string Value)[] variables)
    {
        // An earlier publication must not outlive the reasons against the next.
        if (File.Exists(folder["out", ".larc-out"]))
            File.WriteAllText(Path.Combine(folder.Folder(Path.Combine("out", "publication")), "findings.md"), "of an earlier run");
        var run = await LarcProcess.RunAsync(new LarcCall("study", folder["study"], "--out", folder["out"]) { Variables = variables.ToDictionary(v => v.Name, v => v.Value) });
        run.Output.ShouldContain(" 0 failed, 0 not run", customMessage: run.Said);
        StudyRun.Check(folder["out"]);
        return run;
    }

    private static void ShouldBeBlocked(TempFolder folder, string[] words)
    {
        Directory.Exists(folder["out", "publication"]).ShouldBeFalse();
        var reasons = Reasons(folder);
        reasons.ShouldNotBeEmpty();
        var page = OfflinePage.TextOf(File.ReadAllText(folder["out", "internal", "publication-blocked.html"]));
        var index = StudyRun.Index(folder["out"]);
        foreach (var word in words)
        {
            reasons.ShouldContain(r => r.Contains(word, StringComparison.Ordinal), string.Join('\n', reasons));
            page.ShouldContain(word);
            index.ShouldContain(word);
        }

        // What a reader of the results can see names no folder of the machine they were made on.
        string.Join('\n', reasons.Append(page).Append(index)).ShouldNotContain(folder.Path);
    }

    private static string[] Reasons(TempFolder folder)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(folder["out", "study.json"]));
        var publication = document.RootElement.GetProperty("publication");
        string[] reasons = [.. publication.GetProperty("reasons").EnumerateArray().Select(r => r.GetString()!)];
        publication.GetProperty("written").GetBoolean().ShouldBe(reasons.Length == 0);
        return reasons;
    }
}
