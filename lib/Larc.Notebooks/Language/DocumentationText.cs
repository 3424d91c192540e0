using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace Larc.Notebooks.Language;

/// <summary>Puts the XML comment of a symbol into plain words.</summary>
internal static partial class DocumentationText
{
    private const int MostInherited = 8;

    /// <summary>The text; null where the symbol has no comment.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="detail">0 for the summary; 1 for parameters, result, errors and remarks too.</param>
    public static string? Of(ISymbol symbol, int detail)
    {
        if (Comment(symbol) is not { } comment)
            return null;
        var parts = new List<string> { Words(comment.Element("summary") ?? comment.Element("value")) };
        if (detail > 0)
        {
            parts.Add(Lines("Parameters", comment.Elements("param").Concat(comment.Elements("typeparam")), "name"));
            parts.Add(comment.Element("returns") is { } returns ? $"Returns: {Words(returns)}" : "");
            parts.Add(Lines("Errors", comment.Elements("exception"), "cref"));
            parts.Add(Words(comment.Element("remarks")));
        }

        var text = string.Join("\n\n", parts.Where(part => part.Length > 0));
        return text.Length == 0 ? null : text;
    }

    private static XElement? Comment(ISymbol? symbol)
    {
        // A member that says it inherits its comment, or has none, has that of what it overrides or implements.
        for (var tries = 0; symbol is not null && tries < MostInherited; tries++)
        {
            symbol = symbol is IMethodSymbol { ReducedFrom: { } extension } ? extension : symbol.OriginalDefinition;
            if (Parse(symbol.GetDocumentationCommentXml()) is { } comment && comment.Element("inheritdoc") is null)
                return comment;
            symbol = Inherited(symbol);
        }

        return null;
    }

    private static ISymbol? Inherited(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => constructor.ContainingType,
        IMethodSymbol { OverriddenMethod: { } method } => method,
        IPropertySymbol { OverriddenProperty: { } property } => property,
        IMethodSymbol or IPropertySymbol or IEventSymbol => symbol.ContainingType.AllInterfaces
            .SelectMany(type => type.GetMembers(symbol.Name))
            .FirstOrDefault(member => SymbolEqualityComparer.Default.Equals(symbol.ContainingType.FindImplementationForInterfaceMember(member), symbol)),
        INamedTypeSymbol { BaseType: { SpecialType: not SpecialType.System_Object } type } => type,
        _ => null,
    };

    private static XElement? Parse(string? xml)
    {
        if (string.IsNullOrWhiteSpace(xml))
            return null;
        try
        {
            return XElement.Parse(xml.TrimStart().StartsWith("<member", StringComparison.Ordinal) || xml.TrimStart().StartsWith("<doc", StringComparison.Ordinal) ? xml : $"<doc>{xml}</doc>");
        }
        catch (XmlException)
        {
            // Somebody's comment is not XML: the same as none.
            return null;
        }
    }

    private static string Lines(string heading, IEnumerable<XElement> elements, string name)
    {
        var lines = elements.Select(element => $"  {Reference(element.Attribute(name)?.Value)}: {Words(element)}").ToList();
        return lines.Count == 0 ? "" : $"{heading}:\n{string.Join('\n', lines)}";
    }

    private static string Words(XElement? element)
    {
        if (element is null)
            return "";
        var text = new StringBuilder();
        Append(text, element);
        return string.Join("\n", text.ToString().Split('\n').Select(line => Blank().Replace(line, " ").Trim()).Where(line => line.Length > 0));
    }

    private static void Append(StringBuilder text, XElement element)
    {
        foreach (var node in element.Nodes())
        {
            switch (node)
            {
                // In XML comments a line break is a space.
                case XText words:
                    text.Append(words.Value.Replace('\n', ' '));
                    break;
                case XElement { Name.LocalName: "see" or "seealso" or "paramref" or "typeparamref" } reference when reference.IsEmpty:
                    text.Append(Reference((reference.Attribute("langword") ?? reference.Attribute("cref") ?? reference.Attribute("name") ?? reference.Attribute("href"))?.Value));
                    break;
                case XElement { Name.LocalName: "para" or "item" or "code" or "br" } block:
                    text.Append('\n');
                    Append(text, block);
                    text.Append('\n');
                    break;
                case XElement inner:
                    Append(text, inner);
                    break;
            }
        }
    }

    /// <summary>The readable end of a reference: <c>M:System.String.Trim(System.Char)</c> is <c>String.Trim</c>.</summary>
    private static string Reference(string? written)
    {
        if (written is null || written.Length < 2 || written[1] != ':')
            return written ?? "";
        var name = written[2..];
        var open = name.IndexOf('(', StringComparison.Ordinal);
        var parts = (open < 0 ? name : name[..open]).Split('.');
        return Arity().Replace(string.Join('.', written[0] is 'T' or 'N' ? parts[^1..] : parts[^Math.Min(2, parts.Length)..]), "");
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();

    [GeneratedRegex("`+[0-9]+")]
    private static partial Regex Arity();
}
