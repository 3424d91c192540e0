namespace Larc.Display;

/// <summary>One round of a line of <see cref="Slopes"/>: a count of those asked, or why there is none.</summary>
public sealed record SlopePoint
{
    private SlopePoint(Cell value, int of) => (Value, Asked) = (value, of);

    /// <summary>The count, or the absence.</summary>
    public Cell Value { get; }

    /// <summary>How many were asked; 0 where nothing is known.</summary>
    public int Asked { get; }

    /// <summary>Where the point stands: the count as a share of those asked; null where nothing is known.</summary>
    public decimal? Share => Value.Number is { } number ? number / Asked : null;

    /// <summary>A count of those asked.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Nobody asked, a count below zero or above those asked.</exception>
    public static SlopePoint Of(int count, int asked)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(asked, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, asked);
        return new(count, asked);
    }

    /// <summary>Why there is no count. It breaks the line.</summary>
    public static SlopePoint Missing(Absence why) => new(why, 0);

    /// <summary>"6 of 10", or the symbol.</summary>
    public override string ToString() => Value.Absence is null ? PlainText.Of(Value.ToString(), Asked) : Value.ToString();
}
