namespace Larc.Returns.Checking;

/// <summary>Keeps one copy of each repeated text (coders, places in transcripts).</summary>
internal sealed class StringPool
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    public string Get(string text)
    {
        if (text.Length == 0)
            return "";
        if (!_texts.TryGetValue(text, out var kept))
            _texts[text] = kept = text;
        return kept;
    }
}
