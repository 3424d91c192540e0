using Larc.Disclosure.Pseudonyms;

namespace Larc.Findings.Publication;

/// <summary>
/// Takes out of a document what must not leave the study: statements, returns, exact counts behind released words, and the prompts that nobody filled. In place
/// of the statements of a claim stands one keyed fingerprint; a list of them would tell how many there are.
/// </summary>
internal static class Sealing
{
    private const int FingerprintLength = 16;

    /// <summary>The document as it may leave; it still knows the draft it was made from, so that evidence that changed is found.</summary>
    public static FindingsDocument Sealed(this FindingsDocument document, PseudonymKey key) => document
        .WithClaims(c => c with
        {
            Counts = [],
            Evidence = [],
            Counter = c.Counter.Sealed(),
            Fingerprint = c.Evidence.IsEmpty ? "" : key.Of("claim", string.Join('\n', c.Evidence.Select(e => e.ExcerptHash).Order(StringComparer.Ordinal)))[..FingerprintLength],
        })
        .WithBlocks((_, blocks) => [.. blocks.Where(b => b is not PromptBlock).Select(b => Sealed(b, key))]) with
    {
        Edition = Edition.Publication,
        Banner = FindingsWording.PublicationBanner,
        Unsealed = document,
    };

    private static FindingsBlock Sealed(FindingsBlock block, PseudonymKey key) => block switch
    {
        QuotationBlock quotation => Sealed(quotation, key),
        BoxBlock box => box with { Case = null, Quotations = [.. box.Quotations.Select(q => Sealed(q, key))] },
        _ => block,
    };

    private static QuotationBlock Sealed(QuotationBlock quotation, PseudonymKey key) =>
        quotation with { Source = new("", "", key.Of("excerpt", quotation.Source.ExcerptHash)) };
}
