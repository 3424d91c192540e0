using System.Collections.Immutable;
using Larc.Model;

namespace Larc.Returns.Checking;

/// <summary>The codebooks known to a study: its own first, then those that ship with the library.</summary>
internal sealed class CodebookShelf
{
    private readonly Dictionary<string, CodebookWords> _byReference = new(StringComparer.Ordinal);

    public CodebookShelf(IEnumerable<Codebook> codebooks)
    {
        foreach (var codebook in codebooks)
            _byReference.TryAdd(codebook.Reference, new(codebook));
        References = new([.. _byReference.Values.Select(w => (w.Codebook.Reference, w))]);
    }

    /// <summary>The references known, in the order they are looked up.</summary>
    public WordList<CodebookWords> References { get; }

    public CodebookWords? Find(string reference) => _byReference.GetValueOrDefault(reference);

    public ImmutableArray<Codebook> All => [.. _byReference.Values.Select(w => w.Codebook)];
}
