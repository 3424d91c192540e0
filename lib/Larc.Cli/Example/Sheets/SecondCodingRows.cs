using Larc.Cli.Example.Drawing;
using Larc.Model;
using Larc.Returns;

namespace Larc.Cli.Example.Sheets;

/// <summary>The sheet of second codings: about one statement in ten, with the disagreement two careful coders have.</summary>
internal static class SecondCodingRows
{
    private const int OneIn = 10;
    private const double OtherCode = 0.14;
    private const double OtherStance = 0.05;
    private const double OtherStatus = 0.05;

    public static IReadOnlyList<IReadOnlyList<object?>> Of(IReadOnlyList<DraftStatement> statements, Codebook codebook, ExampleRandom random)
    {
        var rows = new List<IReadOnlyList<object?>>();
        var start = random.Below(OneIn);
        var near = new Dictionary<Code, Code[]>();
        for (var i = start; i < statements.Count; i += OneIn)
        {
            var statement = statements[i];
            if (statement.Interview.SetAside != SetAside.No)
                continue;
            var code = statement.Code;
            if (random.Chance(OtherCode))
            {
                if (!near.TryGetValue(code, out var others))
                    near[code] = others = Near(codebook, code);
                code = others.Length == 0 ? code : random.Of(others);
            }

            rows.Add([statement.Id, "C3", code.Id, Stance(statement, code, random), Status(statement, random)]);
        }

        return rows;
    }

    /// <summary>What a code is mixed up with: the codes beside it, above it and below it; failing those, any of its topic.</summary>
    private static Code[] Near(Codebook codebook, Code code)
    {
        Code[] family = [.. codebook.Codes.Where(c => c.Id != code.Id && c.Kind == code.Kind && c.Level == code.Level && c.DefaultStance == code.DefaultStance && c.Parts.IsEmpty
            && (c.Parent == code.Id || c.Id == code.Parent || (code.Parent is not null && c.Parent == code.Parent)))];
        return family.Length > 0 ? family : [.. codebook.Codes.Where(c => c.Id != code.Id && c.Topic == code.Topic && c.DefaultStance == code.DefaultStance && c.Parts.IsEmpty && c.Parent is null)];
    }

    private static string Stance(DraftStatement statement, Code code, ExampleRandom random)
    {
        var differs = random.Chance(OtherStance);
        var stance = (statement.Stance, differs) switch
        {
            (Larc.Model.Stance.Contributes, true) => Larc.Model.Stance.ToDevelop,
            (Larc.Model.Stance.ToDevelop, true) => Larc.Model.Stance.Contributes,
            (Larc.Model.Stance.Mixed, true) => random.Chance(0.5) ? Larc.Model.Stance.Positive : Larc.Model.Stance.Negative,
            (_, true) => Larc.Model.Stance.Mixed,
            var (same, _) => same,
        };
        return !differs && stance == code.DefaultStance ? "" : ClosedList.Stance.Words[(int)stance];
    }

    private static string Status(DraftStatement statement, ExampleRandom random)
    {
        if (statement.Code.Kind == CodeKind.Feature)
            return "";
        var status = (statement.Row.Status, random.Chance(OtherStatus)) switch
        {
            (Larc.Model.Status.Happened, true) => Larc.Model.Status.Anticipated,
            (Larc.Model.Status.Anticipated, true) => Larc.Model.Status.Happened,
            (Larc.Model.Status.Aspiration, true) => Larc.Model.Status.Challenge,
            (Larc.Model.Status.Challenge, true) => Larc.Model.Status.Aspiration,
            var (same, _) => same,
        };
        return status == Larc.Model.Status.Happened ? "" : ClosedList.Status.Words[(int)status];
    }
}
