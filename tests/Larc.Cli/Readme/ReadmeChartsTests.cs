using System.Text;
using System.Text.RegularExpressions;
using Larc.Cli.Tests.Example;
using Larc.Display;
using Larc.Findings;
using Larc.Outcomes;
using Larc.Triangulation;

namespace Larc.Cli.Tests.Readme;

/// <summary>The charts in README.md are those that the example study gives now; LARC_UPDATE_EXPECTED=1 draws them again.</summary>
public sealed partial class ReadmeChartsTests(CommittedExample example) : IClassFixture<CommittedExample>
{
    private const string Folder = "docs/charts/";

    [Fact]
    public void Each_is_what_is_drawn_now_and_says_in_words_what_it_shows()
    {
        var result = Analysis.Of(example.Loaded, 1).Triangulation;
        var drawn = new Dictionary<string, Chart>
        {
            [Folder + "who-names-what.svg"] = result.ToMatrix(RankSubject.Contributing),
            [Folder + "looked-after-children.svg"] = KeyGroupOutcomes.For(result.Study, result.Codebook.KeyGroups[0]).ToChart(),
            [Folder + "one-authority.svg"] = result.ToProfile("C"),
        };
        var shown = Image().Matches(ReadmeText.All).ToDictionary(m => m.Groups[2].Value, m => m.Groups[1].Value);

        shown.Keys.ShouldBe(drawn.Keys, ignoreOrder: true);
        Directory.GetFiles(Path.Combine(Repository.Root, Folder)).Select(f => Folder + Path.GetFileName(f)).ShouldBe(drawn.Keys, ignoreOrder: true);
        foreach (var (file, chart) in drawn)
        {
            CheckFile(file, chart.ToSvg() + "\n");
            // The words beside the picture hold the chart's own message, so that neither can change alone.
            shown[file].ShouldStartWith(chart.Title, customMessage: file);
        }
    }

    private static void CheckFile(string name, string svg)
    {
        var path = Path.Combine(Repository.Root, name);
        if (Environment.GetEnvironmentVariable("LARC_UPDATE_EXPECTED") == "1")
            File.WriteAllText(path, svg, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        File.ReadAllText(path).ReplaceLineEndings("\n").ShouldBe(svg, $"{name} differs from what is drawn: run with LARC_UPDATE_EXPECTED=1 and look at it.");
    }

    [GeneratedRegex(@"!\[([^\]]+)\]\(([^)]+)\)")]
    private static partial Regex Image();
}
