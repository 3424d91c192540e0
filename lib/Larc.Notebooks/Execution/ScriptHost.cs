using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using Larc.Notebooks.Packages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.CodeAnalysis.Scripting.Hosting;

namespace Larc.Notebooks.Execution;

/// <summary>
/// What the sessions of one run share: how they compile, and the assemblies of this process they use. What these cache is computed once. What a
/// session loads besides is its own.
/// </summary>
internal sealed class ScriptHost : IDisposable
{
    private static readonly Lazy<Task> Warm = new(() => Task.Run(WarmUp));

    // Scripts want one, and would make one each; here it loads nothing.
    private readonly InteractiveAssemblyLoader _unused = new();
    private readonly ScriptOptions _first;
    private readonly ScriptOptions _later;

    /// <summary>Prepares a run.</summary>
    /// <param name="loadedAssemblies">Assemblies of this process that scripts use instead of loading another copy.</param>
    /// <param name="packages">Where packages come from; null for the user's own feeds.</param>
    public ScriptHost(IReadOnlyCollection<Assembly>? loadedAssemblies = null, PackageResolver? packages = null)
    {
        Packages = packages ?? new PackageResolver();
        ProcessAssemblies = [.. loadedAssemblies ?? [], typeof(ScriptHost).Assembly];
        _later = ScriptOptions.Default
            .WithLanguageVersion(LanguageVersion.CSharp13)
            .WithMetadataResolver(new HostMetadataResolver(ProcessAssemblies))
            .WithSourceResolver(new SourceFileResolver(ImmutableArray<string>.Empty, baseDirectory: null))
            .WithReferences(Array.Empty<MetadataReference>())
            .WithEmitDebugInformation(true)
            .WithFileEncoding(Encoding.UTF8);
        _first = _later.WithReferences(ScriptReferences.Framework.Append<MetadataReference>(ScriptReferences.Host)).WithImports(DefaultUsings);
    }

    /// <summary>The namespaces a cell need not name: those of .NET Interactive, <c>System.IO</c>, and the one with <c>Display</c>.</summary>
    public static IReadOnlyList<string> DefaultUsings { get; } =
    [
        "System", "System.Text", "System.Threading.Tasks", "System.Collections", "System.Collections.Generic", "System.IO", "System.Linq",
        "Larc.Notebooks.Scripting",
    ];

    /// <summary>The assemblies of this process that scripts use instead of loading another copy.</summary>
    public IReadOnlyList<Assembly> ProcessAssemblies { get; }

    /// <summary>Where packages come from.</summary>
    public PackageResolver Packages { get; }

    /// <summary>Compiles and runs something small in the background, once per process, so that the first cell does not pay for it.</summary>
    public static Task WarmUpAsync() => Warm.Value;

    public ScriptSession CreateSession(ScriptSessionOptions options) => new(this, options);

    /// <summary>Chains a piece of code to what has run before. References and usings come down the chain, so only what is new is stated.</summary>
    public Script<object> Create(string code, string filePath, Script? previous, IReadOnlyList<MetadataReference> references) => previous is null
        ? CSharpScript.Create<object>(code, _first.WithFilePath(filePath).AddReferences(references), assemblyLoader: _unused)
        : previous.ContinueWith<object>(code, _later.WithFilePath(filePath).WithReferences(references));

    public void Dispose() => _unused.Dispose();

    private static async Task WarmUp()
    {
        using var host = new ScriptHost();
        using var session = host.CreateSession(new ScriptSessionOptions());
        await session.ExecuteAsync("var warm = new[] { 1, 2 }.Select(x => x + 1).ToList();");
        await session.ExecuteAsync("warm.Select(x => new { Number = x, Text = \"\" }).ToList()");
    }
}
