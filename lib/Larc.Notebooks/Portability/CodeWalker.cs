using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Larc.Notebooks.Portability;

/// <summary>Walks the code of a cell and notes what only one host offers or what belongs in the library.</summary>
internal sealed class CodeWalker : CSharpSyntaxWalker
{
    private const int MaximumMethodLines = 5;
    private static readonly string[] HostFunctions = ["display", "HTML", "Javascript", "CSS", "DisplayAs"];
    private static readonly string[] HostTypes = ["Kernel", "KernelInvocationContext", "InteractiveKernel"];
    private static readonly string[] HostMembers = ["DisplayAs", "DisplayTable", "ToDisplayString", "ToTabularDataResource"];
    private static readonly string[] HostNamespaces =
        ["Microsoft.DotNet.Interactive", "Microsoft.AspNetCore.Html", "Verso", "XPlot", "Larc.Notebooks"];
    private static readonly string[] ConsoleReading = ["ReadLine", "Read", "ReadKey", "In", "OpenStandardInput"];
    private static readonly string[] ConsoleErrors = ["Error", "OpenStandardError"];

    public List<CellFinding> Findings { get; } = [];

    public override void VisitInvocationExpression(InvocationExpressionSyntax node)
    {
        switch (node.Expression)
        {
            case SimpleNameSyntax { Identifier.ValueText: var name } when HostFunctions.Contains(name):
                HostOnly(node, $"'{name}()'");
                break;
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Display" } when node.ArgumentList.Arguments.Count > 0:
                HostOnly(node, "'Display' with arguments");
                break;
            case IdentifierNameSyntax { Identifier.ValueText: "nameof" } when node.DescendantNodes().OfType<OmittedTypeArgumentSyntax>().Any():
                Newer(node, "'nameof' of a generic type without its arguments");
                break;
        }

        base.VisitInvocationExpression(node);
    }

    public override void VisitMemberAccessExpression(MemberAccessExpressionSyntax node)
    {
        var name = node.Name.Identifier.ValueText;
        var owner = Compact(node.Expression);
        if (HostMembers.Contains(name))
            HostOnly(node.Name, $"'{name}'");
        if (owner is "Console" or "System.Console" or "global::System.Console")
        {
            if (ConsoleReading.Contains(name))
                Add(PortableRules.ConsoleInput, node, $"'Console.{name}' waits for somebody to type.", "Set the value in the cell.");
            if (ConsoleErrors.Contains(name))
                Add(PortableRules.ErrorStream, node, $"'Console.{name}' makes the cell a failed one in some hosts.", "Write with 'Console.WriteLine', or end the cell with the value.");
        }

        if (!IsHostNamespace(node))
            base.VisitMemberAccessExpression(node);
    }

    public override void VisitQualifiedName(QualifiedNameSyntax node)
    {
        if (!IsHostNamespace(node))
            base.VisitQualifiedName(node);
    }

    public override void VisitUsingDirective(UsingDirectiveSyntax node)
    {
        if (node.NamespaceOrType is { } name && name is not QualifiedNameSyntax)
            IsHostNamespace(name);
        base.VisitUsingDirective(node);
    }

    public override void VisitIdentifierName(IdentifierNameSyntax node)
    {
        var name = node.Identifier.ValueText;
        var isMember = node.Parent is MemberAccessExpressionSyntax access && access.Name == node;
        if (name == "dynamic" && !node.Identifier.Text.StartsWith('@') && !isMember && IsType(node))
            Add(PortableRules.Dynamic, node, "'dynamic' does not work in every host.", "Use the type, or 'var'.");
        if (HostTypes.Contains(name) && !isMember && (IsType(node) || node.Parent is MemberAccessExpressionSyntax))
            HostOnly(node, $"'{name}'");
    }

    public override void VisitAssignmentExpression(AssignmentExpressionSyntax node)
    {
        if (node.Parent is ConditionalAccessExpressionSyntax)
            Newer(node, "Assigning through '?.'");
        base.VisitAssignmentExpression(node);
    }

    public override void VisitParameter(ParameterSyntax node)
    {
        if (node is { Type: null, Modifiers.Count: > 0 })
            Newer(node, "A lambda parameter with a modifier and no type");
        base.VisitParameter(node);
    }

    public override void DefaultVisit(SyntaxNode node)
    {
        if (node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax or BaseNamespaceDeclarationSyntax)
        {
            Add(PortableRules.TypeDeclaration, node, "The cell declares a type or a namespace.", "Move it into the library.");
            return;
        }

        if (node is MethodDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax or BasePropertyDeclarationSyntax
            && CellRules.LinesOfCode(node) is var lines && lines > MaximumMethodLines)
            Add(
                PortableRules.LongMethod, node,
                string.Create(CultureInfo.InvariantCulture, $"A method or function has {lines} lines, and at most {MaximumMethodLines} are allowed."),
                "Move it into the library.");
        base.DefaultVisit(node);
    }

    private bool IsHostNamespace(ExpressionSyntax node)
    {
        var text = Compact(node);
        if (text.StartsWith("global::", StringComparison.Ordinal))
            text = text["global::".Length..];
        if (HostNamespaces.FirstOrDefault(name => text == name || text.StartsWith(name + ".", StringComparison.Ordinal)) is not { } found)
            return false;
        Add(PortableRules.HostNamespace, node, $"'{found}' belongs to one notebook host.", "Remove it; the library's own types show themselves in every host.");
        return true;
    }

    private static bool IsType(SyntaxNode node) =>
        SyntaxFacts.IsInTypeOnlyContext((ExpressionSyntax)node) || node.Parent is CastExpressionSyntax cast && cast.Type == node;

    private static string Compact(SyntaxNode node) => string.Concat(node.DescendantTokens().Select(token => token.Text));

    private void HostOnly(SyntaxNode node, string what) =>
        Add(PortableRules.HostCall, node, $"{what} is known to one notebook host only.", "End the cell with the value, or call 'Display()' on it without arguments.");

    private void Newer(SyntaxNode node, string what) => Add(PortableRules.LanguageVersion, node, $"{what} is newer than C# 13.", "Write it in C# 13.");

    private void Add(string rule, SyntaxNode node, string message, string action) =>
        Findings.Add(new CellFinding(rule, CellRules.LineOf(node), message, action));
}
