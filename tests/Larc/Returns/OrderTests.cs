using FsCheck;
using FsCheck.Fluent;

namespace Larc.Tests.Returns;

/// <summary>The order of rows, columns, sheets and files never changes the study.</summary>
public class OrderTests
{
    private static readonly string[] Codes = ["training", "multi_agency_working", "lead_professional", "view_happier", "commissioning"];

    [Fact]
    public void Shuffling_rows_columns_and_sheets_changes_nothing()
    {
        var expected = Image([Return("A", 1), Return("A", 2), Return("B", 1)], ["1", "2", "3"], seed: null);
        expected.ShouldContain("S-010");
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed => Image([Return("A", 1), Return("A", 2), Return("B", 1)], ["1", "2", "3"], seed) == expected)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(20));
    }

    [Fact]
    public void A_files_name_means_nothing()
    {
        var one = Image([Return("A", 1), Return("B", 1)], ["x", "y"], seed: null);
        var other = Image([Return("A", 1), Return("B", 1)], ["y", "x"], seed: null);
        WithoutFiles(one).ShouldBe(WithoutFiles(other));
    }

    private static string Image(ReturnSheets[] returns, string[] names, int? seed)
    {
        using var study = new TempStudy();
        var random = seed is { } s ? new Random(s) : null;
        for (var i = 0; i < returns.Length; i++)
            study.Write($"{names[i]}.xlsx", random is null ? returns[i] : Shuffled(returns[i], random));
        var loaded = study.Load();
        loaded.HasErrors.ShouldBeFalse();
        return StudyImage.Of(loaded.Study);
    }

    private static string WithoutFiles(string image) => string.Join('\n', image.Split('\n').Select(l => l.StartsWith("return|", StringComparison.Ordinal) ? l[..l.LastIndexOf('|')] : l));

    private static ReturnSheets Return(string authority, int round)
    {
        var random = new Random((authority[0] * 10) + round);
        var sheets = new ReturnSheets().Add("Authority", ["la_code", "la_name", "round", "codebook"], [authority, $"Authority {authority}", round, "larc-round-1@1"]);
        var interviews = new List<object?[]?> { new object?[] { "interview_id", "perspective", "case_id", "consent", "not_asked" } };
        for (var i = 0; i < 6; i++)
            interviews.Add([$"I-{i}", new[] { "DCS", "SM", "PR", "PC", "CYP", "PC" }[i], i >= 3 ? "C-1" : null, i == 4 ? "quote" : "analysis; quote", i == 1 ? "features: to develop" : null]);
        var statements = new List<object?[]?> { new object?[] { "statement_id", "interview_id", "code", "excerpt", "coder" } };
        for (var i = 0; i < 20; i++)
            statements.Add([FormattableString.Invariant($"S-{i:000}"), $"I-{random.Next(6)}", Codes[random.Next(Codes.Length)], $"Words {random.Next(1000)}", i % 3 == 0 ? "X" : "Y"]);
        return sheets.Add("Interviews", [.. interviews]).Add("Statements", [.. statements])
            .Add("Second coding", ["statement_id", "coder", "code"], ["S-001", "Z", "training"], ["S-002", "Z", "training"], ["S-001", "W", "training"])
            .Add("Indicators", ["indicator", "period", "value", "ascription"], ["Exclusions", "2007/08", 4, "ascribed"], ["Exclusions", "2006/07", "c", "too early"])
            .Add("Cases", ["case_id", "key_group", "quotations"], ["C-1", "LAC", "S-003; S-001"], ["C-2", "ASD", "S-005"])
            .Add("Support needs", ["activity", "need"], ["Analysing data", "Yes"], ["Other", null]);
    }

    private static ReturnSheets Shuffled(ReturnSheets sheets, Random random)
    {
        var result = new ReturnSheets();
        var order = sheets.Sheets.ToArray();
        random.Shuffle(order);
        foreach (var (name, rows) in order)
        {
            var columns = Enumerable.Range(0, rows[0]!.Length).ToArray();
            random.Shuffle(columns);
            var body = rows.Skip(1).ToArray();
            random.Shuffle(body);
            result.Add(name, [.. body.Prepend(rows[0]).Select(row => columns.Select(c => row![c]).ToArray())]);
        }

        return result;
    }
}
