using Larc.Cli.Example.Plan;
using Larc.Model;

namespace Larc.Cli.Example.Drawing;

/// <summary>Lays out who is interviewed where: the plan's own numbers, or as many as asked for in the plan's proportions.</summary>
internal static class Layout
{
    /// <summary>From this many interviews on, the few that are set aside are part of them.</summary>
    private const int EnoughToSetAside = 100;

    private static readonly Perspective[] s_perspectives = [Perspective.DCS, Perspective.SM, Perspective.PR, Perspective.PC, Perspective.CYP];

    /// <exception cref="ExampleException">The numbers asked for cannot be met.</exception>
    public static DraftAuthority[] Of(Design design, ExampleOptions options)
    {
        var planned = design.Plan.Authorities;
        var count = options.Authorities ?? planned.Count;
        if (count is < 1 or > ExampleOptions.MaximumAuthorities)
            throw new ExampleException(FormattableString.Invariant($"The number of authorities must lie between 1 and {ExampleOptions.MaximumAuthorities}."));
        if (options.Interviews < count)
            throw new ExampleException(FormattableString.Invariant($"{options.Interviews} interviews are too few for {count} authorities; each needs at least one."));
        if (options.Statements < count)
            throw new ExampleException(FormattableString.Invariant($"{options.Statements} statements are too few for {count} authorities; each needs at least one."));
        if (options.Interviews > 5_000_000 || options.Statements > 50_000_000)
            throw new ExampleException("At most 5 million interviews and 50 million statements can be invented.");
        var authorities = Enumerable.Range(0, count).Select(i => new DraftAuthority(i, planned[i % planned.Count], asPlanned: options.Authorities is null)).ToArray();
        var setAside = options.Interviews is null or >= EnoughToSetAside
            ? design.Plan.SetAside.Select(s => (Place: planned.FindIndex(a => a.Code == s.Authority), s)).Where(x => x.Place >= 0 && x.Place < count).ToList()
            : [];
        var numbers = Numbers(authorities, options.Interviews - setAside.Count);
        foreach (var authority in authorities)
        {
            foreach (var perspective in s_perspectives)
            {
                var number = 0;
                for (; number < numbers[authority.Index][(int)perspective]; number++)
                    authority.Interviews.Add(new(authority.Index, perspective, number + 1, SetAside.No));
                foreach (var (_, extra) in setAside.Where(x => x.Place == authority.Index && x.s.Perspective == perspective.ToString()))
                    authority.Interviews.Add(new(authority.Index, perspective, ++number, How(extra.How)));
            }
        }

        NotAsked(design, authorities);
        return authorities;
    }

    private static SetAside How(string word) => word switch
    {
        "withdrawn" => SetAside.Withdrawn,
        "withdrawn file" => SetAside.WithdrawnFile,
        "no consent to analysis" => SetAside.NoAnalysis,
        _ => throw new ExampleException($"The example's plan sets an interview aside as '{word}'."),
    };

    /// <summary>Interviews by authority and perspective. With a total, each authority has its director first, and the rest is shared out.</summary>
    private static int[][] Numbers(DraftAuthority[] authorities, int? total)
    {
        var plan = authorities.Select(a => s_perspectives.Select(p => Design.PlannedInterviews(a.Planned, p)).ToArray()).ToArray();
        if (total is null)
            return plan;
        var weights = plan.SelectMany(row => row.Select((n, p) => p == (int)Perspective.DCS ? 0 : n)).ToArray();
        var shares = Apportionment.Divide(total.Value - authorities.Length, weights);
        return [.. authorities.Select((_, a) => s_perspectives.Select((_, p) => p == 0 ? 1 : shares[(a * s_perspectives.Length) + p]).ToArray())];
    }

    /// <summary>Says what was not put to some interviews, evenly over the study.</summary>
    private static void NotAsked(Design design, DraftAuthority[] authorities)
    {
        foreach (var rule in design.Plan.NotAsked)
        {
            var topic = rule.Topic.Replace(PlannedNotAsked.ToDevelop, "", StringComparison.Ordinal);
            if (design.Codebook.IndexOfTopic(topic) < 0)
                throw new ExampleException($"The example's plan leaves out topic '{rule.Topic}', which {design.Codebook.Reference} does not have.");
            var number = 0;
            foreach (var interview in authorities.SelectMany(a => a.Interviews).Where(i => i.Perspective.ToString() == rule.Perspective && i.SetAside == SetAside.No))
            {
                if (++number % rule.Every == 0)
                    interview.NotAsked.Add(rule.Topic);
            }
        }
    }
}
