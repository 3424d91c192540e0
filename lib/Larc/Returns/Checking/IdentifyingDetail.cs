using System.Buffers;
using System.Text.RegularExpressions;

namespace Larc.Returns.Checking;

/// <summary>
/// Simple patterns of what may identify a person: postcode, telephone, e-mail, date of birth, NHS number, UPN. A hit is for a person to look at.
/// Names are not looked for here.
/// </summary>
internal static partial class IdentifyingDetail
{
    private static readonly SearchValues<char> s_needed = SearchValues.Create("0123456789@");

    /// <summary>What the text may hold, in words; null for nothing. In an identifier only numbers of children and e-mail addresses are looked for.</summary>
    public static string? Find(string text, bool isIdentifier)
    {
        // Every pattern needs a digit or an @, which most excerpts do not have.
        if (!text.AsSpan().ContainsAny(s_needed))
            return null;
        if (text.Contains('@') && EMail().IsMatch(text))
            return "an e-mail address";
        if (Upn().IsMatch(text))
            return "a unique pupil number";
        if (NhsNumbers(text))
            return "an NHS number";
        if (isIdentifier)
            return null;
        if (BirthDate().IsMatch(text))
            return "a date of birth";
        if (Postcode().IsMatch(text))
            return "a postcode";
        return Telephone().IsMatch(text) ? "a telephone number" : null;
    }

    /// <summary>Ten digits whose last checks the others (modulus 11).</summary>
    private static bool NhsNumbers(string text)
    {
        foreach (var match in TenDigits().EnumerateMatches(text))
        {
            var (sum, place, last) = (0, 0, 0);
            foreach (var c in text.AsSpan(match.Index, match.Length))
            {
                if (!char.IsAsciiDigit(c))
                    continue;
                last = c - '0';
                if (place < 9)
                    sum += last * (10 - place);
                place++;
            }

            if ((11 - (sum % 11)) % 11 == last)
                return true;
        }

        return false;
    }

    [GeneratedRegex(@"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+\.[A-Za-z]{2,}")]
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
