using Larc.Cli.Example.Drawing;
using Larc.Model;

namespace Larc.Cli.Example.Plan;

/// <summary>Invents a plan from a codebook alone: whatever is listed is said by whoever is asked, some of it often and some seldom.</summary>
internal static class PlanFromCodebook
{
    /// <summary>Codes that a perspective speaks of in one interview, about.</summary>
    private const int CodesPerInterview = 14;

    /// <param name="codebook">The codebook.</param>
    /// <param name="model">A plan whose authorities and days are used; its fitted rows are not.</param>
    /// <param name="options">For the seed.</param>
    public static ExamplePlan Draw(Codebook codebook, ExamplePlan model, ExampleOptions options)
    {
        var random = ExampleRandom.For(options, "plan", 0);
        var sets = new List<PlannedSet>();
        foreach (var perspective in PerspectiveGroup.Singles.Select(g => g.Members[0]))
        {
            var interviews = model.Authorities.Sum(a => Design.PlannedInterviews(a, perspective));
            AddSet(sets, codebook, perspective, interviews, model.Authorities.Count, "", Status.Happened, random);
            AddSet(sets, codebook, perspective, interviews, model.Authorities.Count, "to develop", Status.Happened, random);
            AddSet(sets, codebook, perspective, interviews, model.Authorities.Count, "", Status.Aspiration, random);
        }

        return new()
        {
            Codebook = codebook.Reference,
            FirstDay = model.FirstDay,
            LastDay = model.LastDay,
            Authorities = model.Authorities,
            Sets = sets,
        };
    }

    private static void AddSet(List<PlannedSet> sets, Codebook codebook, Perspective perspective, int interviews, int authorities, string stance, Status status, ExampleRandom random)
    {
        var develop = stance.Length > 0;
        var codes = codebook.Codes.Where((code, index) => Used(code)
            && codebook.ElicitationOf(index, perspective, develop) != Elicitation.NotAsked
            && (code.Perspectives.IsEmpty || code.Perspectives.Contains(perspective))
            && (status == Status.Aspiration ? code.Level == 4 : code.Level != 4)
            && (!develop || code.Kind == CodeKind.Feature)).ToList();
        var most = codes.Count == 0 ? 0 : Math.Min(0.8, 2.0 * CodesPerInterview / codes.Count * (develop || status == Status.Aspiration ? 0.3 : 1));
        var rows = new List<PlannedRow>();
        foreach (var code in codes)
        {
            var number = (int)(interviews * most * random.Share() * random.Share() * 2);
            if (number > 0)
                rows.Add(new() { Code = code.Id, By = new() { [perspective.ToString()] = number }, In = perspective is Perspective.PC or Perspective.CYP ? null : Math.Min(number, random.Between(1, authorities)) });
        }

        if (rows.Count > 0)
            sets.Add(new() { Of = perspective.ToString(), Stance = stance, Status = status == Status.Aspiration ? "aspiration" : "happened", Rows = rows });
    }

    /// <summary>Codes a coder would choose: not retired, and no composite, whose parts count for it.</summary>
    private static bool Used(Code code) => !code.Retired && code.Parts.IsEmpty;
}
