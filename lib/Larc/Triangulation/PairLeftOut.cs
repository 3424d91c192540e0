using Larc.Model;

namespace Larc.Triangulation;

/// <summary>A pair of perspectives that cannot be compared in an authority: left out, and named.</summary>
/// <param name="First">One perspective.</param>
/// <param name="Second">The other.</param>
/// <param name="Reason">Why, in words.</param>
public sealed record PairLeftOut(Perspective First, Perspective Second, string Reason)
{
    /// <inheritdoc/>
    public override string ToString() => $"{First}–{Second}: {Reason}";
}
