using System.Globalization;
using System.Text;
using Larc.Cli.Example.Drawing;
using Larc.Cli.Example.Plan;
using Larc.Cli.Example.Texts;
using Larc.Model;

namespace Larc.Cli.Example.Sheets;

/// <summary>The study's own files beside the returns, with LF line ends and no byte order mark on every machine.</summary>
internal static class StudyFiles
{
    public static IEnumerable<(string Name, string Text)> All(Design design, CaseTexts texts, DraftAuthority[] authorities, ExampleOptions options)
    {
        yield return ("study.yaml", Settings(design, texts.Study, authorities, options));
        yield return ("authorities.csv", Table(
            "la_code,la_name,la_type,region,gss,valid_from,valid_to,aliases",
            authorities.Select(a => $"{a.Code},{a.Name},{a.Planned.Type},{a.Planned.Region},,,,")));
        var withdrawn = authorities.SelectMany(a => a.Interviews.Where(i => i.SetAside == SetAside.WithdrawnFile).Select(i => $"{a.Code},{i.Id}")).ToList();
        if (withdrawn.Count > 0)
            yield return ("withdrawn.csv", Table("authority,interview_id", withdrawn));
        yield return ("README.md", ReadMe(design, authorities, options));
    }

    private static string Table(string headings, IEnumerable<string> rows) => string.Concat(rows.Prepend(headings).Select(row => row + "\n"));

    private static string Settings(Design design, StudyTexts texts, DraftAuthority[] authorities, ExampleOptions options)
    {
        var achieved = PerspectiveGroup.Singles.Select(g => (g.Id, Number: authorities.Sum(a => a.Interviews.Count(i => g.Contains(i.Perspective))))).ToList();
        var refused = achieved.Select(a => (a.Id, Number: Apportionment.Scale(
            texts.Refused.GetValueOrDefault(a.Id), a.Number, design.Reference(Enum.Parse<Perspective>(a.Id))))).ToList();
        var yaml = new StringBuilder();
        yaml.Append("# Invented: nobody was interviewed, and nothing here is said of any real authority.\n");
        Line("title", texts.Title);
        Map("invited", achieved.Zip(refused, (a, r) => (a.Id, a.Number + r.Number)));
        Map("achieved", achieved);
        Map("refused", refused);
        Line("casesChosenBy", texts.CasesChosenBy);
        Line("ethicsReference", texts.EthicsReference);
        Line("reflexivity", texts.Reflexivity);
        Line("memberCheck", texts.MemberCheck);
        if (texts.RetentionDate.Length > 0)
            yaml.Append("retentionDate: ").Append(texts.RetentionDate).Append('\n');
        Line("keyHolder", texts.KeyHolder);
        if (options.OtherRounds.Count > 0)
            yaml.Append("otherRounds: [").AppendJoin(", ", options.OtherRounds.Select(f => $"'{f.Replace("'", "''", StringComparison.Ordinal)}'")).Append("]\n");
        return yaml.ToString();

        void Line(string key, string text)
        {
            if (text.Length > 0)
                yaml.Append(key).Append(": '").Append(text.Replace("'", "''", StringComparison.Ordinal)).Append("'\n");
        }

        void Map(string key, IEnumerable<(string Id, int Number)> numbers) =>
            yaml.Append(key).Append(": { ").AppendJoin(", ", numbers.Select(n => string.Create(CultureInfo.InvariantCulture, $"{n.Id}: {n.Number}"))).Append(" }\n");
    }

    private static string ReadMe(Design design, DraftAuthority[] authorities, ExampleOptions options) => string.Create(CultureInfo.InvariantCulture, $"""
        # An invented study

        Every authority, interview, excerpt, case and number in this folder is invented. Nobody was interviewed, and nothing here is said of any real
        authority, child or family. {(design.Plan.Sets.Exists(s => s.Fit == "published") ? "The numbers behind the orders are invented too: only the orders were published." : "No number here follows anything that was published.")}

        - {authorities.Length} authorities, one workbook each; round {options.Round}; codebook {design.Codebook.Reference}.
        - Drawn with seed {options.Seed} from {(design.Plan.Title.Length == 0 ? "the codebook alone" : $"the plan '{design.Plan.Title}'")}; the same numbers give the same study again.
        - Do not edit the workbooks: copy the folder first.

        """).ReplaceLineEndings("\n");
}
