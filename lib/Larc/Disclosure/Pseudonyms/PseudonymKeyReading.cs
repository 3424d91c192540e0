namespace Larc.Disclosure.Pseudonyms;

/// <summary>What came of looking for the key.</summary>
/// <param name="Key">The key; null when there is none that can be used.</param>
/// <param name="Problem">Why there is none and what to do, in plain sentences; empty when there is one.</param>
internal sealed record PseudonymKeyReading(PseudonymKey? Key, string Problem)
{
    /// <summary>Whether the key was made just now: letters of earlier documents, made with another key, will not come out again.</summary>
    public bool IsNew { get; init; }
}
