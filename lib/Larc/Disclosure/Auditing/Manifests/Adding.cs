namespace Larc.Disclosure.Auditing.Manifests;

/// <summary>How the count of a total comes from those of its members.</summary>
internal enum Adding
{
    /// <summary>It is their sum.</summary>
    Sum,

    /// <summary>Whoever is counted in any member is counted once: no less than the largest, and no more than the sum.</summary>
    Union,

    /// <summary>It says nothing about them.</summary>
    None,
}
