using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;

namespace Larc.Notebooks.Execution.Formatting;

/// <summary>How many items a sequence has, where it can say so without being read.</summary>
internal static class Counts
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo?> Known = new();

    public static int? Of(IEnumerable items)
    {
        try
        {
            return items is ICollection collection ? collection.Count : Known.GetOrAdd(items.GetType(), static type => Find(type))?.GetValue(items) as int?;
        }
        catch (Exception)
        {
            // A count is a program's own code too; without one the items are counted as they are read.
            return null;
        }
    }

    private static PropertyInfo? Find(Type type) => type.GetInterfaces()
        .Where(one => one.IsGenericType && (one.GetGenericTypeDefinition() == typeof(ICollection<>) || one.GetGenericTypeDefinition() == typeof(IReadOnlyCollection<>)))
        .Select(one => one.GetProperty("Count"))
        .FirstOrDefault();
}
