using System.Globalization;
using System.Text;
using ExcelDataReader;

namespace Larc.Returns.Reading;

/// <summary>The library that reads workbooks, .xls and .xlsx, and its values as cells: the one place that knows how it shows them.</summary>
internal static class ExcelLibrary
{
    public static IExcelDataReader OpenXls(Stream file) => ExcelReaderFactory.CreateBinaryReader(file, Configuration());

    public static IExcelDataReader OpenXlsx(Stream file) => ExcelReaderFactory.CreateOpenXmlReader(file, Configuration());

    public static RawCell Cell(object? value) => value switch
    {
        null => RawCell.Blank,
        string text => RawCell.OfText(text),
        double number => new(CellKind.Number, NumberText.Of(number)),
        bool truth => new(CellKind.Boolean, truth ? "true" : "false"),
        DateTime time => Moment(time),
        // Only a number shown as a length of time becomes one; it is still the number that was typed.
        TimeSpan span => new(CellKind.Number, NumberText.Of(span.TotalDays)),
        IFormattable other => new(CellKind.Number, other.ToString(null, CultureInfo.InvariantCulture)),
        _ => RawCell.OfText(value.ToString() ?? ""),
    };

    private static RawCell Moment(DateTime time)
    {
        // A number below 1 in a date's format is no day: the library puts it on the day before 1900, where serial 0 would be.
        if (time.Year < 1900)
        {
            var serial = time.ToOADate();
            return new(CellKind.Number, NumberText.Of(serial >= 1 ? serial - 1 : serial));
        }

        return new(CellKind.Date, NumberText.OfTime(time));
    }

    // Making a configuration asks for code page 1252, for workbooks too that do not need it.
    private static ExcelReaderConfiguration Configuration()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return new() { FallbackEncoding = Encoding.GetEncoding(1252) };
    }
}
