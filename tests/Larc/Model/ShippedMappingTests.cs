using Larc.Model;

namespace Larc.Tests.Model;

/// <summary>The mapping that ships between the two codebooks that ship: sound, and with something of every kind for people to look at.</summary>
public sealed class ShippedMappingTests
{
    private static readonly Codebook First = Book("larc-round-1");

    private static readonly Codebook Second = Book("larc-round-2");

    private static readonly CodebookMapping Mapping = Read();

    [Fact]
    public void It_names_codes_of_both_codebooks_once_each_way_and_of_one_kind()
    {
        (Mapping.From, Mapping.To).ShouldBe((First.Reference, Second.Reference));
        Mapping.Pairs.Select(p => (p.From, p.To)).ShouldBeUnique();
        foreach (var pair in Mapping.Pairs)
            (First[pair.From].Kind, First[pair.From].Level).ShouldBe((Second[pair.To].Kind, Second[pair.To].Level), $"{pair.From} and {pair.To}");
    }

    [Fact]
    public void It_has_a_pair_of_every_kind()
    {
        var translation = CodeTranslation.Of(First, Second, Mapping);

        Mapping.Pairs.Select(p => p.As).Distinct().Count().ShouldBe(Enum.GetValues<MappingKind>().Length);
        Mapping.Pairs.Where(p => p.As == MappingKind.Same).GroupBy(p => p.To).Count(g => g.Count() > 1).ShouldBeGreaterThan(0, "merged");
        translation.Splits.Values.Select(s => s.Parent >= 0).Distinct().Count().ShouldBe(2, "one divided below a common code, one divided for good");
        First.Codes.ShouldContain(c => Mapping.Pairs.All(p => p.From != c.Id), "no longer asked");
        Second.Codes.ShouldContain(c => Mapping.Pairs.All(p => p.To != c.Id), "newly asked");
    }

    [Fact]
    public void A_code_that_kept_its_name_is_mapped_to_itself() =>
        Mapping.Pairs.Where(p => Second.IndexOf(p.From) >= 0).ShouldAllBe(p => p.To == p.From && p.As == MappingKind.Same);

    [Fact]
    public void Every_code_of_the_second_round_is_defined_in_words_of_its_own() =>
        Second.Codes.ShouldAllBe(c => c.Definition.Length > 10 && c.Example.Length > 10);

    private static Codebook Book(string name) => CodebookFile.Read(Path.Combine(Repository.Root, "data-templates", "codebooks", $"{name}.yaml")).Codebook!;

    private static CodebookMapping Read()
    {
        var (mapping, problems) = CodebookMappingFile.Read(Path.Combine(Repository.Root, "data-templates", "codebooks", "mappings", "larc-round-1-to-round-2.yaml"));
        problems.ShouldBeEmpty();
        return mapping!;
    }
}
