using System.Collections.Immutable;

namespace Larc.Model;

/// <summary>Reads what a study says of itself (<c>study.yaml</c>).</summary>
public static class StudySettingsFile
{
    /// <summary>Reads <paramref name="path"/>. What cannot be read keeps its default and is a problem; never throws for what the file holds.</summary>
    public static (StudySettings Settings, ImmutableArray<FileProblem> Problems) Read(string path)
    {
        var file = new YamlFile(path);
        if (file.Open() is not { } root)
            return (new(), [.. file.Problems]);
        root.NoOthers("title", "invited", "achieved", "refused", "casesChosenBy", "ethicsReference", "reflexivity", "memberCheck", "retentionDate", "keyHolder", "otherRounds");
        var defaults = new StudySettings();
        return (
            new()
            {
                Title = root.Text("title") ?? defaults.Title,
                Invited = Numbers(root, "invited"),
                Achieved = Numbers(root, "achieved"),
                Refused = Numbers(root, "refused"),
                CasesChosenBy = root.Text("casesChosenBy") ?? "",
                EthicsReference = root.Text("ethicsReference") ?? "",
                Reflexivity = root.Text("reflexivity") ?? "",
                MemberCheck = root.Text("memberCheck") ?? "",
                RetentionDate = root.Date("retentionDate"),
                KeyHolder = root.Text("keyHolder") ?? "",
                OtherRounds = root.Texts("otherRounds"),
            },
            [.. file.Problems]);
    }

    private static ImmutableSortedDictionary<string, int> Numbers(YamlSection root, string key)
    {
        var names = Enum.GetNames<Perspective>();
        if (root.Section(key) is not { } section)
            return ImmutableSortedDictionary<string, int>.Empty;
        section.NoOthers(names);
        return names
            .Select(name => (Name: name, Number: section.Integer(name)))
            .Where(x => x.Number is not null)
            .ToImmutableSortedDictionary(x => x.Name, x => x.Number!.Value, StringComparer.Ordinal);
    }
}
