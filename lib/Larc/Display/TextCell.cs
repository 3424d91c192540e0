namespace Larc.Display;

/// <summary>A cell that holds words.</summary>
public sealed record TextCell : Cell
{
    /// <summary>Makes a text cell; control characters are dropped and line ends become spaces.</summary>
    public TextCell(string text) => Text = PlainText.Clean(text);

    /// <summary>The words.</summary>
    public string Text { get; }

    /// <summary>The words.</summary>
    public override string ToString() => Text;
}
