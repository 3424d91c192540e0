namespace Larc.Display;

/// <summary>One part of a <see cref="StackedBar"/>.</summary>
public sealed record Part
{
    /// <summary>Makes a part.</summary>
    /// <exception cref="ArgumentException">A text or a number below zero.</exception>
    public Part(string label, Cell value)
    {
        Label = PlainText.Clean(label);
        Value = Values.Size(value, nameof(value));
    }

    /// <summary>What the part is.</summary>
    public string Label { get; }

    /// <summary>How much of the whole it is, or why that is missing.</summary>
    public Cell Value { get; }

    /// <summary>Whether the part is non-response, which is drawn apart from the answers.</summary>
    public bool NonResponse { get; init; }
}
