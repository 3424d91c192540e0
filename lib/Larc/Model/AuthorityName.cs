using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Larc.Model;

/// <summary>Names of authorities without what people write differently: case, accents, punctuation, '&amp;', and words such as 'Council'.</summary>
internal static class AuthorityName
{
    private static readonly FrozenSet<string> s_ignored = FrozenSet.ToFrozenSet(
        ["the", "of", "council", "county", "city", "borough", "district", "metropolitan", "royal", "london", "unitary", "authority", "mbc", "bc", "cc", "lb", "la", "lea"], StringComparer.Ordinal);

    public static string Normalise(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in name.Replace("&", " and ", StringComparison.Ordinal).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark || c is '\'' or '’' or '.')
                continue;
            if (char.IsLetterOrDigit(c))
                word.Append(char.ToLowerInvariant(c));
            else
                Finish();
        }

        Finish();
        var kept = words.Where(w => !s_ignored.Contains(w)).ToList();
        return string.Join(' ', kept.Count == 0 ? words : kept);

        void Finish()
        {
            if (word.Length > 0)
                words.Add(word.ToString());
            word.Clear();
        }
    }
}
