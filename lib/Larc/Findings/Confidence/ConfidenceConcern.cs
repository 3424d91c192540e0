namespace Larc.Findings;

/// <summary>What was found on one component, and why it counts as it does.</summary>
/// <param name="Component">The component.</param>
/// <param name="Size">How serious it is.</param>
/// <param name="Reason">Why, with the numbers: for the internal edition.</param>
/// <param name="PublicReason">Why, without a number of people or a small number of authorities: for any edition.</param>
public sealed record ConfidenceConcern(ConfidenceComponent Component, ConcernSize Size, string Reason, string PublicReason)
{
    /// <inheritdoc/>
    public override string ToString() => FindingsWording.Concern(this, isPublication: false);
}
