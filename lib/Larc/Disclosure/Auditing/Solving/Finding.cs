namespace Larc.Disclosure.Auditing.Solving;

/// <summary>What can be worked out of an unknown.</summary>
internal enum Finding
{
    /// <summary>At least two numbers are possible; each has been shown by a whole solution of everything published.</summary>
    Open,

    /// <summary>One number only: it follows from the relations alone.</summary>
    BySubtraction,

    /// <summary>One number only: it follows from the relations and from what is announced of the hidden cells.</summary>
    ByBounds,

    /// <summary>Not known: what was published contradicts itself here, or the work was too much.</summary>
    NotProven,
}
