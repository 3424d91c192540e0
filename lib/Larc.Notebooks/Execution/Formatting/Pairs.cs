using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;

namespace Larc.Notebooks.Execution.Formatting;

/// <summary>A key and its value, of whichever kind of dictionary.</summary>
internal static class Pairs
{
    private static readonly ConcurrentDictionary<Type, (PropertyInfo Key, PropertyInfo Value)?> Known = new();

    /// <summary>The key and value of an entry; null when the item is none.</summary>
    public static (object? Key, object? Value)? Of(object item)
    {
        if (item is DictionaryEntry entry)
            return (entry.Key, entry.Value);
        return Known.GetOrAdd(item.GetType(), static type => Find(type)) is var (key, value) ? (key.GetValue(item), value.GetValue(item)) : null;
    }

    private static (PropertyInfo Key, PropertyInfo Value)? Find(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>)
            ? (type.GetProperty("Key")!, type.GetProperty("Value")!)
            : null;
}
