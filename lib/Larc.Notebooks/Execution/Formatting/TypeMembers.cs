using System.Collections.Concurrent;
using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Larc.Notebooks.Execution.Formatting;

/// <summary>What a type shows of itself: its public properties and fields, and whether it has a text of its own.</summary>
internal static class TypeMembers
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<TypeMember>> Known = new();
    private static readonly ConcurrentDictionary<Type, bool> Texts = new();

    public static IReadOnlyList<TypeMember> Of(Type type) => Known.GetOrAdd(type, static key => Find(key));

    /// <summary>Whether somebody wrote a <c>ToString()</c> for it; the one a compiler writes for records and anonymous types lists the members.</summary>
    public static bool HasOwnText(Type type) => Texts.GetOrAdd(type, static key =>
        key.GetMethod(nameof(ToString), Type.EmptyTypes) is { DeclaringType: { } declaring } method
        && declaring != typeof(object) && declaring != typeof(ValueType)
        && !method.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) && !declaring.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false));

    /// <summary>Whether it belongs to .NET, whose types say the best of themselves in their text.</summary>
    public static bool IsOfFramework(Type type) =>
        type.Assembly == typeof(object).Assembly || type.Assembly.GetName().Name is { } name && (name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.Win32.", StringComparison.Ordinal));

    private static List<TypeMember> Find(Type type)
    {
        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0 && CanRead(property.PropertyType) && !IsHidden(property))
            .Select(property => new TypeMember(property.Name, property.PropertyType, property.GetValue));
        var fields = type.GetFields(BindingFlags.Public | BindingFlags.Instance)
            .Where(field => CanRead(field.FieldType) && !IsHidden(field))
            .Select(field => new TypeMember(field.Name, field.FieldType, field.GetValue));
        // A property that hides one of a base type stands for both.
        return properties.Concat(fields).DistinctBy(member => member.Name, StringComparer.Ordinal).ToList();
    }

    private static bool CanRead(Type type) => !type.IsByRefLike && !type.IsByRef && !type.IsPointer && !type.IsFunctionPointer;

    private static bool IsHidden(MemberInfo member) =>
        member.GetCustomAttribute<DebuggerBrowsableAttribute>() is { State: DebuggerBrowsableState.Never };
}
