using System.Globalization;

namespace Larc.Display;

/// <summary>A cell that holds a number, shown and exported with the same rounding, so that no export says more than the page.</summary>
public sealed record NumberCell : Cell
{
    /// <summary>Makes a number cell.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Decimals below 0 or above 10.</exception>
    public NumberCell(decimal value, int decimals = 0, string suffix = "")
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, 10);
        Value = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        Decimals = decimals;
        Suffix = PlainText.Clean(suffix);
    }

    /// <summary>The number, rounded to <see cref="Decimals"/> half away from zero.</summary>
    public decimal Value { get; }

    /// <summary>How many decimals are shown.</summary>
    public int Decimals { get; }

    /// <summary>What stands behind the number, such as "%".</summary>
    public string Suffix { get; }

    /// <inheritdoc/>
    public override decimal? Number => Value;

    /// <summary>The number as a program reads it: no grouping, a point for the decimals, no suffix.</summary>
    public string ToInvariant() => Value.ToString("F" + Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>The number as people read it.</summary>
    public override string ToString() => PlainText.Number(Value, Decimals) + Suffix;
}
