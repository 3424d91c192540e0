using System.IO.Compression;
using Larc.Cli.Example;

namespace Larc.Cli.Tests.Example;

public class RegenerationTests
{
    [Fact]
    public void The_committed_example_is_what_is_written_now() => CheckCommitted(CommittedExample.Folder, new() { OtherRounds = ["../example-round-2"] });

    [Fact]
    public void The_committed_second_round_is_what_is_written_now() =>
        CheckCommitted(CommittedExample.SecondRound, new() { Round = 2, OtherRounds = ["../example"] });

    /// <summary>The proforma was answered by twenty-one authorities: one interview each, and what they answered, in the plan's proportions.</summary>
    [Fact]
    public void The_committed_support_needs_are_what_is_written_now() =>
        CheckCommitted(RepositoryFolders.ExampleSupportNeeds!, new() { Authorities = 21, Interviews = 21, Statements = 21 });

    [Fact]
    public void The_same_options_give_the_same_bytes_on_any_number_of_threads()
    {
        using var one = new TemporaryFolder();
        using var four = new TemporaryFolder();
        var options = new ExampleOptions { Authorities = 5, Statements = 700, Seed = 3 };
        ExampleStudy.Write(one.Path, options with { Threads = 1 });
        foreach (var file in ExampleStudy.Write(four.Path, options with { Threads = 4 }).Files)
            File.ReadAllBytes(Path.Combine(four.Path, file)).ShouldBe(File.ReadAllBytes(Path.Combine(one.Path, file)), file);
    }

    [Fact]
    public void Another_seed_or_round_gives_another_study()
    {
        using var first = new TemporaryFolder();
        using var seed = new TemporaryFolder();
        using var round = new TemporaryFolder();
        ExampleStudy.Write(first.Path, new() { Authorities = 1 });
        ExampleStudy.Write(seed.Path, new() { Authorities = 1, Seed = 7 });
        ExampleStudy.Write(round.Path, new() { Authorities = 1, Round = 2 });

        Parts(Path.Combine(seed.Path, "authority-a.xlsx")).ShouldNotBe(Parts(Path.Combine(first.Path, "authority-a.xlsx")));
        Parts(Path.Combine(round.Path, "authority-a-round-2.xlsx")).ShouldNotBe(Parts(Path.Combine(first.Path, "authority-a.xlsx")));
    }

    private static void CheckCommitted(string committed, ExampleOptions options)
    {
        using var folder = new TemporaryFolder();
        var summary = ExampleStudy.Write(folder.Path, options);

        Directory.GetFiles(committed).Select(f => Path.GetFileName(f)!).Where(f => f != TempFolder.Key).Order(StringComparer.Ordinal).ShouldBe([ExampleFolder.Marker, .. summary.Files]);
        foreach (var file in summary.Files.Append(ExampleFolder.Marker))
            Parts(Path.Combine(committed, file)).ShouldBe(Parts(Path.Combine(folder.Path, file)), $"{file} differs: write the example again and commit it.");
    }

    /// <summary>What a file says: the parts of a workbook unpacked, because machines may compress the same parts to other bytes.</summary>
    private static List<string> Parts(string path)
    {
        if (Path.GetExtension(path) != ".xlsx")
            return [File.ReadAllText(path)];
        using var zip = ZipFile.OpenRead(path);
        return [.. zip.Entries.Select(e => e.FullName + "\n" + new StreamReader(e.Open()).ReadToEnd())];
    }
}
