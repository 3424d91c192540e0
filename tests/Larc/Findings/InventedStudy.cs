using Larc.Model;

namespace Larc.Tests.Findings;

/// <summary>A study of any size on any codebook, drawn at random from a seed: for properties that must hold of every draft.</summary>
internal static class InventedStudy
{
    /// <param name="codebook">The codebook.</param>
    /// <param name="authorities">How many authorities.</param>
    /// <param name="seed">Seed.</param>
    /// <param name="only">The perspectives interviewed; all when empty.</param>
    public static Study Of(Codebook codebook, int authorities, int seed = 1, params Perspective[] only)
    {
        var random = new Random(seed);
        var builder = new StudyBuilder(codebook).Settings(new() { Title = "Invented study" }).Parameters(new() { Permutations = 20, Seed = seed });
        for (var a = 0; a < authorities; a++)
        {
            builder.Authority($"{300 + a}", Names[a % Names.Length]);
            foreach (var (perspective, n) in new[] { (Perspective.DCS, 1), (Perspective.SM, 3), (Perspective.PR, 4), (Perspective.PC, 4), (Perspective.CYP, 4) })
            {
                if (only.Length > 0 && !only.Contains(perspective))
                    continue;
                for (var i = 0; i < n; i++)
                    Interview(builder, codebook, perspective, random);
            }
        }

        var study = builder.Build();
        return study.With(indicators:
        [
            .. Enumerable.Range(0, authorities).Where(a => a % 4 != 3)
                .Select(a => new Indicator(a, "Exclusions", codebook.KeyGroups.IsEmpty ? null : codebook.KeyGroups[0], "2007", Measure.Of(20 + a), default, (Ascription)(a % 4), "", "", 2)),
        ]);
    }

    public static string[] Names { get; } = ["Northshire", "Southborough", "Westcastle", "Eastmere", "Fellbridge"];

    private static void Interview(StudyBuilder builder, Codebook codebook, Perspective perspective, Random random)
    {
        var staff = PerspectiveGroup.Staff.Contains(perspective);
        var group = codebook.KeyGroups.IsEmpty || perspective == Perspective.DCS ? "" : codebook.KeyGroups[random.Next(codebook.KeyGroups.Length)].Id;
        builder.Interview(perspective, level: staff ? random.Next(0, 5) : 0, keyGroup: group, consent: random.Next(3) == 0 ? Consent.Analysis : Consent.Analysis | Consent.Quote);
        for (var c = 0; c < codebook.Codes.Length; c++)
        {
            var code = codebook.Codes[c];
            var asked = codebook.ElicitationOf(c, perspective) != Elicitation.NotAsked;
            if (code.Retired || !asked || random.NextDouble() > 0.5 / (1 + (c % 7)))
                continue;
            Stance stance = code.Kind == CodeKind.Feature
                ? (random.Next(4) == 0 ? Stance.ToDevelop : Stance.Contributes)
                : (Stance)(random.Next(10) == 0 ? random.Next(1, 3) : (int)code.DefaultStance);
            var status = code.Level == 4 ? (Status)random.Next(0, 4) : random.Next(9) == 0 ? Status.Anticipated : Status.Happened;
            builder.Says(code.Id, stance, status, excerpt: "We meet every fortnight now.", direction: (Direction)random.Next(0, 3));
        }
    }
}
