namespace Larc.Continuum;

/// <summary>How far positions and places move when each interview is dropped in turn, and over every weight.</summary>
internal sealed class Spread
{
    private readonly (decimal Low, decimal High)?[] _positions;
    private readonly (int Best, int Worst)?[] _places;

    private Spread(int authorities) => (_positions, _places) = (new (decimal, decimal)?[authorities], new (int, int)?[authorities]);

    public static Spread Of(ContinuumVariables variables, (double? Level, double? Consensus)[] values, decimal levelWeight, int weights)
    {
        var spread = new Spread(values.Length);
        spread.Add(ContinuumScoring.Positions(values, levelWeight));
        for (var step = 0; step <= weights; step++)
            spread.Add(ContinuumScoring.Positions(values, (decimal)step / weights));
        var varied = values.ToArray();
        for (var a = 0; a < values.Length; a++)
        {
            // The only interview of a perspective is not dropped: it would leave no position, and a range cannot show that.
            foreach (var interview in variables.Interviews(a).Where(p => p.Length > 1).SelectMany(p => p))
            {
                varied[a] = (variables.Level(a, interview), variables.Consensus(a, interview));
                if (varied[a] is { Level: not null, Consensus: not null } && varied[a] != values[a])
                    spread.Add(ContinuumScoring.Positions(varied, levelWeight));
            }

            varied[a] = values[a];
        }

        return spread;
    }

    public PositionRange? Range(int authority) => _positions[authority] is { } range ? new(range.Low, range.High) : null;

    public RankRange? Ranks(int authority) => _places[authority] is { } places ? new(places.Best, places.Worst) : null;

    private void Add(decimal?[] positions)
    {
        var places = ContinuumScoring.Places(positions);
        for (var a = 0; a < positions.Length; a++)
        {
            if (positions[a] is not { } position || places[a] is not { } place)
                continue;
            _positions[a] = _positions[a] is { } range ? (Math.Min(range.Low, position), Math.Max(range.High, position)) : (position, position);
            _places[a] = _places[a] is { } seen ? (Math.Min(seen.Best, place), Math.Max(seen.Worst, place)) : (place, place);
        }
    }
}
