namespace Larc.Model;

/// <summary>An authority's answer on one activity of the support-needs proforma.</summary>
public enum SupportAnswer : byte
{
    /// <summary>The cell was left blank.</summary>
    NoResponse,

    /// <summary>Support is needed.</summary>
    Yes,

    /// <summary>Support is not needed.</summary>
    No,

    /// <summary>The authority is not sure.</summary>
    NotSure,
}
