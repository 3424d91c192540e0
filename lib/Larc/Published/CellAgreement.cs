namespace Larc.Published;

/// <summary>How a computed cell compares with the published one.</summary>
public enum CellAgreement
{
    /// <summary>The same at the same place, and no other code shares its rank.</summary>
    AsPublished,

    /// <summary>
    /// The published code shares its rank with others, and the published place is among the places they share: the study does not contradict
    /// the order, and does not give it either. The report prints no ties.
    /// </summary>
    SharedRank,

    /// <summary>Something else, or nothing.</summary>
    Different,
}
