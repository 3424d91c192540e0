using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Larc.Model;

/// <summary>Reads a codebook from its YAML file. An inconsistent one is refused, with the line of each problem.</summary>
public static partial class CodebookFile
{
    private static readonly Dictionary<string, Elicitation> ElicitationWords = new()
    {
        ["open"] = Elicitation.Open,
        ["prompted"] = Elicitation.Prompted,
        ["notAsked"] = Elicitation.NotAsked,
    };

    private static readonly Dictionary<string, CodeKind> KindWords = new() { ["impact"] = CodeKind.Impact, ["feature"] = CodeKind.Feature };

    private static readonly Dictionary<string, CodeOrdering> OrderingWords = new() { ["frequency"] = CodeOrdering.Frequency, ["theme"] = CodeOrdering.Theme };

    private static readonly Dictionary<string, Stance> ImpactStances = new() { ["positive"] = Stance.Positive, ["negative"] = Stance.Negative, ["mixed"] = Stance.Mixed };

    private static readonly Dictionary<string, Stance> FeatureStances = new() { ["contributes"] = Stance.Contributes, ["to develop"] = Stance.ToDevelop };

    private static readonly ImmutableArray<KeyGroup> DefaultKeyGroups =
    [
        new("LAC", "Looked-after children"),
        new("ASD", "Children and young people with autistic spectrum disorder"),
        new("KS3", "Poor attenders at key stage 3"),
    ];

    /// <summary>Reads the codebook in <paramref name="path"/>.</summary>
    /// <returns>The codebook, or its problems; never throws for what the file holds.</returns>
    public static CodebookReading Read(string path)
    {
        var file = new YamlFile(path);
        if (file.Open() is not { } root)
            return new(null, [.. file.Problems]);

        root.NoOthers("id", "version", "title", "source", "keyGroups", "topics", "codes");
        var id = Identifier(root, "id", IdPattern(), "lower-case letters, digits and hyphens");
        var version = root.Integer("version");
        if (version is null or < 1)
            root.Problem("version", "'version' must be a whole number from 1.");
        var keyGroups = ReadKeyGroups(root);
        var topics = ReadTopics(root);
        var sections = root.Sections("codes");
        if (sections.IsEmpty)
            root.Problem("codes", "the codebook holds no code.");
        var codes = WithDefaultLists(sections, [.. sections.Select(ReadCode)]);
        CodebookRules.Check(sections, codes, topics);
        return file.IsSound
            ? new(new Codebook(id, version!.Value, root.Text("title") ?? id, root.Text("source") ?? "", keyGroups, topics, codes), [])
            : new(null, [.. file.Problems]);
    }

    private static ImmutableArray<KeyGroup> ReadKeyGroups(YamlSection root)
    {
        var sections = root.Sections("keyGroups");
        if (sections.IsEmpty)
            return DefaultKeyGroups;
        foreach (var section in sections)
            section.NoOthers("id", "label");
        var groups = sections.Select(s => (Section: s, Group: new KeyGroup(s.Required("id"), s.Required("label")))).ToList();
        foreach (var twin in groups.GroupBy(g => g.Group.Id, StringComparer.OrdinalIgnoreCase).SelectMany(g => g.Skip(1)))
            twin.Section.Problem("id", $"key group '{twin.Group.Id}' stands here a second time.");
        return [.. groups.Select(g => g.Group)];
    }

    private static ImmutableArray<Topic> ReadTopics(YamlSection root)
    {
        var sections = root.Sections("topics");
        if (sections.IsEmpty)
            root.Problem("topics", "the codebook holds no topic.");
        if (sections.Length > NotAsked.MaximumTopics)
            root.Problem("topics", FormattableString.Invariant($"there are {sections.Length} topics; at most {NotAsked.MaximumTopics} are possible."));
        var topics = new List<Topic>();
        foreach (var section in sections)
        {
            section.NoOthers("id", "label", "elicitation", "toDevelop");
            var id = section.Required("id");
            if (topics.Exists(t => t.Id == id))
                section.Problem("id", $"topic '{id}' stands here a second time.");
            topics.Add(new(id, section.Text("label") ?? id, ReadElicitation(section, "elicitation"), ReadElicitation(section, "toDevelop")));
        }

        return [.. topics];
    }

