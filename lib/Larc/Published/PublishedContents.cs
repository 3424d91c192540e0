using System.Collections.Immutable;
using Larc.Model;
using Larc.Triangulation;

namespace Larc.Published;

/// <summary>Reads <c>contents.yaml</c>: which tables there are, what they hold, and where they were published.</summary>
internal static class PublishedContents
{
    private static readonly Dictionary<string, PublishedKind> s_kinds = new()
    {
        ["order"] = PublishedKind.Order,
        ["evidence"] = PublishedKind.Evidence,
        ["profile"] = PublishedKind.Profile,
        ["support needs"] = PublishedKind.SupportNeeds,
    };

    private static readonly Dictionary<string, int> s_subjects = new()
    {
        ["contributing"] = 0,
        ["to develop"] = -1,
        ["level 1"] = 1,
        ["level 2"] = 2,
        ["level 3"] = 3,
    };

    public static PublishedTables Read(string folder)
    {
        var file = new YamlFile(Path.Combine(folder, "contents.yaml"));
        var round = (int?)null;
        var tables = ImmutableArray.CreateBuilder<PublishedTable>();
        var problems = ImmutableArray.CreateBuilder<FileProblem>();
        if (file.Open() is { } root)
        {
            root.NoOthers("round", "tables");
            round = root.Integer("round");
            foreach (var section in root.Sections("tables"))
            {
                if (Table(section) is not { } table)
                    continue;
                if (tables.Any(t => t.Id == table.Id))
                {
                    section.Problem("id", $"'{table.Id}' is listed twice.");
                    continue;
                }

                var entries = new PublishedEntries(Path.Combine(folder, table.Id + ".csv"), table.Kind);
                if (entries.Read() is { } read)
                    tables.Add(table with { Entries = read });
                problems.AddRange(entries.Problems);
            }
        }

        return new(round, tables.ToImmutable(), [.. file.Problems, .. problems]);
    }

    private static PublishedTable? Table(YamlSection section)
    {
        section.NoOthers("id", "title", "kind", "subject", "authority", "source");
        var (id, title, source) = (section.Required("id"), section.Required("title"), section.Required("source"));
        var kind = section.Word("kind", s_kinds);
        if (kind is null && section.Text("kind") is null)
            section.Problem("kind", $"'kind' is missing; expected is one of {string.Join(", ", s_kinds.Keys)}.");
        var subject = section.Word("subject", s_subjects);
        // The name becomes that of a file: nothing that could leave the folder.
        var named = id.Length is > 0 and <= 40 && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
        if (!named && id.Length > 0)
            section.Problem("id", "'id' may hold small letters, digits and hyphens.");
        if (kind == PublishedKind.Order && subject is null && section.Text("subject") is null)
            section.Problem("subject", $"an order needs its 'subject': one of {string.Join(", ", s_subjects.Keys)}.");
        var authority = section.Text("authority") ?? "";
        if (kind == PublishedKind.Profile && authority.Length == 0)
            section.Problem("authority", "a profile needs the 'authority' that it is compared with.");
        var sound = named && kind is not null && (kind != PublishedKind.Order || subject is not null) && (kind != PublishedKind.Profile || authority.Length > 0);
        return sound ? new(id, title, source, kind!.Value) { Subject = subject is { } about ? Subject(about) : null, Authority = authority } : null;
    }

    private static RankSubject Subject(int number) => number switch
    {
        0 => RankSubject.Contributing,
        -1 => RankSubject.ToDevelop,
        _ => RankSubject.Impacts(number),
    };
}
