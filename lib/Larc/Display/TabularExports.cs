using System.Data;

namespace Larc.Display;

/// <summary>Takes a result to other tools: as CSV, as a <see cref="DataTable"/>, or as an <see cref="IDataReader"/>. Every row is taken, however many a page shows.</summary>
public static class TabularExports
{
    /// <summary>The result as CSV; see <see cref="Table.ToCsv"/>.</summary>
    /// <param name="result">The result.</param>
    /// <param name="byteOrderMark">Starts with the mark by which Excel knows UTF-8.</param>
    public static string ToCsv(this ITabular result, bool byteOrderMark = false) => result.ToTable().ToCsv(byteOrderMark);

    /// <summary>The result as a <see cref="DataTable"/>; see <see cref="ToDataTable(Table, bool)"/>.</summary>
    /// <param name="result">The result.</param>
    /// <param name="exactText">Whether texts stay exactly as they are.</param>
    public static DataTable ToDataTable(this ITabular result, bool exactText = false) => result.ToTable().ToDataTable(exactText);

    /// <summary>The result as an <see cref="IDataReader"/>; see <see cref="ToDataTable(Table, bool)"/>.</summary>
    /// <param name="result">The result.</param>
    /// <param name="exactText">Whether texts stay exactly as they are.</param>
    public static IDataReader ToDataReader(this ITabular result, bool exactText = false) => result.ToTable().ToDataReader(exactText);

    /// <summary>
    /// A new <see cref="DataTable"/>: numbers are <see cref="decimal"/>, as rounded on the page; texts are <see cref="string"/>. A missing value is
    /// <see cref="DBNull"/>, never 0 or an empty text, and where a column has one, a column <c>… (missing)</c> behind it holds the symbol, such as
    /// <c>[not asked]</c>. Where texts and numbers are mixed, numbers are texts. Columns of the same name are numbered.
    /// </summary>
    /// <param name="table">The table.</param>
    /// <param name="exactText">
    /// By default texts and headings that a spreadsheet would run as a formula start with an apostrophe, as in the CSV, because a data table is often written to
    /// a file by other code. True leaves them exactly as they are.
    /// </param>
    public static DataTable ToDataTable(this Table table, bool exactText = false) => TableData.Of(table, exactText);

    /// <summary>Reads a table row by row, with the columns of <see cref="ToDataTable(Table, bool)"/>.</summary>
    /// <param name="table">The table.</param>
    /// <param name="exactText">Whether texts stay exactly as they are.</param>
    public static IDataReader ToDataReader(this Table table, bool exactText = false) => table.ToDataTable(exactText).CreateDataReader();
}
