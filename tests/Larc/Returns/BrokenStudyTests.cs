using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Larc.Returns;

namespace Larc.Tests.Returns;

/// <summary>Every broken study gives exactly its expected issues, and accounts for every row.</summary>
public class BrokenStudyTests
{
    public static TheoryData<string> Names => [.. BrokenStudies.All.Select(s => s.Name)];

    private static bool Updating => Environment.GetEnvironmentVariable("LARC_UPDATE_EXPECTED") == "1";

    [Theory]
    [MemberData(nameof(Names))]
    public void The_committed_files_are_what_the_generator_makes(string name)
    {
        var study = BrokenStudies.All.Single(s => s.Name == name);
        foreach (var (path, content) in study.Files)
        {
            var full = Path.Combine(study.Path, path);
            if (Updating)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(full)!);
                if (!Same(full, content))
                    File.WriteAllBytes(full, content);
            }

            Same(full, content).ShouldBeTrue(path);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_broken_study_gives_exactly_its_expected_issues(string name)
    {
        var study = BrokenStudies.All.Single(s => s.Name == name);
        var found = new StringBuilder("rule,severity,file,sheet,row,column,found\n");
        foreach (var issue in Load(study).Issues)
            found.Append(string.Join(',', new[] { issue.Rule, $"{issue.Severity}".ToLowerInvariant(), issue.File, issue.Sheet, FormattableString.Invariant($"{issue.Row}"), issue.Column, Stable(study, issue.Found) }.Select(Quote))).Append('\n');
        var path = Path.Combine(study.Path, "expected-issues.csv");
        if (Updating)
            File.WriteAllText(path, found.ToString());
        found.ToString().ShouldBe(File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Rows_read_are_rows_used_and_rows_set_aside(string name)
    {
        var loaded = Load(BrokenStudies.All.Single(s => s.Name == name));
        foreach (var rows in loaded.Rows)
            rows.Read.ShouldBe(rows.Used + rows.SetAside, rows.ToString());
        loaded.Total("Interviews").Used.ShouldBe(loaded.Study.InterviewCount);
        loaded.Total("Statements").Used.ShouldBe(loaded.Study.StatementCount);
        loaded.Total("Indicators").Used.ShouldBe(loaded.Study.Indicators.Length);
        loaded.Total("Cases").Used.ShouldBe(loaded.Study.Cases.Length);
        loaded.Total("Second coding").Used.ShouldBe(loaded.Study.SecondCodings.Length);
        loaded.Total("Support needs").Used.ShouldBe(loaded.Study.SupportNeeds.Length);
        foreach (var rule in loaded.Rows.SelectMany(r => r.Reasons.Keys))
            ReturnRules.Of(rule).Severity.ShouldNotBe(IssueSeverity.Warning, $"{rule} sets a row aside");
    }

    [Fact]
    public void The_read_me_lists_every_broken_study()
    {
        var text = new StringBuilder("# Deliberately broken studies\n\nEach folder is a study of its own. `expected-issues.csv` in it lists what `larc check` finds. The people, places and words are invented.\n\n| folder | what it shows |\n|---|---|\n");
        foreach (var study in BrokenStudies.All)
            text.Append("| `").Append(study.Name).Append("` | ").Append(study.Shows).Append(" |\n");
        text.Append("\nThe files are made by `tests/Larc/Returns/BrokenStudies.cs` (run the tests with `LARC_UPDATE_EXPECTED=1`), apart from the two `.xls` files, which LibreOffice saved. Files that unpack to gigabytes are made while the tests run.\n");
        var path = Path.Combine(BrokenStudy.Folder, "README.md");
        if (Updating)
            File.WriteAllText(path, text.ToString());
        text.ToString().ShouldBe(File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void No_folder_is_there_that_no_test_looks_at() =>
        Directory.GetDirectories(BrokenStudy.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(BrokenStudies.All.Select(s => s.Name).Order(StringComparer.Ordinal));

    internal static LoadedStudy Load(BrokenStudy study) => StudyLoader.Load(study.Path, new() { UseCache = false });

    private static string Stable(BrokenStudy study, string text) => text.Replace(study.Path, "(the folder)", StringComparison.Ordinal);

    /// <summary>Text files may have been checked out with other line ends, and how a zip is packed differs between machines: what they hold may not differ.</summary>
    private static bool Same(string path, byte[] content) => File.Exists(path) && File.ReadAllBytes(path) is var committed && Path.GetExtension(path) switch
    {
        ".yaml" or ".csv" or ".txt" => Text(committed) == Text(content),
        ".xlsx" => committed.AsSpan().SequenceEqual(content) || Parts(committed) == Parts(content),
        _ => committed.AsSpan().SequenceEqual(content),
    };

    /// <summary>The parts of a workbook with their content; what cannot be opened, on purpose, has none.</summary>
    private static string Parts(byte[] workbook)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(workbook));
            return string.Join('\n', zip.Entries.Select(entry =>
            {
                using var part = entry.Open();
                return $"{entry.FullName} {Convert.ToHexString(SHA256.HashData(part))}";
            }));
        }
        catch (InvalidDataException)
        {
            return "no zip";
        }
    }

    private static string Text(byte[] bytes) => Encoding.Latin1.GetString(bytes).ReplaceLineEndings("\n");

    private static string Quote(string? text) => text is null ? "" : text.AsSpan().IndexOfAny(',', '"', '\n') < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
