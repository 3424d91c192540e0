namespace Larc.Findings;

/// <summary>Why a word may not stand in a draft.</summary>
internal enum ForbiddenKind : byte
{
    /// <summary>It promises a test or a proof that nobody made.</summary>
    Proof,

    /// <summary>It makes a cause of what single people say.</summary>
    Cause,

    /// <summary>It puts authorities in an order of merit.</summary>
    Merit,

    /// <summary>It advises. A finding describes.</summary>
    Advice,

    /// <summary>It lets a reader count people on one hand.</summary>
    FewPeople,

    /// <summary>It is not British English.</summary>
    Spelling,

    /// <summary>It names an authority.</summary>
    Name,
}
