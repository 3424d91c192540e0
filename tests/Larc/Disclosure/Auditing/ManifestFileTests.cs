using System.Collections.Immutable;
using Larc.Disclosure.Auditing;
using Larc.Disclosure.Auditing.Manifests;

namespace Larc.Tests.Disclosure.Auditing;

/// <summary>A manifest is written as it is read; what is broken in it, or in a table, is said in one sentence.</summary>
public sealed class ManifestFileTests
{
    private static readonly TableManifest Sample = new()
    {
        Schema = TableManifest.Version,
        Tables =
        [
            new()
            {
                File = "people.csv",
                Title = "Who says what",
                Dimensions = [new() { Name = "code", Column = "code" }, new() { Name = "perspective", Total = "Staff", AbsentIsZero = true }],
                Values =
                [
                    new() { Column = "SM", Measure = "people", At = At("perspective", "SM") },
                    new() { Column = "Staff", Measure = "people", At = At("perspective", "Staff") },
                    new() { Column = "authorities", Measure = "authorities", At = At("perspective", "Staff"), Adds = Adding.Union },
                ],
                Symbols = ImmutableSortedDictionary<string, CellRange>.Empty.Add("fewer than five", new(1, 4)).Add("[c]", CellRange.AnyCount),
                CountsNothing = ["not asked"],
            },
        ],
        Relations = [new() { Terms = [new() { Measure = "people", At = At("code", "A") }, new() { Measure = "authorities", At = At("code", "A"), Factor = -1 }], Kind = RelationKind.AtMost }],
    };

    [Fact]
    public void What_is_written_is_read_again()
    {
        using var folder = new AuditFolder().Manifest(Sample);

        var text = File.ReadAllText(folder.ManifestPath);
        ManifestFile.Write(ManifestFile.Read(folder.ManifestPath)).ShouldBe(File.ReadAllBytes(folder.ManifestPath));

        Golden.Check("disclosure/manifest.json", text);
        folder.Table("people.csv", "code,SM,Staff,authorities", "A,not asked,12,7", "B,3,fewer than five,1").Run().Recoveries.ShouldHaveSingleItem().Number.ShouldBe(3);
    }

    [Theory]
    [InlineData("", "is not a manifest: it is not well-formed JSON, or a value is of another kind than expected.")]
    [InlineData("null", "describes no table.")]
    [InlineData("[1]", "is not a manifest")]
    [InlineData("""{ "schema": "larc.manifest/1" }""", "something that must be there is missing.")]
    [InlineData("""{ "schema": "larc.manifest/1", "tables": [] }""", "describes no table.")]
    [InlineData("""{ "schema": "larc.manifest/1", "tables": null }""", "is not a manifest")]
    [InlineData("""{ "schema": "larc.manifest/9", "tables": [{ "file": "a.csv", "values": [{ "column": "n", "measure": "n" }] }] }""", "is of the format 'larc.manifest/9'; 'larc.manifest/1' is expected.")]
    [InlineData("""{ "schema": "larc.manifest/1", "tables": [{ "file": "a.csv", "values": [], "colour": 1 }] }""", "it holds a name that no manifest has.")]
    [InlineData("""{ "schema": "larc.manifest/1", "tables": [{ "file": "a.csv", "values": [] }] }""", "a table names no column of counts")]
    [InlineData("""{ "schema": "larc.manifest/1", "tables": [null] }""", "a table names no column of counts")]
    [InlineData("""{ "schema": "larc.manifest/1", "tables": [{ "file": "a.csv", "values": [null] }] }""", "decimals go from 0 to 6")]
    [InlineData("""{ "schema": "larc.manifest/1", "tables": [{ "file": null, "values": [{ "column": "n", "measure": "n" }] }] }""", "is not a manifest")]
    [InlineData("""{ "schema": "larc.manifest/1", "tables": [{ "file": "a.csv", "values": [{ "column": "n", "measure": "n" }], "symbols": { "x": { "min": 4, "max": 1 } } }] }""", "what 'x' stands for")]
    [InlineData("""{ "schema": "larc.manifest/1", "tables": [{ "file": "a.csv", "values": [{ "column": "n", "measure": "n", "adds": "perhaps" }] }] }""", "is not a manifest")]
    [InlineData("""{ "schema": "larc.manifest/1", "tables": [{ "file": "a.csv", "dimensions": [{ "name": "d", "within": "e" }], "values": [{ "column": "n", "measure": "n" }] }] }""", "lies within 'e', which the table does not have.")]
    [InlineData("""{ "schema": "larc.manifest/1", "tables": [{ "file": "a.csv", "values": [{ "column": "n", "measure": "n" }] }], "relations": [{ "terms": [] }] }""", "a relation has no terms")]
    [InlineData("""{ "schema": "larc.manifest/1", "tables": [{ "file": "../a.csv", "values": [{ "column": "n", "measure": "n" }] }] }""", "The table '../a.csv' is not in the folder")]
    [InlineData("""{ "schema": "larc.manifest/1", "tables": [{ "file": "other.csv", "values": [{ "column": "n", "measure": "n" }] }] }""", "The table 'other.csv' is not in the folder")]
    public void A_broken_manifest_is_one_sentence(string text, string expected)
    {
        using var folder = new AuditFolder().Table("a.csv", "n", "1");
        File.WriteAllText(folder.ManifestPath, text);

        var message = Should.Throw<AuditException>(folder.Run).Message;

        message.ShouldContain(expected);
        message.ShouldNotContain("\n");
        message.ShouldNotContain("System.");
    }

