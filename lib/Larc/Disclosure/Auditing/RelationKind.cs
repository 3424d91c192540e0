namespace Larc.Disclosure.Auditing;

/// <summary>How the two sides of a relation between cells compare.</summary>
internal enum RelationKind
{
    /// <summary>The terms add up to the constant exactly.</summary>
    Equal,

    /// <summary>The terms add up to the constant or less.</summary>
    AtMost,
}
