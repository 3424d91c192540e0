using Larc.Disclosure.Pseudonyms;
using Larc.Tests.Returns;

namespace Larc.Tests.Disclosure.Pseudonyms;

public sealed class PseudonymKeyFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("larc-key-").FullName;

    private string KeyFile => Path.Combine(_folder, PseudonymKeyFile.Name);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_first_run_makes_a_key_and_the_next_one_finds_it()
    {
        var first = PseudonymKeyFile.FindOrCreate(_folder, named: "");
        var second = PseudonymKeyFile.FindOrCreate(_folder, named: "");

        (first.IsNew, second.IsNew).ShouldBe((true, false));
        second.Key!.Of("excerpt", "x").ShouldBe(first.Key!.Of("excerpt", "x"));
        Convert.FromBase64String(File.ReadAllText(KeyFile).Trim()).Length.ShouldBe(PseudonymKey.Length);
        Directory.GetFiles(_folder).ShouldBe([KeyFile]);
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(KeyFile).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public void Two_runs_at_once_agree_on_one_key()
    {
        var hashes = new string[32];
        Parallel.For(0, hashes.Length, i => hashes[i] = PseudonymKeyFile.FindOrCreate(_folder, named: "").Key!.Of("excerpt", "x"));

        hashes.Distinct().Count().ShouldBe(1);
        Directory.GetFiles(_folder).Length.ShouldBe(1);
    }

    [Fact]
    public void Another_place_can_be_named()
    {
        var elsewhere = Path.Combine(_folder, "other.key");

        PseudonymKeyFile.FindOrCreate(_folder, named: elsewhere).Key.ShouldNotBeNull();
        File.Exists(elsewhere).ShouldBeTrue();
        File.Exists(KeyFile).ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("not base64 at all")]
    [InlineData("c2hvcnQ=")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void A_key_that_is_none_is_said_to_be_and_stays_as_it_is(string content)
    {
        File.WriteAllText(KeyFile, content);
        var reading = PseudonymKeyFile.FindOrCreate(_folder, named: "");

        reading.Key.ShouldBeNull();
        reading.Problem.ShouldBe($"'{Path.GetFileName(KeyFile)}' does not hold a key of the pseudonyms (32 bytes as base64, which is 44 characters). Restore it from where it is kept, or move it away to have a new one made; it was left as it is.");
        File.ReadAllText(KeyFile).ShouldBe(content);
    }

    [Fact]
    public void No_key_is_made_in_the_folder_of_results()
    {
        var output = Path.Combine(_folder, "out");
        var reading = PseudonymKeyFile.FindOrCreate(_folder, output, Path.Combine(output, "internal", "a.key"));

        reading.Key.ShouldBeNull();
        reading.Problem.ShouldBe("The key of the pseudonyms would lie in the folder of results, from where it could be passed on. Name a place outside it with LARC_KEY_FILE.");
        Directory.Exists(output).ShouldBeFalse();
        PseudonymKeyFile.FindOrCreate(_folder, output, named: "").Key.ShouldNotBeNull();
    }

    [Fact]
    public void A_place_that_cannot_be_written_to_is_said_to_be()
    {
        var path = Path.Combine(_folder, "no-such-folder", "a.key");

        PseudonymKeyFile.FindOrCreate(_folder, named: path).ShouldBe(
            new(null, "The key of the pseudonyms cannot be written to 'a.key'. Make its folder writable, or name another place with LARC_KEY_FILE."));
        PseudonymKeyFile.FindOrCreate(_folder, named: _folder).ShouldBe(
            new(null, $"The key of the pseudonyms should be the file '{Path.GetFileName(_folder)}', where there is a folder. Name a file with LARC_KEY_FILE."));
    }

    [Fact]
    public void The_key_is_no_return_and_git_leaves_it_alone()
    {
        using var study = new TempStudy();
        study.Write("return-a.xlsx", ReturnSheets.Sound());
        var before = study.Load();
        PseudonymKeyFile.FindOrCreate(study.Folder, named: "").Key.ShouldNotBeNull();

        study.Load().Issues.ShouldBe(before.Issues);
        study.Load().Returns.Length.ShouldBe(1);
        File.ReadAllLines(Path.Combine(Repository.Root, ".gitignore")).ShouldContain("*.key");
    }
}
