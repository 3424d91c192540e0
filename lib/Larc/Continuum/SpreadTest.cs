using Larc.Model;

namespace Larc.Continuum;

/// <summary>
/// Whether authorities stand further apart than they would if every interview could have come from any of them: the standard deviation of the
/// positions against the same after interviews are permuted between authorities within perspective. No band is drawn without it.
/// </summary>
/// <param name="Spread">Standard deviation of the positions.</param>
/// <param name="Permutations">Permutations it was compared with.</param>
/// <param name="Smaller">Permutations with a smaller spread.</param>
/// <param name="Share">Share of permutations that the spread has to exceed, the study itself counted among them.</param>
public sealed record SpreadTest(double Spread, int Permutations, int Smaller, decimal Share)
{
    /// <summary>Whether the spread is more than chance gives: at most 1 − <see cref="Share"/> of permutations, the study counted as one, reach it.</summary>
    public bool Exceeds => Permutations > 0 && Smaller >= Needed;

    /// <summary>Permutations that must have a smaller spread for a band; with few permutations, more than there are.</summary>
    internal int Needed => (int)Math.Ceiling(Share * (1 + Permutations));

    internal static SpreadTest Of(ContinuumModel model, StudyParameters parameters)
    {
        // Equal but for the last digit is not smaller.
        var spread = ContinuumScoring.Spread(model.Positions);
        var values = model.Values;
        var spreads = new double[parameters.Permutations];
        Parallel.For(0, spreads.Length, new ParallelOptions { MaxDegreeOfParallelism = model.Interviews.Threads }, r =>
        {
            var permuted = model.Permuted(r);
            for (var a = 0; a < permuted.Length; a++)
            {
                if (values[a] is not { Level: not null, Consensus: not null })
                    permuted[a] = default;
            }

            spreads[r] = ContinuumScoring.Spread(ContinuumScoring.Positions(permuted, parameters.LevelWeight));
        });
        return new(spread, spreads.Length, spreads.Count(s => s < spread - 1e-12), parameters.SpreadShare);
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"The spread of positions is larger than in {Smaller} of {Permutations} permutations of interviews between authorities; bands need {(Exceeds ? "this" : "more")}");
}
