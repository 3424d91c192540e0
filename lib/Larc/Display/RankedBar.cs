namespace Larc.Display;

/// <summary>One row of <see cref="RankedBars"/>.</summary>
public sealed record RankedBar
{
    /// <summary>Makes a row.</summary>
    /// <param name="label">What is counted.</param>
    /// <param name="value">The length of the bar, in the unit of the chart, or why it is missing.</param>
    /// <param name="second">A second measure, printed beside the bar and not drawn; null for none.</param>
    /// <param name="rank">The rank printed before the label, from 1; null for unranked. Rows that share a rank are marked as tied.</param>
    /// <exception cref="ArgumentException">A text or a number below zero as the value.</exception>
    public RankedBar(string label, Cell value, Cell? second = null, int? rank = null)
    {
        Label = PlainText.Clean(label);
        Value = Values.Size(value, nameof(value));
        Second = second;
        Rank = rank;
    }

    /// <summary>What is counted.</summary>
    public string Label { get; }

    /// <summary>The length of the bar.</summary>
    public Cell Value { get; }

    /// <summary>The second measure.</summary>
    public Cell? Second { get; }

    /// <summary>The rank, from 1.</summary>
    public int? Rank { get; }

    /// <summary>The whole this row's value is out of, where it differs from that of the chart.</summary>
    public int? Of { get; init; }
}
