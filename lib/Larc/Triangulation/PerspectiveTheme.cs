using Larc.Model;

namespace Larc.Triangulation;

/// <summary>What one perspective says of one code over the study, in numbers of authorities.</summary>
/// <param name="Perspective">Who speaks.</param>
/// <param name="Interviewed">Authorities with an interview.</param>
/// <param name="WasAsked">Whether anybody was asked the main question (features: what contributes).</param>
/// <param name="Asked">Authorities asked, or reporting: the denominator of <see cref="Share"/>. Features: asked either question.</param>
/// <param name="Reporting">Authorities in which at least one interview reports it.</param>
/// <param name="First">Authorities whose only stance on the code itself is positive (features: contributes).</param>
/// <param name="Second">Authorities whose only stance on the code itself is negative (features: to develop).</param>
/// <param name="Prominence">How widely it is reported.</param>
/// <param name="Stance">The stance held over the study.</param>
/// <param name="Elicitation">How the codebook puts the main question.</param>
public sealed record PerspectiveTheme(
    Perspective Perspective,
    int Interviewed,
    bool WasAsked,
    int Asked,
    int Reporting,
    int First,
    int Second,
    Prominence Prominence,
    HeldStance Stance,
    Elicitation Elicitation)
{
    /// <summary>Share of the authorities asked that report it, 0 to 1; null when none was asked.</summary>
    public decimal? Share => Asked == 0 ? null : (decimal)Reporting / Asked;

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Perspective}: {Reporting} of {Asked} authorities, {Prominence}, {Stance}");
}
