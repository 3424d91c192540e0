using System.Collections.Immutable;
using Larc.Model;

namespace Larc.Cli.Example.Plan;

/// <summary>A plan with its codebook: every word resolved, every contradiction refused.</summary>
internal sealed class Design
{
    private readonly double[][] _leanings;

    private Design(Codebook codebook, ExamplePlan plan, ImmutableArray<DesignRow> rows, ImmutableArray<DesignProfile> profiles, double[][] leanings) =>
        (Codebook, Plan, Rows, Profiles, _leanings) = (codebook, plan, rows, profiles, leanings);

    /// <summary>The codebook.</summary>
    public Codebook Codebook { get; }

    /// <summary>The plan as it was read.</summary>
    public ExamplePlan Plan { get; }

    /// <summary>What is said, by whom and how often, at the plan's own size.</summary>
    public ImmutableArray<DesignRow> Rows { get; }

    /// <summary>Authorities in which each staff perspective names exactly some features.</summary>
    public ImmutableArray<DesignProfile> Profiles { get; }

    /// <summary>Interviews of a perspective at the plan's own size, those set aside left out.</summary>
    public int Reference(Perspective perspective) => Plan.Authorities.Sum(a => PlannedInterviews(a, perspective));

    /// <summary>How much more often an interview on a key group (−1: none) is about a code.</summary>
    public double Leaning(int keyGroup, int code) => keyGroup < 0 ? 1 : _leanings[keyGroup][code];

    /// <summary>Interviews of a perspective in one authority of the plan.</summary>
    public static int PlannedInterviews(PlannedAuthority authority, Perspective perspective) =>
        perspective == Perspective.DCS ? 1 : authority.Interviews.GetValueOrDefault(perspective.ToString());

    /// <summary>Joins a plan to its codebook.</summary>
    /// <exception cref="ExampleException">The plan contradicts the codebook or itself.</exception>
    public static Design Of(Codebook codebook, ExamplePlan plan)
    {
        if (plan.Authorities.Count == 0)
            throw new ExampleException("The example's plan names no authority.");
        var rows = ImmutableArray.CreateBuilder<DesignRow>();
        foreach (var set in plan.Sets)
            rows.AddRange(set.Rows.Select(row => DesignRow.Of(codebook, set, row)));
        var leanings = codebook.KeyGroups.Select(_ => Enumerable.Repeat(1.0, codebook.Codes.Length).ToArray()).ToArray();
        foreach (var (group, codes) in plan.Leanings)
        {
            if (codebook.IndexOfKeyGroup(group) is not (var g and >= 0))
                throw new ExampleException($"The example's plan names key group '{group}', which {codebook.Reference} does not have.");
            foreach (var (code, leaning) in codes)
                leanings[g][DesignRow.Index(codebook, code)] = leaning;
        }

        var design = new Design(codebook, plan, rows.ToImmutable(), [.. plan.Profiles.Select(p => DesignProfile.Of(codebook, plan, p))], leanings);
        foreach (var profile in design.Profiles)
            profile.CheckRows(design);
        return design;
    }
}
