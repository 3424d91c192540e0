namespace Larc.Findings;

/// <summary>A number behind a claim.</summary>
/// <param name="K">How many.</param>
/// <param name="N">Of how many who were asked.</param>
/// <param name="Unit">What is counted.</param>
public sealed record ClaimCount(int K, int N, CountUnit Unit)
{
    /// <summary>"12 of 14 authorities".</summary>
    public override string ToString() => $"{CountWords.KOfN(K, N)} {Unit.For(N)}";
}
