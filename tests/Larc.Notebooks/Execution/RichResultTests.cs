using Larc.Notebooks.Documents;
using Larc.Notebooks.Execution;

namespace Larc.Notebooks.Tests.Execution;

public sealed class RichResultTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Types_choose_their_forms_by_convention()
    {
        var library = TestLibrary.Compile(_folder.Root, "TestLibRich");
        var runs = await Cells.RunAsync(
            new ScriptSessionOptions(), TestLibrary.Setup(library),
            "new Card()", "new DerivedCard()", "new Item()", "new Declines()", "new Broken()", "new Unformatted()", "new Table()", "new Mute()", "new Plain()",
            "new Card().Display();");
        var card = MimeBundle.OfText("plain card").With("text/html", "<p>card</p>").With("application/vnd.plotly.v1+json", "{\"data\":[]}");
        var plain = (runs[9].Outputs.Single() as ExecuteResultOutput)!.Data;
        plain.ToString().ShouldBe("Size  3\nName  n\nBad   Exception: bad\nPlain: 3 properties");
        plain[MimeBundle.Html].ShouldNotBeNull();
        runs.Skip(1).Select(run => run.Outputs.Single()).Select(output => (output as ExecuteResultOutput)?.Data ?? ((DisplayDataOutput)output).Data).ShouldBe([
            card,
            card,
            MimeBundle.OfText("item").With("text/html", "<i>item</i>"),
            MimeBundle.OfText("declines"),
            MimeBundle.OfText("broken\n(text/html left out: InvalidOperationException: no ink)"),
            MimeBundle.OfText("unformatted"),
            MimeBundle.OfText("table").With("text/html", "<table></table>"),
            MimeBundle.OfText("(Mute cannot be shown: InvalidOperationException: no words)"),
            plain,
            card]);
    }

    [Theory]
    [InlineData("\"as it is\\n\\\"quoted\\\"\"", "as it is\n\"quoted\"")]
    [InlineData("1234.5", "1234.5")]
    [InlineData("true", "True")]
    [InlineData("new[] { 1, 2, 3 }", "[1, 2, 3]")]
    [InlineData("new List<string>()", "[]")]
    [InlineData("Enumerable.Range(1, 1022).ToList()", "[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, … and 1,002 more]")]
    [InlineData("Forever()", "[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, … and more]")]
    [InlineData("new Dictionary<string, int?> { [\"a\"] = 1, [\"b\"] = null }", "Key   Value\n---  ------\na         1\nb    <null>\n2 entries")]
    [InlineData("new HashSet<char> { 'x' }", "[x]")]
    [InlineData("new { A = 1, B = \"b\" }", "A  1\nB  b\n2 properties")]
    [InlineData("(1, \"two\")", "(1, two)")]
    [InlineData("new[] { new[] { 1, 2 }, new[] { 3 } }", "   0  1\n-  -  -\n0  1  2\n1  3\n2 rows")]
    [InlineData("record Person(string Name, int Age); new Person(\"x\", 3)", "Name  x\nAge   3\nPerson: 2 properties")]
    [InlineData("class Thing { } new Thing()", "Thing")]
    [InlineData("class Thing { } typeof(Dictionary<string, Thing[]>)", "Dictionary<String, Thing[]>")]
    [InlineData("new InvalidOperationException(\"no trace\")", "InvalidOperationException: no trace")]
    [InlineData("new TaskCompletionSource<int>().Task", "Task<Int32> (not awaited: write 'await' before it)")]
    [InlineData("new object()", "Object")]
    [InlineData("new List<List<int>>().GetType().Name", "List`1")]
    [InlineData("new List<int> { 1 }.Select(x => x == 2 ? x : throw new Exception(\"lazy\"))", "(ListSelectIterator<Int32, Int32> cannot be shown: Exception: lazy)")]
    public async Task Plain_values_have_a_readable_text(string code, string expected) =>
        (await Cells.LastAsync("IEnumerable<int> Forever() { for (var i = 0; ; i++) yield return i; }", code)).Result().ShouldBe(expected);

    [Fact]
    public async Task Long_things_stand_one_below_the_other() =>
        (await Cells.LastAsync("Enumerable.Range(1, 3).Select(n => new string((char)('a' + n), 50)).ToList()")).Result()!.Split('\n').Length.ShouldBe(3);

    [Fact]
    public async Task A_value_that_never_ends_being_read_is_stopped_with_its_cell_and_the_session_survives()
    {
        var runs = await Cells.RunAsync(
            new ScriptSessionOptions { CellTimeout = TimeSpan.FromSeconds(1) },
            "class Endless { public int Value { get { while (true) { } } } }", "new Endless()", "1 + 1");
        runs[1].Failure!.Name.ShouldBe("Timeout");
        runs[2].Result().ShouldBe("2");
    }

    [Fact]
    public async Task Long_text_is_cut()
    {
        var text = (await Cells.LastAsync("new string('x', 100_000)")).Result()!;
        text.Length.ShouldBeLessThan(66_000);
        text.ShouldEndWith("\n… and 34,464 more characters");
    }
}
