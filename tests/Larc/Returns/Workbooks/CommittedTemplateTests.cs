using System.IO.Compression;
using Larc.Returns;

namespace Larc.Tests.Returns.Workbooks;

/// <summary>The blank workbooks in data-templates are what the code makes of the codebooks there.</summary>
public sealed class CommittedTemplateTests
{
    private static readonly string s_folder = Path.Combine(Repository.Root, "data-templates");

    public static TheoryData<string> Codebooks =>
        [.. Directory.GetFiles(Path.Combine(s_folder, "codebooks"), "*.yaml").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Codebooks))]
    public void Making_it_again_changes_nothing(string codebook)
    {
        var read = Larc.Model.CodebookFile.Read(Path.Combine(s_folder, "codebooks", codebook)).Codebook.ShouldNotBeNull();
        var committed = Path.Combine(s_folder, ReturnTemplates.FileName(read));
        using var folder = new TempFolder();
        var made = folder.File("made.xlsx");
        ReturnTemplates.Write(read, made);
        if (Environment.GetEnvironmentVariable("LARC_UPDATE_EXPECTED") == "1" && (!File.Exists(committed) || !Parts(made).SequenceEqual(Parts(committed))))
            File.Copy(made, committed, overwrite: true);

        File.Exists(committed).ShouldBeTrue($"data-templates/{ReturnTemplates.FileName(read)} is missing: run with LARC_UPDATE_EXPECTED=1 and commit it");
        var (expected, found) = (Parts(committed), Parts(made));
        found.Select(p => p.Name).ShouldBe(expected.Select(p => p.Name));
        foreach (var (was, now) in expected.Zip(found))
            now.Text.ShouldBe(was.Text, $"{was.Name} differs; if that is meant, run with LARC_UPDATE_EXPECTED=1");
    }

    /// <summary>What the zip holds: another machine may squeeze the same parts into other bytes.</summary>
    private static List<(string Name, string Text)> Parts(string workbook)
    {
        using var zip = ZipFile.OpenRead(workbook);
        return [.. zip.Entries.Select(e =>
        {
            using var reader = new StreamReader(e.Open());
            return (e.FullName, reader.ReadToEnd());
        })];
    }
}
