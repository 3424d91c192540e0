using System.Text.Json;
using System.Text.Json.Serialization;

namespace Larc;

/// <summary>
/// The list of results kept in an output folder (<c>internal/contents.json</c>). Several notebooks may keep results at the same time,
/// in one process or in several.
/// </summary>
internal static class KeptOutputs
{
    private const string ContentsFile = "internal/contents.json";

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private static readonly Lock Gate = new();

    /// <summary>The results kept so far, by file.</summary>
    public static IReadOnlyList<KeptOutput> Read(OutputFolder folder)
    {
        var path = folder.FileFor(ContentsFile);
        return File.Exists(path) ? JsonSerializer.Deserialize<List<KeptOutput>>(File.ReadAllText(path), Options) ?? [] : [];
    }

    /// <summary>Adds results; one of the same file is replaced.</summary>
    public static void Add(OutputFolder folder, params IReadOnlyList<KeptOutput> outputs)
    {
        lock (Gate)
        {
            using var turn = TakeTurn(folder);
            var files = outputs.Select(o => o.File).ToHashSet(StringComparer.Ordinal);
            var all = Read(folder).Where(o => !files.Contains(o.File)).Concat(outputs).OrderBy(o => o.File, StringComparer.Ordinal).ToList();
            folder.Write(ContentsFile, JsonSerializer.Serialize(all, Options) + "\n");
        }
    }

    /// <summary>Waits until no other process is writing the list (at most ten seconds).</summary>
    private static FileStream TakeTurn(OutputFolder folder)
    {
        var path = folder.FileFor("internal/.contents.lock");
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException) when (attempt < 200)
            {
                Thread.Sleep(50);
            }
        }
    }
}
