using System.Collections.Immutable;

namespace Larc.Rounds;

/// <summary>Finds the rounds that a mapping leads from to the latest, and what the codes of each are beside those of the others.</summary>
internal sealed class RoundThemes
{
    private readonly ImmutableArray<ComparedRound> _rounds;
    private readonly Correspondence[,] _beside;

    /// <param name="rounds">The rounds, ascending; each leads to every later one.</param>
    /// <param name="chain">The mappings.</param>
    public RoundThemes(ImmutableArray<ComparedRound> rounds, MappingChain chain)
    {
        _rounds = rounds;
        _beside = new Correspondence[rounds.Length, rounds.Length];
        for (var earlier = 0; earlier < rounds.Length; earlier++)
        {
            for (var later = earlier + 1; later < rounds.Length; later++)
                _beside[earlier, later] = new(rounds[earlier], rounds[later], chain.Find(rounds[earlier].Codebook, rounds[later].Codebook)!);
        }

        All = [.. Enumerable.Range(0, rounds.Length).Reverse().SelectMany(Of)];
    }

    /// <summary>Every code that is not retired, once: where the latest round has it, then what only earlier rounds had; each in the order of its codebook.</summary>
    public ImmutableArray<RoundTheme> All { get; }

    private IEnumerable<RoundTheme> Of(int round)
    {
        var codes = _rounds[round].Codebook.Codes;
        return Enumerable.Range(0, codes.Length)
            .Where(c => !codes[c].Retired && Enumerable.Range(round + 1, _rounds.Length - round - 1).All(later => !_beside[round, later].IsUsed(c)))
            .Select(c => new RoundTheme(codes[c], [.. Enumerable.Range(0, _rounds.Length).Select(other =>
                other == round ? new RoundCodes([c])
                : other < round ? _beside[other, round].Earlier(c)
                : _beside[round, other].Later(c))]));
    }
}
