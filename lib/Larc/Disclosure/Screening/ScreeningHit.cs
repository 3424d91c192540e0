using Larc.Model;

namespace Larc.Disclosure.Screening;

/// <summary>Words that may identify somebody, where they stand, and what a person decided on them.</summary>
/// <param name="Place">Where they stand.</param>
/// <param name="Pattern">What they may be.</param>
/// <param name="Words">The words found.</param>
/// <param name="Decision">The decision that holds; null when nobody decided.</param>
internal sealed record ScreeningHit(ScreenedPlace Place, ScreeningPattern Pattern, string Words, ScreeningDecision? Decision)
{
    /// <summary>Whether a person cleared it.</summary>
    public bool IsCleared => Decision is { Verdict: ScreeningVerdict.Cleared };

    /// <summary>Whether nobody decided yet.</summary>
    public bool IsUnresolved => Decision is null;

    /// <summary>What was found and where, in one sentence.</summary>
    public string Message => $"{Place.Words} may hold {ScreeningWording.Of(Pattern)}: '{Words}'.";

    /// <summary>What a person does about it.</summary>
    public static string NextStep => ScreeningWording.NextStep;

    /// <inheritdoc/>
    public override string ToString() => Message;
}
