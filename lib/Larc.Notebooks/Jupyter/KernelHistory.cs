using System.IO.Enumeration;

namespace Larc.Notebooks.Jupyter;

/// <summary>What was executed in this session. It is kept in memory only and does not grow without end; nothing of a study is left on the disk.</summary>
internal sealed class KernelHistory(int maximumEntries = KernelHistory.MaximumEntries, int maximumText = KernelHistory.MaximumText)
{
    /// <summary>The one session there is.</summary>
    public const int Session = 1;

    private const int MaximumEntries = 10_000;
    private const int MaximumText = 8 << 20;

    private readonly LinkedList<HistoryEntry> _entries = new();
    private long _text;

    public void Add(HistoryEntry entry)
    {
        _entries.AddLast(entry);
        _text += Size(entry);
        while (_entries.Count > maximumEntries || (_text > maximumText && _entries.Count > 1))
        {
            _text -= Size(_entries.First!.Value);
            _entries.RemoveFirst();
        }
    }

    /// <summary>The last so many.</summary>
    public IReadOnlyList<HistoryEntry> Tail(int count) => [.. _entries.TakeLast(count)];

    /// <summary>Those from one number up to, but not including, another; null for the end. Session 0 is this one, and there is no other.</summary>
    public IReadOnlyList<HistoryEntry> Range(int session, int start, int? stop) =>
        session is 0 or Session ? [.. _entries.Where(entry => entry.Number >= start && (stop is null || entry.Number < stop))] : [];

    /// <summary>The last so many that match a pattern with <c>*</c> and <c>?</c>; each text once where asked for.</summary>
    public IReadOnlyList<HistoryEntry> Search(string pattern, int? count, bool unique)
    {
        var found = _entries.Where(entry => FileSystemName.MatchesSimpleExpression(pattern.Replace("\\", "\\\\", StringComparison.Ordinal), entry.Code, ignoreCase: false)).ToList();
        if (unique)
            found = [.. found.AsEnumerable().Reverse().DistinctBy(entry => entry.Code, StringComparer.Ordinal).Reverse()];
        return [.. found.TakeLast(count ?? found.Count)];
    }

    private static int Size(HistoryEntry entry) => entry.Code.Length + (entry.Result?.Length ?? 0);
}
