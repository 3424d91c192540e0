using Larc.Model;

namespace Larc.Exploring;

/// <summary>Codes, as coded or through the tree. Codes of one identifier in several codebooks are one category.</summary>
/// <param name="name">Name, in lower case.</param>
/// <param name="throughTree">Whether a statement counts for everything above its code too.</param>
internal sealed class CodeDimension(string name, bool throughTree) : Dimension(name)
{
    internal override bool ByCount => true;

    internal override IReadOnlyList<Category> Categories(Scope scope)
    {
        var occurring = new HashSet<string>(StringComparer.Ordinal);
        foreach (var statement in scope.Statements)
            occurring.UnionWith(KeysOf(scope, statement));

        // The latest codebook names a code.
        return [.. scope.Study.Codebooks.Reverse().SelectMany(book => book.Codes).DistinctBy(c => c.Id).Where(c => occurring.Contains(c.Id))
            .Select(c => new Category(c.Id, c.Retired ? $"{c.Label} (retired)" : c.Label, throughTree ? Under(c) : AsCoded(c)))];
    }

    internal override IEnumerable<string> KeysOf(Scope scope, int statement)
    {
        var columns = scope.Study.StatementColumns;
        var codebook = scope.Study.Returns[scope.Study.InterviewColumns.Return[columns.Interview[statement]]].Codebook;
        var code = columns.Code[statement];
        yield return codebook.Codes[code].Id;
        if (!throughTree)
            yield break;
        foreach (var above in codebook.CarriesTo(code))
        {
            if (scope.Holds(codebook, above))
                yield return codebook.Codes[above].Id;
        }
    }

    /// <summary>A code, everything below it, and the parts of a composite.</summary>
    internal static Condition Under(Code wanted) => new($"code: {wanted.Label} ({wanted.Id})")
    {
        OfCode = (codebook, code) => codebook.IndexOf(wanted.Id) is >= 0 and var root && (code == root || codebook.CarriesTo(code).Contains(root)),
    };

    private static Condition AsCoded(Code wanted) => new($"coded as {wanted.Label} ({wanted.Id}) itself") { OfCode = (codebook, code) => codebook.Codes[code].Id == wanted.Id };
}
