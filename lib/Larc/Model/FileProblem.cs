namespace Larc.Model;

/// <summary>A problem in a file that people edit (a codebook, a mapping, a study's settings).</summary>
/// <param name="File">The file, as it was named.</param>
/// <param name="Line">Line it stands on, from 1; 0 when it is the whole file.</param>
/// <param name="Message">What was found, and what is expected: one sentence.</param>
public sealed record FileProblem(string File, int Line, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => Line > 0 ? FormattableString.Invariant($"{File}, line {Line}: {Message}") : $"{File}: {Message}";
}
