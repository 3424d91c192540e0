using Larc.Disclosure.Auditing;

namespace Larc.Tests.Disclosure.Auditing;

/// <summary>What a reader of all tables can work out, and how the audit says so.</summary>
public sealed class DisclosureAuditTests
{
    private const string Dimensions = """
        "dimensions": [{ "name": "code", "column": "code" }, { "name": "role", "column": "role", "total": "Staff" }],
        "values": [{ "column": "people", "measure": "people" }],
        "symbols": { "fewer than five": { "min": 1, "max": 4 }, "[c]": { "min": 0 } }
        """;

    [Fact]
    public void A_single_hidden_part_of_a_printed_total_is_found_by_subtraction()
    {
        using var folder = new AuditFolder().Table("people.csv", "code,role,people", "A,Staff,20", "A,SM,fewer than five", "A,PR,17").Manifest($$"""
            "tables": [{ "file": "people.csv", {{Dimensions}} }]
            """);

        var report = folder.Run();

        report.IsSafe.ShouldBeFalse();
        var found = report.Recoveries.ShouldHaveSingleItem();
        (found.How, found.Number, found.Place.Row, found.Place.Column, found.Coordinates).ShouldBe((RecoveryKind.BySubtraction, 3, 3, "people", "code A, role SM"));
        found.From.Select(p => p.Text).ShouldBe(["20", "17"]);
        report.Measures.ShouldBe([new("people", 1, 0, 1, 0, 0)]);
        AuditText.Lines(report).ShouldBe(
        [
            "1 table with 3 cells looked at together.",
            "people: 1 hidden; 1 by subtraction.",
            "by subtraction: people.csv, row 3, people ('fewer than five', code A, role SM) is 3, from people.csv, row 2, people '20'; people.csv, row 4, people '17'.",
            "Not safe: 1 hidden number can be worked out from these tables.",
        ]);
    }

    [Fact]
    public void Two_hidden_parts_are_safe_and_what_is_known_of_them_is_no_failure()
    {
        using var folder = new AuditFolder().Table("people.csv", "code,role,people", "A,Staff,20", "A,SM,fewer than five", "A,PR,[c]").Manifest($$"""
            "tables": [{ "file": "people.csv", {{Dimensions}} }]
            """);

        var report = folder.Run();

        report.IsSafe.ShouldBeTrue();
        AuditText.Lines(report).Skip(1).ShouldBe(
        [
            "people: 2 hidden; 1 narrowed only.",
            "narrowed: people.csv, row 4, people ('[c]', code A, role PR) is 16 to 19, announced 0 or more.",
            "Safe: nothing that is hidden can be worked out from these tables alone.",
        ]);
    }

    [Fact]
    public void Two_hidden_parts_at_the_ends_of_their_range_are_found_by_bounds()
    {
        using var folder = new AuditFolder().Table("people.csv", "code,role,people", "A,Staff,8", "A,SM,fewer than five", "A,PR,fewer than five").Manifest($$"""
            "tables": [{ "file": "people.csv", {{Dimensions}} }]
            """);

        folder.Run().Recoveries.Select(r => (r.How, r.Number)).ShouldBe([(RecoveryKind.ByBounds, 4m), (RecoveryKind.ByBounds, 4m)]);
    }

    [Fact]
    public void What_another_table_prints_is_found_whatever_its_shape()
    {
        using var folder = new AuditFolder()
            .Table("people.csv", "code,role,people", "A,Staff,20", "A,SM,fewer than five", "A,PR,[c]")
            .Table("brief.csv", "name,managers", "A,3")
            .Manifest($$"""
            "tables": [
                { "file": "people.csv", {{Dimensions}} },
                { "file": "brief.csv", "dimensions": [{ "name": "code", "column": "name" }], "values": [{ "column": "managers", "measure": "people", "at": { "role": "SM" } }] }
            ]
            """);

        var report = folder.Run();

        report.Recoveries.Select(r => (r.How, r.Number, r.Place.Row)).ShouldBe([(RecoveryKind.PrintedElsewhere, 3m, 3), (RecoveryKind.BySubtraction, 17m, 4)]);
    }

