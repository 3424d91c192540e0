using AngleSharp.Html.Parser;
using Larc.Display;

namespace Larc.Tests.Display;

public sealed class RichTests
{
    public static TheoryData<Type> RichTypes =>
        [.. typeof(IRich).Assembly.GetTypes().Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(IRich)))];

    [Theory]
    [MemberData(nameof(RichTypes))]
    public void A_host_finds_formatters_by_convention(Type type)
    {
        var attribute = type.GetCustomAttributes(inherit: true).Single(a => a.GetType().Name == "TypeFormatterSourceAttribute");
        ((string[])attribute.GetType().GetProperty("PreferredMimeTypes")!.GetValue(attribute)!).ShouldBe(["text/html", "text/plain"]);
        var source = (Type)attribute.GetType().GetProperty("FormatterSourceType")!.GetValue(attribute)!;
        var formatters = (IEnumerable<object>)source.GetMethod("CreateTypeFormatters")!.Invoke(Activator.CreateInstance(source), null)!;
        formatters.Select(f => (string)f.GetType().GetProperty("MimeType")!.GetValue(f)!).ShouldBe(["text/html", "text/plain"]);
    }

    [Theory]
    [MemberData(nameof(RichTypes))]
    public void A_host_finds_one_method_named_ToHtml(Type type) =>
        type.GetMethod("ToHtml")!.GetParameters().ShouldBeEmpty();

    [Fact]
    public void A_formatter_writes_the_note_and_refuses_strangers()
    {
        var note = Note.Information("Six returns were read.");
        foreach (RichFormatter formatter in new RichFormatterSource().CreateTypeFormatters())
        {
            var writer = new StringWriter();
            formatter.Format(note, writer).ShouldBeTrue();
            writer.ToString().ShouldBe(formatter.MimeType == "text/html" ? note.ToHtml() : note.ToString());
            formatter.Format("a string", writer).ShouldBeFalse();
        }
    }

    [Fact]
    public void A_note_says_its_kind_in_words()
    {
        Note.Warning("Two codes are unknown.", "L1-99", "L9-01").ToString().ShouldBe("Warning: Two codes are unknown.\n  - L1-99\n  - L9-01");
        Note.Limit("Cases were chosen; nothing can be said about how common this is.").ToHtml().ShouldContain("<strong>What this cannot show:</strong>");
        new HtmlParser().ParseDocument(Note.Warning("<b>bold</b>").ToHtml()).QuerySelector("b").ShouldBeNull();
    }

    [Fact]
    public void A_panel_shows_its_items_in_order()
    {
        var panel = new Panel(Note.Information("First."), Note.Limit("Second.")) { Heading = "Results" };
        panel.ToString().ShouldBe("Results\n\nInformation: First.\n\nWhat this cannot show: Second.");
        var html = panel.With(new Table("Third", [new("A")], [[1]])).ToHtml();
        html.IndexOf("First.", StringComparison.Ordinal).ShouldBeLessThan(html.IndexOf("Third", StringComparison.Ordinal));
        html.ShouldContain(">Results</p>");
    }

    [Fact]
    public void Nasty_text_stays_text()
    {
        foreach (var text in NastyText.All)
        {
            var page = new HtmlParser().ParseDocument(new Table(text, [new(text)], [[text]]).ToHtml());
            page.QuerySelectorAll("script").ShouldBeEmpty();
            page.QuerySelector("tbody th")!.TextContent.ShouldBe(PlainText.Clean(text));
        }
    }
}
