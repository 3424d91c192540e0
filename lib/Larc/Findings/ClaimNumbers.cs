namespace Larc.Findings;

/// <summary>The number of each claim in print. The same sentence may be drafted twice: claims are told apart by identity, not by content.</summary>
internal sealed class ClaimNumbers(FindingsDocument document)
{
    private readonly Dictionary<Claim, int> _numbers = document.Claims
        .Select((claim, index) => (claim, index))
        .DistinctBy(c => c.claim, ReferenceEqualityComparer.Instance)
        .ToDictionary(c => c.claim, c => c.index + 1, (IEqualityComparer<Claim>)ReferenceEqualityComparer.Instance);

    public int Of(Claim claim) => _numbers[claim];
}
