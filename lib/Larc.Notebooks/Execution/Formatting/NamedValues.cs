using System.Collections;

namespace Larc.Notebooks.Execution.Formatting;

/// <summary>A row made as a dictionary: values under names.</summary>
internal static class NamedValues
{
    private const int MaximumNames = 1000;

    public static bool Is(object item) =>
        item is IEnumerable<KeyValuePair<string, object?>> or IDictionary
        || (item is IEnumerable and not string && item.GetType().GetInterfaces().Any(one =>
            one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>) && one.GetGenericArguments()[0] == typeof(string)));

    public static IEnumerable<(string Name, object? Value)> Of(object item, Reading reading) =>
        reading.Items((IEnumerable)item, MaximumNames).Items
            .Select(entry => Pairs.Of(entry!) is var (key, value) ? (LineText.Of(key, reading, limit: 60, depth: 1), value) : ("", entry));
}
