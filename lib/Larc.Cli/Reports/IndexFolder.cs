using System.Net;
using System.Text.RegularExpressions;

namespace Larc.Cli.Reports;

/// <summary>
/// Reads what lies in the output folder for its index page: files of one name are one document in several forms, and a title is what the document itself says.
/// Nothing is expected to be there, and nothing that is there is left out.
/// </summary>
internal static partial class IndexFolder
{
    /// <summary>Lists of results and locks, which are no results.</summary>
    private static readonly string[] s_own = ["contents.json", ".contents.lock"];

    private static readonly Dictionary<string, string> s_titles = new()
    {
        ["audit"] = "Audit: what the published tables could give away",
        ["tables"] = "All tables as one workbook",
        ["manifest"] = "What the tables hold (manifest, for the audit)",
        ["decisions-template"] = "Template for decisions: confidence, comments, quotations, screening, sign-offs",
    };

    /// <summary>Everything in the folder of one edition.</summary>
    /// <param name="folder">The output folder.</param>
    /// <param name="edition">Name of the edition's folder: <c>internal</c> or <c>publication</c>.</param>
    /// <param name="kept">Results whose titles are known.</param>
    public static IndexEdition Read(OutputFolder folder, string edition, IReadOnlyList<KeptOutput> kept)
    {
        var root = Path.Combine(folder.Path, edition);
        var titles = kept.ToDictionary(k => k.File, k => k.Title, StringComparer.Ordinal);
        List<string> files = Directory.Exists(root)
            ? [.. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder.Path, f).Replace('\\', '/')).Where(f => !s_own.Contains(Path.GetFileName(f)))]
            : [];
        string[] known = ["briefs", "authorities", "excerpts", "tables", "figures"];
        return new(Documents(f => !known.Contains(Group(f))), Documents(f => Group(f) == "briefs"), Documents(f => Group(f) == "authorities"), Documents(f => Group(f) == "excerpts"), Documents(f => Group(f) == "tables"), Documents(f => Group(f) == "figures"));

        // The folder within the edition's, or nothing for a file at its top.
        string Group(string file) => file.Split('/') is { Length: > 2 } parts ? parts[1] : "";

        IReadOnlyList<IndexDocument> Documents(Func<string, bool> chosen) =>
        [
            .. files.Where(chosen).GroupBy(f => Path.ChangeExtension(f, null), StringComparer.Ordinal)
                .OrderBy(g => Order(g.Key)).ThenBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new IndexDocument(Title(folder, [.. g], titles), [.. g.OrderBy(FormOrder).ThenBy(f => f, StringComparer.Ordinal).Select(f => (Form(f), f))])),
        ];
    }

    /// <summary>Why there is no publication edition, as the run wrote it down; none when nothing stood in its way.</summary>
    public static IReadOnlyList<string> Blocked(OutputFolder folder)
    {
        var page = Path.Combine(folder.Internal, "publication-blocked.html");
        if (File.Exists(page))
            return [.. Item().Matches(File.ReadAllText(page)).Select(m => Plain(m.Groups[1].Value))];
        var list = Path.Combine(folder.Internal, "publication-blocked.md");
        return File.Exists(list) ? [.. File.ReadLines(list).Where(l => l.StartsWith("- ", StringComparison.Ordinal)).Select(l => l[2..].Replace("\\", "", StringComparison.Ordinal))] : [];
    }

    private static string Title(OutputFolder folder, IReadOnlyList<string> files, Dictionary<string, string> titles)
    {
        var name = Path.GetFileNameWithoutExtension(files[0]);
        if (s_titles.TryGetValue(name, out var known))
            return known;
        foreach (var file in files.Where(f => f.EndsWith(".html", StringComparison.Ordinal) || f.EndsWith(".svg", StringComparison.Ordinal)))
        {
            if (TitleElement().Match(File.ReadAllText(Path.Combine(folder.Path, file))) is { Success: true } match)
                return Plain(match.Groups[1].Value);
        }

        return files.Select(f => titles.GetValueOrDefault(f)).FirstOrDefault(t => t is not null) ?? name;
    }

    /// <summary>Findings before anything else; workbooks and lists of tables before the tables.</summary>
    private static int Order(string path) => Path.GetFileName(path) switch
    {
        "findings" => 0,
        "tables" => 1,
        "manifest" => 2,
        _ => 3,
    };

    private static int FormOrder(string file) => Array.IndexOf([".html", ".docx", ".md"], Path.GetExtension(file)) is >= 0 and var at ? at : int.MaxValue;

    private static string Form(string file) => Path.GetExtension(file).TrimStart('.').ToLowerInvariant() switch
    {
        "html" => "page",
        "docx" => "Word",
        "md" => "Markdown",
        "xlsx" => "workbook",
        "svg" => "SVG",
        "csv" => "CSV",
        "txt" => "text",
        "" => "file",
        var other => other.ToUpperInvariant(),
    };

    private static string Plain(string html) => WebUtility.HtmlDecode(Tag().Replace(html, "")).Trim();

    [GeneratedRegex("<title[^>]*>(.*?)</title>", RegexOptions.Singleline)]
    private static partial Regex TitleElement();

    [GeneratedRegex("<li[^>]*>(.*?)</li>", RegexOptions.Singleline)]
    private static partial Regex Item();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();
}
