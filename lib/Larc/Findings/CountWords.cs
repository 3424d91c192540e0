using System.Globalization;

namespace Larc.Findings;

/// <summary>
/// The words for counts. The order of words is stable between readers, their numbers are not: so "k of N" with its unit
/// stands beside every word. The first rule that fits wins: none, one, all, half, around half, nearly all (above 90 %),
/// most (75–90 %), a majority (above 50 %), a few (15 % or less), some.
/// </summary>
public static class CountWords
{
    /// <summary>Below this many there are no words, numerals only.</summary>
    public const int SmallestForWords = 10;

    /// <summary>The rule as a sentence, printed in every draft.</summary>
    public const string Explanation =
        "Words for counts: none; one; all; half; around half (within one half of it); nearly all (more than 90 per cent); most (75 to 90 per cent); "
        + "a majority (more than 50 per cent); a few (15 per cent or less, at least two); some (the rest). Of fewer than ten, only numerals are used.";

    /// <summary>The word for <paramref name="k"/> of <paramref name="n"/>, or null when only numerals may be used (n below ten).</summary>
    /// <param name="k">How many.</param>
    /// <param name="n">Of how many: all who were asked.</param>
    /// <exception cref="ArgumentOutOfRangeException">n is not positive, or k is not between 0 and n.</exception>
    public static string? WordFor(int k, int n)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(k);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(k, n);
        if (n < SmallestForWords)
            return null;
        // Whole numbers only: a share computed in binary fractions would put 9 of 10 on either side of 90 %.
        var (share, whole) = (100L * k, (long)n);
        return k switch
        {
            0 => "none",
            1 => "one",
            _ when k == n => "all",
            _ when 2L * k == n => "half",
            _ when Math.Abs((2L * k) - n) == 1 => "around half",
            _ when share > 90 * whole => "nearly all",
            _ when share >= 75 * whole => "most",
            _ when share > 50 * whole => "a majority",
            _ when share <= 15 * whole => "a few",
            _ => "some",
        };
    }

    /// <summary>The count with its unit: "most authorities (12 of 14)", "one authority (1 of 14)", or "3 of 8 authorities" below ten.</summary>
    /// <inheritdoc cref="WordFor"/>
    public static CountPhrase Phrase(int k, int n, CountUnit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        var numbers = KOfN(k, n);
        return WordFor(k, n) switch
        {
            null => new($"{numbers} {unit.For(n)}", k == 1),
            "one" => new($"one {unit.Singular} ({numbers})", true),
            var word and ("none" or "half" or "around half") => new($"{word} of the {unit.Plural} ({numbers})", false),
            var word and "a majority" => new($"{word} of {unit.Plural} ({numbers})", false),
            var word => new($"{word} {unit.Plural} ({numbers})", false),
        };
    }

    /// <summary>The count in numerals with its unit: "12 of 14 authorities".</summary>
    internal static CountPhrase Numbers(int k, int n, CountUnit unit) => new($"{KOfN(k, n)} {unit.For(n)}", k == 1);

    internal static string Numeral(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>"12 of 14".</summary>
    public static string KOfN(int k, int n) => string.Create(CultureInfo.InvariantCulture, $"{k} of {n}");
}
