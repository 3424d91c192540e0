using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace Larc.Notebooks.Execution.Formatting;

/// <summary>The text form of any value: short, readable, never longer than a screen can use, and never an exception.</summary>
internal static class PlainText
{
    public const string Null = "<null>";
    private const int MaximumItems = 20;
    private const int MaximumProperties = 20;
    private const int MaximumDepth = 3;
    private const int MaximumLength = 1 << 16;
    private const int LineLength = 100;

    public static string Describe(object? value) => Cut(Describe(value, depth: 0));

    /// <summary>Why something of the user's failed, in a line.</summary>
    public static string Reason(Exception error)
    {
        var thrown = error is TargetInvocationException { InnerException: { } inner } ? inner : error;
        return $"{thrown.GetType().Name}: {thrown.Message}";
    }

    private static string Describe(object? value, int depth)
    {
        try
        {
            return value switch
            {
                null => Null,
                string text => text,
                // Its 'Result' would wait for it.
                Task task => $"{TypeName(task.GetType())} (not awaited: write 'await' before it)",
                // A stack trace helps nobody who reads a notebook.
                Exception error => Reason(error),
                IFormattable formattable => formattable.ToString(null, CultureInfo.CurrentCulture) ?? "",
                _ when HasOwnText(value.GetType()) => value.ToString() ?? "",
                _ when depth >= MaximumDepth => TypeName(value.GetType()),
                IDictionary entries => Bracket('{', '}', Entries(entries), entries.Count, depth),
                IEnumerable items => Bracket('[', ']', items.Cast<object?>().Select(item => Describe(item, depth + 1)), CountOf(items), depth),
                _ => Properties(value, depth),
            };
        }
        catch (Exception error)
        {
            return $"({TypeName(value!.GetType())} cannot be shown: {Reason(error)})";
        }

        IEnumerable<string> Entries(IDictionary entries)
        {
            // Cast would call the enumerator of key-value pairs; a dictionary's own gives entries.
            var at = entries.GetEnumerator();
            while (at.MoveNext())
                yield return $"{Describe(at.Key, depth + 1)}: {Describe(at.Value, depth + 1)}";
        }
    }

    private static string Bracket(char open, char close, IEnumerable<string> items, int? count, int depth)
    {
        // One more than is shown tells whether there are more, without running an endless sequence to its end.
        var shown = items.Take(MaximumItems + 1).ToList();
        if (shown.Count > MaximumItems)
            shown[MaximumItems] = count is { } all
                ? string.Create(CultureInfo.CurrentCulture, $"… and {all - MaximumItems:N0} more")
                : "… and more";
        var oneLine = $"{open}{string.Join(", ", shown)}{close}";
        if (depth > 0 || shown.Count == 0 || (oneLine.Length <= LineLength && !oneLine.Contains('\n')))
            return oneLine;
        return string.Join('\n', shown);
    }

    private static string Properties(object value, int depth)
    {
        var properties = value.GetType()
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanRead && property.GetIndexParameters().Length == 0)
            .Take(MaximumProperties)
            .Select(property => $"{property.Name} = {Describe(Read(property, value), depth + 1)}")
            .ToList();
        return properties.Count == 0 ? TypeName(value.GetType()) : $"{TypeName(value.GetType())} {{ {string.Join(", ", properties)} }}";
    }

    private static object? Read(PropertyInfo property, object value)
    {
        try
        {
            return property.GetValue(value);
        }
        catch (TargetInvocationException error)
        {
            return error.InnerException;
        }
    }

    private static int? CountOf(IEnumerable items) => items switch
    {
        ICollection collection => collection.Count,
        _ => items.GetType().GetInterfaces().Any(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyCollection<>))
            ? items.GetType().GetProperty("Count")?.GetValue(items) as int?
            : null,
    };

    private static bool HasOwnText(Type type) =>
        type.GetMethod(nameof(ToString), Type.EmptyTypes)?.DeclaringType is { } declaring && declaring != typeof(object) && declaring != typeof(ValueType);

    private static string TypeName(Type type)
    {
        var name = type.Name;
        var tick = name.IndexOf('`', StringComparison.Ordinal);
        return tick < 0 ? name : $"{name[..tick]}<{string.Join(", ", type.GetGenericArguments().Select(TypeName))}>";
    }

    private static string Cut(string text)
    {
        if (text.Length <= MaximumLength)
            return text;
        var end = char.IsHighSurrogate(text[MaximumLength - 1]) ? MaximumLength - 1 : MaximumLength;
        return new StringBuilder(text, 0, end, end + 80)
            .Append(CultureInfo.CurrentCulture, $"\n… and {text.Length - end:N0} more characters")
            .ToString();
    }
}
