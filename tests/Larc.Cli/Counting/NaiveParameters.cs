namespace Larc.Cli.Tests.Counting;

/// <summary>The numbers that shape results, as the methods give them.</summary>
internal sealed record NaiveParameters
{
    public decimal AuthorityShare { get; init; } = 0.5m;

    public int MinimumIndividuals { get; init; } = 5;

    public int MinimumAuthorities { get; init; } = 6;

    public decimal FrequentShare { get; init; } = 0.5m;

    public int IsolatedAuthorities { get; init; } = 2;

    public decimal SameProminence { get; init; } = 0.15m;

    public decimal StanceShare { get; init; } = 0.75m;

    public int MinimumConsensusAnswers { get; init; } = 5;

    /// <summary>The lines of parameters.yaml.</summary>
    public IEnumerable<string> ToYaml() => GetType().GetProperties().Where(p => p.Name != "EqualityContract")
        .Select(p => FormattableString.Invariant($"{char.ToLowerInvariant(p.Name[0])}{p.Name[1..]}: {p.GetValue(this)}"));
}
