using Larc.Cli.Example;

namespace Larc.Cli.Tests.Example;

public class ExampleFolderTests
{
    [Fact]
    public void A_smaller_example_leaves_nothing_of_a_larger_one_behind_and_other_files_stay()
    {
        using var folder = new TemporaryFolder();
        ExampleStudy.Write(folder.Path, new() { Authorities = 3, Interviews = 6 });
        var own = Path.Combine(folder.Path, "notes.txt");
        File.WriteAllText(own, "mine");

        var summary = ExampleStudy.Write(folder.Path, new() { Authorities = 1, Interviews = 2 });

        Directory.GetFiles(folder.Path).Select(f => Path.GetFileName(f)!).ShouldBe([ExampleFolder.Marker, "notes.txt", .. summary.Files], ignoreOrder: true);
        File.ReadAllText(own).ShouldBe("mine");
    }

    [Fact]
    public void A_folder_of_other_files_is_refused_and_left_alone()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "authority-a.xlsx"), "a return of somebody's own");

        Should.Throw<ExampleException>(() => ExampleStudy.Write(folder.Path, new() { Authorities = 1 }))
            .Message.ShouldBe($"'{folder.Path}' holds files that larc did not make; name an empty or a new folder for the example.");
        Directory.GetFiles(folder.Path).ShouldBe([Path.Combine(folder.Path, "authority-a.xlsx")]);
    }

    [Fact]
    public void A_list_that_was_changed_does_not_reach_outside_the_folder()
    {
        using var folder = new TemporaryFolder();
        var (inside, outside) = (Path.Combine(folder.Path, "example"), Path.Combine(folder.Path, "precious.txt"));
        ExampleStudy.Write(inside, new() { Authorities = 1, Interviews = 1 });
        File.WriteAllText(outside, "precious");
        File.AppendAllText(Path.Combine(inside, ExampleFolder.Marker), "../precious.txt\n" + outside + "\n..\n");

        ExampleStudy.Write(inside, new() { Authorities = 1, Interviews = 1 });

        File.ReadAllText(outside).ShouldBe("precious");
    }
}
