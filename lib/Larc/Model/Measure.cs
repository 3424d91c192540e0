using System.Globalization;

namespace Larc.Model;

/// <summary>
/// A published or returned number, or the reason why there is none. Arithmetic on a missing one is missing and says why;
/// the default value is unavailable, never zero.
/// </summary>
public readonly record struct Measure
{
    private readonly decimal _value;
    private readonly byte _kindPlusOne;
    private readonly string? _reason;

    private Measure(MeasureKind kind, decimal value, string? reason) => (_kindPlusOne, _value, _reason) = ((byte)(kind + 1), value, reason);

    /// <summary>Which of the six kinds it is.</summary>
    public MeasureKind Kind => _kindPlusOne == 0 ? MeasureKind.Unavailable : (MeasureKind)(_kindPlusOne - 1);

    /// <summary>Whether it is a number (a value or a true zero).</summary>
    public bool HasValue => Kind is MeasureKind.Value or MeasureKind.TrueZero;

    /// <summary>Why it is missing, in words; empty when it is a number.</summary>
    public string Reason => HasValue ? "" : _reason ?? DefaultReason(Kind);

    /// <summary>The number.</summary>
    /// <exception cref="InvalidOperationException">It is missing; the message says why.</exception>
    public decimal Value => HasValue ? _value : throw new InvalidOperationException($"There is no number here: {Reason}.");

    /// <summary>A number; zero becomes <see cref="MeasureKind.TrueZero"/>.</summary>
    public static Measure Of(decimal value) => new(value == 0 ? MeasureKind.TrueZero : MeasureKind.Value, value, null);

    /// <summary>A missing number of <paramref name="kind"/>, with its reason.</summary>
    /// <exception cref="ArgumentException"><paramref name="kind"/> is a number's kind.</exception>
    public static Measure Missing(MeasureKind kind, string? reason = null) =>
        kind is MeasureKind.Value or MeasureKind.TrueZero ? throw new ArgumentException("A number is not missing.", nameof(kind)) : new(kind, 0, reason);

    /// <summary>The number, or null when it is missing.</summary>
    public decimal? OrNull() => HasValue ? _value : null;

    /// <summary>Sum; missing when either side is.</summary>
    public static Measure operator +(Measure a, Measure b) => Combine(a, b, static (x, y) => x + y);

    /// <summary>Difference; missing when either side is.</summary>
    public static Measure operator -(Measure a, Measure b) => Combine(a, b, static (x, y) => x - y);

    /// <summary>Quotient; missing when either side is, not applicable when the divisor is zero.</summary>
    public static Measure operator /(Measure a, Measure b) =>
        b.Kind == MeasureKind.TrueZero && a.HasValue ? Missing(MeasureKind.NotApplicable, "the denominator is zero") : Combine(a, b, static (x, y) => x / y);

    /// <summary>The number, or its reason in square brackets.</summary>
    public override string ToString() => HasValue ? _value.ToString(CultureInfo.InvariantCulture) : $"[{Reason}]";

    private static Measure Combine(Measure a, Measure b, Func<decimal, decimal, decimal> operation)
    {
        if (a.HasValue && b.HasValue)
            return Of(operation(a._value, b._value));
        if (a.HasValue || b.HasValue || a.Kind == b.Kind)
            return a.HasValue ? b : a;
        return Missing(MeasureKind.Unavailable, $"{a.Reason}; {b.Reason}");
    }

    private static string DefaultReason(MeasureKind kind) => kind switch
    {
        MeasureKind.Suppressed => "suppressed to protect people",
        MeasureKind.NotApplicable => "not applicable",
        MeasureKind.LowReliability => "too unreliable to use",
        _ => "not available",
    };
}
