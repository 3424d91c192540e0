using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using Larc.Notebooks.Documents;

namespace Larc.Notebooks.Execution.Formatting;

/// <summary>
/// Finds the rich forms a type offers, by names alone: an attribute <c>TypeFormatterSourceAttribute</c> on it, on a base type or on an
/// interface, else public methods <c>string ToHtml()</c>, <c>ToSvg()</c>, <c>ToMarkdown()</c> and <c>ToPlotlyJson()</c>.
/// </summary>
internal static class RichForms
{
    private const string AttributeName = "TypeFormatterSourceAttribute";
    private static readonly (string Method, string MimeType)[] Methods =
    [
        ("ToHtml", MimeBundle.Html), ("ToSvg", MimeTypes.Svg), ("ToMarkdown", MimeTypes.Markdown), ("ToPlotlyJson", MimeTypes.Plotly),
    ];

    private static readonly ConcurrentDictionary<Type, IReadOnlyList<RichForm>> Known = new();

    public static IReadOnlyList<RichForm> Of(Type type) => Known.GetOrAdd(type, static key => Find(key));

    private static List<RichForm> Find(Type type)
    {
        try
        {
            foreach (var candidate in BasesOf(type).Concat(type.GetInterfaces()))
            {
                var forms = candidate.GetCustomAttributes(inherit: false)
                    .Where(attribute => attribute.GetType().Name == AttributeName)
                    .SelectMany(FromSource)
                    .ToList();
                if (forms.Count > 0)
                    return forms;
            }
        }
        catch (Exception)
        {
            // A source that breaks the convention is the same as none; the value still has its text.
        }

        return Methods
            .Select(form => (Method: type.GetMethod(form.Method, BindingFlags.Public | BindingFlags.Instance, Type.EmptyTypes), form.MimeType))
            .Where(form => form.Method?.ReturnType == typeof(string))
            .Select(form => new RichForm(form.MimeType, value => (string?)Call(form.Method!, value)))
            .ToList();
    }

    private static IEnumerable<Type> BasesOf(Type type)
    {
        for (var at = type; at is not null; at = at.BaseType)
            yield return at;
    }

    private static IEnumerable<RichForm> FromSource(object attribute)
    {
        if (attribute.GetType().GetProperty("FormatterSourceType")?.GetValue(attribute) is not Type sourceType)
            return [];
        var preferred = attribute.GetType().GetProperty("PreferredMimeTypes")?.GetValue(attribute) as IEnumerable<string>;
        var wanted = preferred?.ToList() ?? [];
        var source = Activator.CreateInstance(sourceType)!;
        var create = sourceType.GetMethod("CreateTypeFormatters", Type.EmptyTypes);
        if (create is null || Call(create, source) is not IEnumerable formatters)
            return [];
        return formatters.Cast<object>().Select(FromFormatter).OfType<RichForm>()
            .Where(form => wanted.Count == 0 || wanted.Contains(form.MimeType))
            .ToList();
    }

    private static RichForm? FromFormatter(object formatter)
    {
        var type = formatter.GetType();
        var format = type.GetMethod("Format", [typeof(object), typeof(TextWriter)]);
        if (type.GetProperty("MimeType")?.GetValue(formatter) is not string mimeType || format?.ReturnType != typeof(bool))
            return null;
        return new RichForm(mimeType, value =>
        {
            using var writer = new StringWriter(CultureInfo.CurrentCulture) { NewLine = "\n" };
            return Call(format, formatter, value, writer) is true ? writer.ToString() : null;
        });
    }

    private static object? Call(MethodInfo method, object target, params object?[] arguments) =>
        method.Invoke(target, BindingFlags.DoNotWrapExceptions, binder: null, arguments, culture: null);
}
