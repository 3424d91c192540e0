using System.Globalization;
using System.Reflection;
using System.Text;

namespace Larc.Notebooks.Execution.Formatting;

/// <summary>The text form of any value: short, readable, never longer than a screen can use, and never an exception.</summary>
internal static class PlainText
{
    public const string Null = "<null>";
    public const int MaximumItems = 20;
    private const int MaximumLength = 1 << 16;
    private const int LineLength = 100;

    public static string Describe(object? value) => DefaultForms.Of(value, new Reading(Reading.Usual)).Text;

    /// <summary>Why something of the user's failed, in a line.</summary>
    public static string Reason(Exception error)
    {
        var thrown = error is TargetInvocationException { InnerException: { } inner } ? inner : error;
        try
        {
            return $"{TypeNames.Of(thrown.GetType())}: {thrown.Message}";
        }
        catch (Exception)
        {
            // A message is computed by the program, which may fail at that too.
            return TypeNames.Of(thrown.GetType());
        }
    }

    /// <summary>A list in one line, or one below the other where that is too long.</summary>
    public static string OfList(bool isDictionary, ReadItems read, Reading reading)
    {
        var shown = read.Items.Select(item => LineText.Of(item, reading, MaximumLength / MaximumItems, depth: 1)).ToList();
        if (read.Failure is { } failure)
            shown.Add($"… reading broke off: {Reason(failure)}");
        else if (read.HasMore)
            shown.Add(LineText.MoreText(shown.Count, read.Count ?? -1));
        if (reading.WasCut)
            shown.Add($"({reading.CutNote})");
        var (open, close) = isDictionary ? ('{', '}') : ('[', ']');
        var oneLine = $"{open}{string.Join(", ", shown)}{close}";
        return shown.Count == 0 || (oneLine.Length <= LineLength && !oneLine.Contains('\n')) ? oneLine : Cut(string.Join('\n', shown));
    }

    /// <summary>The value as a line or, where it is a text, as it is.</summary>
    public static string OfOne(object? value, Reading reading) =>
        Cut(value is string text ? text : LineText.Of(value, reading, MaximumLength), value is string whole ? whole.Length : null);

    /// <summary>Cuts a text that is too long, and says so.</summary>
    /// <param name="text">The text.</param>
    /// <param name="length">How long it is; null where it was cut already.</param>
    public static string Cut(string text, int? length = null)
    {
        if (text.Length <= MaximumLength)
            return text;
        var end = char.IsHighSurrogate(text[MaximumLength - 1]) ? MaximumLength - 1 : MaximumLength;
        var more = length is { } all ? string.Create(CultureInfo.CurrentCulture, $"… and {all - end:N0} more characters") : "… and more";
        return new StringBuilder(text, 0, end, end + 80).Append('\n').Append(more).ToString();
    }
}
