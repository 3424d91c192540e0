using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Larc.Notebooks.Execution;

/// <summary>
/// Adds to every loop and function of a cell a look at whether the cell was stopped. Nothing else stops code in the background, and other ways to
/// stop a thread are not sure to leave the process whole. Lines stay where they are.
/// </summary>
internal sealed class StopChecks : CSharpSyntaxRewriter
{
    private static readonly StatementSyntax Check = Call(nameof(RunningCell.Check));
    private static readonly StatementSyntax Enter = Call(nameof(RunningCell.Enter));

    private readonly Compilation _compilation;
    private readonly SyntaxTree _tree;
    private SemanticModel? _model;

    private StopChecks(Compilation compilation, SyntaxTree tree)
    {
        _compilation = compilation;
        _tree = tree;
    }

    /// <summary>The code with the calls; the same where it has no loop or function.</summary>
    public static Compilation AddTo(Compilation compilation)
    {
        var tree = compilation.SyntaxTrees.Last();
        var root = tree.GetRoot();
        var checkedRoot = new StopChecks(compilation, tree).Visit(root);
        return checkedRoot == root ? compilation : compilation.ReplaceSyntaxTree(tree, tree.WithRootAndOptions(checkedRoot, tree.Options));
    }

    public override SyntaxNode? VisitWhileStatement(WhileStatementSyntax node) =>
        base.VisitWhileStatement(node) is WhileStatementSyntax loop ? loop.WithStatement(Guarded(loop.Statement)) : null;

    public override SyntaxNode? VisitDoStatement(DoStatementSyntax node) =>
        base.VisitDoStatement(node) is DoStatementSyntax loop ? loop.WithStatement(Guarded(loop.Statement)) : null;

    public override SyntaxNode? VisitForStatement(ForStatementSyntax node) =>
        base.VisitForStatement(node) is ForStatementSyntax loop ? loop.WithStatement(Guarded(loop.Statement)) : null;

    public override SyntaxNode? VisitForEachStatement(ForEachStatementSyntax node) =>
        base.VisitForEachStatement(node) is ForEachStatementSyntax loop ? loop.WithStatement(Guarded(loop.Statement)) : null;

    public override SyntaxNode? VisitForEachVariableStatement(ForEachVariableStatementSyntax node) =>
        base.VisitForEachVariableStatement(node) is ForEachVariableStatementSyntax loop ? loop.WithStatement(Guarded(loop.Statement)) : null;

    public override SyntaxNode? VisitSimpleLambdaExpression(SimpleLambdaExpressionSyntax node)
    {
        var visited = base.VisitSimpleLambdaExpression(node);
        return visited is SimpleLambdaExpressionSyntax { Block: { } body } function ? function.WithBlock(Entered(body))
            : visited is SimpleLambdaExpressionSyntax { ExpressionBody: { } value } shortened && IsPlainValue(node, node.ExpressionBody!) ? shortened.WithExpressionBody(Entered(value))
            : visited;
    }

    public override SyntaxNode? VisitParenthesizedLambdaExpression(ParenthesizedLambdaExpressionSyntax node)
    {
        var visited = base.VisitParenthesizedLambdaExpression(node);
        return visited is ParenthesizedLambdaExpressionSyntax { Block: { } body } function ? function.WithBlock(Entered(body))
            : visited is ParenthesizedLambdaExpressionSyntax { ExpressionBody: { } value } shortened && IsPlainValue(node, node.ExpressionBody!) ? shortened.WithExpressionBody(Entered(value))
            : visited;
    }

    public override SyntaxNode? VisitLocalFunctionStatement(LocalFunctionStatementSyntax node)
    {
        var visited = base.VisitLocalFunctionStatement(node);
        return visited is LocalFunctionStatementSyntax { Body: { } body } function ? function.WithBody(Entered(body)) : visited;
    }

    public override SyntaxNode? VisitMethodDeclaration(MethodDeclarationSyntax node)
    {
        var visited = base.VisitMethodDeclaration(node);
        return visited is MethodDeclarationSyntax { Body: { } body } function ? function.WithBody(Entered(body)) : visited;
    }

    private static StatementSyntax Call(string name) =>
        SyntaxFactory.ParseStatement($"global::{typeof(RunningCell).FullName}.{name}();");

    private static StatementSyntax Guarded(StatementSyntax body) =>
        body is BlockSyntax block ? block.WithStatements(block.Statements.Insert(0, Check)) : SyntaxFactory.Block(Check, body);

    private static BlockSyntax Entered(BlockSyntax body) => body.WithStatements(body.Statements.Insert(0, Enter));

    private static InvocationExpressionSyntax Entered(ExpressionSyntax value) => SyntaxFactory.InvocationExpression(
        SyntaxFactory.ParseExpression($"global::{typeof(RunningCell).FullName}.{nameof(RunningCell.After)}"),
        SyntaxFactory.ArgumentList(SyntaxFactory.SeparatedList(
        [
            SyntaxFactory.Argument(SyntaxFactory.ParseExpression($"global::{typeof(RunningCell).FullName}.{nameof(RunningCell.Entered)}()")),
            SyntaxFactory.Argument(value),
        ])));

    // Where the value has a type of its own that a call in its place has too, and the function is code and not data.
    private bool IsPlainValue(LambdaExpressionSyntax function, ExpressionSyntax value)
    {
        _model ??= _compilation.GetSemanticModel(_tree);
        return _model.GetTypeInfo(value) is { Type: { SpecialType: not SpecialType.System_Void, TypeKind: not (TypeKind.Error or TypeKind.Dynamic or TypeKind.Pointer or TypeKind.FunctionPointer) } type } info
            && SymbolEqualityComparer.Default.Equals(type, info.ConvertedType)
            && !type.IsRefLikeType
            && value is not (RefExpressionSyntax or ThrowExpressionSyntax)
            && _model.GetTypeInfo(function).ConvertedType is { TypeKind: TypeKind.Delegate };
    }
}
