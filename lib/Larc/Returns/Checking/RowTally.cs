using System.Collections.Immutable;

namespace Larc.Returns.Checking;

/// <summary>Counts the rows of one sheet: read = used + set aside, always.</summary>
internal sealed class RowTally
{
    private readonly Dictionary<string, int> _setAside = new(StringComparer.Ordinal);

    public int Read { get; private set; }

    public int Used { get; private set; }

    public void Use()
    {
        Read++;
        Used++;
    }

    public void SetAside(ReturnRule reason, int rows = 1)
    {
        Read += rows;
        _setAside[reason.Code] = _setAside.GetValueOrDefault(reason.Code) + rows;
    }

    /// <summary>Sets every row aside for one reason: the whole return goes.</summary>
    public void SetAllAside(ReturnRule reason)
    {
        _setAside.Clear();
        Used = 0;
        if (Read > 0)
            _setAside[reason.Code] = Read;
    }

    public ImmutableSortedDictionary<string, int> Reasons => _setAside.ToImmutableSortedDictionary(StringComparer.Ordinal);
}
