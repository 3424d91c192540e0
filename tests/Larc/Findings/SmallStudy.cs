using System.Collections.Immutable;
using Larc.Model;

namespace Larc.Tests.Findings;

/// <summary>A study small enough to count by hand: three authorities, with one perspective missing in each of two.</summary>
internal static class SmallStudy
{
    public static Codebook Codebook { get; } = new CodebookBuilder()
        .Topic("impacts")
        .Topic("embedding", notAsked: [Perspective.CYP])
        .Topic("asg", prompted: [Perspective.DCS, Perspective.SM], notAsked: [Perspective.PC, Perspective.CYP], toDevelopNotAsked: [Perspective.CYP])
        .Topic("features", notAsked: [Perspective.PC, Perspective.CYP], toDevelopNotAsked: [Perspective.CYP])
        .Impact("tools", 1, label: "Tools and frameworks", listed: "staff")
        .Impact("caf", 1, label: "Common assessment", parent: "tools")
        .Impact("training", 1, label: "Training", listed: "staff")
        .Impact("dialogue", 2, label: "More dialogue between services", listed: "staff")
        .Impact("workload", 2, label: "Increased workload", listed: "staff")
        .Impact("wellbeing", 3, label: "Better wellbeing", listed: "staff", ordering: CodeOrdering.Theme)
        .Impact("safer", 3, label: "Feels safer", parent: "wellbeing", listed: "family")
        .Impact("happier", 3, label: "Feels happier", parent: "wellbeing", listed: "family")
        .Impact("numbers", 3, label: "Change in numbers looked after", listed: "staff", ordering: CodeOrdering.Theme)
        .Impact("it_system", 4, topic: "embedding", label: "A shared information system", embeds: 1)
        .Impact("language", 4, topic: "embedding", label: "A common language", embeds: 2)
        .Feature("locality", "asg", label: "Locality working", listed: "staff", steeringGroup: true)
        .Feature("vision", "features", label: "A clear vision", listed: "staff")
        .Feature("funding", "features", label: "Models of funding", listed: "staff")
        .Build();

    private static readonly Consent Full = Consent.Analysis | Consent.Quote | Consent.Linked;

    public static Study Study { get; } = Build();

    public static Study Build(string hostile = "") => new StudyBuilder(Codebook)
        .Settings(new() { Title = "A small study", CasesChosenBy = "the authorities" })
        .Parameters(new() { Permutations = 20, MinimumIndividuals = 2 })
        .Authority("101", "Northshire")
        .Interview(Perspective.DCS, level: 3).Says("tools", "locality").Says("funding", Stance.ToDevelop).Says("language", status: Status.Aspiration)
        .Interview(Perspective.SM, level: 2, keyGroup: "LAC").Says("caf", excerpt: "One form for everybody." + hostile).Says("numbers", direction: Direction.Increase).Says("locality", "vision")
        .Says("it_system", status: Status.Challenge)
        .Interview(Perspective.PR, level: 2, keyGroup: "LAC", caseId: "c1", consent: Full).Says("tools").Says("workload", Stance.Negative, excerpt: "The forms take hours.").Says("numbers", direction: Direction.Decrease)
        .Says("wellbeing", excerpt: "He has settled." + hostile).Says("locality")
        .Interview(Perspective.PC, keyGroup: "LAC", caseId: "c1", consent: Full).Says("safer", excerpt: "She sleeps through the night." + hostile).Says("language", status: Status.Challenge)
        .Interview(Perspective.CYP, keyGroup: "LAC", caseId: "c1", consent: Consent.Analysis).Says("safer", excerpt: "I have somebody to talk to.")
        .Authority("102", "Southborough")
        .Interview(Perspective.SM, level: 2, keyGroup: "ASD").Says("tools", "training").Says("dialogue", Stance.Mixed).Says("it_system")
        .Interview(Perspective.PR, level: 1, keyGroup: "ASD").Says("dialogue").Says("wellbeing", status: Status.Anticipated).Says("vision", Stance.ToDevelop)
        .Interview(Perspective.PR, level: 3, keyGroup: "ASD", notAsked: ["embedding"]).Says("training", "vision")
        .Authority("103", "Westcastle")
        .Interview(Perspective.DCS, level: 3).Says("locality", "vision")
        .Interview(Perspective.SM, level: 3, keyGroup: "LAC").Says("training", "dialogue").Says("locality")
        .Interview(Perspective.PR, level: 3, keyGroup: "LAC").Says("training").Says("locality", Stance.ToDevelop)
        .Interview(Perspective.PC, keyGroup: "LAC").Says("safer", "happier")
        .Build()
        .With(
            indicators:
            [
                Number(0, "Children looked after", "LAC", "2006/07", Measure.Of(310), Ascription.Ascribed),
                Number(0, "Children looked after", "LAC", "2007/08", Measure.Of(295), Ascription.Ascribed),
                Number(1, "Statements", "ASD", "2007/08", Measure.Missing(MeasureKind.Suppressed), Ascription.TooEarly),
            ],
            cases:
            [
                new Larc.Model.Case(0, "c1", Codebook.KeyGroups[0], "A mentor after school" + hostile, "Better wellbeing", "One plan for all services", "The child had moved four times." + hostile, [], "Shows the panel at work", 2),
            ],
            quote: study => study.Statements.Where(s => s.Interview.CaseId == "c1" && s.Code.Id is "wellbeing" or "safer" && s.Interview.CaseId.Length > 0).Select(s => s.Index));

    private static Indicator Number(int sent, string name, string group, string period, Measure value, Ascription ascription) =>
        new(sent, name, Codebook.KeyGroups.First(g => g.Id == group), period, value, default, ascription, "", "", 2);
}
