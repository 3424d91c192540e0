using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Larc.Disclosure.Auditing.Tables;

/// <summary>The rows of a CSV file under its headings.</summary>
/// <param name="Headings">For each heading its column.</param>
/// <param name="Rows">The rows with the line each starts at, the headings being 1.</param>
internal sealed record TableSheet(IReadOnlyDictionary<string, int> Headings, IReadOnlyList<(int Line, string[] Texts)> Rows)
{
    /// <summary>Largest file that is read, in bytes.</summary>
    public const long MaximumBytes = 64L << 20;

    /// <summary>Reads a file: UTF-8, or what older spreadsheets write.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">What it is called in a message.</param>
    /// <exception cref="AuditException">It is not there, too large, or no table.</exception>
    public static TableSheet Read(string path, string name)
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists)
                throw new AuditException($"The table '{name}' is not there.");
            if (file.Length > MaximumBytes)
                throw new AuditException($"The table '{name}' has more than {MaximumBytes >> 20} MB; that is too large to audit.");
            using var parser = new CsvParser(new StringReader(Decode(File.ReadAllBytes(path))), new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                BadDataFound = null,
                LineBreakInQuotedFieldIsBadData = false,
            });
            return parser.Read() ? Read(parser, name) : throw new AuditException($"The table '{name}' is empty.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CsvHelperException)
        {
            throw new AuditException($"The table '{name}' cannot be read: {e.Message.Split('\n')[0]}");
        }
    }

    /// <summary>The column under a heading.</summary>
    /// <exception cref="AuditException">There is none.</exception>
    public int Column(string heading, string name) => Headings.TryGetValue(heading, out var column)
        ? column
        : throw new AuditException($"The table '{name}' has no column '{heading}'; it has {string.Join(", ", Headings.Keys.Take(20).Select(h => $"'{h}'"))}.");

    private static TableSheet Read(CsvParser parser, string name)
    {
        var headings = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < parser.Count; i++)
        {
            if (parser[i].Trim() is { Length: > 0 } heading && !headings.TryAdd(heading, i))
                throw new AuditException($"The table '{name}' has two columns '{heading}'.");
        }

        var rows = new List<(int, string[])>();
        for (var line = parser.RawRow + 1; parser.Read(); line = parser.RawRow + 1)
            rows.Add((line, parser.Record!));
        return new(headings, rows);
    }

    private static string Decode(byte[] bytes)
    {
        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }
}
