namespace Larc.Triangulation;

/// <summary>A coefficient of agreement between coders.</summary>
public enum AgreementMeasure
{
    /// <summary>Krippendorff's α, ratings taken as names.</summary>
    AlphaNominal,

    /// <summary>Krippendorff's α, ratings taken as places in an order.</summary>
    AlphaOrdinal,

    /// <summary>Cohen's κ of the first coding and the second; a third coding of an excerpt is not used.</summary>
    CohenKappa,

    /// <summary>Fleiss' κ over the excerpts with as many codings as most have.</summary>
    FleissKappa,

    /// <summary>Gwet's AC1.</summary>
    GwetAC1,
}
