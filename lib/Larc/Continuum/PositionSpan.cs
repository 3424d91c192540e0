namespace Larc.Continuum;

/// <summary>The lowest and highest position, and place, of each authority over several variants.</summary>
internal sealed class PositionSpan(int authorities)
{
    private readonly (decimal Low, decimal High)?[] _positions = new (decimal, decimal)?[authorities];
    private readonly (int Best, int Worst)?[] _places = new (int, int)?[authorities];

    public PositionRange? Range(int authority) => _positions[authority] is { } range ? new(range.Low, range.High) : null;

    public RankRange? Ranks(int authority) => _places[authority] is { } places ? new(places.Best, places.Worst) : null;

    /// <param name="positions">Positions of one variant.</param>
    /// <param name="begin">Whether a span begins with them where there is none yet.</param>
    public void Add(decimal?[] positions, bool begin = true)
    {
        var places = ContinuumScoring.Places(positions);
        for (var a = 0; a < positions.Length; a++)
        {
            if ((begin || _positions[a] is not null) && positions[a] is { } position && places[a] is { } place)
                Add(a, (position, position), (place, place));
        }
    }

    public void Add(PositionSpan other)
    {
        for (var a = 0; a < _positions.Length; a++)
        {
            if (other._positions[a] is { } range && other._places[a] is { } places)
                Add(a, range, places);
        }
    }

    private void Add(int a, (decimal Low, decimal High) range, (int Best, int Worst) places)
    {
        _positions[a] = _positions[a] is { } held ? (Math.Min(held.Low, range.Low), Math.Max(held.High, range.High)) : range;
        _places[a] = _places[a] is { } seen ? (Math.Min(seen.Best, places.Best), Math.Max(seen.Worst, places.Worst)) : places;
    }
}
