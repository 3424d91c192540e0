using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Larc.Model;

namespace Larc.Disclosure.Pseudonyms;

/// <summary>
/// The key that stands between what is published and the names behind it. Without it nobody can make a pseudonym again, from whatever list of names.
/// It is never shown: its text is its kind, and it gives out what is made with it only.
/// </summary>
internal sealed class PseudonymKey
{
    /// <summary>Bytes of a key.</summary>
    public const int Length = 32;

    private readonly byte[] _key;

    /// <exception cref="ArgumentException">The key is not <see cref="Length"/> bytes long.</exception>
    public PseudonymKey(ReadOnlySpan<byte> key) =>
        _key = key.Length == Length ? key.ToArray() : throw new ArgumentException(FormattableString.Invariant($"A key has {Length} bytes."), nameof(key));

    /// <summary>HMAC-SHA256 of the purpose, a colon and the text (UTF-8), in lower-case hexadecimal. The same text has another pseudonym for every purpose.</summary>
    /// <param name="purpose">What it is for: <c>excerpt</c>, <c>authority</c>, <c>letters:publication/findings</c>.</param>
    /// <param name="text">What is hidden.</param>
    public string Of(string purpose, string text) => Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{purpose}:{text}")));

    /// <summary>The keyed hash of an excerpt: shows that the words are the same, and lets nobody try words against it.</summary>
    public string HashOf(string excerpt) => Of("excerpt", excerpt);

    /// <summary>The letters of one document, by code of authority: A to Z, then AA. Each document draws its own, so that two of them cannot be joined up by letter.</summary>
    /// <param name="document">Name of the document; the same name gives the same letters again.</param>
    /// <param name="authorities">The authorities that bear a letter, in any order.</param>
    public ImmutableSortedDictionary<string, string> LettersFor(string document, IEnumerable<Authority> authorities) => authorities
        .Select(a => a.Code)
        .Distinct(StringComparer.Ordinal)
        .OrderBy(code => Of($"letters:{document}", code), StringComparer.Ordinal)
        .Index()
        .ToImmutableSortedDictionary(x => x.Item, x => AuthorityLetter.At(x.Index), StringComparer.Ordinal);

    /// <summary>What the key is for, never what it is.</summary>
    public override string ToString() => "Key of the pseudonyms";
}
