using System.Collections.Concurrent;
using Larc.Model;

namespace Larc.Returns.Checking;

/// <summary>Reads each codebook file once in a process, as long as it does not change. A codebook cannot be changed, so it can be shared.</summary>
internal static class CodebookReadings
{
    private static readonly ConcurrentDictionary<string, (long Length, DateTime Written, CodebookReading Reading)> s_read = new(StringComparer.Ordinal);

    public static CodebookReading Read(string path)
    {
        var info = new FileInfo(path);
        if (s_read.TryGetValue(path, out var known) && info.Exists && known.Length == info.Length && known.Written == info.LastWriteTimeUtc)
            return known.Reading;
        var reading = CodebookFile.Read(path);
        if (info.Exists)
            s_read[path] = (info.Length, info.LastWriteTimeUtc, reading);
        return reading;
    }
}
