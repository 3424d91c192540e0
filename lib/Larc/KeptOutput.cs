namespace Larc;

/// <summary>One result kept in the output folder, as its index lists it.</summary>
/// <param name="Kind">Table, figure or findings.</param>
/// <param name="File">Path below the output folder, with forward slashes.</param>
/// <param name="Title">Title, as printed.</param>
public sealed record KeptOutput(KeptKind Kind, string File, string Title)
{
    /// <summary>What a table says beside its rows; null for anything else.</summary>
    public KeptTable? Table { get; init; }
}
