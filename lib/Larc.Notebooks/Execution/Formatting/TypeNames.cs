namespace Larc.Notebooks.Execution.Formatting;

/// <summary>What types are called in front of people: without namespaces, and without the class that a cell's own types are compiled into.</summary>
internal static class TypeNames
{
    public static string Of(Type type)
    {
        if (type.IsArray)
            return $"{Of(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        var name = type.Name;
        // Names a compiler makes hold what no program can write.
        if (name.StartsWith('<'))
            return name.Contains("AnonymousType", StringComparison.Ordinal) ? "Anonymous" : "Object";
        var tick = name.IndexOf('`', StringComparison.Ordinal);
        if (tick < 0)
            return name;
        // A type in a generic one carries the other's arguments before its own.
        var own = type.GetGenericArguments().TakeLast(int.Parse(name.AsSpan(tick + 1), System.Globalization.CultureInfo.InvariantCulture));
        return $"{name[..tick]}<{string.Join(", ", own.Select(Of))}>";
    }
}
