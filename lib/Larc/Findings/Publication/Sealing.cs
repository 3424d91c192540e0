using System.Collections.Immutable;
using Larc.Disclosure.Pseudonyms;

namespace Larc.Findings.Publication;

/// <summary>
/// Takes out of a document what must not leave the study: statements, returns, exact counts behind released words, and the prompts that nobody filled. In place
/// of the statements of a claim stands one keyed fingerprint; a list of them would tell how many there are. It holds the name of the claim as well: two claims
/// that rest on the same statements must not show that they do.
/// </summary>
internal static class Sealing
{
    private const int FingerprintLength = 16;

    /// <summary>The document as it may leave; it still knows the draft it was made from, so that evidence that changed is found.</summary>
    public static FindingsDocument Sealed(this FindingsDocument document, PseudonymKey key)
    {
        var closed = document.WithClaims(c => Sealed(c, key)).WithBlocks((_, blocks) => [.. blocks.Where(b => b is not PromptBlock).Select(b => Sealed(b, key))]);
        return closed with
        {
            Sections = Filled(closed.Sections),
            Edition = Edition.Publication,
            Banner = FindingsWording.PublicationBanner,
            Unsealed = document,
        };
    }

    private static Claim Sealed(Claim claim, PseudonymKey key) => claim with
    {
        Counts = [],
        Evidence = [],
        Counter = claim.Counter.Sealed(),
        Fingerprint = claim.Evidence.IsEmpty ? "" : key.Of("claim", claim.Id + "\n" + string.Join('\n', claim.Evidence.Select(e => e.ExcerptHash).Order(StringComparer.Ordinal)))[..FingerprintLength],
    };

    /// <summary>Without the sections that held nothing but a prompt.</summary>
    private static ImmutableArray<FindingsSection> Filled(ImmutableArray<FindingsSection> sections) =>
    [
        .. sections.Select(s => s with { Subsections = Filled(s.Subsections) }).Where(s => !s.Blocks.IsEmpty || !s.Subsections.IsEmpty),
    ];

    private static FindingsBlock Sealed(FindingsBlock block, PseudonymKey key) => block switch
    {
        QuotationBlock quotation => Sealed(quotation, key),
        BoxBlock box => box with { Case = null, Quotations = [.. box.Quotations.Select(q => Sealed(q, key))] },
        _ => block,
    };

    private static QuotationBlock Sealed(QuotationBlock quotation, PseudonymKey key) =>
        quotation with { Source = new("", "", key.Of("excerpt", quotation.Source.ExcerptHash)) };
}
