using System.Collections.Immutable;

namespace Larc.Model;

/// <summary>What must hold between the codes of a codebook. Every breach is a problem on the line of the code's entry.</summary>
internal static class CodebookRules
{
    public static void Check(ImmutableArray<YamlSection> sections, ImmutableArray<Code> codes, ImmutableArray<Topic> topics)
    {
        var byId = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < codes.Length; i++)
        {
            if (codes[i].Id.Length > 0 && !byId.TryAdd(codes[i].Id, i))
                sections[i].Problem("id", $"code '{codes[i].Id}' stands here a second time.");
        }

        var topicIds = topics.Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
        var above = new List<int>[codes.Length];
        for (var i = 0; i < codes.Length; i++)
            above[i] = [];
        for (var i = 0; i < codes.Length; i++)
        {
            CheckAlone(sections[i], codes[i], topicIds);
            if (codes[i].Parent is { } parent)
                Relate(i, parent, "parent", other => above[i].Add(other));
            foreach (var part in codes[i].Parts)
                Relate(i, part, "parts", other => above[other].Add(i));
        }

        for (var i = 0; i < codes.Length; i++)
            CheckAbove(i);

        void Relate(int code, string otherId, string key, Action<int> link)
        {
            if (!byId.TryGetValue(otherId, out var other))
                sections[code].Problem(key, $"'{key}' of '{codes[code].Id}' names '{otherId}', which is no code of this codebook.");
            else if (codes[other].Kind != codes[code].Kind || codes[other].Level != codes[code].Level)
                sections[code].Problem(key, $"'{key}' of '{codes[code].Id}' names '{otherId}', which has another kind or level.");
            else
                link(other);
        }

        void CheckAbove(int code)
        {
            var seen = new HashSet<int>();
            var open = new Stack<int>(above[code]);
            while (open.TryPop(out var next))
            {
                if (!seen.Add(next))
                    continue;
                if (next == code)
                {
                    sections[code].Problem("id", $"'{codes[code].Id}' stands above itself: its parents and composites form a circle.");
                    return;
                }

                above[next].ForEach(open.Push);
            }

            foreach (var higher in seen.Order())
            {
                if ((codes[code].ListedForStaff && codes[higher].ListedForStaff) || (codes[code].ListedForFamily && codes[higher].ListedForFamily))
                    sections[code].Problem("listed", $"'{codes[code].Id}' is listed, and so is '{codes[higher].Id}' above it: a theme and its members may not stand in one list.");
            }
        }
    }

    private static void CheckAlone(YamlSection section, Code code, HashSet<string> topicIds)
    {
        if (code.Topic.Length > 0 && !topicIds.Contains(code.Topic))
            section.Problem("topic", $"'topic' of '{code.Id}' is '{code.Topic}', which is no topic of this codebook.");
        switch (code.Kind)
        {
            case CodeKind.Impact when code.Level is not (>= 1 and <= 4):
                section.Problem("level", $"'{code.Id}' is an impact: 'level' must be 1, 2, 3 or 4.");
                break;
            case CodeKind.Feature when code.Level is not null:
                section.Problem("level", $"'{code.Id}' is a feature: it has no 'level'.");
                break;
        }

        if (code.SteeringGroup && code.Kind != CodeKind.Feature)
            section.Problem("steeringGroup", $"'{code.Id}' is an impact: 'steeringGroup' is for features.");
        if (code.Embeds is { } embeds && (code.Level != 4 || embeds is < 1 or > 3))
            section.Problem("embeds", $"'embeds' of '{code.Id}' must be a level from 1 to 3, and only a level 4 impact has it.");
    }
}
