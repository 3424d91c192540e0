namespace Larc.Findings;

/// <summary>For whom a document is written.</summary>
public enum Edition
{
    /// <summary>For those who work on the study: everything, with the statements behind it. Never for publication.</summary>
    Internal,

    /// <summary>For readers: under disclosure control, with nothing that leads to a person or, without a sign-off, to an authority.</summary>
    Publication,
}
