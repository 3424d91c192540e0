namespace Larc.Returns.Reading;

/// <summary>Addresses of cells as Excel writes them.</summary>
internal static class CellAddress
{
    /// <summary>Address of a cell; the column counts from 0, the row from 1.</summary>
    public static string Of(int column, int row) => FormattableString.Invariant($"{Column(column)}{row}");

    /// <summary>Letters of a column, which counts from 0.</summary>
    public static string Column(int column)
    {
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        return letters;
    }
}
