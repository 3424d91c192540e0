using System.Collections.Immutable;

namespace Larc.Findings;

/// <summary>What speaks against a claim: statements, or that it was searched for and none was found. A claim for which nobody searched is not printed.</summary>
public sealed record CounterEvidence
{
    private CounterEvidence(bool searched, ImmutableArray<EvidenceReference> statements) => (WasSearched, Statements, WasFound) = (searched, statements, !statements.IsEmpty);

    /// <summary>Nobody has searched.</summary>
    public static CounterEvidence NotSearched { get; } = new(false, []);

    /// <summary>What a document for publication says of it: that it was searched for, and whether any was found.</summary>
    internal CounterEvidence Sealed() => new(WasSearched, []) { WasFound = WasFound };

    /// <summary>Whether the search found any, also where the statements are not named.</summary>
    public bool WasFound { get; private init; }

    /// <summary>Whether it was searched for.</summary>
    public bool WasSearched { get; }

    /// <summary>The statements found.</summary>
    public ImmutableArray<EvidenceReference> Statements { get; }

    /// <summary>What a search found; nothing is a finding too.</summary>
    public static CounterEvidence Found(IEnumerable<EvidenceReference> statements) => new(true, [.. statements]);

    /// <inheritdoc/>
    public override string ToString() => !WasSearched ? "not searched" : Statements.IsEmpty ? (WasFound ? "searched, and some found" : "searched, none") : string.Join(", ", Statements);
}
