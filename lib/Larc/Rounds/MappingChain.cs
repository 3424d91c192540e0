using Larc.Model;

namespace Larc.Rounds;

/// <summary>Finds the way from one codebook to another: a mapping, or several one after the other.</summary>
internal sealed class MappingChain
{
    private readonly Dictionary<string, Codebook> _codebooks;
    private readonly ILookup<string, CodebookMapping> _from;

    public MappingChain(IEnumerable<CodebookMapping> mappings, IEnumerable<Codebook> codebooks)
    {
        _codebooks = codebooks.DistinctBy(c => c.Reference).ToDictionary(c => c.Reference, StringComparer.Ordinal);
        // Of several mappings between the same two the first holds: the study's own come first.
        _from = mappings.DistinctBy(m => (m.From, m.To)).ToLookup(m => m.From, StringComparer.Ordinal);
    }

    /// <summary>How the codes of one codebook stand to those of another, by the fewest mappings; null when none leads there.</summary>
    public CodeTranslation? Find(Codebook from, Codebook to)
    {
        if (from.Reference == to.Reference)
            return CodeTranslation.Identity(to);
        var seen = new HashSet<string>(StringComparer.Ordinal) { from.Reference };
        var open = new Queue<CodebookMapping>(Next(from.Reference));
        while (open.TryDequeue(out var so))
        {
            if (so.To == to.Reference)
                return CodeTranslation.Of(from, to, so);
            if (!seen.Add(so.To) || !_codebooks.TryGetValue(so.To, out var middle))
                continue;
            foreach (var next in Next(so.To))
            {
                if (next.To == to.Reference)
                    open.Enqueue(CodeTranslation.Join(so, from, middle, next, to));
                else if (_codebooks.TryGetValue(next.To, out var further))
                    open.Enqueue(CodeTranslation.Join(so, from, middle, next, further));
            }
        }

        return null;

        IEnumerable<CodebookMapping> Next(string reference) => _from[reference].OrderBy(m => m.To, StringComparer.Ordinal);
    }
}
