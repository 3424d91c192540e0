using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;
using Larc.Notebooks.Documents;
using Larc.Notebooks.Execution;
using Larc.Notebooks.Export;

namespace Larc.Notebooks.Tests.Export;

public sealed class NotebookPageTests
{
    private const string Svg = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" role="img" aria-labelledby="c-t"><title id="c-t">Chart</title><defs><pattern id="c-h"></pattern></defs><rect fill="url(#c-h)" width="3" height="3"></rect></svg>""";

    [Fact]
    public void Prose_results_text_and_errors_are_shown_and_what_is_text_stays_text()
    {
        var page = NotebookPage.Write(
            new NotebookDocument(
                [
                    new(CellKind.Markdown, "a", "# Question\n\n<script>alert(1)</script>\n\n| a | b |\n|---|---|\n| 1 | 2 |"),
                    new(CellKind.Code, "b", "var x = 1 < 2;\nx")
                    {
                        Outputs =
                        [
                            new StreamOutput(StreamOutput.StandardOut, "1 < 2\n"),
                            new StreamOutput(StreamOutput.StandardError, "\u001b[31mred\u001b[0m 10%\r20%\n"),
                            new ExecuteResultOutput(1, MimeBundle.OfText("plain").With(MimeBundle.Html, "<b>rich</b>"), NotebookMetadata.Empty),
                            new DisplayDataOutput(MimeBundle.OfText("<only text>"), NotebookMetadata.Empty),
                            new ErrorOutput("CompileError", "<oops>", ["n.ipynb, cell [1], line 2: <oops>"]),
                        ],
                    },
                    new(CellKind.Code, "c", "   "),
                ],
                NotebookMetadata.Empty),
            "A & B", "Internal");

        page.ShouldContain("Question</h1>");
        page.ShouldContain("<td>2</td>");
        page.ShouldContain("&lt;script&gt;");
        page.ShouldNotContain("<script");
        page.ShouldContain("<summary>Code of cell 1</summary><pre><code>var x = 1 &lt; 2;\nx</code></pre>");
        page.ShouldContain("Written by the code</p><pre>1 &lt; 2</pre>");
        page.ShouldContain("Written as a warning or an error</p><pre>20%</pre>");
        page.ShouldContain("<b>rich</b>");
        page.ShouldNotContain("plain<");
        page.ShouldContain("<pre>&lt;only text&gt;</pre>");
        page.ShouldContain("CompileError: &lt;oops&gt;");
        page.ShouldContain("n.ipynb, cell [1], line 2: &lt;oops&gt;");
        page.ShouldContain("<title>A &amp; B</title>");
        page.ShouldContain("default-src 'none'");
        page.Split("<details").Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("<script>alert(1)</script><p>x</p>")]
    [InlineData("<p onclick=\"alert(1)\">x</p>")]
    [InlineData("<img src=\"https://example.org/a.png\"><p>x</p>")]
    [InlineData("<img src=x onerror=alert(1)><p>x</p>")]
    [InlineData("<iframe src=\"https://example.org\"></iframe><p>x</p>")]
    [InlineData("<form action=\"https://example.org\"><input name=a><button>go</button></form><p>x</p>")]
    [InlineData("<link rel=stylesheet href=\"https://example.org/a.css\"><p>x</p>")]
    [InlineData("<base href=\"https://example.org\"><meta http-equiv=refresh content=\"0;url=https://example.org\"><p>x</p>")]
    [InlineData("<p style=\"background:url(https://example.org/a)\">x</p>")]
    [InlineData("<p style=\"background:u\\72l(https://example.org/a)\">x</p>")]
    [InlineData("<p style=\"position:fixed;top:0\">x</p>")]
    [InlineData("<style>@import 'https://example.org/a.css'; p{background:URL (https://example.org/a)}</style><p>x</p>")]
    [InlineData("<style>body{display:none} .nb-banner{display:none} .x{} + .nb-output{display:none}</style><p>x</p>")]
    [InlineData("<style>.a{content:'}body{display:none}'}</style><p>x</p>")]
    [InlineData("<style></style><img src=x></style><p>x</p>")]
    [InlineData("<a href=\"javascript:alert(1)\">x</a>")]
    [InlineData("<svg><script>alert(1)</script><a xlink:href=\"javascript:alert(1)\"><text>x</text></a><use href=\"https://example.org/a.svg#b\"/><image href=\"https://example.org/a.png\"/><foreignObject><p>x</p></foreignObject><set attributeName=\"href\" to=\"javascript:alert(1)\"/></svg>")]
    [InlineData("<svg><rect fill=\"url(https://example.org/a.svg#b)\"/><style>rect{fill:url(https://example.org)}</style><text>x</text></svg>")]
    [InlineData("<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\"></table></mtext></math><p>x</p>")]
    [InlineData("<p id=\"nb-text\" class=\"nb-banner\" data-nb-style=\"position:fixed\">x</p>")]
    public void Nothing_in_an_output_runs_fetches_sends_or_reaches_the_page(string html)
    {
        var page = NotebookPage.Write(Notebook(Rich(html)), "t", "Internal");
        var document = Parse(page);

        CheckSafe(document);
        document.QuerySelector(".nb-output")!.TextContent.ShouldContain("x");
        document.QuerySelectorAll(".nb-banner").Length.ShouldBe(1);
        document.QuerySelector("#nb-text")!.LocalName.ShouldBe("main");
        page.ShouldNotContain("display:none}\n<p");
        document.QuerySelector("style")!.TextContent.Split('\n').ShouldNotContain(line => line.StartsWith("body{display", StringComparison.Ordinal) || line.StartsWith(".nb-banner{display", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Svg)]
    [InlineData("<details><summary>More</summary><table class=\"a\"><caption>c</caption><tbody><tr><th scope=\"row\">a</th><td colspan=\"2\" style=\"text-align: right; color: rgba(1,2,3,.5)\">1</td></tr></tbody></table></details>")]
    [InlineData("<div role=\"group\" tabindex=\"0\" aria-label=\"l\"><abbr title=\"t\">a</abbr><a href=\"#b\">b</a><i id=\"b\">i</i></div>")]
    [InlineData("<img src=\"data:image/png;base64,iVBORw0KGgo=\" alt=\"p\">")]
    public void What_only_shows_survives_unchanged(string html) =>
        Parse(NotebookPage.Write(Notebook(Rich(html)), "t")).QuerySelector(".nb-output")!.InnerHtml.ShouldBe(html);

    [Fact]
    public void No_rubbish_breaks_a_page_open()
    {
        string[] pieces =
        [
            "<", ">", "\"", "'", "=", " ", "/", "a", "x</div></div>", "</main>", "</style>", "<style>", "<svg>", "</svg>", "<math>", "<mtext>", "<mglyph>", "<table>", "<td>", "<p id=\"nb-text\">", "<title>", "<textarea>",
            "<noscript>", "<template>", "<script>", "<!--", "-->", "<![CDATA[", "]]>", "<img src=x onerror=alert(1)>", "<a href=\"", "javascript:alert(1)", "\" onclick=\"alert(1)", "<use href=\"#a\">", "<rect fill=\"url(", "https://example.org)\">",
            " style=\"", "position:fixed", "url(", "\\75rl(", "/*", "*/", "{", "}", ";", "@import 'x';", "<foreignObject>", "<desc>", "<iframe srcdoc=\"", "<form>", "<base href=//example.org>", "&lt;script&gt;", "&#x3c;", "\0", "\ud800", "<plaintext>", "<select>", "<frameset>", "<body onload=alert(1)>", "<html>", "<head>",
        ];
        var html = from parts in Gen.ListOf(Gen.Elements(pieces)) select string.Concat(parts);
        Prop.ForAll(html.ToArbitrary(), html.ToArbitrary(), (first, second) =>
        {
            var document = Parse(NotebookPage.Write(Notebook(Rich(first), MimeBundle.OfText(second).With("image/svg+xml", second).With("text/markdown", first)), "t", "Internal"));

            CheckSafe(document);
            document.QuerySelectorAll("main,footer,.nb-banner").Select(element => element.ParentElement!.LocalName).ShouldBe(["body", "body", "body"]);
            document.Body!.Children.Select(element => element.LocalName).ShouldBe(["a", "aside", "main", "footer"]);
            document.QuerySelectorAll("[id]").Select(element => element.Id).ShouldBeUnique();
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_page_has_one_main_part() =>
        Parse(NotebookPage.Write(Notebook(Rich("<main class=\"a\"><p>x</p></main>")), "t")).QuerySelector(".nb-output")!.InnerHtml.ShouldBe("<div class=\"a\"><p>x</p></div>");

    [Fact]
    public void Styles_stay_within_their_output()
    {
        var page = NotebookPage.Write(Notebook(Rich("<style>p,.a > b{color:red}@media print{.larc-x td{margin:0}}</style><p>x</p>"), Rich("<style>@media print{.larc-x td{margin:0}}</style><p>y</p>")), "t");

        page.ShouldContain("#nb-out-1 p,#nb-out-1 .a > b{color:red}");
        page.Split("@media print{.larc-x td{margin:0}}").Length.ShouldBe(3, "the sheets differ in all but one rule");
        Parse(page).QuerySelectorAll("main style").ShouldBeEmpty();
    }

    [Fact]
    public void Ids_are_of_one_thing_each_and_references_follow()
    {
        var document = Parse(NotebookPage.Write(Notebook(Rich(Svg), Rich(Svg), Rich(Svg)), "t"));

        document.QuerySelectorAll("[id]").Select(element => element.Id).ShouldBeUnique();
        foreach (var svg in document.QuerySelectorAll(".nb-output svg"))
        {
            document.GetElementById(svg.GetAttribute("aria-labelledby")!)!.ParentElement.ShouldBe(svg);
            var fill = svg.QuerySelector("rect")!.GetAttribute("fill")!;
            document.GetElementById(fill[5..^1])!.Closest("svg").ShouldBe(svg);
        }
    }

    [Fact]
    public void Other_forms_are_shown_by_what_a_page_can_show()
    {
        var document = Parse(NotebookPage.Write(
            Notebook(
                MimeBundle.OfText("t").With("image/svg+xml", Svg),
                MimeBundle.OfText("two pixels").With("image/png", "iVBO\nRw0KGgo="),
                MimeBundle.OfText("t").With("text/markdown", "*m* <b>raw</b> [l](javascript:alert(1))"),
                MimeBundle.OfText("t").With("application/json", "{\"a\":1}"),
                MimeBundle.OfText("the values").With("application/vnd.plotly.v1+json", "{\"data\":[]}"),
                MimeBundle.OfText("words").With(MimeBundle.Html, "<script src=\"https://example.org\"></script><div></div>"),
                MimeBundle.Empty.With("text/latex", "x")),
            "t"));

        CheckSafe(document);
        var outputs = document.QuerySelectorAll(".nb-output");
        outputs[0].QuerySelector("svg title")!.TextContent.ShouldBe("Chart");
        outputs[1].QuerySelector("img")!.GetAttribute("src").ShouldBe("data:image/png;base64,iVBORw0KGgo=");
        outputs[1].QuerySelector("img")!.GetAttribute("alt").ShouldBe("two pixels");
        outputs[2].InnerHtml.ShouldBe("<p><em>m</em> &lt;b&gt;raw&lt;/b&gt; <a href=\"\">l</a></p>\n");
        outputs[3].TextContent.ShouldBe("{\n \"a\": 1\n}");
        outputs[4].TextContent.ShouldBe("the values");
        outputs[5].TextContent.ShouldBe("words");
        outputs[6].TextContent.ShouldContain("text/latex");
    }

    [Fact]
    public void Prose_carries_its_pictures_and_leads_to_pages()
    {
        var prose = new NotebookCell(CellKind.Markdown, "a", "![a dot](attachment:dot.png) ![far](https://example.org/x.png) [next](02-next.ipynb) [web](https://example.org) [run](javascript:alert(1)) <javascript:alert(1)>")
        {
            Attachments = NotebookMetadata.FromJson("""{"dot.png":{"image/png":"iVBORw0KGgo="}}"""),
        };
        var document = Parse(NotebookPage.Write(new NotebookDocument([prose], NotebookMetadata.Empty), "t"));

        CheckSafe(document);
        document.QuerySelector("img")!.GetAttribute("src").ShouldBe("data:image/png;base64,iVBORw0KGgo=");
        document.QuerySelector("main p")!.TextContent.ShouldContain("[Picture: far]");
        document.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")).ShouldBe(["02-next.html", "https://example.org", ""]);
        document.QuerySelector("h1")!.TextContent.ShouldBe("t");
    }

    [Fact]
    public void A_long_page_has_contents()
    {
        NotebookDocument Chapters(int count) => new([new(CellKind.Markdown, "a", "# Title\n\nlead\n\n" + string.Join("\n\n", Enumerable.Range(1, count).Select(n => $"## Part *{n}*")))], NotebookMetadata.Empty);

        var document = Parse(NotebookPage.Write(Chapters(5), ""));
        document.Title.ShouldBe("Title");
        document.QuerySelectorAll("nav a").Select(link => document.GetElementById(link.GetAttribute("href")![1..])!.TextContent).ShouldBe(["Part 1", "Part 2", "Part 3", "Part 4", "Part 5"]);
        document.QuerySelector("nav")!.PreviousElementSibling!.TextContent.ShouldBe("lead");
        Parse(NotebookPage.Write(Chapters(4), "")).QuerySelector("nav").ShouldBeNull();

        // Code that stands above the first chapter, with what it shows, is no lead.
        NotebookDocument early = new([new(CellKind.Markdown, "t", "# Title\n\nlead"), new(CellKind.Code, "c", "1"), .. Chapters(5).Cells], NotebookMetadata.Empty);
        Parse(NotebookPage.Write(early, "")).QuerySelector("nav")!.PreviousElementSibling!.TextContent.ShouldBe("lead");
    }

    [Fact]
    public async Task A_run_that_failed_or_never_began_says_so_and_two_runs_are_equal()
    {
        using var folder = new TestFolder();
        var fails = folder.Notebook("fails.ipynb", "1 + 1", "var a = 1;\nint.Parse(\"x\")", "3");
        var needs = folder.Write("needs.ipynb", (TestFolder.Document("4") with { Metadata = TestFolder.PortableMetadata.With("larc", System.Text.Json.JsonSerializer.SerializeToElement(new { requires = new[] { "No.Such.Package, 9.9.9" } })) }).ToJson());
        var broken = folder.Write("broken.ipynb", "{");
        string[] all = [fails, needs, broken];

        var files = NotebookPages.Write(await NotebookRunner.RunAsync(all), Path.Combine(folder.Root, "out"), "Internal");
        var again = NotebookPages.Write(await NotebookRunner.RunAsync(all), Path.Combine(folder.Root, "again"), "Internal");

        files.Select(Path.GetFileName).ShouldBe(["fails.html", "needs.html", "broken.html"]);
        files.Select(File.ReadAllText).ShouldBe(again.Select(File.ReadAllText));
        var pages = files.Select(file => Parse(File.ReadAllText(file))).ToList();
        pages.ForEach(CheckSafe);
        pages.ForEach(page => page.DocumentElement.OuterHtml.ShouldNotContain(folder.Root));
        var notice = pages[0].QuerySelector(".nb-notice")!;
        notice.TextContent.ShouldContain("fails.ipynb, cell [2], line 2: FormatException");
        pages[0].GetElementById(notice.QuerySelector("a")!.GetAttribute("href")![1..])!.QuerySelector("summary")!.TextContent.ShouldBe("Code of cell 2, where the notebook stopped");
        pages[0].QuerySelector("#nb-cell-3 summary")!.TextContent.ShouldBe("Code of cell 3, not run");
        pages[1].QuerySelector(".nb-notice")!.TextContent.ShouldContain("was not run");
        pages[1].QuerySelector(".nb-notice")!.TextContent.ShouldContain("No.Such.Package");
        pages[1].QuerySelector("#nb-cell-1 summary")!.TextContent.ShouldBe("Code of cell 1, not run");
        pages[2].QuerySelector(".nb-notice")!.TextContent.ShouldContain("'broken.ipynb' is not a notebook");
    }

    [Fact]
    public void A_run_that_would_replace_its_notebooks_is_told()
    {
        using var folder = new TestFolder();
        var (first, second) = (folder.Notebook("a/n.ipynb", "1"), folder.Notebook("b/m.ipynb", "1"));

        NotebookRunner.FindReplaced([first, second], Path.Combine(folder.Root, "b")).ShouldBe(second);
        NotebookRunner.FindReplaced([first, second], Path.Combine(folder.Root, "c")).ShouldBeNull();
    }

    private static MimeBundle Rich(string html) => MimeBundle.OfText("text").With(MimeBundle.Html, html);

    private static NotebookDocument Notebook(params MimeBundle[] results) => new(
        [.. results.Select((data, at) => new NotebookCell(CellKind.Code, $"c{at}", "1") { Outputs = [new ExecuteResultOutput(at, data, NotebookMetadata.Empty)] })], NotebookMetadata.Empty);

    private static IHtmlDocument Parse(string page) => new HtmlParser().ParseDocument(page);

    /// <summary>Checks that a page asks for nothing, runs nothing and sends nothing.</summary>
    private static void CheckSafe(IHtmlDocument document)
    {
        document.QuerySelectorAll("script,iframe,object,embed,form,input,button,link,base,foreignObject,set,animate").ShouldBeEmpty();
        document.QuerySelectorAll("main style").ShouldBeEmpty();
        foreach (var attribute in document.All.SelectMany(element => element.Attributes))
        {
            attribute.Name.ShouldNotStartWith("on");
            attribute.Name.ShouldNotBe("data-nb-style");
            if (attribute.Name is "src" or "srcset")
                attribute.Value.ShouldStartWith("data:image/");
            attribute.Value.ShouldNotStartWith("javascript:");
            if (attribute.Name == "style")
                attribute.Value.ShouldNotContain("fixed");
            if (attribute.Name is "style" or "fill" or "stroke")
                attribute.Value.Replace("url(#", "", StringComparison.Ordinal).ShouldNotContain("url(");
        }

        var css = document.QuerySelector("style")!.TextContent;
        css.ShouldNotContain("@import");
        css.ShouldNotContain("url", Case.Insensitive);
        document.QuerySelectorAll("use,image").Select(element => element.GetAttribute("href")).ShouldAllBe(href => href == null || href.StartsWith('#'));
    }
}
