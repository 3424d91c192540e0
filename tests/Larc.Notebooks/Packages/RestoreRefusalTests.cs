using Larc.Notebooks.Packages;

namespace Larc.Notebooks.Tests.Packages;

/// <summary>What NuGet says in its words, and what people read instead.</summary>
public sealed class RestoreRefusalTests
{
    private const string Feed = "https://someone:s3cret@feed.example/v3/index.json";

    [Theory]
    [InlineData("NU1301", $"Unable to load the service index for source {Feed}.", "A feed of yours cannot be reached, so Top 1.0.0 could not be fetched. Check the network and the feeds in your NuGet configuration; what was fetched before needs neither.")]
    [InlineData("NU1301", $"Unable to load the service index for source {Feed}. Response status code does not indicate success: 401 (Unauthorized).", "A feed of yours refused access, so Top 1.0.0 could not be fetched. Check the credentials in your NuGet configuration.")]
    [InlineData("NU1302", $"You are running the 'restore' operation with an 'HTTP' source: {Feed}.", "A feed of yours has an address without encryption, which NuGet refuses, so Top 1.0.0 could not be fetched. Change it to https in your NuGet configuration.")]
    [InlineData("NU1101", $"Unable to find package Deep. No packages exist with this id in source(s): {Feed}", "No feed of yours has a package named 'Deep'. Check its spelling, or add the feed that has it to your NuGet configuration.")]
    [InlineData("NU1102", $"Unable to find package Deep with version (>= 2.0.0)\n  - Found 3 version(s) in {Feed} [ Nearest version: 1.9.0 ]", "No feed of yours has Deep as Top 1.0.0 needs it; the nearest version there is 1.9.0.")]
    [InlineData("NU1107", "Version conflict detected for Deep. Install/reference Deep 2.0.0 directly.", "Deep would be needed in versions that do not fit together, so Top 1.0.0 could not be fetched. Choose versions that need the same one.")]
    [InlineData("NU1202", "Package Top 1.0.0 is not compatible with net10.0 (.NETCoreApp,Version=v10.0).", "Top 1.0.0 cannot be used with .NET 10.")]
    [InlineData("NU9999", $"Something new about {Feed}.", "Top 1.0.0 could not be fetched (NU9999). 'dotnet restore' of a project with the same packages says more.")]
    public void It_is_a_sentence_without_addresses_whether_it_was_written_down_or_only_said(string code, string message, string sentence)
    {
        PackageRequest[] asked = [new("Top", "1.0.0")];
        RestoreRefusal.Of(asked, [(code, null, message)], "").ShouldBe(sentence);
        RestoreRefusal.Of(asked, [], $"/somewhere/packages.csproj : error {code}: {message}\n").ShouldBe(sentence);
    }
}
