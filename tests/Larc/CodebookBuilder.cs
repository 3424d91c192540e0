using System.Collections.Immutable;
using Larc.Model;

namespace Larc.Tests;

/// <summary>
/// Builds a codebook in memory, for tests. Codes without a topic of their own go to <c>impacts</c> or <c>features</c>, both asked openly of everybody.
/// As in a codebook file, a code with no parent that is no part is listed for staff and family unless it says otherwise.
/// </summary>
public sealed class CodebookBuilder
{
    private readonly List<Topic> _topics = [];
    private readonly List<(Code Code, string? Listed)> _codes = [];
    private ImmutableArray<KeyGroup> _keyGroups = [new("LAC", "Looked-after children"), new("ASD", "Autistic spectrum disorder"), new("KS3", "Absence at key stage 3")];
    private string _id = "test";
    private int _version = 1;

    public CodebookBuilder Named(string id, int version = 1)
    {
        (_id, _version) = (id, version);
        return this;
    }

    public CodebookBuilder KeyGroups(params string[] ids)
    {
        _keyGroups = [.. ids.Select(id => new KeyGroup(id, $"Group {id}"))];
        return this;
    }

    /// <summary>A topic; perspectives named in <paramref name="prompted"/> or <paramref name="notAsked"/> differ from the default, open.</summary>
    public CodebookBuilder Topic(string id, Perspective[]? prompted = null, Perspective[]? notAsked = null, Perspective[]? toDevelopNotAsked = null)
    {
        var put = PerspectiveGroup.Singles.Select(g => g.Members[0]).Select(p =>
            notAsked?.Contains(p) == true ? Elicitation.NotAsked : prompted?.Contains(p) == true ? Elicitation.Prompted : Elicitation.Open);
        var toDevelop = PerspectiveGroup.Singles.Select(g => g.Members[0]).Select(p =>
            toDevelopNotAsked?.Contains(p) == true ? Elicitation.NotAsked : Elicitation.Open);
        _topics.Add(new(id, $"Topic {id}", [.. put], [.. toDevelop]));
        return this;
    }

    /// <summary>An impact. <paramref name="listed"/> is <c>staff</c>, <c>family</c>, <c>both</c> or <c>none</c>; null takes the file's default.</summary>
    public CodebookBuilder Impact(
        string id,
        int level = 1,
        string? topic = null,
        string? label = null,
        string? parent = null,
        string[]? parts = null,
        string? listed = null,
        bool retired = false,
        CodeOrdering ordering = CodeOrdering.Frequency,
        int? embeds = null) =>
        Add(new()
        {
            Id = id,
            Kind = CodeKind.Impact,
            Level = level,
            Topic = topic ?? "impacts",
            Label = label ?? $"Label of {id}",
            Parent = parent,
            Parts = [.. parts ?? []],
            DefaultStance = Stance.Positive,
            ListedForStaff = false,
            ListedForFamily = false,
            Retired = retired,
            Ordering = ordering,
            Embeds = embeds,
        }, listed);

    /// <summary>A feature. <paramref name="listed"/> is <c>staff</c>, <c>family</c>, <c>both</c> or <c>none</c>; null takes the file's default.</summary>
    public CodebookBuilder Feature(
        string id,
        string? topic = null,
        string? label = null,
        string? parent = null,
        string[]? parts = null,
        string? listed = null,
        bool retired = false,
        bool steeringGroup = false) =>
        Add(new()
        {
            Id = id,
            Kind = CodeKind.Feature,
            Level = null,
            Topic = topic ?? "features",
            Label = label ?? $"Label of {id}",
            Parent = parent,
            Parts = [.. parts ?? []],
            DefaultStance = Stance.Contributes,
            ListedForStaff = false,
            ListedForFamily = false,
            Retired = retired,
            SteeringGroup = steeringGroup,
        }, listed);

    public Codebook Build()
    {
        foreach (var topic in _codes.Select(c => c.Code.Topic).Distinct().Where(t => _topics.All(x => x.Id != t)).ToList())
            Topic(topic);
        var parts = _codes.SelectMany(c => c.Code.Parts).ToHashSet();
        var codes = _codes.Select(c => c.Code with
        {
            ListedForStaff = Listed(c, "staff", parts),
            ListedForFamily = Listed(c, "family", parts),
        });
        return new(_id, _version, "Codebook for tests", "Invented", _keyGroups, [.. _topics], [.. codes]);
    }

    private static bool Listed((Code Code, string? Listed) entry, string group, HashSet<string> parts) =>
        entry.Listed is null ? entry.Code.Parent is null && !parts.Contains(entry.Code.Id) : entry.Listed == "both" || entry.Listed == group;

    private CodebookBuilder Add(Code code, string? listed)
    {
        _codes.Add((code, listed));
        return this;
    }
}
