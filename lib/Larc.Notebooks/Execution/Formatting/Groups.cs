using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;

namespace Larc.Notebooks.Execution.Formatting;

/// <summary>What <c>GroupBy</c> makes: a key with what belongs to it.</summary>
internal static class Groups
{
    private const int MaximumItems = 5;
    private static readonly ConcurrentDictionary<Type, PropertyInfo?> Keys = new();

    public static bool Is(object item) => item is IEnumerable and not string && KeyOf(item.GetType()) is not null;

    /// <summary>The key, how many belong to it where that is known, and the first of them where they are short.</summary>
    public static IEnumerable<(string Name, object? Value)> Of(object group, Reading reading)
    {
        var read = reading.Items((IEnumerable)group, MaximumItems);
        yield return ("Key", reading.Member(KeyOf(group.GetType())!.GetValue, group));
        yield return ("Count", read.Count);
        // What has parts would fill the line with the names of its properties; its own table says more.
        if (read.Items.Count > 0 && !read.Items.Any(item => item is not null && ValueKinds.HasRow(item) && !TypeMembers.HasOwnText(item.GetType())))
            yield return ("Items", LineText.List(read, reading, limit: 200));
    }

    private static PropertyInfo? KeyOf(Type type) => Keys.GetOrAdd(type, static key => key.GetInterfaces()
        .FirstOrDefault(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IGrouping<,>))?.GetProperty("Key"));
}
