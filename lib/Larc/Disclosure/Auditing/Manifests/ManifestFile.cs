using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Larc.Disclosure.Auditing.Tables;

namespace Larc.Disclosure.Auditing.Manifests;

/// <summary>Reads and writes a manifest.</summary>
internal static class ManifestFile
{
    /// <summary>Largest manifest that is read, in bytes.</summary>
    public const long MaximumBytes = 16L << 20;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        NumberHandling = JsonNumberHandling.Strict,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>Reads a manifest.</summary>
    /// <exception cref="AuditException">It is not there, or no manifest.</exception>
    public static TableManifest Read(string path)
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists)
                throw new AuditException($"There is no manifest '{path}'.");
            if (file.Length > MaximumBytes)
                throw new AuditException($"'{path}' has more than {MaximumBytes >> 20} MB; no manifest is that large.");
            return Checked(JsonSerializer.Deserialize<TableManifest>(File.ReadAllBytes(path), Options), path);
        }
        catch (JsonException e)
        {
            var line = e.LineNumber is { } number ? FormattableString.Invariant($", line {number + 1}") : "";
            var place = e.Path is { Length: > 1 } inside ? $" ({inside})" : "";
            throw new AuditException($"'{path}'{line} is not a manifest{place}: {Reason(e)}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new AuditException($"'{path}' cannot be read: {e.Message}");
        }
    }

    /// <summary>Writes a manifest; the same one always gives the same bytes.</summary>
    public static byte[] Write(TableManifest manifest) => [.. JsonSerializer.SerializeToUtf8Bytes(manifest, Options), (byte)'\n'];

    /// <summary>What is wrong, without the serialiser's talk of types and paths.</summary>
    private static string Reason(JsonException e)
    {
        if (e.Message.Contains("missing required", StringComparison.Ordinal))
            return "something that must be there is missing.";
        return e.Message.Contains("could not be mapped", StringComparison.Ordinal) ? "it holds a name that no manifest has."
            : e.InnerException is null && e.Message.Contains("could not be converted", StringComparison.Ordinal) ? "a value is of another kind than expected."
            : "it is not well-formed JSON, or a value is of another kind than expected.";
    }

    private static TableManifest Checked(TableManifest? manifest, string path)
    {
        if (manifest is not { Tables.IsDefaultOrEmpty: false } || manifest.Relations.IsDefault)
            throw new AuditException($"'{path}' describes no table.");
        if (manifest.Schema != TableManifest.Version)
            throw new AuditException($"'{path}' is of the format '{manifest.Schema}'; '{TableManifest.Version}' is expected.");
        foreach (var table in manifest.Tables)
            Check(table, path);
        foreach (var relation in manifest.Relations)
        {
            if (relation is null || relation.Terms.IsDefaultOrEmpty || relation.Terms.Any(t => t is null or { Factor: 0 or > 1_000_000 or < -1_000_000 })
                || Math.Abs(relation.Constant) > CellText.Largest || decimal.Round(relation.Constant, 9) != relation.Constant)
                throw new AuditException($"'{path}': a relation has no terms, a factor that is zero or beyond a million, or too large a constant.");
        }

        return manifest;
    }

    private static void Check(ManifestTable? table, string path)
    {
        if (table is null || table.Values.IsDefaultOrEmpty || table.Dimensions.IsDefault || table.CountsNothing.IsDefault || table.NotKnown.IsDefault)
            throw new AuditException($"'{path}': a table names no column of counts, or has a list that is null.");
        if (table.Values.Any(v => v is null or { Decimals: < 0 or > 6 } or { Rounding: < 1 or > 1_000_000 }))
            throw new AuditException($"'{path}', '{table.File}': decimals go from 0 to 6, and rounding from 1 to 1,000,000.");
        if (table.Dimensions.Any(d => d is null) || table.Dimensions.Select(d => d.Name).Distinct().Count() != table.Dimensions.Length)
            throw new AuditException($"'{path}', '{table.File}': a dimension is named twice, or is null.");
        if (table.Dimensions.FirstOrDefault(d => d.Within is { } parent && table.Dimensions.All(o => o.Name != parent || o == d)) is { } lost)
            throw new AuditException($"'{path}', '{table.File}': the dimension '{lost.Name}' lies within '{lost.Within}', which the table does not have.");
        foreach (var (symbol, range) in table.Symbols)
        {
            if (range.Min < 0 || range.Min > CellText.Largest || range.Max > CellText.Largest || range.Max < range.Min)
                throw new AuditException($"'{path}', '{table.File}': what '{symbol}' stands for goes from a number that is no less than 0 to one that is no less than that.");
        }
    }
}
