using System.Buffers;
using System.Text.RegularExpressions;

namespace Larc.Disclosure.Screening;

/// <summary>
/// Numbers and addresses that may identify a person: postcode, telephone, e-mail, date of birth, NHS number, UPN. A hit is for a person to look at.
/// Names are looked for elsewhere.
/// </summary>
internal static partial class IdentifyingDetail
{
    private static readonly SearchValues<char> s_needed = SearchValues.Create("0123456789@");

    /// <summary>What the text may hold, in words; null for nothing. In an identifier only numbers of children and e-mail addresses are looked for.</summary>
    public static string? Find(string text, bool isIdentifier) => First(text, isIdentifier) is { } hit ? ScreeningWording.Of(hit.Pattern) : null;

    /// <summary>The first of them in a text that is no identifier, each pattern once, in the order of the patterns.</summary>
    public static void Find(string text, ICollection<TextHit> hits)
    {
        // Every pattern needs a digit or an @, which most excerpts do not have.
        if (!text.AsSpan().ContainsAny(s_needed))
            return;
        Add(EMailIn(text));
        Add(Match(ScreeningPattern.PupilNumber, Upn(), text));
        Add(NhsNumberIn(text));
        Add(Match(ScreeningPattern.BirthDate, BirthDate(), text));
        Add(Match(ScreeningPattern.Postcode, Postcode(), text));
        Add(Match(ScreeningPattern.Telephone, Telephone(), text));

        void Add(TextHit? hit)
        {
            if (hit is { } found && !hits.Any(h => h.Start == found.Start))
                hits.Add(found);
        }
    }

    private static TextHit? First(string text, bool isIdentifier)
    {
        if (!text.AsSpan().ContainsAny(s_needed))
            return null;
        var hit = EMailIn(text) ?? Match(ScreeningPattern.PupilNumber, Upn(), text) ?? NhsNumberIn(text);
        if (hit is not null || isIdentifier)
            return hit;
        return Match(ScreeningPattern.BirthDate, BirthDate(), text) ?? Match(ScreeningPattern.Postcode, Postcode(), text) ?? Match(ScreeningPattern.Telephone, Telephone(), text);
    }

    private static TextHit? EMailIn(string text) => text.Contains('@') ? Match(ScreeningPattern.EMail, EMail(), text) : null;

    private static TextHit? Match(ScreeningPattern pattern, Regex regex, string text)
    {
        foreach (var match in regex.EnumerateMatches(text))
            return new(pattern, match.Index, match.Length);
        return null;
    }

    /// <summary>Ten digits whose last checks the others (modulus 11).</summary>
    private static TextHit? NhsNumberIn(string text)
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
                return new(ScreeningPattern.NhsNumber, match.Index, match.Length);
        }

        return null;
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
