using System.Collections;
using System.Data;
using System.Dynamic;
using Larc.Notebooks.Documents;
using Larc.Tests;

namespace Larc.Notebooks.Tests.Execution.Formatting;

/// <summary>What has parts is shown as a table, in HTML and in text, with what is left out counted.</summary>
public sealed class TableFormsTests
{
    private enum Level
    {
        System,
        Family,
    }

    private sealed record Place(string Name, int? People, double Share);

    private sealed class Node(string name)
    {
        public string Name { get; } = name;

        public Node? Next { get; set; }
    }

    private struct Point
    {
        public int X;
        public int Y;
    }

    private sealed record Code(string Id, string Label)
    {
        public override string ToString() => Label;
    }

    private static readonly Place[] Places = [new("Aville <b>", 12_345, 0.5), new("", null, 12.25), new("Long " + new string('x', 300), -3, 1e-9)];

    public static IEnumerable<object?[]> Values()
    {
        yield return ["records", Places];
        yield return ["anonymous", new[] { new { A = 1, B = (object?)"b", C = Level.Family }, new { A = 22, B = (object?)new[] { 1, 2 }, C = Level.System } }];
        yield return ["tuples", new List<(string, int)> { ("a", 1), ("b\nc", 2) }];
        yield return ["fields", new[] { new Point { X = 1, Y = 2 } }];
        yield return ["own-text", new[] { new Code("1.1", "Trust"), new Code("1.2", "Voice") }];
        yield return ["dictionary", new Dictionary<string, decimal?> { ["a"] = 1.50m, ["b"] = null }];
        yield return ["dictionary-of-records", Places.Take(2).ToDictionary(place => place.Name)];
        yield return ["hashtable", new Hashtable { ["only"] = 1 }];
        yield return ["rows-as-dictionaries", new[] { new Dictionary<string, object?> { ["a"] = 1 }, new Dictionary<string, object?> { ["b"] = "", ["a"] = null } }];
        yield return ["grid", new double[,] { { 1, 2.5 }, { -3, 4 } }];
        yield return ["jagged", new[] { new[] { 1, 2, 3 }, null, new[] { 4 } }];
        yield return ["groups", Places.GroupBy(place => place.People > 0)];
        yield return ["groups-of-texts", new[] { "apple", "pear", "avocado" }.GroupBy(word => word[0])];
        yield return ["mixed", new object?[] { new { A = 1 }, null, new { B = "b" } }];
        yield return ["data-table", Data(3)];
        yield return ["data-view", new DataView(Data(3)) { RowFilter = "Number > 1" }];
        yield return ["data-row", Data(1).Rows[0]];
        yield return ["data-set", new DataSet { Tables = { Data(3) } }];
        yield return ["object", Places[0]];
        yield return ["anonymous-object", new { Name = "n", When = new DateOnly(2026, 3, 1), Parts = Places }];
        yield return ["long", Enumerable.Range(1, 1234).Select(n => new { N = n, Square = n * n }).ToList()];
        yield return ["endless", Endless().Select(n => new { N = n })];
        yield return ["wide", new[] { Enumerable.Range(1, 30).ToDictionary(n => $"c{n}", n => n) }];
        yield return ["cycle", Cycle()];
        yield return ["breaks-off", Breaks()];
    }

    [Theory]
    [MemberData(nameof(Values))]
    public void Both_forms_are_as_a_person_saw_them(string name, object? value)
    {
        var shown = Shown.Of(value);

        Golden.Check($"notebooks/tables/{name}.txt", shown[MimeBundle.PlainText]!);
        Golden.Check($"notebooks/tables/{name}.html", Shown.Bare(Shown.Sound(shown[MimeBundle.Html]!)));
    }

    [Fact]
    public void Numbers_are_in_the_culture_of_the_session()
    {
        Shown.Text(Places.Take(2), "de-DE").ShouldContain("  12,25");
        Shown.Html(Places.Take(2), "de-DE").ShouldContain("<td class=\"num\">12,25</td>");
        Shown.Text(Enumerable.Range(0, 1234).Select(n => new { n }).ToArray(), "de-DE").ShouldEndWith("20 of 1.234 rows shown");
    }

