using System.Globalization;

namespace Larc.Disclosure.Auditing.Tables;

/// <summary>Where a cell is printed.</summary>
/// <param name="File">The table's file, as the manifest names it.</param>
/// <param name="Row">The line in the file, the headings being 1.</param>
/// <param name="Column">The column.</param>
/// <param name="Text">What stands there.</param>
internal sealed record Place(string File, int Row, string Column, string Text)
{
    /// <summary>'people.csv, row 7, SM'.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File}, row {Row}, {Column}");
}
