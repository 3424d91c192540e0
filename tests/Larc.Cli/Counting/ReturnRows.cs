using System.Globalization;
using System.Text;

namespace Larc.Cli.Tests.Counting;

/// <summary>The rows of one return, written as a folder of CSV files.</summary>
internal sealed class ReturnRows(string authority, string name, int round, string codebook)
{
    public string Authority => authority;

    public string Name => name;

    public int Round => round;

    public string Codebook => codebook;

    public List<InterviewRow> Interviews { get; } = [];

    public List<StatementRow> Statements { get; } = [];

    /// <summary>Name of its folder within the study.</summary>
    public string Folder => FormattableString.Invariant($"{authority.ToLowerInvariant()}-round-{round}");

    public ReturnRows Interview(string id, string perspective, string keyGroup = "", string caseId = "", int level = 0)
    {
        Interviews.Add(new(id, perspective) { KeyGroup = keyGroup, CaseId = caseId, Level = level == 0 ? "" : level.ToString(CultureInfo.InvariantCulture) });
        return this;
    }

    public ReturnRows Statement(string id, string interview, string code, string stance = "", string status = "")
    {
        Statements.Add(new(id, interview, code) { Stance = stance, Status = status });
        return this;
    }

    public void Write(string study)
    {
        var folder = Directory.CreateDirectory(Path.Combine(study, Folder)).FullName;
        Sheet("Authority", "la_code,la_name,round,codebook", [[authority, name, round.ToString(CultureInfo.InvariantCulture), codebook]]);
        Sheet(
            "Interviews",
            "interview_id,perspective,key_group,case_id,self_reported_level,not_asked,consent,withdrawn",
            Interviews.Select(i => new[] { i.Id, i.Perspective, i.KeyGroup, i.CaseId, i.Level, i.NotAsked, i.Consent, i.Withdrawn }));
        Sheet(
            "Statements",
            "statement_id,interview_id,code,stance,status,excerpt",
            Statements.Select(s => new[] { s.Id, s.Interview, s.Code, s.Stance, s.Status, "Something was said here." }));

        void Sheet(string sheet, string headings, IEnumerable<string[]> rows)
        {
            var text = new StringBuilder(headings).Append('\n');
            foreach (var row in rows)
                text.AppendJoin(',', row.Select(c => $"\"{c}\"")).Append('\n');
            File.WriteAllText(Path.Combine(folder, sheet + ".csv"), text.ToString());
        }
    }
}
