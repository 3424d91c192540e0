using System.Globalization;
using Larc.Disclosure.Auditing.Manifests;

namespace Larc.Disclosure.Auditing.Tables;

/// <summary>What a printed cell says: a number, a rounded number, a hidden number, nothing to count, or not known.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Number">The number, where it is one.</param>
/// <param name="Range">What it may be, in units of its last digit, where it is rounded or hidden.</param>
internal readonly record struct CellText(CellTextKind Kind, decimal Number, CellRange Range)
{
    /// <summary>Largest number that is read.</summary>
    public const long Largest = 1_000_000_000_000;

    /// <summary>Reads a cell. Null when the text is neither a number nor one of those that the manifest names.</summary>
    /// <exception cref="AuditException">It is a number beyond what can be audited.</exception>
    public static CellText? Read(string text, ManifestTable table, ManifestValue value)
    {
        var trimmed = text.Trim();
        var unit = Unit(value.Decimals);
        if (table.Symbols.TryGetValue(trimmed, out var range))
            return new(CellTextKind.Hidden, 0, new(range.Min * unit, range.Max * unit));
        if (table.CountsNothing.Contains(trimmed))
            return new(CellTextKind.Number, 0, default);
        if (table.NotKnown.Contains(trimmed))
            return new(CellTextKind.NotKnown, 0, CellRange.AnyCount);
        if (!decimal.TryParse(trimmed, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return null;
        if (number is < 0 or > Largest || decimal.Round(number, 9) != number)
            throw new AuditException($"'{trimmed}' is no count from 0 to a million million with at most nine digits after the point");
        number = decimal.Round(number, 9);
        return value.Rounding is { } to and > 1 ? new(CellTextKind.Rounded, number, Unrounded(number, to, unit)) : new(CellTextKind.Number, number, default);
    }

    /// <summary>How many units of the last digit make one.</summary>
    public static long Unit(int decimals) => (long)Math.Pow(10, decimals);

    /// <summary>Everything that is rounded to the number, half away from zero.</summary>
    private static CellRange Unrounded(decimal number, int to, long unit)
    {
        // Counts are no less than nought, so half away from zero is half upwards.
        var (low, beyond) = ((number - (to / 2m)) * unit, (number + (to / 2m)) * unit);
        return new((long)Math.Max(0, Math.Ceiling(low)), (long)Math.Ceiling(beyond) - 1);
    }
}

/// <summary>What a printed cell may be.</summary>
internal enum CellTextKind
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>A rounded number.</summary>
    Rounded,

    /// <summary>A hidden number.</summary>
    Hidden,

    /// <summary>A number that nobody knows.</summary>
    NotKnown,
}
