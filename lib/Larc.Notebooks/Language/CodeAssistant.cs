using Larc.Notebooks.Documents;
using Larc.Notebooks.Execution;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Scripting;

namespace Larc.Notebooks.Language;

/// <summary>Helps with code that is being typed after the cells that have run. It runs nothing, and knows nothing of code that was not run.</summary>
/// <param name="next">Chains code to what has run, without running it.</param>
/// <param name="folder">The folder of the notebook, which imported files are relative to.</param>
internal sealed class CodeAssistant(Func<string, Script> next, string folder) : IDisposable
{
    private readonly Lazy<SubmissionWorkspace> _workspace = new(() => new SubmissionWorkspace());

    /// <summary>The ways to go on from a place.</summary>
    public async Task<Completions> CompleteAsync(string code, int cursor, CancellationToken cancellation)
    {
        if (DirectiveCompletion.At(code, cursor, folder) is { } directive)
            return directive;
        var document = Open(code);
        if (CompletionService.GetService(document) is not { } service
            || await service.GetCompletionsAsync(document, cursor, cancellationToken: cancellation).ConfigureAwait(false) is not { ItemsList.Count: > 0 } list
            // In broken code the service may speak of another place.
            || !list.Span.IntersectsWith(cursor))
            return Completions.None(cursor);
        return new(list.Span.Start, list.Span.End, CompletionChoice.Of(list.ItemsList, code[list.Span.Start..cursor]));
    }

    /// <summary>What stands at a place, with its documentation: as text and as Markdown. Null where there is nothing to say.</summary>
    /// <param name="code">The code.</param>
    /// <param name="cursor">The place, in UTF-16 units.</param>
    /// <param name="detail">0 for what it is and does; 1 for its parameters, result, errors and remarks too.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<MimeBundle?> InspectAsync(string code, int cursor, int detail, CancellationToken cancellation)
    {
        var document = Open(code);
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        return SymbolAtCursor.Find(model!, cursor, cancellation) is var (symbol, more) ? SymbolText.Of(symbol, more, model!, cursor, detail) : null;
    }

    /// <summary>Whether code can be run as it stands.</summary>
    public static CodeCompleteness IsComplete(string code)
    {
        var tree = CSharpSyntaxTree.ParseText(CellDirectives.Read(code).Code, CellDirectives.ParseOptions);
        if (!SyntaxFactory.IsCompleteSubmission(tree))
            return new(CodeCompleteness.Incomplete, Indent(code));
        return tree.GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            ? new(CodeCompleteness.Invalid, "")
            : new(CodeCompleteness.Complete, "");
    }

    public void Dispose()
    {
        if (_workspace.IsValueCreated)
            _workspace.Value.Dispose();
    }

    private Document Open(string code)
    {
        var blanked = CellDirectives.Read(code).Code;
        return _workspace.Value.Open(blanked, next(blanked));
    }

    private static string Indent(string code)
    {
        var line = code.Split('\n').LastOrDefault(text => !string.IsNullOrWhiteSpace(text)) ?? "";
        var own = line[..(line.Length - line.TrimStart().Length)];
        return line.TrimEnd().EndsWith('{') ? own + "    " : own;
    }
}
