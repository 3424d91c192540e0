namespace Larc.Display;

/// <summary>What a <see cref="Note"/> asks of its reader.</summary>
public enum NoteKind
{
    /// <summary>Good to know.</summary>
    Information,

    /// <summary>Something to put right or to check.</summary>
    Warning,

    /// <summary>What may not be concluded.</summary>
    Limit,
}
