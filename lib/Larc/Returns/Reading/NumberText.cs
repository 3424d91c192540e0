using System.Globalization;

namespace Larc.Returns.Reading;

/// <summary>Numbers and dates of a workbook as invariant text.</summary>
internal static class NumberText
{
    /// <summary>The shortest text that gives the number back: 301, 0.1.</summary>
    public static string Of(double number) =>
        number == Math.Floor(number) && Math.Abs(number) < 1e15
            ? ((long)number).ToString(CultureInfo.InvariantCulture)
            : Math.Abs(number) is >= 1e-6 and < 1e15
                ? ((decimal)number).ToString(CultureInfo.InvariantCulture)
                : number.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>A day, and its time to the nearest second where it has one, as ISO text.</summary>
    public static string OfTime(DateTime time)
    {
        // What a sheet calculates is often a hair short of the day or the second it shows.
        if (time.Ticks <= DateTime.MaxValue.Ticks - TimeSpan.TicksPerSecond)
            time = time.AddTicks(TimeSpan.TicksPerSecond / 2);
        time = time.AddTicks(-(time.Ticks % TimeSpan.TicksPerSecond));
        return time.ToString(time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
    }

    /// <summary>The time of a serial number. Serials below 61 shift by a day: Excel believes in 29 February 1900.</summary>
    public static DateTime? FromSerial(double serial)
    {
        if (double.IsNaN(serial) || serial < 1 || serial >= 2_958_466)
            return null;
        if (serial < 60)
            serial += 1;
        return DateTime.FromOADate(Math.Round(serial * 86_400) / 86_400);
    }
}