    [Fact]
    public void Nothing_is_no_empty_text()
    {
        var html = Shown.Html(new[] { new { A = (string?)null }, new { A = (string?)"" }, new { A = (string?)"null" } });
        html.ShouldContain("<td><i>null</i></td>");
        html.ShouldContain("<td></td>");
        html.ShouldContain("<td>null</td>");
    }

    [Fact]
    public void Lists_of_texts_and_numbers_and_what_is_empty_stay_text()
    {
        foreach (var value in new object[] { new[] { 1, 2 }, new[] { "a" }, Array.Empty<Place>(), new Dictionary<string, int>(), new[] { Level.Family }, new Uri[] { new("https://example.org/") }, "<table>", 'x', 1.5, new Code("a", "b") })
            Shown.Of(value).Forms.Keys.ShouldBe([MimeBundle.PlainText], value.ToString());
        Shown.Text(new Dictionary<string, int>()).ShouldBe("{}");
    }

    [Fact]
    public void A_list_is_read_no_further_than_is_shown_and_only_once()
    {
        var list = new Watched(1_000_000);
        Shown.Text(list).ShouldEndWith("20 of 1,000,000 rows shown");
        list.Read.ShouldBe(20);

        var (begun, read) = (0, 0);
        Shown.Of(Lazily()).Forms.Keys.ShouldBe([MimeBundle.Html, MimeBundle.PlainText]);
        begun.ShouldBe(1);
        read.ShouldBe(21);

        IEnumerable<object> Lazily()
        {
            begun++;
            while (true)
                yield return new { N = read++ };
        }
    }

    [Fact]
    public void What_is_slow_is_given_up_and_says_so()
    {
        var text = Shown.Text(Enumerable.Range(0, 20).Select(_ => new Slow()).ToList(), allowed: TimeSpan.FromMilliseconds(20));
        text.ShouldContain("…");
        text.ShouldEndWith("20 rows; reading took longer than 0.02 s and was given up; what was not read is shown as …");
        Slow.Reads.ShouldBeLessThan(20);
    }

    [Fact]
    public void A_reader_is_left_unread()
    {
        using var reader = Data(2).CreateDataReader();
        Shown.Text(reader).ShouldContain("can be read once only");
        reader.Read().ShouldBeTrue();
        reader["Number"].ShouldBe(1);
    }

    [Fact]
    public void A_row_that_is_an_expando_has_its_members()
    {
        dynamic row = new ExpandoObject();
        row.First = 1;
        Shown.Text(new[] { (object)row }).ShouldBe("First\n-----\n    1\n1 row");
    }

    private static DataTable Data(int rows)
    {
        var table = new DataTable("Cases") { Columns = { { "Name", typeof(string) }, { "Number", typeof(int) } } };
        for (var row = 1; row <= rows; row++)
            table.Rows.Add(row == 2 ? DBNull.Value : $"n{row}", row);
        return table;
    }

    private static IEnumerable<int> Endless()
    {
        for (var n = 0; ; n++)
            yield return n;
    }

    private static IEnumerable<object> Breaks()
    {
        yield return new { N = 1 };
        throw new InvalidOperationException("no more");
    }

    private static Node Cycle()
    {
        var node = new Node("first");
        node.Next = new Node("second") { Next = node };
        return node;
    }

    private sealed class Slow
    {
        public static int Reads { get; private set; }

        public int Value
        {
            get
            {
                Thread.Sleep(5);
                return ++Reads;
            }
        }
    }


    private sealed class Watched(int count) : IReadOnlyCollection<object>
    {
        public int Read { get; private set; }

        public int Count => count;

        public IEnumerator<object> GetEnumerator()
        {
            for (; Read < count;)
                yield return new { N = Read++ };
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
