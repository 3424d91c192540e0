using System.Xml.Linq;

namespace Larc.Cli.Tests.Studies;

/// <summary>What holds for every folder of results, however little there was to say.</summary>
internal static class StudyRun
{
    public static void Check(string folder)
    {
        var notebooks = Directory.GetFiles(Path.Combine(folder, "notebooks"), "*.ipynb").Order(StringComparer.Ordinal).ToList();
        notebooks.Select(Path.GetFileName).ShouldBe(Notebooks.Guided.Select(Path.GetFileName));
        foreach (var notebook in notebooks)
            ExecutedNotebook.Check(File.ReadAllText(notebook)).ShouldBeEmpty(notebook);
        foreach (var page in Directory.GetFiles(folder, "*.html", SearchOption.AllDirectories))
            OfflinePage.Check(File.ReadAllText(page), Path.GetDirectoryName(page)!).ShouldBeEmpty(page);
        foreach (var table in Directory.GetFiles(Path.Combine(folder, "internal", "tables"), "*.csv"))
            SafeCsv.Check(File.ReadAllText(table)).ShouldBeEmpty(table);
        foreach (var figure in Directory.GetFiles(Path.Combine(folder, "internal", "figures")))
            XDocument.Load(figure).Root!.Name.LocalName.ShouldBe("svg", figure);
        foreach (var file in TempFolder.Files(folder).Where(f => Path.GetExtension(f) is ".csv" or ".svg" or ".md" or ".html"))
        {
            var text = File.ReadAllText(Path.Combine(folder, file));
            text.ShouldNotMatch(@"\b(NaN|Infinity|∞)\b", file);
        }
    }

    /// <summary>Everything the folder says in words: index, findings, and what the notebooks show.</summary>
    public static string Words(string folder) => string.Join(
        '\n',
        Directory.GetFiles(Path.Combine(folder, "notebooks"), "*.ipynb").Select(n => OfflinePage.TextOf(ExecutedNotebook.Shown(File.ReadAllText(n))))
            .Append(Index(folder))
            .Append(File.ReadAllText(Path.Combine(folder, "internal", "findings.md"))));

    public static string Index(string folder) => OfflinePage.TextOf(File.ReadAllText(Path.Combine(folder, "index.html")));
}
