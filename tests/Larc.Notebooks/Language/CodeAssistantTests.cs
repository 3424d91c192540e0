using Larc.Notebooks.Execution;
using Larc.Notebooks.Language;

namespace Larc.Notebooks.Tests.Language;

/// <summary>Help with code that is being typed. A bar marks the cursor.</summary>
public sealed class CodeAssistantTests
{
    [Fact]
    public async Task Names_of_earlier_cells_complete()
    {
        var found = await CompleteAsync("authori|", "var authorities = new List<string>();", "int Count(string text) => text.Length;");
        found.Entries.ShouldContain(new CompletionEntry("authorities", "variable"), string.Join(", ", found.Entries));
        (await CompleteAsync("1 + Cou|", "int Count(string text) => text.Length;")).Entries.ShouldContain(e => e.Text == "Count" && e.Kind == "method");
    }

    [Fact]
    public async Task Members_complete_with_their_kinds_and_replace_what_was_typed()
    {
        var found = await CompleteAsync("var x = 1;\nauthorities.Cou|;", "var authorities = new List<string>();");
        (found.Start, found.End).ShouldBe((23, 26));
        found.Entries[0].ShouldBe(new("Count", "property"));
        found.Entries.ShouldContain(new CompletionEntry("CountBy", "method"));
        found.Entries.ShouldAllBe(e => e.Text.StartsWith("Cou"));
    }

    [Fact]
    public async Task What_was_typed_in_another_case_or_as_capitals_is_found()
    {
        (await CompleteAsync("\"\".tolower|")).Entries.Select(e => e.Text).ShouldBe(["ToLower", "ToLowerInvariant"]);
        (await CompleteAsync("\"\".TLI|")).Entries.Select(e => e.Text).ShouldBe(["ToLowerInvariant"]);
    }

    [Fact]
    public async Task A_name_of_a_generic_type_completes_to_what_can_be_typed() =>
        (await CompleteAsync("var x = new Sorted|")).Entries.Select(e => e.Text).ShouldContain("SortedDictionary");

    [Fact]
    public async Task Usings_and_redeclared_variables_hold_for_later_cells()
    {
        (await CompleteAsync("new StringB|", "using System.Text;", "var x = 1;")).Entries.ShouldContain(e => e.Text == "StringBuilder");
        (await CompleteAsync("x.Mont|", "var x = 1;", "var x = DateTime.Now;")).Entries.ShouldContain(e => e.Text == "Month");
    }

    [Fact]
    public async Task A_cell_that_did_not_compile_adds_nothing_and_one_that_failed_adds_its_variables()
    {
        (await CompleteAsync("brok|", "var broken = ;")).Entries.ShouldBeEmpty();
        (await CompleteAsync("kep|", "var kept = 1; throw new Exception();")).Entries.ShouldContain(e => e.Text == "kept");
    }

    [Theory]
    [InlineData("#!|", "#!import,#!time")]
    [InlineData("#!t|", "#!time")]
    [InlineData("#!nothing|", "")]
    public async Task Directives_complete(string code, string expected) => string.Join(',', (await CompleteAsync(code)).Entries.Select(e => e.Text)).ShouldBe(expected);

