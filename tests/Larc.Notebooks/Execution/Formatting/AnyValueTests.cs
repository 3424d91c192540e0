using System.Collections;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Larc.Notebooks.Documents;

namespace Larc.Notebooks.Tests.Execution.Formatting;

/// <summary>Whatever a cell ends with: it is shown, in text at least, within bounds, and as HTML that is sound.</summary>
public sealed class AnyValueTests
{
    /// <summary>The largest text form there is, with room for what is said of the rest.</summary>
    private const int MaximumText = (1 << 16) + 1000;

    private static readonly Gen<string> Text =
        from parts in Gen.ListOf(Gen.Elements(
            "a", "é", "😀", "👩‍👩‍👧", "\n", "\r", "\t", "\"", "'", "&", "<b>", "<script>alert(1)</script>", "</table>", "<!--", "]]>", "\0", "\u001b[31m", "\u2028", "\ud83d", "\ufffe", "\u202e", " ", new string('w', 300)))
        select string.Concat(parts);

    private static readonly Gen<object?> Scalar = Gen.OneOf(
        Text.Select(text => (object?)text),
        Gen.Elements<object?>(null, 1, -2.5, 3m, true, 'x', DayOfWeek.Friday, Guid.Empty, DBNull.Value, double.NaN, typeof(List<int>), new Version(1, 2), new DateTime(2026, 3, 1), Task.CompletedTask, new InvalidOperationException("<why>"), new Throws(), new object()));

    private static Gen<object?> Value(int depth) => depth == 0 ? Scalar : Gen.OneOf(
        Scalar,
        Gen.ListOf(Value(depth - 1)).Select(items => (object?)items.ToArray()),
        Gen.ListOf(Value(depth - 1)).Select(items => (object?)items.Select(item => item)),
        from key in Text from first in Value(depth - 1) from second in Value(depth - 1) select (object?)new Dictionary<string, object?> { [key] = first, ["b"] = second },
        from first in Value(depth - 1) from second in Value(depth - 1) select (object?)new { First = first, Second = second },
        from first in Value(depth - 1) from second in Value(depth - 1) select (object?)(first, second),
        from key in Text from item in Value(depth - 1) select (object?)new Hashtable { [key] = item },
        from item in Value(depth - 1) select (object?)new object?[,] { { item, null }, { 1, item } },
        from item in Value(depth - 1) from count in Gen.Choose(0, 50) select (object?)Enumerable.Repeat(new { Item = item }, count).ToList());

    [Fact]
    public void Every_value_is_shown_within_bounds_and_as_sound_html() => Prop.ForAll(Value(3).ToArbitrary(), value =>
    {
        var shown = Shown.Of(value);

        shown[MimeBundle.PlainText]!.Length.ShouldBeLessThan(MaximumText);
        if (shown[MimeBundle.Html] is { } html)
        {
            Shown.Sound(html).Length.ShouldBeLessThan(1 << 20);
            // What is written is what is read: a text is never taken for a part of the table.
            var body = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html).Body!;
            body.QuerySelectorAll("*").Select(element => element.LocalName).Except(["div", "style", "table", "caption", "thead", "tbody", "tr", "th", "td", "i"]).ShouldBeEmpty();
            body.QuerySelectorAll("table").Length.ShouldBe(1);
        }

        new NotebookDocument([new NotebookCell(CellKind.Code, "a", "1") { Outputs = [new DisplayDataOutput(shown, NotebookMetadata.Empty)] }], NotebookMetadata.Empty).ToJson().ShouldNotBeEmpty();
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_holds_itself_and_what_is_huge_is_bounded()
    {
        var list = new List<object?>();
        list.AddRange([list, new { Inner = list }]);
        var table = new Hashtable();
        table["self"] = table;
        object?[] ring = new object?[1];
        ring[0] = ring;
        foreach (var value in new object[] { list, table, ring, Wide(5), new { A = Wide(5), B = new string('x', 10_000_000) }, new[] { new { A = Wide(5) } } })
            Shown.Text(value).Length.ShouldBeLessThan(MaximumText);

        static object Wide(int depth) => depth == 0 ? new string('y', 1000) : Enumerable.Range(0, 50).Select(_ => Wide(depth - 1)).Take(50);
    }

    [Theory]
    [InlineData("en-GB")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    [InlineData("tr-TR")]
    public void Every_culture_can_be_written_in(string culture) =>
        Shown.Html(new[] { new { I = 1234.5, When = new DateTime(2026, 3, 1), None = (int?)null } }, culture)
            .ShouldContain((1234.5).ToString(CultureInfo.GetCultureInfo(culture)));

    private sealed class Throws
    {
        public int Bad => throw new InvalidOperationException("<bad>");

        public int Worse => throw new Unspeakable();
    }

    private sealed class Unspeakable : Exception
    {
        public override string Message => throw new InvalidOperationException("no words");
    }
}
