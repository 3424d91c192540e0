using System.Globalization;
using Larc.Model;

namespace Larc.Display;

/// <summary>One value of a table or chart: a text, a number, or a marked absence. A string, a number or an <see cref="Absence"/> converts by itself.</summary>
public abstract record Cell
{
    private protected Cell()
    {
    }

    /// <summary>The number, or null when the cell is a text or an absence. Never 0 for a missing one.</summary>
    public virtual decimal? Number => null;

    /// <summary>The reason the value is missing, or null when it is there.</summary>
    public virtual Absence? Absence => null;

    /// <summary>What is shown to people.</summary>
    public abstract override string ToString();

    /// <summary>A number with fixed decimals and, where it helps, a suffix such as "%".</summary>
    /// <param name="value">The number; shown rounded half away from zero.</param>
    /// <param name="decimals">Decimals shown and exported, 0 to 10.</param>
    /// <param name="suffix">Put directly behind the number when shown; not exported.</param>
    public static Cell Of(decimal value, int decimals = 0, string suffix = "") => new NumberCell(value, decimals, suffix);

    /// <summary>A measure with fixed decimals: its number, or its absence with the reason it gives.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="decimals">Decimals shown and exported, 0 to 10.</param>
    /// <param name="suffix">Put directly behind the number when shown; not exported.</param>
    public static Cell Of(Measure measure, int decimals = 0, string suffix = "") =>
        measure.HasValue ? new NumberCell(measure.Value, decimals, suffix) : new AbsentCell(Display.Absence.Of(measure));

    /// <summary>A share 0…1 shown as a percentage. Not for fewer than 50 people or cases: show the counts instead.</summary>
    public static Cell Percent(decimal share, int decimals = 0) => new NumberCell(share * 100, decimals, "%");

    /// <summary>A text.</summary>
    public static implicit operator Cell(string text) => new TextCell(text ?? "");

    /// <summary>A whole number.</summary>
    public static implicit operator Cell(int value) => new NumberCell(value, 0, "");

    /// <summary>A number, with as many decimals as it carries (at most 10).</summary>
    public static implicit operator Cell(decimal value) => new NumberCell(value, Math.Min(10, (int)value.Scale), "");

    /// <summary>A number shown with at most two decimals.</summary>
    /// <exception cref="ArgumentException">Not a finite number: say why it is missing with an <see cref="Display.Absence"/>.</exception>
    public static implicit operator Cell(double value)
    {
        if (!double.IsFinite(value) || Math.Abs(value) > 1e15)
        {
            throw new ArgumentException(
                $"A cell cannot hold {value.ToString(CultureInfo.InvariantCulture)}. Give a finite number, or an Absence that says why there is none.", nameof(value));
        }

        var rounded = Math.Round((decimal)value, 2, MidpointRounding.AwayFromZero);
        return new NumberCell(rounded, rounded == Math.Truncate(rounded) ? 0 : 2, "");
    }

    /// <summary>A measure: its number with as many decimals as it carries, or its absence.</summary>
    public static implicit operator Cell(Measure measure) => measure.HasValue ? measure.Value : Display.Absence.Of(measure);

    /// <summary>A marked absence.</summary>
    public static implicit operator Cell(Absence why) => new AbsentCell(why);
}
