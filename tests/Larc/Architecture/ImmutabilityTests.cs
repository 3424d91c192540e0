using System.Reflection;
using System.Runtime.CompilerServices;
using Larc.Model;

namespace Larc.Tests.Architecture;

/// <summary>What the library gives out cannot be changed by who receives it, however it is given out.</summary>
public sealed class ImmutabilityTests
{
    private const BindingFlags Public = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>An attribute is set where it is written; its form is the convention of notebook hosts.</summary>
    private static readonly Type[] Types = [.. typeof(Study).Assembly.GetExportedTypes().Where(t => !t.IsSubclassOf(typeof(Attribute)))];

    private static readonly Type[] Changeable =
        [typeof(List<>), typeof(Dictionary<,>), typeof(HashSet<>), typeof(IList<>), typeof(ICollection<>), typeof(IDictionary<,>), typeof(ISet<>), typeof(Queue<>), typeof(Stack<>), typeof(SortedDictionary<,>)];

    [Fact]
    public void No_array_and_no_collection_that_can_be_changed_is_given_out()
    {
        var given = Types
            .SelectMany(t => t.GetProperties(Public).Select(p => (Member: (MemberInfo)p, Type: p.PropertyType))
                .Concat(t.GetMethods(Public).Where(m => !m.IsSpecialName).Select(m => (Member: (MemberInfo)m, Type: m.ReturnType))))
            .ToList();

        given.Count.ShouldBeGreaterThan(500);
        given.Where(g => IsChangeable(g.Type)).Select(g => $"{g.Member.DeclaringType!.FullName}.{g.Member.Name}").ShouldBeEmpty();
    }

    [Fact]
    public void What_stands_behind_a_record_is_written_once() => Types
        .Where(t => t.GetMethod("<Clone>$") is not null)
        .SelectMany(t => t.GetFields(BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        .Where(f => !f.IsInitOnly && !f.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false))
        .Select(f => $"{f.DeclaringType!.FullName}.{f.Name}").ShouldBeEmpty();

    private static bool IsChangeable(Type type) =>
        type.IsArray || (type.IsGenericType && (Changeable.Contains(type.GetGenericTypeDefinition()) || type.GetGenericArguments().Any(IsChangeable)));
}
