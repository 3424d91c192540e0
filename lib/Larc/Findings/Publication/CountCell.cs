using Larc.Findings.Counts;

namespace Larc.Findings.Publication;

/// <summary>A count that the publication prints, wherever it prints it.</summary>
/// <param name="Measure">What it is a number of.</param>
/// <param name="Key">What it counts.</param>
internal sealed record CountCell(CountMeasure Measure, CountKey Key)
{
    /// <summary>Its name in the manifest and in messages.</summary>
    public override string ToString() => string.Join(" | ", Measure.ToString().ToLowerInvariant(), Key.Scope, Key.Code, Key.Who.Id, Key.KeyGroup.Length == 0 ? "all" : Key.KeyGroup);
}
