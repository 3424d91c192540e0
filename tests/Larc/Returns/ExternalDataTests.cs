using Larc.Returns;
using Xunit.Abstractions;

namespace Larc.Tests.Returns;

/// <summary>Published workbooks are no returns: they are refused politely. They lie outside the repository, in the folder LARC_EXTERNAL_DATA names.</summary>
public class ExternalDataTests(ITestOutputHelper output)
{
    [Fact]
    public void Published_workbooks_are_refused_politely()
    {
        if (Environment.GetEnvironmentVariable("LARC_EXTERNAL_DATA") is not { Length: > 0 } folder)
        {
            output.WriteLine("LARC_EXTERNAL_DATA is not set: nothing was looked at.");
            return;
        }

        foreach (var path in Directory.EnumerateFiles(folder, "*.xlsx", SearchOption.AllDirectories))
        {
            var loaded = StudyLoader.Load(path, new() { UseCache = false });
            output.WriteLine($"{Path.GetFileName(path)}: {loaded.Issues.Length} issues");
            loaded.HasErrors.ShouldBeTrue(path);
            loaded.Study.Returns.ShouldBeEmpty();
            loaded.Issues.ShouldContain(i => i.Rule == "missing-sheet");
        }
    }
}
