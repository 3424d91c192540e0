using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Larc.Notebooks.Language;

/// <summary>Finds what a person asks about: the name at the cursor; where there is none, what the parentheses round the cursor call.</summary>
internal static class SymbolAtCursor
{
    /// <summary>The symbol, and how many others bear the same name there; null where there is none.</summary>
    public static (ISymbol Symbol, int More)? Find(SemanticModel model, int cursor, CancellationToken cancellation)
    {
        var root = model.SyntaxTree.GetRoot(cancellation);
        var token = root.FindToken(Math.Min(cursor, root.FullSpan.End));
        if (!IsName(token) && cursor > 0 && root.FindToken(cursor - 1) is var before && IsName(before))
            token = before;
        if (IsName(token) && token.Span.Start <= cursor && cursor <= token.Span.End && Of(model, token.Parent!, cancellation) is { } named)
            return named;
        var call = root.FindToken(Math.Max(0, cursor - 1)).Parent?.AncestorsAndSelf().OfType<BaseArgumentListSyntax>().FirstOrDefault(list => list.SpanStart < cursor)?.Parent;
        return call switch
        {
            InvocationExpressionSyntax invocation => Of(model, invocation.Expression, cancellation),
            ElementAccessExpressionSyntax element => Of(model, element, cancellation),
            BaseObjectCreationExpressionSyntax creation => Of(model, creation, cancellation),
            _ => null,
        };
    }

    private static bool IsName(SyntaxToken token) => token.IsKind(SyntaxKind.IdentifierToken) || token.Parent is PredefinedTypeSyntax or ThisExpressionSyntax;

    private static (ISymbol, int)? Of(SemanticModel model, SyntaxNode node, CancellationToken cancellation)
    {
        if (node is SimpleNameSyntax { Parent: ObjectCreationExpressionSyntax { ArgumentList: not null } creation })
            node = creation;
        var all = model.GetMemberGroup(node, cancellation);
        var info = model.GetSymbolInfo(node, cancellation);
        if ((info.Symbol ?? model.GetDeclaredSymbol(node, cancellation)) is { } symbol)
            return (symbol, Math.Max(0, all.Length - 1));
        if (all.IsEmpty)
            all = info.CandidateSymbols;
        return all.IsEmpty ? model.GetTypeInfo(node, cancellation).Type is { TypeKind: not TypeKind.Error } type ? (type, 0) : null : (all[0], all.Length - 1);
    }
}