    private static ImmutableArray<Elicitation> ReadElicitation(YamlSection topic, string key)
    {
        var names = Enum.GetNames<Perspective>();
        if (topic.Section(key) is not { } section)
            return [.. names.Select(_ => Elicitation.Open)];
        section.NoOthers(names);
        return [.. names.Select(name => section.Word(name, ElicitationWords) ?? Elicitation.Open)];
    }

    private static Code ReadCode(YamlSection section)
    {
        section.NoOthers(
            "id", "kind", "level", "topic", "label", "definition", "example", "parent", "stance", "steeringGroup", "parts", "listed", "embeds", "retired", "ordering", "perspectives");
        var kind = section.Word("kind", KindWords);
        if (section.Text("kind") is null)
            section.Problem("kind", "'kind' is missing; expected is impact or feature.");
        var stance = kind == CodeKind.Feature ? section.Word("stance", FeatureStances) ?? Stance.Contributes : section.Word("stance", ImpactStances) ?? Stance.Positive;
        var listed = section.Keys.Contains("listed") ? section.Texts("listed") : (ImmutableArray<string>?)null;
        foreach (var word in listed?.Except(["staff", "family"]) ?? [])
            section.Problem("listed", $"'listed' holds '{word}'; expected are staff and family.");
        return new()
        {
            Id = Identifier(section, "id", CodePattern(), "lower-case letters, digits and underscores"),
            Kind = kind ?? CodeKind.Impact,
            Level = section.Integer("level"),
            Topic = section.Required("topic"),
            Label = section.Required("label"),
            Definition = section.Text("definition")?.Trim() ?? "",
            Example = section.Text("example")?.Trim() ?? "",
            Parent = section.Text("parent"),
            DefaultStance = stance,
            SteeringGroup = section.Flag("steeringGroup"),
            Parts = section.Texts("parts"),
            ListedForStaff = listed?.Contains("staff") ?? false,
            ListedForFamily = listed?.Contains("family") ?? false,
            Embeds = section.Integer("embeds"),
            Retired = section.Flag("retired"),
            Ordering = section.Word("ordering", OrderingWords) ?? CodeOrdering.Frequency,
            Perspectives = [.. section.Texts("perspectives").Select(name => Perspective(section, name)).OfType<Perspective>()],
        };
    }

    /// <summary>A code that does not say where it is listed is listed for both, when it stands at the top of the tree and is no part of a composite.</summary>
    private static ImmutableArray<Code> WithDefaultLists(ImmutableArray<YamlSection> sections, ImmutableArray<Code> codes)
    {
        var parts = codes.SelectMany(c => c.Parts).ToHashSet(StringComparer.Ordinal);
        return [.. codes.Zip(sections, (code, section) =>
            section.Keys.Contains("listed") || code.Parent is not null || parts.Contains(code.Id) ? code : code with { ListedForStaff = true, ListedForFamily = true })];
    }

    private static Perspective? Perspective(YamlSection section, string name)
    {
        if (Enum.TryParse<Perspective>(name, out var perspective) && Enum.IsDefined(perspective) && !char.IsAsciiDigit(name[0]))
            return perspective;
        section.Problem("perspectives", $"'perspectives' holds '{name}'; expected are {string.Join(", ", Enum.GetNames<Perspective>())}.");
        return null;
    }

    private static string Identifier(YamlSection section, string key, Regex pattern, string expected)
    {
        var id = section.Required(key);
        if (id.Length > 0 && !pattern.IsMatch(id))
            section.Problem(key, $"'{key}' is '{id}'; {expected} are expected.");
        return id;
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex IdPattern();

    [GeneratedRegex("^[a-z0-9_]+$")]
    private static partial Regex CodePattern();
}
