namespace Larc.Display;

/// <summary>Titles that state a message and still fit a chart.</summary>
internal static class ChartTitle
{
    /// <summary>The first of several messages that is short enough for a chart; a last one that is not is cut.</summary>
    public static string Fit(params ReadOnlySpan<string> messages)
    {
        foreach (var message in messages)
        {
            if (Words(message).Length <= Chart.MostTitleWords)
                return message;
        }

        return string.Join(' ', Words(messages[^1]).Take(Chart.MostTitleWords));
    }

    /// <summary>The words with a capital first letter.</summary>
    public static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    private static string[] Words(string message) => message.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
