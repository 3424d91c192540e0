using Larc.Model;
using Larc.Rounds;

namespace Larc.Tests.Rounds;

/// <summary>Two invented codebooks with a mapping of every kind, and studies of rounds coded with them.</summary>
internal static class TwoBooks
{
    public static readonly Codebook Old = new CodebookBuilder().Named("book", 1)
        .Topic("set_up").Topic("named", prompted: [Perspective.DCS, Perspective.SM]).Topic("families", notAsked: [Perspective.DCS])
        .Impact("training", topic: "set_up").Impact("panels", topic: "set_up").Impact("forums", topic: "set_up").Impact("tools", topic: "set_up").Impact("roles", topic: "set_up")
        .Impact("access", topic: "set_up").Impact("dropped", topic: "set_up").Impact("wide", topic: "set_up").Impact("narrow", topic: "set_up").Impact("old_theme", topic: "set_up").Impact("old_part", topic: "set_up", parent: "old_theme")
        .Impact("safer", level: 3, topic: "families").Feature("trust", topic: "named").Feature("time", topic: "features")
        .Build();

    public static readonly Codebook New = new CodebookBuilder().Named("book", 2)
        .Topic("set_up").Topic("named").Topic("families")
        .Impact("learning", topic: "set_up", label: "Learning").Impact("meetings", topic: "set_up").Impact("instruments", topic: "set_up").Impact("forms", topic: "set_up", parent: "instruments", listed: "none").Impact("records", topic: "set_up", parent: "instruments", listed: "none")
        .Impact("lead", topic: "set_up").Impact("team", topic: "set_up").Impact("door", topic: "set_up").Impact("line", topic: "set_up").Impact("part_of_wide", topic: "set_up").Impact("wider", topic: "set_up").Impact("budgets", topic: "set_up")
        .Impact("gone", topic: "set_up", retired: true).Impact("part", topic: "set_up").Impact("safer", level: 3, topic: "families").Feature("trust", topic: "named").Feature("time", topic: "features")
        .Build();

    /// <summary>Same, merged, divided below one code, divided into two of their own, broader, narrower, into a retired code; 'budgets' is new, 'dropped' has no pair.</summary>
    public static readonly CodebookMapping Mapping = new("book@1", "book@2",
    [
        new("training", "learning", MappingKind.Same),
        new("panels", "meetings", MappingKind.Same), new("forums", "meetings", MappingKind.Same),
        new("tools", "forms", MappingKind.Broader), new("tools", "records", MappingKind.Broader),
        new("roles", "lead", MappingKind.Broader), new("roles", "team", MappingKind.Broader),
        new("wide", "part_of_wide", MappingKind.Broader), new("narrow", "wider", MappingKind.Narrower), new("access", "gone", MappingKind.Same),
        new("old_part", "part", MappingKind.Same),
        new("safer", "safer", MappingKind.Same), new("trust", "trust", MappingKind.Same), new("time", "time", MappingKind.Same),
    ]);

    /// <summary>Authorities named by letters, each with one interview of the perspective; the first ones each say the codes.</summary>
    public static StudyBuilder Round(this StudyBuilder builder, int round, Codebook codebook, string authorities, Perspective perspective, params (string Code, int In)[] says)
    {
        for (var at = 0; at < authorities.Length; at++)
        {
            builder.Authority(authorities[at..(at + 1)], round: round, codedWith: codebook).Interview(perspective);
            foreach (var (code, _) in says.Where(s => at < s.In))
                builder.Says(code);
        }

        return builder;
    }

    public static StudyBuilder Study() => new(Old);

    public static RoundComparison Compare(this StudyBuilder builder, params CodebookMapping[] mappings) => RoundComparison.Of(builder.Build(), mappings);
}
