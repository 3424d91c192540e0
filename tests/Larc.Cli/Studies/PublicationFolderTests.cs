using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Larc.Cli.Tests.Studies;

/// <summary>The folder <c>publication</c> of the main job over the example study: whole, safe, and with nothing internal in it.</summary>
[Collection(ExampleRunCollection.Name)]
public sealed class PublicationFolderTests(ExampleRun run)
{
    private static readonly string[] Briefs = ["director", "lead-member", "practitioner", "service-manager"];

    private string Folder => Path.Combine(run.Out, "publication");

    [Fact]
    public void Every_document_is_there_in_every_form()
    {
        var files = TempFolder.Files(Folder);

        foreach (var document in Briefs.Select(b => $"briefs/{b}").Append("findings"))
            foreach (var form in new[] { "md", "html", "docx" })
                files.ShouldContain($"{document}.{form}");
        foreach (var file in new[] { "audit.txt", "tables/manifest.json", "tables/tables.xlsx", "tables/counts.csv", "tables/interviews.csv" })
            files.ShouldContain(file);
        files.Count(f => f.StartsWith("figures/", StringComparison.Ordinal)).ShouldBeGreaterThan(0);
        files.Where(f => f.Split('/') is not (["findings.md" or "findings.html" or "findings.docx" or "audit.txt"] or ["tables" or "figures" or "briefs", _])).ShouldBeEmpty();
        using var study = JsonDocument.Parse(run.Text("study.json"));
        study.RootElement.GetProperty("publication").GetProperty("written").GetBoolean().ShouldBeTrue();
        study.RootElement.GetProperty("publication").GetProperty("reasons").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public void Pages_tables_and_figures_are_sound()
    {
        foreach (var page in Directory.GetFiles(Folder, "*.html", SearchOption.AllDirectories))
        {
            OfflinePage.Check(File.ReadAllText(page), Path.GetDirectoryName(page)!).ShouldBeEmpty(page);
            OfflinePage.TextOf(File.ReadAllText(page)).ShouldContain("For publication", customMessage: page);
        }

        foreach (var table in Directory.GetFiles(Path.Combine(Folder, "tables"), "*.csv"))
            SafeCsv.Check(File.ReadAllText(table)).ShouldBeEmpty(table);
        foreach (var figure in Directory.GetFiles(Path.Combine(Folder, "figures")))
            XDocument.Load(figure).Root!.Name.LocalName.ShouldBe("svg", figure);
    }

    /// <summary>Of every file, and of every part of a file that is a package.</summary>
    [Fact]
    public void Nothing_internal_is_in_it()
    {
        var authorities = File.ReadLines(Path.Combine(ExampleRun.Example, "authorities.csv")).Skip(1).Select(l => l.Split(',')).ToList();
        using var study = JsonDocument.Parse(run.Text("study.json"));
        var returns = study.RootElement.GetProperty("returns").EnumerateArray().ToList();
        string[] secrets =
        [
            .. authorities.Select(a => a[1]),
            .. returns.Select(r => r.GetProperty("file").GetString()!),
            .. returns.Select(r => r.GetProperty("sha256").GetString()!),
            .. File.ReadLines(Path.Combine(run.Out, "internal", "findings.md")).SelectMany(Identifiers).Distinct(),
            "la_code", "la_name", "excerpts/", "internal/",
        ];
        secrets.Length.ShouldBeGreaterThan(500);

        foreach (var (name, text) in Texts())
            secrets.FirstOrDefault(s => text.Contains(s, StringComparison.Ordinal)).ShouldBeNull(name);
    }

    [Fact]
    public async Task The_audit_finds_it_safe()
    {
        var audit = await LarcProcess.RunAsync("audit", run.Out);

        audit.ShouldExit(0).Error.ShouldBeEmpty();
        audit.Output.ShouldContain("Safe: nothing that is hidden can be worked out");
        run.Text("publication/audit.txt").ShouldContain("Safe: nothing that is hidden can be worked out");
    }

    [Fact]
    public async Task The_audit_finds_a_hidden_number_that_somebody_printed()
    {
        using var folder = new TempFolder();
        Copy(folder.Path);
        foreach (var table in new[] { "counts.csv", "quantified-evidence.csv" })
            Rewrite(folder["publication", "tables", table], text => text.Replace("quantified evidence,Elsewhere,all,all,[c]", "quantified evidence,Elsewhere,all,all,4", StringComparison.Ordinal));

        var audit = await LarcProcess.RunAsync("audit", folder.Path);

        audit.ShouldExit(1).Output.ShouldContain("by subtraction: counts.csv");
        audit.Output.ShouldContain("code Ascribed");
    }

    [Fact]
    public async Task The_audit_finds_what_a_further_number_gives_away()
    {
        using var folder = new TempFolder();
        Copy(folder.Path);
        Rewrite(folder["publication", "tables", "family-views.csv"], text => text + "Improved communication skills,participants,happened,view_communication,CYP,ASD,3\n");

        (await LarcProcess.RunAsync("audit", folder.Path)).ShouldExit(1).Output.ShouldContain("('fewer than five', code view_communication, keyGroup all");
    }

    private void Copy(string folder)
    {
        foreach (var file in TempFolder.Files(Path.Combine(Folder, "tables")))
        {
            Directory.CreateDirectory(Path.Combine(folder, "publication", "tables"));
            File.Copy(Path.Combine(Folder, "tables", file), Path.Combine(folder, "publication", "tables", file));
        }
    }

    private static void Rewrite(string file, Func<string, string> change)
    {
        var (before, after) = (File.ReadAllText(file), change(File.ReadAllText(file)));
        after.ShouldNotBe(before);
        File.WriteAllText(file, after);
    }

    /// <summary>Identifiers of statements and the plain hashes of their excerpts, as the internal findings cite them.</summary>
    private static IEnumerable<string> Identifiers(string line) =>
        Regex.Matches(line, @"(S-\d{4}) \(([0-9a-f]{8})\)").SelectMany(m => new[] { m.Groups[1].Value, m.Groups[2].Value });

    private IEnumerable<(string Name, string Text)> Texts()
    {
        foreach (var file in TempFolder.Files(Folder))
        {
            var path = Path.Combine(Folder, file);
            if (Path.GetExtension(file) is not (".docx" or ".xlsx"))
            {
                yield return (file, File.ReadAllText(path));
                continue;
            }

            using var package = ZipFile.OpenRead(path);
            foreach (var part in package.Entries)
            {
                using var reader = new StreamReader(part.Open(), Encoding.UTF8);
                yield return ($"{file}: {part.FullName}", reader.ReadToEnd());
            }
        }
    }
}
