using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Larc.Notebooks.Portability;

/// <summary>
/// Finds types whose namespace this host imports into every cell and another does not: .NET Interactive leaves out <c>System.IO</c>,
/// Verso <c>System.Collections</c>. Such a cell runs here and does not compile there.
/// </summary>
internal static class UnimportedNames
{
    private static readonly (string Namespace, string Host, string[] Types)[] Imports =
    [
        ("System.IO", ".NET Interactive",
        [
            "BinaryReader", "BinaryWriter", "Directory", "DirectoryInfo", "File", "FileInfo", "FileMode", "FileNotFoundException", "FileStream", "IOException",
            "MemoryStream", "Path", "SearchOption", "Stream", "StreamReader", "StreamWriter", "StringReader", "StringWriter", "TextReader", "TextWriter",
        ]),
        ("System.Collections", "Verso",
            ["ArrayList", "BitArray", "DictionaryEntry", "Hashtable", "ICollection", "IDictionary", "IEnumerable", "IEnumerator", "IList"]),
    ];

    /// <summary>The namespaces a piece of code imports.</summary>
    public static IEnumerable<string> UsingsOf(CompilationUnitSyntax root) =>
        root.Usings.Where(directive => directive.Alias is null && directive.StaticKeyword == default).Select(directive => directive.NamespaceOrType.ToString());

    /// <summary>Checks one cell.</summary>
    /// <param name="root">The cell's code.</param>
    /// <param name="imported">What the cell and those before it import.</param>
    public static IEnumerable<CellFinding> Check(CompilationUnitSyntax root, IReadOnlySet<string> imported) =>
        from name in root.DescendantNodes().OfType<IdentifierNameSyntax>()
        where StandsAlone(name)
        from import in Imports
        where import.Types.Contains(name.Identifier.ValueText) && !imported.Contains(import.Namespace)
        select new CellFinding(
            PortableRules.Using, CellRules.LineOf(name), $"'{name.Identifier.ValueText}' is not known in {import.Host}, which does not import '{import.Namespace}' by itself.",
            $"Write 'using {import.Namespace};' in the cell, or let a helper of the library find files.");

    /// <summary>Whether a name is looked up among the imports: not a member, not the name of a property or argument that is set.</summary>
    private static bool StandsAlone(IdentifierNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Expression == name,
        QualifiedNameSyntax qualified => qualified.Left == name,
        MemberBindingExpressionSyntax or NameColonSyntax or NameEqualsSyntax or UsingDirectiveSyntax => false,
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment => assignment.Left != name,
        _ => true,
    };
}
