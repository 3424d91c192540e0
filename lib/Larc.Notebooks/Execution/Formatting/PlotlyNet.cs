using System.Collections.Concurrent;
using System.Reflection;

namespace Larc.Notebooks.Execution.Formatting;

/// <summary>
/// The charts of Plotly.NET, told by the name of their type. Only the figure is taken: the HTML of that library loads a script from the network.
/// </summary>
internal static class PlotlyNet
{
    private const string TypeName = "Plotly.NET.GenericChart";
    private static readonly ConcurrentDictionary<Type, MethodInfo?> Known = new();

    public static bool Is(Type type) => Known.GetOrAdd(type, static key => Find(key)) is not null;

    /// <summary>The figure as JSON; null when the value is no such chart.</summary>
    public static string? ToJson(object value) =>
        Known.GetOrAdd(value.GetType(), static type => Find(type))?.Invoke(null, BindingFlags.DoNotWrapExceptions, binder: null, [value], culture: null) as string;

    private static MethodInfo? Find(Type type)
    {
        // A chart of one trace and one of several are types within the one named.
        for (var at = type; at is not null; at = at.BaseType)
            if (at.FullName == TypeName)
                return at.GetMethod("toFigureJson", [at]) ?? at.GetMethod("toJson", [at]);
        return null;
    }
}
