using Larc.Model;

namespace Larc.Triangulation;

/// <summary>A code that one perspective reports and another does not.</summary>
/// <param name="Code">The code; a feature in either stance.</param>
/// <param name="By">What the one that reports it says.</param>
/// <param name="Not">The other: it was asked and is silent, or was not asked or interviewed, which <paramref name="NotComparable"/> then says.</param>
/// <param name="NotComparable">Why the sentence may not be written; empty when it may.</param>
public sealed record OneSidedReport(Code Code, PerspectiveTheme By, PerspectiveTheme Not, string NotComparable)
{
    /// <summary>Whether 'these report it, those do not' may be said.</summary>
    public bool MayBeSaid => NotComparable.Length == 0;

    /// <inheritdoc/>
    public override string ToString() => $"{Code.Label}: {By.Perspective} report it, {Not.Perspective} do not{(MayBeSaid ? "" : $" (not comparable: {NotComparable})")}";
}
