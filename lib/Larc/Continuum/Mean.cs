namespace Larc.Continuum;

/// <summary>The mean of the values there are; of none it is null, not 0.</summary>
internal struct Mean
{
    private double _sum;
    private int _count;

    public readonly double? Value => _count == 0 ? null : _sum / _count;

    public void Add(double? value)
    {
        if (value is not { } number)
            return;
        _sum += number;
        _count++;
    }
}
