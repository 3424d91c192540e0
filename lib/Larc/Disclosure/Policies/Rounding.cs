namespace Larc.Disclosure.Policies;

/// <summary>Rounds as published figures are rounded: half away from zero, in decimal arithmetic. The platform's own default rounds half to even.</summary>
internal static class Rounding
{
    /// <summary>The multiple of <paramref name="multiple"/> nearest to <paramref name="value"/>.</summary>
    public static decimal ToMultiple(decimal value, int multiple) => Math.Round(value / multiple, MidpointRounding.AwayFromZero) * multiple;
}
