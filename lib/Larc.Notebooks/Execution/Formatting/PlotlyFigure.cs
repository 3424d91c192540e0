using System.Globalization;
using System.Text.Json;
using Larc.Notebooks.Documents;

namespace Larc.Notebooks.Execution.Formatting;

/// <summary>A Plotly figure's values as a table, for front ends that draw none, for paper, and for those who do not see it.</summary>
internal static class PlotlyFigure
{
    // What traces hold, in the order in which it is read.
    private static readonly string[] Lists = ["text", "labels", "values", "locations", "x", "y", "z", "r", "theta", "open", "high", "low", "close"];

    // A count that went through a fraction is written 78.0; divided by this it is 78 again.
    private const decimal WithoutZeros = 1.0000000000000000000000000000m;

    /// <summary>The figure with its values as a table and as text.</summary>
    public static MimeBundle Forms(string json)
    {
        var table = Table(json);
        return MimeBundle.OfText(ShownTableText.Write(table)).With(MimeBundle.Html, ShownTableHtml.Write(table)).With(MimeTypes.Plotly, json);
    }

    /// <summary>The values of a figure.</summary>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public static ShownTable Table(string json)
    {
        using var document = JsonDocument.Parse(json, JsonText.Reading);
        var root = document.RootElement;
        var builder = new TableBuilder(new Reading(Reading.Usual));
        var traces = Member(root, "data") is { ValueKind: JsonValueKind.Array } data ? data.EnumerateArray().ToList() : [];
        var (all, shown) = (0, new List<object?>());
        foreach (var (number, trace) in traces.Index())
        {
            var lists = Lists.Select(name => (Name: name, Values: Member(trace, name))).Where(list => list.Values is { ValueKind: JsonValueKind.Array }).ToList();
            var length = lists.Select(list => list.Values!.Value.GetArrayLength()).DefaultIfEmpty(0).Max();
            all += length;
            var series = Text(Member(trace, "name")) ?? string.Create(CultureInfo.InvariantCulture, $"{Text(Member(trace, "type")) ?? "series"} {number + 1}");
            for (var at = 0; at < length && shown.Count < TableBuilder.MaximumRows; at++)
            {
                builder.Add(lists.Select(list => (Axis(root, list.Name), Value(list.Values!.Value, at))).Prepend(("Series", series)));
                shown.Add(null);
            }
        }

        return builder.Build(("value", "values"), new ReadItems(shown, all, all > shown.Count, null), title: Title(root), hasRowHeaders: true);
    }

    private static string Title(JsonElement root) =>
        Member(root, "layout") is { } layout && (Text(Member(layout, "title")) ?? Text(Member(Member(layout, "title") ?? default, "text"))) is { Length: > 0 } title
            ? $"Chart “{Plain(title)}”"
            : "Chart";

    private static string Axis(JsonElement root, string name)
    {
        if (name is not ("x" or "y") || Member(root, "layout") is not { } layout || Member(layout, name + "axis") is not { } axis)
            return name;
        return (Text(Member(axis, "title")) ?? Text(Member(Member(axis, "title") ?? default, "text"))) is { Length: > 0 } title ? Plain(title) : name;
    }

    private static object? Value(JsonElement list, int at)
    {
        if (at >= list.GetArrayLength())
            return "";
        var value = list[at];
        return value.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.Number when value.TryGetDecimal(out var number) => number / WithoutZeros,
            JsonValueKind.Number => value.GetDouble(),
            JsonValueKind.String => value.GetString(),
            _ => value.GetRawText(),
        };
    }

    // Its texts may hold a little HTML, such as line breaks.
    private static string Plain(string text) => System.Text.RegularExpressions.Regex.Replace(text, "<[^<>]*>", " ", System.Text.RegularExpressions.RegexOptions.NonBacktracking).Trim();

    private static JsonElement? Member(JsonElement owner, string name) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out var member) ? member : null;

    private static string? Text(JsonElement? element) => element is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
