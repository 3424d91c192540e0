using Larc.Display;

namespace Larc.Findings;

/// <summary>Titles that state a message and still fit a chart.</summary>
internal static class ChartTitle
{
    /// <summary>The message, when it is short enough for a chart; otherwise the shorter words.</summary>
    public static string Fit(string message, string shorter) =>
        message.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= Chart.MostTitleWords ? message : shorter;

    /// <summary>The words with a capital first letter.</summary>
    public static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
