using System.Collections;
using System.Collections.Concurrent;
using System.Data;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Larc.Notebooks.Execution.Formatting;

/// <summary>What is shown as one text, what as a number, and what has parts to show.</summary>
internal static class ValueKinds
{
    private static readonly ConcurrentDictionary<Type, bool> Numbers = new();

    /// <summary>Whether it is no value: null, or what databases have for it.</summary>
    public static bool IsNull(object? value) => value is null or DBNull;

    public static bool IsNumber(object value) => value is ForeignFrames.NumberText || value is not (char or bool) && Numbers.GetOrAdd(value.GetType(), static type =>
        !type.IsEnum && type.GetInterfaces().Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(INumberBase<>)));

    /// <summary>Whether the value on its own is one text and nothing more.</summary>
    public static bool IsText(object value) => value is string or Task or Exception or IFormattable or Type or Delegate or IDataReader || TypeMembers.HasOwnText(value.GetType());

    /// <summary>
    /// Whether a value in a list is shown by its parts, a column each: also one that has a text of its own, which is then too short beside the
    /// others, but not a type of .NET's own, nor one that is richer than a row.
    /// </summary>
    public static bool HasRow(object value) => value switch
    {
        string or Task or Exception or IFormattable or Type or Delegate or IEnumerable or IDataReader => false,
        ITuple => true,
        _ when RichForms.Of(value.GetType()).Count > 0 => false,
        _ when TypeMembers.HasOwnText(value.GetType()) => !TypeMembers.IsOfFramework(value.GetType()) && TypeMembers.Of(value.GetType()).Count > 1,
        _ => TypeMembers.Of(value.GetType()).Count > 0,
    };
}
