using System.Security.Cryptography;
using Larc.Disclosure.Pseudonyms;
using Larc.Model;

namespace Larc.Tests.Disclosure.Pseudonyms;

public sealed class PseudonymKeyTests
{
    private static readonly Authority[] Authorities = [.. Enumerable.Range(0, 5).Select(i => new Authority($"A{i:00}", $"Authority {i}"))];

    [Fact]
    public void A_pseudonym_is_the_keyed_hash_of_purpose_and_text()
    {
        // RFC 2104 over SHA-256, worked out with another program: key of 32 bytes 0x0b, message 'excerpt:Hello'.
        var key = new PseudonymKey(Enumerable.Repeat((byte)0x0b, 32).ToArray());

        key.Of("excerpt", "Hello").ShouldBe("b3ced5e40b83c8f489c4dbbe7010de86b0247a709728c1b6d56567553e0bd442");
        key.HashOf("Hello").ShouldBe(key.Of("excerpt", "Hello"));
        key.Of("authority", "Hello").ShouldNotBe(key.Of("excerpt", "Hello"));
        key.ToString().ShouldBe("Key of the pseudonyms");
    }

    [Fact]
    public void A_key_has_thirty_two_bytes() => Should.Throw<ArgumentException>(() => new PseudonymKey(new byte[31]));

    [Fact]
    public void Letters_are_a_permutation_that_no_order_of_the_authorities_changes()
    {
        var key = Key(1);
        var letters = key.LettersFor("publication/findings", Authorities);

        letters.Keys.ShouldBe(Authorities.Select(a => a.Code));
        letters.Values.Order(StringComparer.Ordinal).ShouldBe(["A", "B", "C", "D", "E"]);
        key.LettersFor("publication/findings", Authorities.Reverse()).ShouldBe(letters);
    }

    [Fact]
    public void After_Z_comes_AA()
    {
        var letters = Key(1).LettersFor("d", Enumerable.Range(0, 30).Select(i => new Authority($"{i}", $"{i}"))).Values.OrderBy(l => l.Length).ThenBy(l => l, StringComparer.Ordinal).ToList();

        letters[25..].ShouldBe(["Z", "AA", "AB", "AC", "AD"]);
    }

    /// <summary>
    /// Over many keys, each of the 25 pairs of letters that one authority may have in two documents comes up as often as chance has it
    /// (chi-squared with 24 degrees of freedom; beyond 51 once in a thousand). The keys are fixed, so the test is too.
    /// </summary>
    [Fact]
    public void Letters_of_two_documents_say_nothing_of_each_other()
    {
        const int Keys = 2500;
        var pairs = new Dictionary<string, int>();
        for (var k = 0; k < Keys; k++)
        {
            var key = Key(k);
            var pair = key.LettersFor("publication/findings", Authorities)["A00"] + key.LettersFor("publication/brief", Authorities)["A00"];
            pairs[pair] = pairs.GetValueOrDefault(pair) + 1;
        }

        pairs.Count.ShouldBe(25);
        pairs.Values.Sum(n => Math.Pow(n - (Keys / 25.0), 2) / (Keys / 25.0)).ShouldBeLessThan(51);
    }

    private static PseudonymKey Key(int number) => new(SHA256.HashData(BitConverter.GetBytes(number)));
}
