namespace Larc.Model;

/// <summary>Whether an authority ascribes a number to integration (the categories of quantified evidence, methods §6).</summary>
public enum Ascription : byte
{
    /// <summary>The authority gave no answer.</summary>
    NoResponse,

    /// <summary>It is too early to ascribe a change.</summary>
    TooEarly,

    /// <summary>A change is quantified, and ascribed to other or earlier work.</summary>
    Elsewhere,

    /// <summary>A change is quantified and ascribed to integration.</summary>
    Ascribed,
}
