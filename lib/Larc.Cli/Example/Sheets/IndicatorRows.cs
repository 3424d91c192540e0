using Larc.Cli.Example.Drawing;
using Larc.Cli.Example.Plan;
using Larc.Cli.Example.Texts;

namespace Larc.Cli.Example.Sheets;

/// <summary>The sheet of numbers. The first of them carries the authority's category of quantified evidence, the others are too early to ascribe.</summary>
internal static class IndicatorRows
{
    private const string NoAnswer = "none";
    private const string NoResponse = "no response";
    private const string TooEarly = "too early";
    private const int Large = 18;

    public static IReadOnlyList<IReadOnlyList<object?>> Of(PlannedAuthority authority, IndicatorTexts texts, ExampleRandom random)
    {
        var rows = new List<IReadOnlyList<object?>>();
        if (authority.Evidence == NoAnswer || texts.List.Count == 0)
            return rows;
        var order = Enumerable.Range(0, texts.List.Count).ToArray();
        random.Shuffle(order.AsSpan());
        // Nobody ascribes a change in a handful of children.
        if (authority.Evidence is not (NoResponse or TooEarly))
            order = [.. order.OrderBy(i => texts.List[i].Low < Large)];
        var chosen = order.Take(authority.Evidence == NoResponse ? 2 : random.Between(3, 5)).ToArray();
        for (var i = 0; i < chosen.Length; i++)
        {
            var ascription = i == 0 || authority.Evidence == NoResponse ? authority.Evidence : TooEarly;
            Add(rows, texts.List[chosen[i]], ascription, texts, random);
        }

        return rows;
    }

    private static void Add(List<IReadOnlyList<object?>> rows, IndicatorText text, string ascription, IndicatorTexts texts, ExampleRandom random)
    {
        var improves = ascription is not (TooEarly or NoResponse);
        var value = random.Between(text.Low, text.High);
        var to = texts.AscribedTo.GetValueOrDefault(ascription) is { Count: > 0 } words ? random.Of(words) : "";
        // One period of about one series in four is missing, never one that shows an improvement.
        var missing = improves || !random.Chance(0.25) ? -1 : random.Below(texts.Periods.Count);
        var unreliable = random.Chance(0.4);
        for (var period = 0; period < texts.Periods.Count; period++)
        {
            var denominator = text.Of == 0 ? (object?)null : (value + 1) * text.Of;
            var (cell, note) = ascription == NoResponse || (period == missing && !unreliable) ? (texts.Symbols.Unavailable, Note("unavailable"))
                : string.CompareOrdinal(texts.Periods[period], text.Since) < 0 ? (texts.Symbols.NotApplicable, Note("notApplicable"))
                : period == missing ? (texts.Symbols.LowReliability, Note("low"))
                : value > 0 && value < texts.SuppressBelow ? (texts.Symbols.Suppressed, "")
                : ((object)value, ascription == TooEarly && period == texts.Periods.Count - 1 ? Note(TooEarly) : "");
            if (cell is string)
                denominator = null;
            rows.Add([text.Name, text.Group, texts.Periods[period], cell, denominator, ascription, cell is string ? "" : to, note]);
            value = Next(value, text.Better == "up", improves, random);
        }

        string Note(string key) => texts.Notes.GetValueOrDefault(key) is { Count: > 0 } notes ? random.Of(notes) : "";
    }

    /// <summary>The next period's number: a clear improvement, or a few (per cent) either way.</summary>
    private static int Next(int value, bool up, bool improves, ExampleRandom random)
    {
        if (!improves && value < Large)
            return Math.Max(0, value + random.Between(-2, 2));
        var percent = improves ? random.Between(8, 16) * (up ? 1 : -1) : random.Between(-9, 9);
        return Math.Max(0, value + (((value * percent) + (percent < 0 ? -50 : 50)) / 100));
    }
}
