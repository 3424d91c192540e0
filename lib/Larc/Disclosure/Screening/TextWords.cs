namespace Larc.Disclosure.Screening;

/// <summary>Cuts a text into words. Hyphens and apostrophes within a word belong to it.</summary>
internal static class TextWords
{
    /// <summary>Fills <paramref name="words"/> with the words of a text, in order.</summary>
    public static void Read(string text, List<TextWord> words)
    {
        words.Clear();
        var (opens, follows) = (true, false);
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                // After an initial or a shortened title ("St.", "Mrs.", "J.") the sentence goes on.
                if (text[i] is '.' && words.Count > 0 && Shortens(text, words[^1]))
                {
                    i++;
                    continue;
                }

                opens |= text[i] is '.' or '!' or '?' or ':' or ';' or '\n' or '\r' or '"' or '“' or '‘' or '(' or '[' or '…' || (text[i] == '\'' && !After(text, i));
                follows &= char.IsWhiteSpace(text[i]) && text[i] is not ('\n' or '\r');
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && (char.IsLetterOrDigit(text[i]) || (text[i] is '\'' or '’' or '-' or '‑' && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]))))
                i++;
            var length = i - start;
            if (length > 2 && text[i - 1] is 's' && text[i - 2] is '\'' or '’')
                length -= 2;
            words.Add(new(start, length, i, char.IsUpper(text[start]), opens, follows));
            (opens, follows) = (false, true);
        }
    }

    private static bool Shortens(string text, TextWord word) => word.IsCapital && (word.Length == 1 || word.In(text) is "St" or "Mr" or "Mrs" or "Ms" or "Dr" or "Prof" or "Rev");

    /// <summary>Whether a quotation mark closes or shortens a word rather than opening what is quoted.</summary>
    private static bool After(string text, int i) => i > 0 && !char.IsWhiteSpace(text[i - 1]) && text[i - 1] is not ('(' or '[');
}
