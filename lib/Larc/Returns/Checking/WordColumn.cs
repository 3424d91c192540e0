namespace Larc.Returns.Checking;

/// <summary>Reads one column's words: each different way of writing is looked up once, and every repair is counted.</summary>
internal sealed class WordColumn<T>(string sheet, string column, WordList<T> list)
{
    private readonly Dictionary<string, Entry> _written = new(StringComparer.Ordinal);

    public WordList<T> List { get; } = list;

    /// <summary>What a word means; false when it is not known. <paramref name="written"/> is as typed, space included.</summary>
    public bool TryRead(string written, out T value)
    {
        if (!_written.TryGetValue(written, out var entry))
        {
            var known = List.TryFind(written, out var word, out var meaning);
            _written[written] = entry = new(known, word, meaning, known && word != written);
        }

        entry.Rows++;
        value = entry.Value;
        return entry.Known;
    }

    /// <summary>The nearest known word, or an empty text.</summary>
    public string Suggest(string written)
    {
        if (!_written.TryGetValue(written, out var entry))
            return Words.Nearest(written, List.Words) ?? "";
        return entry.Suggestion ??= Words.Nearest(written, List.Words) ?? "";
    }

    /// <summary>Reports each repaired word once, with the number of its rows.</summary>
    public void ReportRepairs(IssueSink issues)
    {
        foreach (var (written, entry) in _written.Where(w => w.Value.Repaired).OrderBy(w => w.Key, StringComparer.Ordinal))
        {
            issues.Add(ReturnRules.RepairedWord, new()
            {
                Sheet = sheet,
                Column = column,
                Found = written,
                Expected = entry.Word,
                Count = ReturnWording.Count(entry.Rows, "row"),
                Rows = entry.Rows,
            });
        }
    }

    private sealed class Entry(bool known, string word, T value, bool repaired)
    {
        public bool Known { get; } = known;

        public string Word { get; } = word;

        public T Value { get; } = value;

        public bool Repaired { get; } = repaired;

        public int Rows { get; set; }

        public string? Suggestion { get; set; }
    }
}
