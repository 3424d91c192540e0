using Larc.Display;
using Larc.Exchange;
using Larc.Model;

namespace Larc.Tests.Exchange;

/// <summary>Queries answer, change nothing, and fail in sentences.</summary>
public sealed class SqliteQueryTests
{
    private static readonly Study Study = new StudyBuilder(new CodebookBuilder().Impact("training", label: "Training").Feature("people", label: "People").Build())
        .Authority("1").Interview(Perspective.SM, level: 2).Says("training").Says("people").Interview(Perspective.PR).Build();

    [Fact]
    public void An_answer_is_a_table_with_numbers_texts_and_gaps()
    {
        var answer = Ask("SELECT perspective, self_reported_level,\n  1.5 AS half, 2.0 AS two, 1/3.0 AS third FROM interviews ORDER BY 1 DESC");

        answer.Columns.Select(c => (c.Header, c.Kind)).ShouldBe(
            [("perspective", ColumnKind.Text), ("self_reported_level", ColumnKind.Number), ("half", ColumnKind.Number), ("two", ColumnKind.Number), ("third", ColumnKind.Number)]);
        answer.Rows[0].Select(c => c.ToString()).ShouldBe(["SM", "2", "1.5", "2", "0.3333"]);
        answer.Rows[1][1].Absence!.Symbol.ShouldBe("[null]");
        answer.Source.ShouldBe("SELECT perspective, self_reported_level, 1.5 AS half, 2.0 AS two, 1/3.0 AS third FROM interviews ORDER BY 1 DESC");
        Ask("SELECT 1 WHERE 0").ToHtml().ShouldContain("The query finds no rows.");
        Ask("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 5) SELECT i FROM n;").Rows.Count.ShouldBe(5);
        Ask("SELECT 9e99 AS big, x'01ff' AS bytes").Rows[0].Select(c => c.ToString()).ShouldBe(["9E+99", "01FF"]);
    }

    [Fact]
    public void A_small_number_is_never_shown_as_0() =>
        Ask("SELECT 0.00001 AS tiny, -0.0000412 AS below, 1e-40 AS least, 0.0 AS none, 2.00005 AS rounded").Rows[0].Select(c => c.ToString())
            .ShouldBe(["0.00001", "-0.0000412", "1E-40", "0", "2.0001"]);

    [Fact]
    public void Long_answers_are_cut_and_say_so()
    {
        const string Counting = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT {0}) SELECT i FROM n";

        var (all, more) = (Ask(Counting.Replace("{0}", "1000")), Ask(Counting.Replace("{0}", "1001")));

        (all.Rows.Count, all.Title, all.Notes.Count).ShouldBe((1000, "Answer", 0));
        (more.Rows.Count, more.Title, more.Notes.Count).ShouldBe((1000, "Answer, the first 1,000 rows", 1));
    }

    [Theory]
    [InlineData("DELETE FROM statements", "Only SELECT is allowed here")]
    [InlineData("UPDATE authorities SET name = 'x'", "Only SELECT is allowed here")]
    [InlineData("INSERT INTO readme VALUES ('x', 'y')", "Only SELECT is allowed here")]
    [InlineData("CREATE TEMP TABLE t (x)", "Only SELECT is allowed here")]
    [InlineData("DROP TABLE statements", "Only SELECT is allowed here")]
    [InlineData("ATTACH DATABASE 'other.db' AS other", "Only SELECT is allowed here")]
    [InlineData("PRAGMA query_only = OFF", "Only SELECT is allowed here")]
    [InlineData("VACUUM INTO 'copy.db'", "Only SELECT is allowed here")]
    [InlineData("SELECT load_extension('x')", "Only SELECT is allowed here")]
    [InlineData("BEGIN", "Only SELECT is allowed here")]
    [InlineData("SELECT nonsense FROM authorities", "The query cannot be answered: no such column: nonsense.")]
    [InlineData("SELECT 1 FROM nowhere", "The query cannot be answered: no such table: nowhere. SELECT name FROM sqlite_schema")]
    [InlineData("SELEC 1", "The query cannot be answered: near \"SELEC\": syntax error.")]
    [InlineData("", "The query gives no columns")]
    [InlineData("-- only a comment", "The query gives no columns")]
    [InlineData("SELECT length(printf('%.*c', 500000000, 'x'))", "The query makes a text of more than 10,000,000 characters")]
    [InlineData("SELECT hex(zeroblob(900000000))", "The query makes a text of more than 10,000,000 characters")]
    [InlineData("SELECT 1; SELECT 2", "Ask one query at a time")]
    [InlineData("SELECT 1; DELETE FROM statements", "Only SELECT is allowed here")]
    public void What_cannot_be_answered_is_said_in_a_sentence(string sql, string sentence)
    {
        using var query = new SqliteQuery(Databases.Of(Study));

        Should.Throw<InvalidOperationException>(() => query.Ask(sql)).Message.ShouldStartWith(sentence);
        query.Ask("SELECT COUNT(*) FROM statements").Rows[0][0].Number.ShouldBe(2, "nothing was changed, and the next query is answered");
    }

    [Fact]
    public void A_query_without_end_is_stopped()
    {
        var refusal = Should.Throw<InvalidOperationException>(() => Ask("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT COUNT(*) FROM n"));

        refusal.Message.ShouldStartWith("The query asks for more work than is allowed here");
    }

    private static Table Ask(string sql)
    {
        using var query = new SqliteQuery(Databases.Of(Study));
        return query.Ask(sql);
    }
}