    [Theory]
    [InlineData("", "The table 'a.csv' is empty.")]
    [InlineData("m\n1", "The table 'a.csv' has no column 'n'; it has 'm'.")]
    [InlineData("n,n\n1,2", "The table 'a.csv' has two columns 'n'.")]
    [InlineData("n\n1\nabc", "a.csv, row 3, n: 'abc' is neither a number nor a text that the manifest names.")]
    [InlineData("n\n\"\"", "a.csv, row 2, n: '' is neither a number nor a text that the manifest names.")]
    [InlineData("n\n-3", "a.csv, row 2, n: '-3' is no count from 0 to a million million with at most nine digits after the point.")]
    [InlineData("n\n99999999999999999999", "a.csv, row 2, n: '99999999999999999999' is no count from 0 to a million million with at most nine digits after the point.")]
    [InlineData("n\n\"1,000\"", "a.csv, row 2, n: '1,000' is neither a number nor a text that the manifest names.")]
    public void A_broken_table_is_one_sentence(string text, string expected)
    {
        using var folder = new AuditFolder().Manifest("""
            "tables": [{ "file": "a.csv", "values": [{ "column": "n", "measure": "n" }] }]
            """);
        File.WriteAllText(Path.Combine(folder.Path, "a.csv"), text);

        Should.Throw<AuditException>(folder.Run).Message.ShouldBe(expected);
    }

    [Fact]
    public void A_table_with_a_mark_windows_lines_and_columns_in_any_order_is_read()
    {
        using var folder = new AuditFolder().Manifest("""
            "tables": [{ "file": "a.csv", "dimensions": [{ "name": "who", "column": "who", "total": "all" }], "values": [{ "column": "n", "measure": "n" }], "symbols": { "x": { "min": 0 } } }]
            """);
        File.WriteAllText(Path.Combine(folder.Path, "a.csv"), "\uFEFFn,other,who\r\n10,,all\r\n x ,\"a\nb\",SM\r\n4.00,,PR\r\n");

        var found = folder.Run().Recoveries.ShouldHaveSingleItem();

        (found.Number, found.Place.Row).ShouldBe((6m, 3));
    }

    private static ImmutableSortedDictionary<string, string> At(string name, string member) => ImmutableSortedDictionary<string, string>.Empty.Add(name, member);
}
