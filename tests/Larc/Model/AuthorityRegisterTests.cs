using Larc.Model;

namespace Larc.Tests.Model;

public class AuthorityRegisterTests
{
    private static readonly AuthorityRegister Register = new(
        [
            new("1", "Oldshire") { Gss = ["E10"], ValidTo = new(2009, 3, 31), Aliases = ["Oldshire County"] },
            new("2", "Old and Newshire") { Gss = ["E20", "E19"], ValidFrom = new(2009, 4, 1), Aliases = ["Old & Newshire Council"] },
            new("3", "Royal Borough of Westham"),
            new("4", "Westham City"),
            new("5", "Periodshire") { ValidTo = new(1998, 3, 31), Region = "before" },
            new("5", "Periodshire") { ValidFrom = new(1998, 4, 1), Region = "after" },
        ],
        new AuthorityRegister([new("1", "Somewhere else"), new("9", "Only here")]));

    [Theory]
    [InlineData("1", "", "Oldshire", AuthorityMatch.Code)]
    [InlineData(" 2 ", "anything", "Old and Newshire", AuthorityMatch.Code)]
    [InlineData("e19", "", "Old and Newshire", AuthorityMatch.Gss)]
    [InlineData("?", "oldshire county", "Oldshire", AuthorityMatch.Name)]
    [InlineData("Oldshire", "", "Oldshire", AuthorityMatch.Name)]
    [InlineData("?", "Old & Newshire Borough Council", "Old and Newshire", AuthorityMatch.NormalisedName)]
    [InlineData("9", "", "Only here", AuthorityMatch.Code)]
    public void Matches_by_code_then_gss_then_name_then_normalised_name(string code, string name, string found, AuthorityMatch by)
    {
        var (authority, match) = Register.Find(code, name);
        authority!.Name.ShouldBe(found);
        match.ShouldBe(by);
    }

    [Theory]
    [InlineData("7", "")]
    [InlineData("", "")]
    [InlineData("?", "Westham Council")] // two authorities share the shortened name
    public void What_is_not_known_is_not_guessed(string code, string name) => Register.Find(code, name).ShouldBe((null, AuthorityMatch.None));

    [Fact]
    public void Of_several_periods_the_present_one_is_taken() => Register.Find("5", "").Authority!.Region.ShouldBe("after");

    [Fact]
    public void The_reorganisations_of_2009_are_in_the_built_in_list()
    {
        var register = AuthorityRegister.BuiltIn;
        register.Find("820", "").Authority!.ValidTo.ShouldBe(new DateOnly(2009, 3, 31));
        register.Find("", "Bedford Borough Council").Authority!.Code.ShouldBe("822");
        register.Find("", "Bedfordshire").Authority!.Code.ShouldBe("820");
        register.Find("E06000049", "").Authority!.Name.ShouldBe("Cheshire East");
        register.Authorities.Length.ShouldBeGreaterThan(150);
    }

    [Fact]
    public void Every_built_in_authority_is_found_by_its_own_code_name_and_gss()
    {
        foreach (var authority in AuthorityRegister.BuiltIn.Authorities)
        {
            AuthorityRegister.BuiltIn.Find(authority.Code, "").Authority!.Code.ShouldBe(authority.Code);
            AuthorityRegister.BuiltIn.Find("", authority.Name).By.ShouldBe(AuthorityMatch.Name);
            authority.Gss.ShouldAllBe(gss => AuthorityRegister.BuiltIn.Find(gss, "").By == AuthorityMatch.Gss);
        }
    }
}
