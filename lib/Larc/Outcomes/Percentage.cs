namespace Larc.Outcomes;

/// <summary>Shares in per cent, in decimal arithmetic and rounded half away from zero, as people round.</summary>
internal static class Percentage
{
    /// <summary><paramref name="k"/> of <paramref name="n"/> in per cent, or null when nobody was asked.</summary>
    public static decimal? Of(int k, int n, int decimals = 1) => n == 0 ? null : Math.Round(100m * k / n, decimals, MidpointRounding.AwayFromZero);
}
