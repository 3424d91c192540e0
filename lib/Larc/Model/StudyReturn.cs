using System.Collections.Immutable;

namespace Larc.Model;

/// <summary>What one authority sent for one round, as it stands in the study.</summary>
/// <param name="Authority">Index in <see cref="Study.Authorities"/>.</param>
/// <param name="Round">Round of fieldwork, from 1.</param>
/// <param name="Codebook">The codebook its statements are coded with (in the study: after mapping).</param>
/// <param name="File">File or folder it came from, relative to the study's folder.</param>
public sealed record StudyReturn(int Authority, int Round, Codebook Codebook, string File)
{
    /// <summary>SHA-256 of the file (or of its CSV files in order of name), in lower-case hexadecimal.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>What the return says of when integration began; empty when it does not.</summary>
    public string IntegratedSince { get; init; } = "";

    /// <summary>The return's own notes.</summary>
    public string Notes { get; init; } = "";

    /// <summary>
    /// Only when the return was mapped from another codebook: for each code of <see cref="Codebook"/>, whether it was asked then
    /// (it, or something below it, has a counterpart). Empty means all were. A code without a counterpart is not asked, never silent.
    /// </summary>
    public ImmutableArray<bool> AskedCodes { get; init; } = [];

    /// <summary>Whether the return's codebook knew the code at <paramref name="code"/>.</summary>
    public bool Knew(int code) => AskedCodes.IsDefaultOrEmpty || AskedCodes[code];
}
