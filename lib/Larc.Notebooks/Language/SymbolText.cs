using System.Globalization;
using Larc.Notebooks.Documents;
using Microsoft.CodeAnalysis;

namespace Larc.Notebooks.Language;

/// <summary>Says what a symbol is and what its documentation says of it.</summary>
internal static class SymbolText
{
    private const string Markdown = "text/markdown";

    private static readonly SymbolDisplayFormat Format = new(
        SymbolDisplayGlobalNamespaceStyle.Omitted,
        SymbolDisplayTypeQualificationStyle.NameOnly,
        SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints,
        SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeRef | SymbolDisplayMemberOptions.IncludeConstantValue,
        SymbolDisplayDelegateStyle.NameAndSignature,
        SymbolDisplayExtensionMethodStyle.InstanceMethod,
        SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeParamsRefOut | SymbolDisplayParameterOptions.IncludeDefaultValue,
        SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        SymbolDisplayLocalOptions.IncludeType | SymbolDisplayLocalOptions.IncludeConstantValue,
        SymbolDisplayKindOptions.IncludeNamespaceKeyword,
        SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    private static readonly SymbolDisplayFormat Members = Format.AddMemberOptions(SymbolDisplayMemberOptions.IncludeContainingType);

    /// <summary>The text, plain and as Markdown.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="more">How many others bear its name.</param>
    /// <param name="model">The code it is asked about in, which decides how names are shortened.</param>
    /// <param name="position">The place in that code.</param>
    /// <param name="detail">0 for what it does; 1 for parameters, result, errors and remarks too.</param>
    public static MimeBundle Of(ISymbol symbol, int more, SemanticModel model, int position, int detail)
    {
        // What a cell declares belongs to a class that nobody wrote.
        var format = symbol is not ITypeSymbol && symbol.ContainingType is { IsScriptClass: false } ? Members : Format;
        var signature = Kind(symbol) + symbol.ToMinimalDisplayString(model, position, format)
            + (more > 0 ? string.Create(CultureInfo.InvariantCulture, $" (and {more} more of this name)") : "");
        var home = symbol is INamedTypeSymbol { ContainingNamespace.IsGlobalNamespace: false, SpecialType: SpecialType.None } type ? $"In {type.ContainingNamespace.ToDisplayString()}." : null;
        var documentation = DocumentationText.Of(symbol, detail);
        var text = string.Join("\n\n", ((string?[])[signature, home, documentation]).OfType<string>());
        var markdown = string.Join("\n\n", ((string?[])[$"```csharp\n{signature}\n```", home, documentation is null ? null : Escape(documentation)]).OfType<string>());
        return MimeBundle.OfText(text).With(Markdown, markdown);
    }

    // Shortened names come without it.
    private static string Kind(ISymbol symbol) => symbol switch
    {
        INamedTypeSymbol { IsRecord: true } => "record ",
        INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface or TypeKind.Enum or TypeKind.Delegate } type => $"{type.TypeKind.ToString().ToLowerInvariant()} ",
        _ => "",
    };

    // Names such as List<T> are no markup.
    private static string Escape(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("<", "\\<", StringComparison.Ordinal)
        .Replace("*", "\\*", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal).Replace("`", "\\`", StringComparison.Ordinal).Replace("\n", "  \n", StringComparison.Ordinal);
}
