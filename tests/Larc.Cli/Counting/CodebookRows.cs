using System.Text;

namespace Larc.Cli.Tests.Counting;

/// <summary>A codebook that a test writes, and knows by heart.</summary>
internal sealed record CodebookRows(string Id, int Version, string[] KeyGroups, TopicRow[] Topics, CodeRow[] Codes)
{
    public string Reference => FormattableString.Invariant($"{Id}@{Version}");

    public CodeRow this[string code] => Codes.Single(c => c.Id == code);

    /// <summary>The code, everything above it, and every composite that any of those is a part of.</summary>
    public IReadOnlySet<string> CountsFor(string code)
    {
        var all = new HashSet<string>();
        var open = new Queue<string>([code]);
        while (open.TryDequeue(out var next))
        {
            if (!all.Add(next))
                continue;
            if (this[next].Parent is { Length: > 0 } parent)
                open.Enqueue(parent);
            foreach (var composite in Codes.Where(c => c.Parts.Contains(next)))
                open.Enqueue(composite.Id);
        }

        return all;
    }

    public bool IsListed(CodeRow code, string audience) =>
        code.Listed?.Contains(audience) ?? (code.Parent.Length == 0 && !Codes.Any(c => c.Parts.Contains(code.Id)));

    public string ToYaml()
    {
        var yaml = new StringBuilder();
        yaml.Append(FormattableString.Invariant($"id: {Id}\nversion: {Version}\ntitle: Codebook {Id} of a test\nkeyGroups:\n"));
        foreach (var group in KeyGroups)
            yaml.Append(FormattableString.Invariant($"  - {{ id: {group}, label: Group {group} }}\n"));
        yaml.Append("topics:\n");
        foreach (var topic in Topics)
            yaml.Append(FormattableString.Invariant($"  - id: {topic.Id}\n    label: Topic {topic.Id}\n    elicitation: {{ {Map(topic.Elicitation)} }}\n    toDevelop: {{ {Map(topic.ToDevelop)} }}\n"));
        yaml.Append("codes:\n");
        foreach (var code in Codes)
        {
            yaml.Append(FormattableString.Invariant($"  - id: {code.Id}\n    kind: {(code.IsImpact ? "impact" : "feature")}\n    topic: {code.Topic}\n    label: '{code.Label}'\n    retired: {(code.Retired ? "true" : "false")}\n"));
            Line("level", code.Level?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "");
            Line("parent", code.Parent);
            Line("stance", code.Stance);
            Line("parts", code.Parts.Length > 0 ? $"[{string.Join(", ", code.Parts)}]" : "");
            Line("listed", code.Listed is { } listed ? $"[{string.Join(", ", listed)}]" : "");
        }

        return yaml.ToString();

        void Line(string key, string value) => yaml.Append(value.Length > 0 ? $"    {key}: {value}\n" : "");

        static string Map(string words) => string.Join(", ", words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => w.Replace("=", ": ", StringComparison.Ordinal)));
    }
}