    [Fact]
    public void Two_tables_that_are_safe_alone_give_a_number_away_together()
    {
        // Round and total of one table, parts of another one: staff less managers and practitioners is the director's answer.
        using var folder = new AuditFolder()
            .Table("staff.csv", "code,people", "A,20")
            .Table("roles.csv", "code,managers,practitioners,directors", "A,8,11,[c]")
            .Manifest("""
            "tables": [
                { "file": "staff.csv", "dimensions": [{ "name": "code", "column": "code" }], "values": [{ "column": "people", "measure": "people" }] },
                { "file": "roles.csv", "dimensions": [{ "name": "code", "column": "code" }, { "name": "role", "complete": true }],
                  "values": [{ "column": "managers", "measure": "people", "at": { "role": "SM" } }, { "column": "practitioners", "measure": "people", "at": { "role": "PR" } }, { "column": "directors", "measure": "people", "at": { "role": "DCS" } }],
                  "symbols": { "[c]": { "min": 0 } } }
            ]
            """);

        folder.Run().Recoveries.ShouldHaveSingleItem().Number.ShouldBe(1);
    }

    [Fact]
    public void Relations_that_no_total_shows_are_used_and_those_of_unknown_cells_refused()
    {
        const string Tables = """
            "tables": [{ "file": "people.csv", "dimensions": [{ "name": "set", "column": "set" }], "values": [{ "column": "n", "measure": "people" }], "symbols": { "x": { "min": 0, "max": 9 } } }],
            """;
        using var folder = new AuditFolder().Table("people.csv", "set,n", "all,12", "without A,9", "A,x").Manifest(Tables + """
            "relations": [{ "terms": [{ "measure": "people", "at": { "set": "all" } }, { "measure": "people", "at": { "set": "A" }, "factor": -1 }, { "measure": "people", "at": { "set": "without A" }, "factor": -1 }] }]
            """);

        folder.Run().Recoveries.ShouldHaveSingleItem().Number.ShouldBe(3);

        folder.Manifest(Tables + """ "relations": [{ "terms": [{ "measure": "people", "at": { "set": "B" } }] }] """);
        Should.Throw<AuditException>(folder.Run).Message.ShouldBe("A relation names 'people' of set B, which no table has.");
    }

    [Fact]
    public void Counts_that_do_not_add_up_are_said_and_what_is_around_them_is_not_called_safe()
    {
        using var folder = new AuditFolder()
            .Table("people.csv", "code,role,people", "A,Staff,20", "A,SM,9", "A,PR,12", "B,Staff,3", "B,SM,[c]", "B,PR,7", "C,Staff,2.5", "C,SM,fewer than five", "C,PR,fewer than five")
            .Manifest($$"""
            "tables": [{ "file": "people.csv", {{Dimensions}} }]
            """);

        var report = folder.Run();

        report.IsSafe.ShouldBeFalse();
        report.Contradictions.ShouldContain("These do not add up: people.csv, row 2, people '20'; people.csv, row 3, people '9'; people.csv, row 4, people '12'.");
        report.Contradictions.Length.ShouldBe(3);
        report.Recoveries.ShouldBeEmpty();
        report.NotProven.Select(p => p.Row).ShouldBe([6, 9, 10]);
    }

    [Fact]
    public void A_number_that_differs_between_tables_is_said()
    {
        var dimensions = Dimensions.Replace(", \"total\": \"Staff\"", "", StringComparison.Ordinal);
        using var folder = new AuditFolder()
            .Table("one.csv", "code,role,people", "A,SM,9")
            .Table("two.csv", "code,role,people", "A,SM,8")
            .Manifest($$"""
            "tables": [{ "file": "one.csv", {{dimensions}} }, { "file": "two.csv", {{dimensions}} }]
            """);

        folder.Run().Contradictions.ShouldBe(["one.csv, row 2, people ('9') and two.csv, row 2, people ('8') are the same number, and cannot both be right."]);
    }

    [Fact]
    public void A_rounded_total_gives_a_range_and_not_a_number()
    {
        using var folder = new AuditFolder().Table("people.csv", "code,role,people,rounded", "A,Staff,,20", "A,SM,[c],", "A,PR,11,").Manifest("""
            "tables": [
                { "file": "people.csv", "where": { "role": ["Staff"] }, "dimensions": [{ "name": "code", "column": "code" }, { "name": "role", "column": "role", "total": "Staff" }], "values": [{ "column": "rounded", "measure": "people", "rounding": 5 }] },
                { "file": "people.csv", "where": { "role": ["SM", "PR"] }, "dimensions": [{ "name": "code", "column": "code" }, { "name": "role", "column": "role", "complete": true }], "values": [{ "column": "people", "measure": "people" }], "symbols": { "[c]": { "min": 0 } } }
            ]
            """);

        var report = folder.Run();

        report.Recoveries.ShouldBeEmpty();
        var narrowed = report.Narrowings.ShouldHaveSingleItem();
        // 18 to 22 are rounded to 20.
        (narrowed.Least, narrowed.Most).ShouldBe((7m, 11m));
    }

