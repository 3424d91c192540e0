using System.Globalization;
using Larc.Notebooks.Execution;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Scripting;

namespace Larc.Notebooks.Language;

/// <summary>
/// The cells that have run, as the compiler's editor services want them: a chain of projects, each of which sees what those before it declared.
/// It is made from the scripts themselves, so that what can be completed is what can be run.
/// </summary>
internal sealed class SubmissionWorkspace : IDisposable
{
    private readonly AdhocWorkspace _workspace = new();
    private readonly List<(Script Script, ProjectId Project)> _chain = [];
    private readonly Lock _lock = new();

    /// <summary>A document of code that is being typed, after a script.</summary>
    /// <param name="code">The code, directives blanked.</param>
    /// <param name="next">The code as the session would compile it: its options and what it follows.</param>
    public Document Open(string code, Script next)
    {
        lock (_lock)
        {
            Follow(next.Previous);
            return Add(_workspace.CurrentSolution, next, code, ProjectId.CreateNewId());
        }
    }

    public void Dispose() => _workspace.Dispose();

    // A cell that failed to compile is not in the chain; one that failed while running is.
    private void Follow(Script? last)
    {
        var missing = new Stack<Script>();
        for (var at = last; at is not null && (_chain.Count == 0 || at != _chain[^1].Script); at = at.Previous)
            missing.Push(at);
        foreach (var script in missing)
        {
            var id = ProjectId.CreateNewId();
            _workspace.TryApplyChanges(Add(_workspace.CurrentSolution, script, script.Code, id).Project.Solution);
            _chain.Add((script, id));
        }
    }

    private Document Add(Solution solution, Script script, string code, ProjectId id)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"Cell{_chain.Count + 1}");
        var compilation = script.GetCompilation();
        solution = solution.AddProject(ProjectInfo.Create(
            id, VersionStamp.Default, name, name, LanguageNames.CSharp,
            compilationOptions: compilation.Options,
            parseOptions: CellDirectives.ParseOptions.WithDocumentationMode(DocumentationMode.Parse),
            projectReferences: _chain.Count == 0 ? [] : [new ProjectReference(_chain[^1].Project)],
            metadataReferences: compilation.References.Where(reference => reference is not CompilationReference).Distinct(),
            isSubmission: true));
        var document = DocumentId.CreateNewId(id);
        return solution
            .AddDocument(DocumentInfo.Create(document, name, sourceCodeKind: SourceCodeKind.Script, filePath: script.Options.FilePath).WithTextLoader(Loader(code)))
            .GetDocument(document)!;
    }

    private static TextLoader Loader(string code) => TextLoader.From(TextAndVersion.Create(Microsoft.CodeAnalysis.Text.SourceText.From(code), VersionStamp.Default));
}
