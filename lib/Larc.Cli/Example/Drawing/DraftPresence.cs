namespace Larc.Cli.Example.Drawing;

/// <summary>That an interview speaks of a row of the plan.</summary>
/// <param name="Row">Index of the row.</param>
/// <param name="Tone">How it speaks of it.</param>
internal readonly record struct DraftPresence(int Row, Tone Tone);

/// <summary>How an impact is spoken of.</summary>
internal enum Tone : byte
{
    /// <summary>As the codebook takes a statement that gives no stance.</summary>
    Default,

    /// <summary>As a loss.</summary>
    Negative,

    /// <summary>As both a gain and a loss.</summary>
    Mixed,
}
