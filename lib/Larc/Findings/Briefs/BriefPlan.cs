using System.Collections.Immutable;

namespace Larc.Findings;

/// <summary>What a brief for one audience takes from the draft, as data: the findings that answer its questions, in the order in which they are wanted.</summary>
/// <param name="Audience">The audience.</param>
/// <param name="File">Name of its files, without an ending.</param>
/// <param name="StandsOut">Identifiers of findings, or rules with the number of their first findings.</param>
/// <param name="Differs">The same for what people differ on.</param>
internal sealed record BriefPlan(BriefAudience Audience, string File, ImmutableArray<(string Finding, int Most)> StandsOut, ImmutableArray<(string Finding, int Most)> Differs)
{
    public static ImmutableArray<BriefPlan> All { get; } =
    [
        new(BriefAudience.Director, "director",
            [("features.allStaff", 1), ("level1.list", 2), ("level2.list", 1), ("level3.family:PC", 1), ("evidence.category:Ascribed", 1), ("level4.none:DCS+SM", 1)],
            [("level1.difference", 1), ("level2.difference", 1), ("develop.both", 2), ("level2.negative", 1), ("features.contrast", 1)]),
        new(BriefAudience.ServiceManager, "service-manager",
            [("level1.list", 2), ("level2.list", 2), ("features.mostOften:SM", 1), ("develop.mostOften:SM", 1)],
            [("level2.dissonance", 1), ("level2.negative", 1), ("level1.difference", 1), ("level2.difference", 1), ("develop.both", 2)]),
        new(BriefAudience.Practitioner, "practitioner",
            [("level2.list", 3), ("features.mostOften:PR", 1), ("level1.list", 1), ("level3.list", 1), ("develop.mostOften:PR", 1)],
            [("level2.dissonance", 1), ("level2.negative", 1), ("level2.difference", 2), ("develop.both", 1)]),
        new(BriefAudience.LeadMember, "lead-member",
            [("level3.family:PC", 1), ("level3.family:CYP", 1), ("level3.list", 2), ("evidence.category", 2), ("level4.none:DCS+SM", 1)],
            [("level3.listedByOne", 1), ("level2.negative", 1), ("develop.both", 1)]),
    ];

    public static BriefPlan For(BriefAudience audience) => All[(int)audience];
}
