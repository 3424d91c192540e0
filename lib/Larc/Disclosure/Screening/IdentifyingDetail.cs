using System.Buffers;
using System.Text.RegularExpressions;

namespace Larc.Disclosure.Screening;

/// <summary>
/// Numbers and addresses that may identify a person: postcode, telephone, e-mail, date of birth, NHS number, UPN. A hit is for a person to look at.
/// Names are looked for elsewhere.
/// </summary>
internal static partial class IdentifyingDetail
{
    private static readonly ScreeningPattern[] s_inIdentifiers = [ScreeningPattern.EMail, ScreeningPattern.PupilNumber, ScreeningPattern.NhsNumber];

    private static readonly ScreeningPattern[] s_inTexts = [ScreeningPattern.BirthDate, ScreeningPattern.Postcode, ScreeningPattern.Telephone];

    private static readonly ScreeningPattern[] s_all = [.. s_inIdentifiers, .. s_inTexts];

    private static readonly SearchValues<char> s_needed = SearchValues.Create("0123456789@");

    /// <summary>What the text may hold, in words; null for nothing. In an identifier only numbers of children and e-mail addresses are looked for.</summary>
    public static string? Find(string text, bool isIdentifier) => First(text, isIdentifier) is { } hit ? ScreeningWording.Of(hit.Pattern) : null;

    /// <summary>Every one of them in a text that is no identifier.</summary>
    public static void Find(string text, ICollection<TextHit> hits)
    {
        // Every pattern needs a digit or an @, which most excerpts do not have.
        if (!text.AsSpan().ContainsAny(s_needed))
            return;
        foreach (var pattern in s_all)
        {
            if (IsWorthTrying(pattern, text))
                Add(pattern, text, hits);
        }
    }

    private static TextHit? First(string text, bool isIdentifier)
    {
        if (!text.AsSpan().ContainsAny(s_needed))
            return null;
        foreach (var pattern in isIdentifier ? s_inIdentifiers : s_all)
        {
            if (!IsWorthTrying(pattern, text))
                continue;
            foreach (var match in Of(pattern).EnumerateMatches(text))
            {
                if (Holds(pattern, text.AsSpan(match.Index, match.Length)))
                    return new(pattern, match.Index, match.Length);
            }
        }

        return null;
    }

    private static void Add(ScreeningPattern pattern, string text, ICollection<TextHit> hits)
    {
        foreach (var match in Of(pattern).EnumerateMatches(text))
        {
            if (!Holds(pattern, text.AsSpan(match.Index, match.Length)))
                continue;
            var (start, end) = (match.Index, match.Index + match.Length);
            // The same digits may look like two things; what was found first is the narrower pattern.
            if (!hits.Any(h => h.Start < end && start < h.Start + h.Length))
                hits.Add(new(pattern, start, match.Length));
        }
    }

    private static bool IsWorthTrying(ScreeningPattern pattern, string text) => pattern != ScreeningPattern.EMail || text.Contains('@');

    private static bool Holds(ScreeningPattern pattern, ReadOnlySpan<char> found) => pattern != ScreeningPattern.NhsNumber || ChecksOut(found);

    private static Regex Of(ScreeningPattern pattern) => pattern switch
    {
        ScreeningPattern.EMail => EMail(),
        ScreeningPattern.PupilNumber => Upn(),
        ScreeningPattern.NhsNumber => TenDigits(),
        ScreeningPattern.BirthDate => BirthDate(),
        ScreeningPattern.Postcode => Postcode(),
        _ => Telephone(),
    };

    /// <summary>Ten digits whose last checks the others (modulus 11).</summary>
    private static bool ChecksOut(ReadOnlySpan<char> digits)
    {
        var (sum, place, last) = (0, 0, 0);
        foreach (var c in digits)
        {
            if (!char.IsAsciiDigit(c))
                continue;
            last = c - '0';
            if (place < 9)
                sum += last * (10 - place);
            place++;
        }

        return (11 - (sum % 11)) % 11 == last;
    }

    [GeneratedRegex(@"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+\.[A-Za-z]{2,}(?:\.[A-Za-z]{2,})*")]
    private static partial Regex EMail();

    [GeneratedRegex(@"\b[A-HJ-NP-RT-Z][0-9]{11}[0-9A-HJ-NP-RT-Z]\b")]
    private static partial Regex Upn();

    [GeneratedRegex(@"(?<![\d-])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\d-])")]
    private static partial Regex TenDigits();

    [GeneratedRegex(@"\b(born|birth|dob|d\.o\.b\.?)\b[^\d]{0,20}\d{1,2}([/.-]| ?(st|nd|rd|th)? (of )?[A-Za-z]{3})", RegexOptions.IgnoreCase)]
    private static partial Regex BirthDate();

    [GeneratedRegex(@"\b[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][ABD-HJLNP-UW-Z]{2}\b")]
    private static partial Regex Postcode();

    [GeneratedRegex(@"(?<!\d)(\+44 ?|0)\d(?:[ -]?\d){8,9}(?!\d)")]
    private static partial Regex Telephone();
}
