using System.Text.Json;
using Larc.Triangulation;

namespace Larc.Tests.Triangulation.Agreement;

/// <summary>A published example of agreement between raters: its ratings, and what each coefficient must be.</summary>
internal sealed record AgreementCase(string Name, RatingTable Ratings, IReadOnlyDictionary<string, double> Expected)
{
    /// <summary>Reads a file of cases. Where a case holds several tables, each is a case of its own.</summary>
    public static IReadOnlyList<AgreementCase> Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return [.. document.RootElement.EnumerateObject().SelectMany(c => Of(c.Name, c.Value))];
    }

    private static IEnumerable<AgreementCase> Of(string name, JsonElement given)
    {
        var tables = given.TryGetProperty("tables", out var several) ? [.. several.EnumerateArray().Select(FromTable)] : new[] { Units(given) };
        return tables.Select((units, at) => new AgreementCase(
            $"{name} {at + 1}",
            RatingTable.OfNumbers(units),
            given.GetProperty("expect").EnumerateObject()
                .Where(e => e.Name != "ci")
                .ToDictionary(e => e.Name, e => (e.Value.ValueKind == JsonValueKind.Array ? e.Value[at] : e.Value).GetDouble())));
    }

    private static double?[][] Units(JsonElement given) =>
        given.TryGetProperty("raters", out var raters) ? Turned(Rows(raters))
        : given.TryGetProperty("ratings_by_subject", out var subjects) ? Rows(subjects)
        : given.TryGetProperty("counts", out var counts) ? FromCounts(counts)
        : FromTable(given.GetProperty("table"));

    private static double?[][] Rows(JsonElement rows) =>
        [.. rows.EnumerateArray().Select(row => row.EnumerateArray().Select(v => v.ValueKind == JsonValueKind.Null ? (double?)null : v.GetDouble()).ToArray())];

    private static double?[][] Turned(double?[][] rows) => [.. rows[0].Select((_, at) => rows.Select(row => row[at]).ToArray())];

    /// <summary>How many raters gave each category to each unit; who gave it is not known.</summary>
    private static double?[][] FromCounts(JsonElement counts) =>
        [.. counts.EnumerateArray().Select(row => row.EnumerateArray().SelectMany((n, category) => Enumerable.Repeat((double?)category, n.GetInt32())).ToArray())];

    /// <summary>Rows are the first rater's categories, columns the second's.</summary>
    private static double?[][] FromTable(JsonElement table) =>
        [.. table.EnumerateArray().SelectMany((row, a) => row.EnumerateArray().SelectMany((n, b) => Enumerable.Repeat(new double?[] { a, b }, n.GetInt32())))];
}
