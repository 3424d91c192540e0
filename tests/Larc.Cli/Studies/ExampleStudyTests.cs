using System.Text.Json;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Larc.Cli.Tests.Studies;

/// <summary><c>larc study data-templates/example --out X</c>: the folder it leaves.</summary>
[Collection(ExampleRunCollection.Name)]
public sealed class ExampleStudyTests(ExampleRun run)
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void Both_runs_end_well_and_say_where_to_look()
    {
        foreach (var one in new[] { run.First, run.Second })
        {
            one.ShouldExit(0);
            one.Error.ShouldBeEmpty();
            one.Output.ShouldContain("index.html");
            one.Output.ShouldContain("internal");
            one.Output.ShouldContain(" 0 failed, 0 not run");
        }
    }

    [Fact]
    public void Every_kind_of_result_is_there()
    {
        var files = TempFolder.Files(run.Out);

        foreach (var file in new[] { "index.html", "study.json", "issues.xlsx", "internal/findings.md", "internal/findings.html", "internal/findings.docx", "internal/quality.html", "internal/decisions-template.yaml", "internal/tables/tables.xlsx" })
            files.ShouldContain(file);
        run.Files("internal/tables", ".csv").Count.ShouldBeGreaterThan(20);
        run.Files("internal/figures", ".svg").Count.ShouldBeGreaterThan(10);
        run.Files("notebooks", ".ipynb").Select(f => Path.GetFileName(f)).ShouldBe(Notebooks.Guided.Select(f => Path.GetFileName(f)));
    }

    [Fact]
    public void A_second_run_on_another_machine_writes_the_same_bytes()
    {
        var second = run.Read();
        var compared = run.FirstFiles.Keys.Where(f => f is "issues.xlsx" or "study.json" or "index.html" || f.Split('/')[0] is "internal" or "publication").ToList();

        compared.Count.ShouldBeGreaterThan(40);
        compared.ShouldContain("publication/findings.docx");
        compared.Where(f => !second[f].AsSpan().SequenceEqual(run.FirstFiles[f])).ShouldBeEmpty();
    }

    [Fact]
    public void A_second_run_removes_stale_results_and_leaves_other_files_alone()
    {
        TempFolder.Files(run.Out).ShouldBe(run.FirstFiles.Keys.Append("my notes.txt").Order(StringComparer.Ordinal));
        run.Text("my notes.txt").ShouldBe("not from this run");
    }

    [Fact]
    public void Executed_notebooks_are_valid_and_hold_no_error()
    {
        foreach (var file in run.Files("notebooks", ".ipynb"))
            ExecutedNotebook.Check(run.Text(file)).ShouldBeEmpty(file);
    }

    [Fact]
    public void Findings_are_there_as_text_and_as_a_page()
    {
        var text = run.Text("internal/findings.md");

        text.ShouldStartWith("# ");
        text.ShouldContain("nternal");
        text.Split('\n').Count(l => l.StartsWith("## ", StringComparison.Ordinal)).ShouldBeGreaterThan(3);
        text.ShouldMatch(@"\b\d+ of \d+\b");
        OfflinePage.Check(run.Text("internal/findings.html"), Path.Combine(run.Out, "internal")).ShouldBeEmpty();
        OfflinePage.TextOf(run.Text("internal/findings.html")).ShouldContain("nternal");
    }

    [Fact]
    public void Every_claim_leads_to_its_excerpts_and_back()
    {
        var findings = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(run.Text("internal/findings.html"));
        var places = new Dictionary<string, HashSet<string>>();
        foreach (var file in run.Files("internal/excerpts", ".html"))
        {
            var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(run.Text(file));
            OfflinePage.Check(run.Text(file), Path.Combine(run.Out, "internal", "excerpts")).ShouldBeEmpty(file);
            places["excerpts/" + Path.GetFileName(file)] = [.. page.QuerySelectorAll("[id]").Select(e => e.Id!)];
            page.QuerySelectorAll("a[href^='../findings.html#']").Select(a => a.GetAttribute("href")![17..]).Where(id => findings.GetElementById(id) is null).ShouldBeEmpty(file);
            page.QuerySelectorAll(".excerpt").Length.ShouldBeInRange(1, 400, file);
        }

        var cited = findings.QuerySelectorAll(".entry a[href^='excerpts/']").Select(a => a.GetAttribute("href")!.Split('#')).ToList();
        cited.Count.ShouldBeGreaterThan(1000);
        cited.Where(c => !places[c[0]].Contains(c[1])).ShouldBeEmpty();
        findings.QuerySelectorAll(".entry").Where(e => e.TextContent.Contains("and more", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void The_index_opens_offline_and_links_everything()
    {
        var html = run.Text("index.html");

        OfflinePage.Check(html, run.Out).ShouldBeEmpty();
        OfflinePage.TextOf(html).ShouldContain("Internal: not for publication");
        var linked = OfflinePage.Targets(html);
        var results = TempFolder.Files(run.Out).Except([".larc-out", "index.html", "internal/contents.json", "my notes.txt"]);
        results.Where(f => !linked.Contains(f)).ShouldBeEmpty();
    }

    [Fact]
    public void No_cell_of_a_table_can_run_as_a_formula()
    {
        foreach (var file in run.Files("internal/tables", ".csv"))
            SafeCsv.Check(run.Text(file)).ShouldBeEmpty(file);
    }

    [Fact]
    public void Figures_are_well_formed_and_say_in_words_what_they_show()
    {
        foreach (var file in run.Files("internal/figures", ".svg"))
        {
            var root = XDocument.Parse(run.Text(file)).Root!;

            root.Name.ShouldBe(Svg + "svg", file);
            ((string?)root.Attribute("role")).ShouldBe("img", file);
            root.Element(Svg + "title")!.Value.ShouldNotBeNullOrWhiteSpace(file);
            root.Element(Svg + "desc")!.Value.ShouldNotBeNullOrWhiteSpace(file);
            root.Descendants().Select(e => e.Name.LocalName).ShouldNotContain("script", file);
            root.DescendantsAndSelf().Attributes().Where(a => a.Name.LocalName is "href" or "src" && !a.Value.StartsWith('#')).ShouldBeEmpty(file);
        }
    }

    [Fact]
    public void The_workbook_of_problems_opens()
    {
        using var workbook = SpreadsheetDocument.Open(Path.Combine(run.Out, "issues.xlsx"), isEditable: false);

        new OpenXmlValidator(FileFormatVersions.Office2019).Validate(workbook).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}").ShouldBeEmpty();
        workbook.WorkbookPart!.Workbook.Sheets!.Count().ShouldBeGreaterThan(1);
    }

    [Fact]
    public void The_study_document_names_its_form_and_its_parameters()
    {
        using var document = JsonDocument.Parse(run.Text("study.json"));
        var root = document.RootElement;
        var triangulation = root.GetProperty("triangulation");

        root.GetProperty("schema").GetString().ShouldBe("larc.study/1");
        root.GetProperty("edition").GetString().ShouldBe("internal");
        root.GetProperty("title").GetString().ShouldNotBeNullOrWhiteSpace();
        root.GetProperty("returns").GetArrayLength().ShouldBe(14);
        root.GetProperty("returns").EnumerateArray().Select(r => r.GetProperty("sha256").GetString()!.Length).ShouldAllBe(n => n == 64);
        root.GetProperty("notebooks").EnumerateArray().Select(n => n.GetProperty("outcome").GetString()).ShouldAllBe(o => o == "passed");
        triangulation.GetProperty("schema").GetString().ShouldBe("larc.triangulation/1");
        triangulation.GetProperty("parameters").GetProperty("authorityShare").GetDecimal().ShouldBe(0.5m);
        triangulation.GetProperty("parameters").GetProperty("audience").GetString().ShouldBe("internal");
    }

    [Fact]
    public void The_second_round_of_the_example_is_compared_with_the_first()
    {
        using var document = JsonDocument.Parse(run.Text("study.json"));
        var rounds = document.RootElement.GetProperty("rounds");
        var rows = rounds.GetProperty("lists").EnumerateArray().SelectMany(l => l.GetProperty("rows").EnumerateArray()).ToList();

        rounds.GetProperty("compared").EnumerateArray().Select(r => (r.GetProperty("round").GetInt32(), r.GetProperty("codebook").GetString(), r.GetProperty("authorities").GetInt32()))
            .ShouldBe([(1, "larc-round-1@1", 14), (2, "larc-round-2@1", 15)]);
        rounds.GetProperty("sameAuthorities").GetArrayLength().ShouldBe(10);
        rounds.GetProperty("issues").GetArrayLength().ShouldBe(0);
        rounds.GetProperty("lists").EnumerateArray().Select(l => l.GetProperty("stance").GetString()).Distinct().ShouldBe(["contributes", "to develop", null], "the words of the rest of the document");
        rounds.GetProperty("setAside").GetArrayLength().ShouldBe(0);
        rows.SelectMany(r => r.GetProperty("steps").EnumerateArray()).Select(s => s.GetProperty("change").GetString()).Distinct().Order(StringComparer.Ordinal)
            .ShouldBe(["fell", "newlyAsked", "noLongerAsked", "notComparable", "rose", "unchanged"]);
        foreach (var count in rows.SelectMany(r => r.GetProperty("counts").EnumerateArray()))
            (count.GetProperty("authorities").ValueKind == JsonValueKind.Null).ShouldBe(count.GetProperty("authoritiesAsked").ValueKind == JsonValueKind.Null);
    }

    [Fact]
    public void The_notebook_on_rounds_says_what_it_compares_and_keeps_what_it_shows()
    {
        var words = OfflinePage.TextOf(ExecutedNotebook.Shown(run.Text("notebooks/10-compare-rounds.ipynb")));

        words.ShouldContain("Rounds 1 and 2 are compared, read from the study's own folder and ../example-round-2.");
        words.ShouldContain("10 of 19 authorities took part in every round");
        words.ShouldContain("service managers were prompted in round 1 and asked openly in round 2");
        words.ShouldContain("which was divided");
        run.Files("internal/figures", ".svg").Count(f => f.Contains("/10-", StringComparison.Ordinal)).ShouldBe(3);
        run.Text("internal/tables/10-trend.csv").ShouldContain("newly reported");
    }

    [Fact]
    public void Nothing_written_names_a_folder_of_this_machine()
    {
        var folder = JsonEncodedText.Encode(Path.GetDirectoryName(run.Out)!, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString();
        var named = TempFolder.Files(run.Out).Where(f => f != "my notes.txt" && Path.GetExtension(f) != ".xlsx")
            .Where(f => run.Text(f) is var text && (text.Contains(folder, StringComparison.Ordinal) || text.Contains(Repository.Root, StringComparison.Ordinal)));

        named.ShouldBeEmpty();
    }
}
