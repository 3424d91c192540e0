using Larc.Notebooks.Documents;
using Larc.Notebooks.Export;

namespace Larc.Notebooks.Tests.Export;

public sealed class NotebookPageTests
{
    [Fact]
    public void Prose_results_text_and_errors_are_shown_and_what_is_text_stays_text()
    {
        var notebook = new NotebookDocument(
            [
                new(CellKind.Markdown, "a", "# Question\n\n<script>alert(1)</script>\n\n| a | b |\n|---|---|\n| 1 | 2 |"),
                new(CellKind.Code, "b", "var x = 1 < 2;\nx")
                {
                    Outputs =
                    [
                        new StreamOutput(StreamOutput.StandardOut, "1 < 2\n"),
                        new ExecuteResultOutput(1, MimeBundle.OfText("plain").With(MimeBundle.Html, "<b>rich</b>"), NotebookMetadata.Empty),
                        new DisplayDataOutput(MimeBundle.OfText("<only text>"), NotebookMetadata.Empty),
                        new ErrorOutput("CompileError", "line 1: <oops>", []),
                    ],
                },
                new(CellKind.Code, "c", "   "),
            ],
            NotebookMetadata.Empty);

        var page = NotebookPage.Write(notebook, "A & B", "Internal");

        page.ShouldContain("<h1>Question</h1>");
        page.ShouldContain("<td>2</td>");
        page.ShouldContain("&lt;script&gt;");
        page.ShouldNotContain("<script");
        page.ShouldContain("<pre>var x = 1 &lt; 2;\nx</pre>");
        page.ShouldContain("<pre>1 &lt; 2\n</pre>");
        page.ShouldContain("<b>rich</b>");
        page.ShouldNotContain("plain");
        page.ShouldContain("<pre>&lt;only text&gt;</pre>");
        page.ShouldContain("CompileError: line 1: &lt;oops&gt;");
        page.ShouldContain("<title>A &amp; B</title>");
        page.ShouldContain("default-src 'none'");
        page.Split("<details").Length.ShouldBe(2);
    }
}
