using System.Globalization;
using Larc.Disclosure.Policies;
using Larc.Findings.Counts;
using Larc.Findings.Publication;
using Larc.Model;

namespace Larc.Tests.Findings.Publication;

/// <summary>The tiers of methods §7, count by count.</summary>
public sealed class ReleaseRulesTests
{
    [Theory]
    // Staff: exact when ten were asked, whatever the count; otherwise no count.
    [InlineData("PR", "", 12, 42, "Exact 12")]
    [InlineData("PR", "", 1, 10, "Exact 1")]
    [InlineData("PR", "", 0, 10, "Exact 0")]
    [InlineData("PR", "", 9, 9, "TooFewAsked 0 to 9")]
    [InlineData("SM+PR", "LAC", 7, 9, "TooFewAsked 0 to 9")]
    [InlineData("staff", "LAC", 7, 30, "Exact 7")]
    // Families: one to four in words, of those asked in all; of a key group, and pooled, presence only.
    [InlineData("PC", "", 1, 100, "Range 1 to 4")]
    [InlineData("PC", "", 4, 100, "Range 1 to 4")]
    [InlineData("PC", "", 5, 100, "Exact 5")]
    [InlineData("CYP", "", 0, 100, "Exact 0")]
    [InlineData("CYP", "", 7, 9, "TooFewAsked 0 to 9")]
    [InlineData("CYP", "LAC", 30, 60, "PresenceOnly 0 or more")]
    // Of one or two people even the presence is what they said.
    [InlineData("CYP", "LAC", 1, 4, "TooFewAsked 0 to 4")]
    [InlineData("family", "", 30, 60, "PresenceOnly 0 or more")]
    [InlineData("all", "", 30, 60, "PresenceOnly 0 or more")]
    // Directors are publicly known, one to an authority.
    [InlineData("DCS", "", 14, 14, "Range 12 to 14")]
    [InlineData("DCS", "", 11, 14, "Exact 11")]
    [InlineData("DCS", "", 0, 14, "Range 0 to 2")]
    [InlineData("DCS", "", 3, 8, "TooFewAsked 0 to 9")]
    public void People_are_released_by_who_they_are(string who, string keyGroup, int k, int n, string expected) => Of(CountMeasure.Participants, who, keyGroup, k, n, []).ShouldBe(expected);

    [Theory]
    [InlineData(2, 14, "", "Range 0 to 2")]
    [InlineData(3, 14, "", "Exact 3")]
    [InlineData(11, 14, "", "Exact 11")]
    [InlineData(12, 14, "", "Range 12 to 14")]
    [InlineData(3, 5, "", "TooFewAsked 0 to 5")]
    [InlineData(0, 14, "no-authority", "Exact 0")]
    [InlineData(1, 14, "no-authority", "Range 1 to 2")]
    [InlineData(1, 14, "no-authority,small-set", "Exact 1")]
    [InlineData(14, 14, "all-authorities", "Exact 14")]
    [InlineData(13, 14, "all-authorities", "Range 12 to 13")]
    [InlineData(13, 14, "all-authorities,small-set", "Exact 13")]
    // Alone it would tell that what is left in words is none, or all.
    [InlineData(0, 14, "small-set", "Range 0 to 2")]
    [InlineData(1, 14, "small-set", "Range 0 to 2")]
    public void Authorities_are_released_by_what_is_signed_off(int k, int n, string signedOff, string expected) =>
        Of(CountMeasure.Authorities, "staff", "", k, n, signedOff.Split(',', StringSplitOptions.RemoveEmptyEntries)).ShouldBe(expected);

    /// <summary>Whatever is signed off, what is told of a count in words is true of at least two counts that are told in the same words.</summary>
    [Fact]
    public void No_range_gives_its_count_away()
    {
        string[] possible = [SignOff.NoAuthority, SignOff.AllAuthorities, SignOff.SmallSet];
        for (var mask = 0; mask < 8; mask++)
        {
            string[] signed = [.. possible.Where((_, bit) => (mask & (1 << bit)) != 0)];
            for (var n = 1; n <= 40; n++)
            {
                var told = Enumerable.Range(0, n + 1).Select(k => Of(CountMeasure.Authorities, "staff", "", k, n, signed)).Where(t => !t.StartsWith("Exact", StringComparison.Ordinal));
                told.CountBy(t => t).ShouldAllBe(t => t.Value > 1);
            }
        }
    }

    /// <summary>Who was interviewed is no view, but few family members stay few; and those who do not identify nothing are as few as any.</summary>
    [Theory]
    [InlineData(CountScope.Interviewed, "SM", 3, 3, "Exact 3")]
    [InlineData(CountScope.Interviewed, "PC", 3, 3, "Range 1 to 4")]
    [InlineData(CountScope.NothingEmbedded, "PC", 102, 104, "Range 100 to 103")]
    [InlineData(CountScope.NothingEmbedded, "PC", 104, 104, "Exact 104")]
    [InlineData(CountScope.NothingEmbedded, "PC", 99, 104, "Exact 99")]
    [InlineData(CountScope.NothingEmbedded, "PC", 3, 104, "Range 1 to 4")]
    [InlineData(CountScope.NothingEmbedded, "PR", 70, 72, "Exact 70")]
    public void Some_counts_are_released_by_what_they_leave(string scope, string who, int k, int n, string expected) => Of(CountMeasure.Participants, who, "", k, n, [], scope).ShouldBe(expected);

    private static string Of(CountMeasure measure, string who, string keyGroup, int k, int n, string[] signedOff, string scope = CountScope.Happened)
    {
        var group = PerspectiveGroup.Everything.Append(PerspectiveGroup.ManagersAndPractitioners).First(g => g.Id == who);
        var decisions = new StudyDecisions { SignOffs = [.. signedOff.Select(s => new SignOff(s, "agreed", "the group"))] };
        var released = new ReleaseRules(new StudyLevelPolicy(), decisions).Of(new(new(measure, new(scope, "code", group, keyGroup)), k, n));
        return string.Create(CultureInfo.InvariantCulture, $"{released.How} {released.Told}");
    }
}
