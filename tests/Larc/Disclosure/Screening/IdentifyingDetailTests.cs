using Larc.Disclosure.Screening;

namespace Larc.Tests.Disclosure.Screening;

public class IdentifyingDetailTests
{
    [Theory]
    [InlineData("Write to sam@example.org.", "an e-mail address")]
    [InlineData("They live in ZZ99 9ZZ.", "a postcode")]
    [InlineData("at ZZ999ZZ now", "a postcode")]
    [InlineData("Ring 01632 960123.", "a telephone number")]
    [InlineData("Ring +44 7700 900123.", "a telephone number")]
    [InlineData("He was born on 3 March 1999.", "a date of birth")]
    [InlineData("DOB: 03/03/1999", "a date of birth")]
    [InlineData("NHS 943 476 5919", "an NHS number")]
    [InlineData("UPN A123456789012", "a unique pupil number")]
    public void Patterns_of_identifying_detail_are_found(string text, string kind) => IdentifyingDetail.Find(text, isIdentifier: false).ShouldBe(kind);

    [Theory]
    [InlineData("We met 12 families in 2007/08.")]
    [InlineData("Attendance rose from 61% to 87% at KS3.")]
    [InlineData("The CAF came in 2006 and the ICT system in 2007.")]
    [InlineData("See p12 and lines 100-120.")]
    [InlineData("The number is 943 476 5918.")]
    [InlineData("My son was born here.")]
    [InlineData("")]
    public void Ordinary_words_and_numbers_are_not(string text) => IdentifyingDetail.Find(text, isIdentifier: false).ShouldBeNull();

    [Fact]
    public void An_identifier_may_look_like_a_telephone_number() => IdentifyingDetail.Find("01632960123", isIdentifier: true).ShouldBeNull();
}
