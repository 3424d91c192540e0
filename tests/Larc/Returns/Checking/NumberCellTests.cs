using System.Globalization;
using Larc.Returns.Checking;
using Larc.Returns.Reading;

namespace Larc.Tests.Returns.Checking;

public class NumberCellTests
{
    [Theory]
    [InlineData("301", "301", false)]
    [InlineData(" 0.1 ", "0.1", false)]
    [InlineData("-3", "-3", false)]
    [InlineData("1,234", "1234", true)]
    [InlineData("1,234,567.5", "1234567.5", true)]
    [InlineData("12 345", "12345", true)]
    [InlineData("12\u00A0345", "12345", true)]
    [InlineData("25%", "0.25", true)]
    [InlineData("12.5 %", "0.125", true)]
    public void Numbers_are_read_and_repairs_are_known(string text, string number, bool repaired) =>
        NumberCell.Read(RawCell.OfText(text)).ShouldBe((decimal.Parse(number, CultureInfo.InvariantCulture), repaired));

    [Theory]
    [InlineData("1,5")]
    [InlineData("1,23")]
    [InlineData("1234,567")]
    [InlineData("twenty")]
    [InlineData("12 people")]
    [InlineData("%")]
    [InlineData("1e400")]
    public void What_could_be_meant_either_way_is_no_number(string text) => NumberCell.Read(RawCell.OfText(text)).ShouldBeNull();

    [Fact]
    public void A_date_or_a_truth_value_is_no_number()
    {
        NumberCell.Read(new(CellKind.Date, "2008-02-14")).ShouldBeNull();
        NumberCell.Read(new(CellKind.Boolean, "true")).ShouldBeNull();
    }

    [Theory]
    [InlineData("2008-02-14")]
    [InlineData("2008-02-14T00:00:00")]
    [InlineData("14/02/2008")]
    [InlineData("14/2/08")]
    [InlineData("14.02.2008")]
    [InlineData("14 February 2008")]
    [InlineData("14 Feb 2008")]
    public void Dates_are_ISO_or_UK(string text) => NumberCell.ReadDate(RawCell.OfText(text)).ShouldBe(new DateOnly(2008, 2, 14));

    [Fact]
    public void A_serial_number_is_a_date() => NumberCell.ReadDate(new(CellKind.Number, "39492")).ShouldBe(new DateOnly(2008, 2, 14));

    [Theory]
    [InlineData("02/14/2008")]
    [InlineData("spring 2008")]
    [InlineData("30/02/2008")]
    public void Other_dates_are_not_guessed(string text) => NumberCell.ReadDate(RawCell.OfText(text)).ShouldBeNull();

    [Theory]
    [InlineData("fr-FR")]
    [InlineData("en-GB")]
    [InlineData("tr-TR")]
    public void The_machines_culture_does_not_matter(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            NumberCell.Read(RawCell.OfText("0.5"))!.Value.Value.ShouldBe(0.5m);
            NumberText.Of(0.1).ShouldBe("0.1");
            Words.Normalise("INTERVIEW ID").ShouldBe("interviewid");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
