using System.Globalization;
using System.Text;
using Larc.Returns.Reading;

namespace Larc.Returns.Checking;

/// <summary>Collects the issues of one file, and words them.</summary>
internal sealed class IssueSink(string file)
{
    private const int LongestFound = 120;

    private readonly List<ReturnIssue> _issues = [];

    public string File { get; } = file;

    public IReadOnlyList<ReturnIssue> Issues => _issues;

    public void Add(ReturnRule rule, IssueDetail? detail = null) => _issues.Add(Write(rule, File, detail ?? new()));

    public void Add(ReturnRefusedException refusal) =>
        Add(refusal.Rule, new() { Sheet = refusal.Sheet, Row = refusal.Row, Found = refusal.Found, Expected = refusal.Expected });

    /// <summary>Drops what was collected: the return is set aside for a reason that makes it beside the point.</summary>
    public void Clear() => _issues.Clear();

    public static ReturnIssue Write(ReturnRule rule, string file, IssueDetail detail)
    {
        detail = detail with { Found = Shorten(detail.Found, LongestFound) };
        var wording = ReturnWording.For(rule.Code);
        return new()
        {
            Rule = rule.Code,
            Severity = rule.Severity,
            File = file,
            Sheet = detail.Sheet,
            Row = detail.Row,
            Column = detail.Column,
            Cell = detail.Cell,
            Found = detail.Found,
            Expected = detail.Expected,
            Message = Fill(wording.Message, file, detail),
            WhatToDo = Fill(wording.WhatToDo, file, detail),
            Suggestion = detail.Suggestion,
            Rows = detail.Rows,
            Context = detail.Context,
        };
    }

    /// <summary>The text on one line, cut with an ellipsis when it is longer.</summary>
    public static string Shorten(string text, int longest)
    {
        if (text.AsSpan().IndexOfAny('\r', '\n', '\t') >= 0)
            text = text.ReplaceLineEndings(" ").Replace('\t', ' ');
        if (text.Length <= longest)
            return text;
        var cut = char.IsHighSurrogate(text[longest - 2]) ? longest - 2 : longest - 1;
        return text[..cut] + "…";
    }

    private static string Fill(string template, string file, IssueDetail detail)
    {
        var result = new StringBuilder(template.Length + 40);
        var rest = template.AsSpan();
        while (rest.IndexOf('{') is >= 0 and var open)
        {
            var close = rest.IndexOf('}');
            result.Append(rest[..open]).Append(Value(rest[(open + 1)..close], file, detail));
            rest = rest[(close + 1)..];
        }

        return result.Append(rest).ToString();
    }

    private static string Value(ReadOnlySpan<char> name, string file, IssueDetail detail) => name switch
    {
        "file" => file,
        "sheet" => detail.Sheet,
        "row" => detail.Row?.ToString(CultureInfo.InvariantCulture) ?? "",
        "line" => detail.Row is { } line ? FormattableString.Invariant($", line {line}") : "",
        "column" => detail.Column,
        "found" => detail.Found,
        "expected" => detail.Expected,
        "other" => detail.Other,
        "count" => detail.Count,
        "hint" => detail.Suggestion.Length == 0 ? "" : ReturnWording.Hint(detail.Suggestion),
        "place" => ReturnWording.Place(detail.Sheet, detail.Row, detail.Cell),
        _ => throw new InvalidOperationException($"The wording names '{name}', which no issue has."),
    };
}