    [Fact]
    public void A_member_without_a_row_is_not_known_unless_the_table_says_that_it_is_nothing()
    {
        string[] lines = ["code,role,people", "A,Staff,20", "A,SM,[c]", "A,PR,9", "B,Staff,6", "B,SM,[c]"];
        using var folder = new AuditFolder().Table("people.csv", lines).Manifest($$"""
            "tables": [{ "file": "people.csv", {{Dimensions}} }]
            """);

        folder.Run().Recoveries.Select(r => r.Number).ShouldBe([11m]);

        folder.Manifest($$"""
            "tables": [{ "file": "people.csv", {{Dimensions.Replace("\"Staff\"", "\"Staff\", \"absentIsZero\": true", StringComparison.Ordinal)}} }]
            """);
        folder.Run().Recoveries.Select(r => r.Number).ShouldBe([11m, 6m]);
    }

    [Fact]
    public void An_authority_counted_once_for_all_roles_lies_between_the_largest_and_the_sum()
    {
        using var folder = new AuditFolder().Table("reach.csv", "role,authorities", "Staff,[c]", "SM,3", "PR,0").Manifest("""
            "tables": [{ "file": "reach.csv", "dimensions": [{ "name": "role", "column": "role", "total": "Staff" }], "values": [{ "column": "authorities", "measure": "authorities", "adds": "union" }], "symbols": { "[c]": { "min": 0 } } }]
            """);

        folder.Run().Recoveries.ShouldHaveSingleItem().ShouldSatisfyAllConditions(r => r.How.ShouldBe(RecoveryKind.ByBounds), r => r.Number.ShouldBe(3));
    }

    [Fact]
    public void Regions_and_their_authorities_are_one_hierarchy_in_whatever_table()
    {
        using var folder = new AuditFolder()
            .Table("places.csv", "region,authority,n", "England,all,30", "North,all,[c]", "North,Ayton,4", "North,Beeby,6", "South,all,20", "South,Ceeford,[c]", "South,Deeham,[c]")
            .Table("list.csv", "authority,n", "Ceeford,15")
            .Manifest("""
            "tables": [
                { "file": "places.csv", "dimensions": [{ "name": "region", "column": "region", "total": "England" }, { "name": "authority", "column": "authority", "total": "all", "within": "region" }], "values": [{ "column": "n", "measure": "n" }], "symbols": { "[c]": { "min": 0 } } },
                { "file": "list.csv", "dimensions": [{ "name": "authority", "column": "authority" }], "values": [{ "column": "n", "measure": "n" }] }
            ]
            """);

        folder.Run().Recoveries.Select(r => (r.Coordinates, r.Number)).ShouldBe([("region North", 10m), ("authority Ceeford", 15m), ("authority Deeham", 5m)]);
    }

    [Fact]
    public void A_total_that_no_row_has_is_no_total()
    {
        using var folder = new AuditFolder().Table("people.csv", "code,role,people", "A,All staff,20", "A,SM,[c]", "A,PR,9").Manifest($$"""
            "tables": [{ "file": "people.csv", {{Dimensions}} }]
            """);

        Should.Throw<AuditException>(folder.Run).Message.ShouldStartWith("'people.csv' has no cell where 'role' is 'Staff', which the manifest names as its total");
    }

    [Fact]
    public void A_hidden_number_that_would_be_no_whole_one_is_not_called_safe()
    {
        using var folder = new AuditFolder().Table("people.csv", "code,role,people", "A,Staff,20.5", "A,SM,[c]", "A,PR,9").Manifest($$"""
            "tables": [{ "file": "people.csv", {{Dimensions}} }]
            """);

        var report = folder.Run();

        report.IsSafe.ShouldBeFalse();
        report.NotProven.ShouldHaveSingleItem().Row.ShouldBe(3);
    }

    [Fact]
    public void Lists_are_cut_on_a_terminal_and_what_was_left_out_is_said()
    {
        using var folder = new AuditFolder().Table("people.csv", ["code,role,people", .. Enumerable.Range(0, 9).SelectMany(i => new[] { $"{i},Staff,20", $"{i},SM,[c]", $"{i},PR,9" })]).Manifest($$"""
            "tables": [{ "file": "people.csv", {{Dimensions}} }]
            """);

        var lines = AuditText.Lines(folder.Run(), 2).ToList();

        lines.Count(l => l.StartsWith("by subtraction", StringComparison.Ordinal)).ShouldBe(2);
        lines.ShouldContain("… and 7 more numbers that can be worked out.");
        lines[^1].ShouldBe("Not safe: 9 hidden numbers can be worked out from these tables.");
    }
}
