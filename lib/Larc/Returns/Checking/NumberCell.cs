using System.Globalization;
using System.Text.RegularExpressions;
using Larc.Returns.Reading;

namespace Larc.Returns.Checking;

/// <summary>
/// Numbers and dates as people type them. Thousands separators (1,234 or 1 234) and a percentage sign (25% is 0.25, as Excel has it) are repaired;
/// a decimal comma is not, because 1,234 could be meant either way.
/// </summary>
internal static partial class NumberCell
{
    private const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    private static readonly string[] s_dates =
    [
        "yyyy-M-d", "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy/M/d",
        "d/M/yyyy", "d/M/yy", "d.M.yyyy", "d.M.yy", "d-M-yyyy", "d-M-yy", "d MMM yyyy", "d MMMM yyyy", "d-MMM-yyyy", "d-MMM-yy", "d/M/yyyy HH:mm", "d/M/yyyy HH:mm:ss",
    ];

    /// <summary>The number a cell holds, and whether it had to be repaired; null when it holds none.</summary>
    public static (decimal Value, bool Repaired)? Read(RawCell cell)
    {
        if (cell.Kind is not (CellKind.Number or CellKind.Text))
            return null;
        var text = cell.Text.Trim();
        if (decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out var number))
            return (number, false);
        var percent = text.EndsWith('%');
        if (percent)
            text = text[..^1].TrimEnd();
        if (Grouped().IsMatch(text))
            text = GroupSeparator().Replace(text, "");
        else if (!percent)
            return null;
        return decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out number) ? (percent ? number / 100 : number, true) : null;
    }

    public static bool IsNumber(string text) => decimal.TryParse(text.Trim(), Plain, CultureInfo.InvariantCulture, out _);

    /// <summary>The day a cell holds: an Excel date or serial number, an ISO date, a UK date. Null when it holds none.</summary>
    public static DateOnly? ReadDate(RawCell cell)
    {
        var text = cell.Text.Trim();
        if (cell.Kind == CellKind.Number)
        {
            return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial) && NumberText.FromSerial(serial) is { } day
                ? DateOnly.FromDateTime(day)
                : null;
        }

        return DateTime.TryParseExact(text, s_dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? DateOnly.FromDateTime(time) : null;
    }

    [GeneratedRegex(@"^[-+]?\d{1,3}([,\u0020\u00A0\u202F]\d{3})+(\.\d+)?$")]
    private static partial Regex Grouped();

    [GeneratedRegex(@"[,\u0020\u00A0\u202F]")]
    private static partial Regex GroupSeparator();
}
