using System.Collections.Immutable;
using System.Globalization;

namespace Larc.Model;

/// <summary>One row of a list of authorities: la_code, la_name, la_type, region, gss, former_gss, valid_from, valid_to, aliases.</summary>
internal static class AuthorityRow
{
    /// <summary>Reads a row through <paramref name="cell"/>, which gives the text under a heading, or an empty one.</summary>
    public static Authority Read(Func<string, string> cell) => new(cell("la_code").Trim(), cell("la_name").Trim())
    {
        Type = cell("la_type").Trim(),
        Region = cell("region").Trim(),
        Gss = [.. Split(cell("gss")), .. Split(cell("former_gss"))],
        ValidFrom = Date(cell("valid_from")),
        ValidTo = Date(cell("valid_to")),
        Aliases = [.. Split(cell("aliases"))],
    };

    private static ImmutableArray<string> Split(string text) => [.. text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text.Trim(), ["yyyy-MM-dd", "d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
