using Larc.Notebooks.Execution;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Larc.Notebooks.Tests;

/// <summary>A library for notebooks to reference, compiled to a file so that <c>#r</c> is real. It references no host.</summary>
internal static class TestLibrary
{
    private const string Source = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Threading;

        [AttributeUsage(AttributeTargets.All)]
        internal sealed class TypeFormatterSourceAttribute : Attribute
        {
            public TypeFormatterSourceAttribute(Type formatterSourceType) => FormatterSourceType = formatterSourceType;
            public Type FormatterSourceType { get; }
            public string[] PreferredMimeTypes { get; set; }
        }

        namespace TestLib
        {
            public static class Shared
            {
                private static int _count;
                public static int Next() => Interlocked.Increment(ref _count);
                public static int Count => _count;
            }

            public sealed class Formatter
            {
                private readonly Func<object, string> _write;
                public Formatter(string mimeType, Func<object, string> write) { MimeType = mimeType; _write = write; }
                public string MimeType { get; }
                public bool Format(object value, TextWriter writer)
                {
                    var text = _write(value);
                    if (text == null) return false;
                    writer.Write(text);
                    return true;
                }
            }

            public sealed class CardFormatters
            {
                public IEnumerable<object> CreateTypeFormatters() => new object[]
                {
                    new Formatter("text/html", value => "<p>" + value + "</p>"),
                    new Formatter("text/plain", value => "plain " + value),
                    new Formatter("application/vnd.plotly.v1+json", value => "{\"data\": []}"),
                    new Formatter("text/latex", value => "not preferred"),
                };
            }

            [TypeFormatterSource(typeof(CardFormatters), PreferredMimeTypes = new[] { "text/html", "text/plain", "application/vnd.plotly.v1+json" })]
            public class Card { public override string ToString() => "card"; }
            public sealed class DerivedCard : Card { public string ToHtml() => "<p>not this one</p>"; }

            public sealed class HtmlFormatters
            {
                public IEnumerable<object> CreateTypeFormatters() => new object[]
                {
                    new Formatter("text/html", value => value is Declines ? null : value is Broken ? throw new InvalidOperationException("no ink") : "<i>" + value + "</i>"),
                };
            }

            [TypeFormatterSource(typeof(HtmlFormatters))]
            public interface IItem { }
            public sealed class Item : IItem { public override string ToString() => "item"; }
            public sealed class Declines : IItem { public override string ToString() => "declines"; }
            public sealed class Broken : IItem { public override string ToString() => "broken"; }

            public sealed class NoConstructor { private NoConstructor() { } }
            [TypeFormatterSource(typeof(NoConstructor))]
            public sealed class Unformatted { public override string ToString() => "unformatted"; }

            public sealed class Table { public string ToHtml() => "<table></table>"; public override string ToString() => "table"; }
            public sealed class Mute { public override string ToString() => throw new InvalidOperationException("no words"); }
            public sealed class Plain { public int Size => 3; public string Name => "n"; public int Bad => throw new Exception("bad"); }
            public static class Thrower { public static void Throw() => throw new InvalidOperationException("from the library"); }
        }
        """;

    /// <summary>Compiles the library to <c>TestLib*.dll</c> in a folder; each name is an assembly of its own.</summary>
    public static string Compile(string folder, string name)
    {
        var path = Path.Combine(folder, name + ".dll");
        Directory.CreateDirectory(folder);
        CSharpCompilation.Create(
            name, [CSharpSyntaxTree.ParseText(Source)], ScriptReferences.Framework, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .Emit(path).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ShouldBeEmpty();
        return path;
    }

    /// <summary>What a build writes for notebooks: an absolute reference and a using.</summary>
    public static string Setup(string assembly) => $"#r {TestFolder.Quote(assembly)}\nusing TestLib;\n";
}
