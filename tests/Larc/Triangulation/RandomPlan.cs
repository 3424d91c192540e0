using Larc.Model;

namespace Larc.Tests.Triangulation;

/// <summary>Makes a study plan from a number: trees, composites, retired and unlisted codes, several key groups and rounds, gaps of every kind.</summary>
internal static class RandomPlan
{
    private static readonly Stance[] ImpactStances = [Stance.Positive, Stance.Positive, Stance.Negative, Stance.Mixed];
    private static readonly Stance[] FeatureStances = [Stance.Contributes, Stance.Contributes, Stance.ToDevelop];
    private static readonly Status[] Statuses = [Status.Happened, Status.Happened, Status.Happened, Status.Anticipated, Status.Aspiration, Status.Challenge];

    public static StudyPlan Make(int seed) => Make(seed, MakeCodebook, mapped: true);

    /// <summary>A plan on a codebook that a file can name, whose returns know every code.</summary>
    public static StudyPlan Make(int seed, Codebook codebook) => Make(seed, _ => codebook, mapped: false);

    private static StudyPlan Make(int seed, Func<Random, Codebook> codebookFor, bool mapped)
    {
        var random = new Random(seed);
        var codebook = codebookFor(random);
        var authorities = Enumerable.Range(0, random.Next(0, 10)).Select(a => FormattableString.Invariant($"{(a * 37 % 100) + 300}")).ToArray();
        var rounds = random.Next(5) == 0 ? 2 : 1;
        var returns = authorities.SelectMany(a => Enumerable.Range(1, rounds).Where(r => r == 1 || random.Next(2) == 0).Select(r => new PlannedReturn(a, r, AskedCodes())));
        var made = returns.Prepend(new PlannedReturn("300", 1, [])).DistinctBy(r => (r.Authority, r.Round)).ToArray();
        var perspectives = Enum.GetValues<Perspective>().Where(_ => random.Next(8) > 0).DefaultIfEmpty(Perspective.PR).ToArray();
        var interviews = Enumerable.Range(0, random.Next(0, 40)).Select(i => MakeInterview(i)).ToArray();
        var parameters = new StudyParameters
        {
            AuthorityShare = Pick(random, [0.5m, 0.3m, 2m / 3]),
            MinimumIndividuals = random.Next(1, 6),
            MinimumAuthorities = random.Next(1, 7),
            FrequentShare = Pick(random, [0.5m, 0.6m]),
            IsolatedAuthorities = random.Next(0, 3),
            SameProminence = Pick(random, [0.15m, 0m, 0.5m]),
            StanceShare = Pick(random, [0.75m, 0.5m, 1m]),
            Permutations = 20,
            Seed = random.Next(100),
        };
        return new(codebook, parameters, [.. made], [.. interviews]);

        bool[] AskedCodes() => mapped && random.Next(6) == 0 ? [.. codebook.Codes.Select(_ => random.Next(4) > 0)] : [];

        PlannedInterview MakeInterview(int number)
        {
            var @return = Pick(random, made);
            var perspective = Pick(random, perspectives);
            var staff = PerspectiveGroup.Staff.Contains(perspective);
            var notAsked = codebook.Topics.SelectMany(t => new[] { t.Id, $"{t.Id}: to develop" }).Where(_ => random.Next(6) == 0).ToArray();
            var statements = Enumerable.Range(0, random.Next(0, 7)).Select(s => MakeStatement($"s{number}-{s}")).ToArray();
            return new(
                @return.Authority,
                @return.Round,
                FormattableString.Invariant($"i{number * 7 % 40:00}"),
                perspective,
                random.Next(3) == 0 || codebook.KeyGroups.IsEmpty ? "" : Pick(random, [.. codebook.KeyGroups]).Id,
                random.Next(2) == 0 ? "" : $"case{random.Next(3)}",
                staff ? random.Next(0, 5) : 0,
                notAsked,
                random.Next(4) == 0 ? null : new DateOnly(2008, 1 + random.Next(3), 1 + random.Next(28)),
                [.. statements]);
        }

        PlannedStatement MakeStatement(string id)
        {
            var code = Pick(random, [.. codebook.Codes]);
            return new(id, code.Id, Pick(random, code.Kind == CodeKind.Impact ? ImpactStances : FeatureStances), Pick(random, Statuses), random.Next(4) == 0 ? Pick(random, [Direction.Increase, Direction.Decrease]) : Direction.None);
        }
    }

    private static Codebook MakeCodebook(Random random)
    {
        var builder = new CodebookBuilder().KeyGroups([.. Enumerable.Range(0, random.Next(0, 4)).Select(g => $"G{g}")]);
        var topics = Enumerable.Range(0, random.Next(1, 4)).Select(t => $"topic{t}").ToArray();
        foreach (var topic in topics)
            builder.Topic(topic, Some(), random.Next(2) == 0 ? Some() : [], random.Next(2) == 0 ? Some() : []);
        var codes = new List<Draft>();
        var size = random.Next(16) == 0 ? random.Next(60, 80) : random.Next(1, 14);
        for (var i = 0; i < size; i++)
            codes.Add(MakeCode(i));
        foreach (var code in codes)
        {
            var label = $"Label {random.Next(3)}";
            var topic = Pick(random, topics);
            if (code.Level is { } level)
                builder.Impact(code.Id, level, topic, label, code.Parent?.Id, [.. code.Parts.Select(p => p.Id)], code.Listed, code.Retired);
            else
                builder.Feature(code.Id, topic, label, code.Parent?.Id, [.. code.Parts.Select(p => p.Id)], code.Listed, code.Retired);
        }

        return builder.Build();

        Perspective[] Some() => [.. Enum.GetValues<Perspective>().Where(_ => random.Next(3) == 0)];

        Draft MakeCode(int number)
        {
            int? level = random.Next(3) == 0 ? null : random.Next(1, 5);
            var kin = codes.Where(c => c.Level == level).ToArray();

            // A composite has no parent, so that nothing carries in a circle.
            var composite = kin.Length > 0 && random.Next(5) == 0;
            var parent = !composite && kin.Length > 0 && random.Next(2) == 0 ? Pick(random, kin) : null;
            var parts = composite ? kin.Where(_ => random.Next(3) == 0).ToArray() : [];
            // The file's rule that no listed code stands above another is left aside: the counting must not depend on it.
            return new(FormattableString.Invariant($"c{number:000}"), level, parent, parts, Pick(random, [null, "staff", "family", "both", "none"]), random.Next(8) == 0);
        }
    }

    private static T Pick<T>(Random random, T[] items) => items[random.Next(items.Length)];

    private sealed record Draft(string Id, int? Level, Draft? Parent, Draft[] Parts, string? Listed, bool Retired);
}