    [Fact]
    public async Task Files_to_import_complete()
    {
        using var folder = new TestFolder();
        foreach (var file in (string[])["setup.csx", "setting.ipynb", "set.txt", "below/deeper.csx"])
            folder.Write(file, "");
        using var host = new ScriptHost();
        using var session = host.CreateSession(new() { Folder = folder.Root });

        (await session.CompleteAsync("#!import set", 12, default)).Entries.Select(e => e.Text).ShouldBe(["setting.ipynb", "setup.csx"]);
        var below = await session.CompleteAsync("#!import below/d", 16, default);
        (below.Start, below.Entries.Single().Text).ShouldBe((15, "deeper.csx"));
        (await session.CompleteAsync("#!import nowhere/d", 18, default)).Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task Code_below_a_directive_completes() =>
        (await CompleteAsync("#!time\nMath.Ma|")).Entries.ShouldContain(e => e.Text == "Max");

    [Fact]
    public async Task Inspecting_says_what_a_name_is_and_what_its_documentation_says()
    {
        var text = (await InspectAsync("\"a\".Insert|(0, \"b\")", 0)).ShouldNotBeNull();
        text.ShouldStartWith("string string.Insert(int startIndex, string value)\n\nReturns a new string in which a specified string is inserted");
        text.ShouldNotContain("Parameters:");
        var more = (await InspectAsync("\"a\".Insert|(0, \"b\")", 1)).ShouldNotBeNull();
        more.ShouldContain("Parameters:\n  startIndex: The zero-based index position of the insertion.");
        more.ShouldContain("Errors:\n  ArgumentNullException: value is null.");
    }

    [Theory]
    [InlineData("Math.Max(1, |", "byte Math.Max(byte val1, byte val2) (and ")]
    [InlineData("new List<string>(|", "List<string>.List()")]
    [InlineData("List<str|ing> x", "class string")]
    [InlineData("new Uri|(\"a:b\")", "Uri.Uri(string uriString)")]
    [InlineData("DayOf|Week.Monday", "enum DayOfWeek\n\nIn System.\n\nSpecifies the day of the week.")]
    [InlineData("Dictionary|<int, string> x", "class Dictionary<int, string>\n\nIn System.Collections.Generic.")]
    [InlineData("DayOfWeek.Mon|day", "DayOfWeek.Monday = 1")]
    [InlineData("kept|", "int kept")]
    [InlineData("Twice|(1)", "int Twice(int number)\n\nGives twice the number.")]
    [InlineData("va|r z = 1.5;", "struct double")]
    [InlineData("new[] { 1 }.Select|(x => x)", "IEnumerable<int> IEnumerable<int>.Select<int, int>(Func<int, int> selector)")]
    public async Task Inspecting_finds(string code, string expected) =>
        (await InspectAsync(code, 0, "var kept = 1;", "/// <summary>Gives twice the number.</summary>\nint Twice(int number) => 2 * number;")).ShouldStartWith(expected);

    [Fact]
    public async Task A_member_without_a_comment_has_that_of_what_it_implements() =>
        (await InspectAsync("new Own().CompareTo|(1)", 0, "class Own : IComparable { public int CompareTo(object other) => 0; }")).ShouldNotBeNull().ShouldContain("Compares the current instance with another object");

    [Theory]
    [InlineData("|")]
    [InlineData("1 + |")]
    [InlineData("// Math.Max|")]
    [InlineData("nothingOfThisName|")]
    public async Task Where_there_is_nothing_to_say_inspecting_says_nothing(string code) => (await InspectAsync(code, 1)).ShouldBeNull();

    [Theory]
    [InlineData("1 + 1", CodeCompleteness.Complete, "")]
    [InlineData("", CodeCompleteness.Complete, "")]
    [InlineData("#!import ../setup.csx", CodeCompleteness.Complete, "")]
    [InlineData("if (true)\n{", CodeCompleteness.Incomplete, "    ")]
    [InlineData("if (true)\n{\n    var x = 1;", CodeCompleteness.Incomplete, "    ")]
    [InlineData("var x = ", CodeCompleteness.Incomplete, "")]
    [InlineData("var x = \"\"\"\nabc", CodeCompleteness.Incomplete, "")]
    [InlineData("/* open", CodeCompleteness.Incomplete, "")]
    [InlineData("var x = );", CodeCompleteness.Invalid, "")]
    public void Whether_code_can_be_run(string code, string status, string indent) => ScriptSession.IsComplete(code).ShouldBe(new(status, indent));

    [Fact]
    public async Task Whatever_is_typed_is_answered()
    {
        using var host = new ScriptHost();
        using var session = host.CreateSession(new());
        string[] pieces = ["\"", "{", "}", "(", ")", ".", "x", "Math", "#!", "#!import ", "#r \"", "\n", "$\"", "/*", "//", "new ", "=>", "😀", "é", "class A", "<", "[", "\t", "///<summary>", "\0"];
        var random = new Random(20071112);
        for (var sample = 0; sample < 30; sample++)
        {
            var code = string.Concat(random.GetItems(pieces, 8));
            for (var cursor = 0; cursor <= code.Length; cursor += 5)
            {
                var found = await session.CompleteAsync(code, cursor, default);
                (0 <= found.Start && found.Start <= found.End && found.End <= code.Length).ShouldBeTrue($"{code} at {cursor}: {found}");
                await session.InspectAsync(code, cursor, 1, default);
            }

            ScriptSession.IsComplete(code).Status.ShouldBeOneOf(CodeCompleteness.Complete, CodeCompleteness.Incomplete, CodeCompleteness.Invalid);
        }
    }

    private static async Task<Completions> CompleteAsync(string code, params string[] cells) => await WithSessionAsync(code, cells, (s, c, at) => s.CompleteAsync(c, at, default));

    private static async Task<string?> InspectAsync(string code, int detail, params string[] cells) =>
        (await WithSessionAsync(code, cells, (s, c, at) => s.InspectAsync(c, at, detail, default)))?.ToString();

    private static async Task<T> WithSessionAsync<T>(string code, string[] cells, Func<ScriptSession, string, int, Task<T>> ask)
    {
        using var host = new ScriptHost();
        using var session = host.CreateSession(new());
        foreach (var cell in cells)
            await session.ExecuteAsync(cell);
        return await ask(session, code.Replace("|", ""), code.IndexOf('|'));
    }
}
