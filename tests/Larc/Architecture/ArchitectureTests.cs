using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using Larc.Model;
using Larc.Notebooks.Documents;

namespace Larc.Tests.Architecture;

/// <summary>Holds the library's shape: which way it depends, that its results cannot be changed, and what it shows to the outside.</summary>
public sealed class ArchitectureTests
{
    private static readonly Assembly Library = typeof(Study).Assembly;

    /// <summary>For each part of the library the parts it may use. The root (workspace, analysis) may use them all.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Larc.Model"] = [],
        ["Larc.Display"] = ["Larc.Model"],
        ["Larc.Disclosure"] = ["Larc.Model", "Larc.Display"],
        // The patterns of identifying detail exist once, in the screening.
        ["Larc.Returns"] = ["Larc.Model", "Larc.Disclosure", "Larc.RepositoryFolders", "Larc.OutputFolder"],
        ["Larc.Exchange"] = ["Larc.Model", "Larc.Display"],
        ["Larc.Triangulation"] = ["Larc.Model"],
        ["Larc.Exploring"] = ["Larc.Model", "Larc.Display"],
        ["Larc.Outcomes"] = ["Larc.Model", "Larc.Triangulation", "Larc.Display"],
        ["Larc.Continuum"] = ["Larc.Model", "Larc.Triangulation", "Larc.Display"],
        // What was published is compared with what is computed, afterwards: nothing that computes may know it.
        ["Larc.Published"] = ["Larc.Model", "Larc.Triangulation", "Larc.Outcomes", "Larc.Display", "Larc.RepositoryFolders"],
        ["Larc.Rounds"] = ["Larc.Model", "Larc.Triangulation", "Larc.Display"],
        ["Larc.Findings"] = ["Larc.Model", "Larc.Triangulation", "Larc.Outcomes", "Larc.Continuum", "Larc.Disclosure", "Larc.Display"],
        // The quality record looks back on everything that was done with one round.
        ["Larc.Quality"] = ["Larc.Model", "Larc.Display", "Larc.Returns", "Larc.Triangulation", "Larc.Continuum", "Larc.Findings", "Larc.Analysis"],
    };

    /// <summary>A notebook's first cell opens all namespaces: a name in two of them could not be used there.</summary>
    [Fact]
    public void No_public_name_stands_for_two_types() => typeof(Larc.Model.Study).Assembly.GetExportedTypes()
        .Where(t => !t.IsNested)
        .GroupBy(t => t.Name)
        .Where(g => g.Count() > 1)
        .Select(g => string.Join(" and ", g.Select(t => t.FullName)))
        .ShouldBeEmpty();

    [Fact]
    public void The_library_depends_one_way()
    {
        var wrong = from type in Library.GetTypes()
                    let part = PartOf(type)
                    where part is not null && Allowed.ContainsKey(part)
                    from used in TypeUses.Of(type)
                    where used.Assembly == Library
                    let other = PartOf(used)
                    where other is not null && other != part && !Allowed[part].Contains(other)
                    select $"{type.FullName} uses {used.FullName}";

        wrong.Distinct().ShouldBeEmpty();
    }

    [Fact]
    public void Every_part_is_one_the_rule_knows() =>
        Library.GetTypes().Select(PartOf).OfType<string>().Where(p => p.Split('.').Length == 2 && Library.GetTypes().All(t => t.FullName != p)).Distinct().Except(Allowed.Keys).ShouldBeEmpty();

    [Fact]
    public void The_library_knows_no_network_no_console_and_no_host()
    {
        string[] forbidden = ["System.Net.Http", "System.Net.Sockets", "System.Net.Requests", "System.Console", "Microsoft.CodeAnalysis", "Larc.Notebooks", "Larc.Cli"];

        Library.GetReferencedAssemblies().Select(a => a.Name!).Where(name => forbidden.Any(f => name.StartsWith(f, StringComparison.Ordinal))).ShouldBeEmpty();
        typeof(NotebookDocument).Assembly.GetReferencedAssemblies().Select(a => a.Name).ShouldNotContain("Larc");
    }

    [Fact]
    public void What_is_public_cannot_be_changed()
    {
        var settable = from type in Library.GetExportedTypes()
                       from property in type.GetProperties()
                       where property.SetMethod is { IsPublic: true } setter && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))
                       // Attributes are set where they are written; their form is the convention of notebook hosts.
                       where !type.IsSubclassOf(typeof(Attribute)) && property.DeclaringType!.Assembly == Library
                       select $"{type.FullName}.{property.Name}";
        var fields = from type in Library.GetExportedTypes()
                     where !type.IsEnum
                     from field in type.GetFields()
                     where !field.IsLiteral
                     select $"{type.FullName}.{field.Name}";
        var arrays = from type in Library.GetExportedTypes()
                     from property in type.GetProperties()
                     where property.PropertyType.IsArray && !type.IsSubclassOf(typeof(Attribute))
                     select $"{type.FullName}.{property.Name}";

        settable.Concat(fields).Concat(arrays).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(typeof(Study))]
    [InlineData(typeof(NotebookDocument))]
    public void What_is_public_is_known(Type inside)
    {
        var assembly = inside.Assembly;
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            text.Append(type.FullName).Append('\n');
            foreach (var member in type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly).Where(IsWritten).Select(m => m.ToString()!).Order(StringComparer.Ordinal))
                text.Append("  ").Append(member).Append('\n');
        }

        Golden.Check($"api/{assembly.GetName().Name}.txt", text.ToString());
    }

    /// <summary>Members somebody wrote: not accessors, nor what the compiler adds to records.</summary>
    private static bool IsWritten(MemberInfo member) =>
        member is not MethodBase { IsSpecialName: true, IsConstructor: false }
        && !member.Name.Contains('<', StringComparison.Ordinal)
        && !(member is MethodBase && member.IsDefined(typeof(CompilerGeneratedAttribute)))
        && member.Name is not ("ToString" or "Equals" or "GetHashCode" or "Deconstruct");

    /// <summary>The part a type belongs to: its namespace's first two words; for the root its own name.</summary>
    private static string? PartOf(Type type)
    {
        for (; type.DeclaringType is not null; type = type.DeclaringType)
        {
        }

        return type.Namespace switch
        {
            "Larc" => type.FullName,
            { } name when name.StartsWith("Larc.", StringComparison.Ordinal) => string.Join('.', name.Split('.').Take(2)),
            _ => null,
        };
    }
}
