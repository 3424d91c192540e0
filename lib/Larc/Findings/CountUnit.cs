namespace Larc.Findings;

/// <summary>What is counted, in words. A count without its unit is not printed.</summary>
/// <param name="Singular">One of them, such as "authority".</param>
/// <param name="Plural">Several, such as "authorities".</param>
public sealed record CountUnit(string Singular, string Plural)
{
    /// <summary>Authorities.</summary>
    public static CountUnit Authorities { get; } = new("authority", "authorities");

    /// <summary>The word that goes with <paramref name="number"/>: the singular for one, the plural otherwise.</summary>
    public string For(int number) => number == 1 ? Singular : Plural;

    /// <inheritdoc/>
    public override string ToString() => Plural;
}
