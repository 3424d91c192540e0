using System.Text;

namespace Larc.Cli.Tests.Counting;

/// <summary>A study that a test writes: its own codebooks, authorities and returns.</summary>
internal sealed class StudyRows(params CodebookRows[] codebooks)
{
    public IReadOnlyList<CodebookRows> Codebooks => codebooks;

    public List<ReturnRows> Returns { get; } = [];

    /// <summary>Rows of withdrawn.csv.</summary>
    public List<(string Authority, string Interview)> Withdrawn { get; } = [];

    /// <summary>Pairs of the one mapping, from the first codebook to the second.</summary>
    public List<(string From, string To, string As)> Mapping { get; } = [];

    /// <summary>Lines of parameters.yaml.</summary>
    public List<string> Parameters { get; } = [];

    public StudyRows Write(string folder)
    {
        Directory.CreateDirectory(Path.Combine(folder, "codebooks"));
        foreach (var codebook in codebooks)
            File.WriteAllText(Path.Combine(folder, "codebooks", FormattableString.Invariant($"{codebook.Id}-{codebook.Version}.yaml")), codebook.ToYaml());
        Lines("study.yaml", ["title: 'Study of a test'"]);
        Lines("authorities.csv", ["la_code,la_name", .. Returns.Select(r => $"{r.Authority},{r.Name}").Distinct()]);
        if (Withdrawn.Count > 0)
            Lines("withdrawn.csv", ["authority,interview_id", .. Withdrawn.Select(w => $"{w.Authority},{w.Interview}")]);
        if (Parameters.Count > 0)
            Lines("parameters.yaml", Parameters);
        if (Mapping.Count > 0)
        {
            Directory.CreateDirectory(Path.Combine(folder, "mappings"));
            var lines = Mapping.Select(p => $"  - {{ from: {p.From}, to: {p.To}, as: {p.As} }}");
            Lines("mappings/first-to-second.yaml", [$"from: {codebooks[0].Reference}", $"to: {codebooks[1].Reference}", "pairs:", .. lines]);
        }

        foreach (var @return in Returns)
            @return.Write(folder);
        return this;

        void Lines(string name, IEnumerable<string> lines) =>
            File.WriteAllText(Path.Combine(folder, name), new StringBuilder().AppendJoin('\n', lines).Append('\n').ToString());
    }
}
