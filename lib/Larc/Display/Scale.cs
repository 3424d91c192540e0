using System.Globalization;

namespace Larc.Display;

/// <summary>Places numbers on a length, with round numbers for its ticks.</summary>
internal sealed record Scale(double From, double To, double Start, double End)
{
    public double At(decimal value) => At((double)value);

    public double At(double value) => Start + ((value - From) / (To - From) * (End - Start));

    /// <summary>A scale over round numbers that holds both ends.</summary>
    public static (Scale Scale, IReadOnlyList<decimal> Ticks) Round(decimal lowest, decimal highest, double start, double end, int about = 5)
    {
        if (highest <= lowest)
            highest = lowest + 1;
        var step = Step((highest - lowest) / about);
        var from = Math.Floor(lowest / step) * step;
        List<decimal> ticks = [];
        for (var tick = from; ticks.Count == 0 || ticks[^1] < highest; tick += step)
            ticks.Add(tick);
        return (new Scale((double)ticks[0], (double)ticks[^1], start, end), ticks);
    }

    public static string Word(decimal tick) => tick.ToString("#,0.##########", CultureInfo.InvariantCulture);

    private static decimal Step(decimal rough)
    {
        var power = 1m;
        while (power * 10 <= rough)
            power *= 10;
        while (power > rough)
            power /= 10;
        return (rough / power) switch { <= 1 => 1, <= 2 => 2, <= 5 => 5, _ => 10 } * power;
    }
}
