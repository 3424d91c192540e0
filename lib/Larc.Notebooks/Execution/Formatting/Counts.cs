using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;

namespace Larc.Notebooks.Execution.Formatting;

/// <summary>How many items a sequence has, where it can say so without being read.</summary>
internal static class Counts
{
    private static readonly MethodInfo TryCountMethod = typeof(Counts).GetMethod(nameof(TryCount), BindingFlags.NonPublic | BindingFlags.Static)!;
    private static readonly ConcurrentDictionary<Type, Func<object, int?>> Known = new();

    public static int? Of(IEnumerable items)
    {
        try
        {
            return items is ICollection collection ? collection.Count : Known.GetOrAdd(items.GetType(), static type => Find(type))(items);
        }
        catch (Exception)
        {
            // A count is a program's own code too; without one the items are counted as they are read.
            return null;
        }
    }

    private static Func<object, int?> Find(Type type)
    {
        var interfaces = type.GetInterfaces().Where(one => one.IsGenericType).ToLookup(one => one.GetGenericTypeDefinition());
        if (interfaces[typeof(IReadOnlyCollection<>)].FirstOrDefault()?.GetProperty("Count") is { } count)
            return items => count.GetValue(items) as int?;
        return interfaces[typeof(IEnumerable<>)].FirstOrDefault() is { } sequence
            ? TryCountMethod.MakeGenericMethod(sequence.GetGenericArguments()).CreateDelegate<Func<object, int?>>()
            : _ => null;
    }

    // Queries over lists know their count as long as they leave nothing out.
    private static int? TryCount<T>(object items) => ((IEnumerable<T>)items).TryGetNonEnumeratedCount(out var count) ? count : null;
}
