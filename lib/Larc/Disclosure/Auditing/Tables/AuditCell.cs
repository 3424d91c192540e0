namespace Larc.Disclosure.Auditing.Tables;

/// <summary>One number that is published, or hidden, or follows from relations only: a measure at its coordinates, in whatever tables it stands.</summary>
internal sealed class AuditCell(string measure, string coordinates)
{
    private readonly List<(Place Place, CellText Text)> _prints = [];

    /// <summary>What is counted.</summary>
    public string Measure { get; } = measure;

    /// <summary>Its coordinates, in words.</summary>
    public string Coordinates { get; } = coordinates;

    /// <summary>Digits after the point, the most that any table gives the measure.</summary>
    public int Decimals { get; set; }

    /// <summary>Where it stands, in the order of the tables.</summary>
    public IReadOnlyList<(Place Place, CellText Text)> Prints => _prints;

    /// <summary>The number, where some table prints it.</summary>
    public (Place Place, decimal Number)? Printed { get; private set; }

    /// <summary>Where it is hidden first.</summary>
    public (Place Place, CellRange Range)? Hidden { get; private set; }

    /// <summary>Two places that cannot both be right, where there are such.</summary>
    public (Place One, Place Other)? Conflict { get; private set; }

    /// <summary>What all places together say that it may be, in units of the last digit.</summary>
    public CellRange Range { get; private set; } = CellRange.AnyCount;

    /// <summary>Adds one place where it stands.</summary>
    public void Add(Place place, CellText text)
    {
        _prints.Add((place, text));
        if (text.Kind == CellTextKind.Number)
        {
            if (Printed is { } printed && printed.Number != text.Number)
                Conflict ??= (printed.Place, place);
            Printed ??= (place, text.Number);
        }
        else if (text.Kind != CellTextKind.NotKnown)
        {
            var both = new CellRange(Math.Max(Range.Min, text.Range.Min), Range.Max is { } max && !(text.Range.Max > max) ? max : text.Range.Max);
            if (both.Max < both.Min)
                Conflict ??= (_prints[0].Place, place);
            else
                Range = both;
            if (text.Kind == CellTextKind.Hidden)
                Hidden ??= (place, text.Range);
        }
    }
}
