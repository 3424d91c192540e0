using FsCheck;
using FsCheck.Fluent;
using Larc.Disclosure.Policies;
using Larc.Model;

namespace Larc.Tests.Disclosure.Policies;

public sealed class MergedGroupsTests
{
    [Fact]
    public void Types_with_too_few_authorities_join_the_smallest_of_the_others()
    {
        var merged = Merge(("county", 4), ("metropolitan", 4), ("unitary", 5), ("London borough", 1));

        merged.Groups.Select(g => (g.Label, g.Authorities.Length)).ShouldBe([("London borough or county", 5), ("metropolitan", 4), ("unitary", 5)]);
        merged.Note.ShouldBe("Types with fewer than 3 authorities are put together with others: London borough and county are one group here.");
    }

    [Fact]
    public void Several_that_are_too_small_join_each_other_first()
    {
        var merged = Merge(("a", 6), ("b", 2), ("c", 1), ("d", 4));

        merged.Groups.Select(g => (g.Label, g.Authorities.Length)).ShouldBe([("a", 6), ("b or c", 3), ("d", 4)]);
    }

    [Fact]
    public void Groups_that_are_large_enough_stay_as_they_are()
    {
        var merged = Merge(("a", 3), ("b", 3));

        merged.Groups.Select(g => g.Label).ShouldBe(["a", "b"]);
        merged.Note.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(2, 2, 0)]
    [InlineData(4, 1, 1)]
    public void One_group_is_no_group(int a, int b, int c)
    {
        var merged = Merge(("a", a), ("b", b), ("c", c));

        merged.Groups.ShouldBeEmpty();
        merged.Note.ShouldBe("Types are not told apart: each group would need at least 3 authorities.");
    }

    [Fact]
    public void What_is_blank_is_a_group_of_its_own() => Merge(("", 3), ("a", 3)).Groups.Select(g => g.Label).ShouldBe(["a", "not known"]);

    /// <summary>Whatever the sizes: every authority is in one group, and no group is too small.</summary>
    [Fact]
    public void No_group_is_ever_too_small() => Prop.ForAll<byte[]>(sizes =>
    {
        var types = sizes.Take(8).Select((s, i) => ($"t{i}", s % 6)).ToArray();
        var merged = Merge(types);
        if (merged.Groups.IsEmpty)
            return merged.Note.Length > 0;
        return merged.Groups.All(g => g.Authorities.Length >= 3)
            && merged.Groups.Length > 1
            && merged.Groups.SelectMany(g => g.Authorities).Distinct().Count() == types.Sum(t => t.Item2)
            && merged.Groups.Sum(g => g.Authorities.Length) == types.Sum(t => t.Item2);
    }).QuickCheckThrowOnFailure();

    private static MergedGroups Merge(params (string Type, int Count)[] types) => MergedGroups.Of(
        types.SelectMany(t => Enumerable.Range(0, t.Count).Select(i => new Authority($"{t.Type}{i}", $"{t.Type} {i}") { Type = t.Type })),
        a => a.Type,
        3,
        "types");
}
