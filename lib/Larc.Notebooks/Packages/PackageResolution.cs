namespace Larc.Notebooks.Packages;

/// <summary>What came of asking for packages.</summary>
/// <param name="Set">The packages; null where they cannot be had.</param>
/// <param name="Refusal">Why not, in sentences for the person who asked; null where they can.</param>
internal sealed record PackageResolution(PackageSet? Set, string? Refusal)
{
    public static PackageResolution Refused(string refusal) => new(null, refusal);
}
