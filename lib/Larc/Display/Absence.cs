using Larc.Model;

namespace Larc.Display;

/// <summary>
/// Why a value is not there, as shown in place of it: a shorthand in square brackets, explained below the table or chart.
/// A missing value is never shown as 0, nor left blank. The single letters are those of the government's
/// statistical service; the longer ones are this project's.
/// </summary>
/// <param name="Symbol">What stands in the cell, such as <c>[c]</c>.</param>
/// <param name="Words">What the symbol means, such as "suppressed to protect confidentiality".</param>
public sealed record Absence(string Symbol, string Words)
{
    /// <summary>[c]: a true value exists and is withheld.</summary>
    public static Absence Suppressed { get; } = new("[c]", "suppressed to protect confidentiality");

    /// <summary>[x]: nobody holds or sent the value.</summary>
    public static Absence NotAvailable { get; } = new("[x]", "not available");

    /// <summary>[z]: the value cannot exist.</summary>
    public static Absence NotApplicable { get; } = new("[z]", "not applicable");

    /// <summary>[u]: a value exists and is too unreliable to be shown.</summary>
    public static Absence LowReliability { get; } = new("[u]", "low reliability, not shown");

    /// <summary>[not asked]: the question was not put to them.</summary>
    public static Absence NotAsked { get; } = new("[not asked]", "this perspective was not asked the question");

    /// <summary>[silent]: asked, and no statement that counts.</summary>
    public static Absence Silent { get; } = new("[silent]", "asked, and nothing said that counts");

    /// <summary>[no interview]: nobody of this perspective was interviewed.</summary>
    public static Absence NotInterviewed { get; } = new("[no interview]", "nobody of this perspective was interviewed");

    /// <summary>[below]: said by too few to be listed; not the same as absent.</summary>
    public static Absence BelowThreshold { get; } = new("[below]", "below the threshold for listing, not absent");

    /// <summary>[no response]: asked, and no answer came.</summary>
    public static Absence NoResponse { get; } = new("[no response]", "no response");

    /// <summary>Why a measure is missing: the symbol of its kind, with its own reason where it gives one.</summary>
    /// <exception cref="ArgumentException">The measure is a number.</exception>
    public static Absence Of(Measure measure)
    {
        if (measure.HasValue)
            throw new ArgumentException("The measure is a number; nothing is missing.", nameof(measure));
        var usual = measure.Kind switch
        {
            MeasureKind.Suppressed => Suppressed,
            MeasureKind.NotApplicable => NotApplicable,
            MeasureKind.LowReliability => LowReliability,
            _ => NotAvailable,
        };
        return measure == Measure.Missing(measure.Kind) || measure == default ? usual : usual with { Words = measure.Reason };
    }

    /// <summary>Symbol and words, as in the notes.</summary>
    public override string ToString() => $"{Symbol} {Words}";
}
