namespace Larc.Display;

/// <summary>A cell whose value is missing, with the reason.</summary>
public sealed record AbsentCell : Cell
{
    /// <summary>Makes a marked absence.</summary>
    public AbsentCell(Absence why)
    {
        ArgumentNullException.ThrowIfNull(why);
        Why = why;
    }

    /// <summary>The reason.</summary>
    public Absence Why { get; }

    /// <inheritdoc/>
    public override Absence? Absence => Why;

    /// <summary>The symbol; its words stand in the notes.</summary>
    public override string ToString() => Why.Symbol;
}
