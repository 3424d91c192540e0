namespace Larc.Published;

/// <summary>What a published table holds, and so what of a study it is compared with.</summary>
public enum PublishedKind
{
    /// <summary>Codes in a published order, for one or more groups of perspectives. No count was published.</summary>
    Order,

    /// <summary>Authorities by category of quantified evidence.</summary>
    Evidence,

    /// <summary>One authority's features, with the staff perspectives that name each.</summary>
    Profile,

    /// <summary>Authorities by answer, for each activity of the support-needs proforma.</summary>
    SupportNeeds,
}
