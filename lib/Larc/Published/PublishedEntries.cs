using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Larc.Model;

namespace Larc.Published;

/// <summary>Reads one published table: a small CSV file with one row for each cell.</summary>
internal sealed class PublishedEntries(string file, PublishedKind kind)
{
    /// <summary>A printed table is a page: anything larger is some other file.</summary>
    private const int MaximumBytes = 256 * 1024, MaximumRows = 2000, MaximumText = 500;

    private static readonly string[] s_columns = ["list", "place", "code", "label", "value", "note", "source"];

    private readonly List<FileProblem> _problems = [];

    public IReadOnlyList<FileProblem> Problems => _problems;

    /// <summary>The cells; null when anything is wrong.</summary>
    public ImmutableArray<PublishedEntry>? Read()
    {
        try
        {
            if (new FileInfo(file).Length > MaximumBytes)
                Add(0, FormattableString.Invariant($"the file is larger than {MaximumBytes / 1024} KiB; a printed table is much smaller."));
            else
                return Rows();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Add(0, "the file cannot be opened.");
        }
        catch (CsvHelperException)
        {
            Add(0, "this is not valid CSV.");
        }

        return null;
    }

    private ImmutableArray<PublishedEntry>? Rows()
    {
        using var csv = new CsvReader(new StreamReader(file), new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = null, MissingFieldFound = null });
        if (!csv.Read() || !csv.ReadHeader() || s_columns.Except(csv.HeaderRecord!).ToList() is { Count: > 0 })
        {
            Add(1, $"the first line must name the columns {string.Join(", ", s_columns)}; others may stand beside them.");
            return null;
        }

        var entries = ImmutableArray.CreateBuilder<PublishedEntry>();
        while (csv.Read())
        {
            if (entries.Count == MaximumRows)
            {
                Add(csv.Parser.RawRow, FormattableString.Invariant($"there are more than {MaximumRows} rows; a printed table is much shorter."));
                break;
            }

            entries.Add(Row(csv));
        }

        foreach (var twice in entries.CountBy(e => (e.List, e.Code)).Where(c => c.Value > 1 && c.Key.Code.Length > 0))
            Add(0, $"'{twice.Key.Code}' stands twice in the list '{twice.Key.List}'.");
        if (entries.Count == 0)
            Add(0, "there is no row.");
        return _problems.Count == 0 ? entries.ToImmutable() : null;
    }

    private PublishedEntry Row(CsvReader csv)
    {
        var line = csv.Parser.RawRow;
        var text = s_columns.ToDictionary(c => c, c => csv.GetField(c)?.Trim() ?? "");
        foreach (var (column, value) in text.Where(t => t.Value.Length > MaximumText))
            Add(line, FormattableString.Invariant($"'{column}' is {value.Length} characters long; at most {MaximumText} are expected."));
        foreach (var column in new[] { "list", "code", "label", "source" }.Where(c => text[c].Length == 0))
            Add(line, $"'{column}' is empty.");
        if (!int.TryParse(text["place"], NumberStyles.None, CultureInfo.InvariantCulture, out var place) || place < 1)
            Add(line, $"'place' is '{text["place"]}'; a whole number from 1 is expected.");
        CheckList(text["list"], line);
        CheckValue(text["value"], line);
        return new(text["list"], place, text["code"], text["label"], text["value"], text["note"]);
    }

    private void CheckList(string list, int line)
    {
        var known = PublishedWords.Lists(kind);
        if (list.Length > 0 && !known.Contains(list))
            Add(line, $"'list' is '{list}'; expected is one of {string.Join(", ", known)}.");
    }

    private void CheckValue(string value, int line)
    {
        var (sound, expected) = kind switch
        {
            PublishedKind.Order => (value.Length == 0, "nothing: no count was published"),
            PublishedKind.Profile => (value.Length > 0 && value.Split(' ').All(p => Enum.TryParse<Perspective>(p, out _)), "perspectives separated by spaces"),
            _ => (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _), "a whole number"),
        };
        if (!sound)
            Add(line, $"'value' is '{value}'; expected is {expected}.");
    }

    private void Add(int line, string message) => _problems.Add(new(file, line, message));
}
