using System.Globalization;
using System.Text;
using Larc.Model;

namespace Larc.Tests.Returns;

/// <summary>Everything a study holds as text, without row numbers: two studies with the same image are the same to every count.</summary>
internal static class StudyImage
{
    public static string Of(Study study)
    {
        var text = new StringBuilder();
        foreach (var r in study.Returns)
            Line("return", study.Authorities[r.Authority].Code, r.Round, r.Codebook.Reference, r.File);
        foreach (var i in study.Interviews)
            Line("interview", i.Index, i.Id, i.Authority.Code, i.Perspective, i.KeyGroup?.Id, i.CaseId, i.People, i.SelfReportedLevel, i.NotAsked, i.Consent, i.Date, study.InterviewColumns.PooledParticipant[i.Index]);
        foreach (var s in study.Statements)
            Line("statement", s.Index, s.Id, s.Interview.Id, s.Code.Id, s.Stance, s.Status, s.Direction, s.Coder, s.Excerpt);
        foreach (var c in study.SecondCodings)
            Line("second", c.Statement, c.Coder, c.Code, c.Stance, c.Status);
        foreach (var i in study.Indicators)
            Line("indicator", i.Return, i.Name, i.KeyGroup?.Id, i.Period, i.Value, i.Denominator, i.Ascription);
        foreach (var c in study.Cases)
            Line("case", c.Return, c.Id, c.KeyGroup.Id, string.Join(' ', c.Quotations.Order()));
        foreach (var n in study.SupportNeeds)
            Line("need", n.Return, n.Activity, n.Need);
        return text.ToString();

        void Line(params object?[] values) => text.AppendJoin('|', values.Select(v => Convert.ToString(v, CultureInfo.InvariantCulture))).Append('\n');
    }
}
