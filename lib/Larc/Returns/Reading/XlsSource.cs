using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Larc.Returns.Reading;

/// <summary>An .xls workbook of Excel 97 to 2003. Its sheets are small by format (65,536 rows) and are held in memory.</summary>
internal sealed class XlsSource : IReturnSource
{
    private const int MaximumColumns = 256;

    private readonly List<List<(int Number, RawCell[] Cells)>> _sheets = [];

    public XlsSource(byte[] file, ReadLimits limits)
    {
        var names = new List<string>();
        var stream = OleFile.Read(file, "Workbook", "Book") ?? throw ReturnRefusedException.Damaged("no workbook in it");
        var errors = XlsErrors.Find(stream);
        try
        {
            using var reader = ExcelLibrary.OpenXls(new MemoryStream(file, writable: false));
            do
            {
                names.Add(reader.Name);
                _sheets.Add(ReadSheet(reader, limits, _sheets.Count, errors));
            }
            while (reader.NextResult());
        }
        catch (InvalidPasswordException)
        {
            throw new ReturnRefusedException(ReturnRules.ReturnEncrypted);
        }
        catch (Exception e) when (e is not ReturnRefusedException and not OutOfMemoryException)
        {
            // The reading library throws whatever a damaged file makes it stumble over.
            throw ReturnRefusedException.Damaged("parts that are damaged");
        }

        SheetNames = names;
    }

    public IReadOnlyList<string> SheetNames { get; }

    public IEnumerable<RawRow> Rows(int sheet)
    {
        var row = new RawRow();
        foreach (var (number, cells) in _sheets[sheet])
        {
            row.Start(number);
            for (var column = 0; column < cells.Length; column++)
                row.Set(column, cells[column]);
            yield return row;
        }
    }

    public void Dispose()
    {
    }

    private static List<(int Number, RawCell[] Cells)> ReadSheet(IExcelDataReader reader, ReadLimits limits, int sheet, Dictionary<(int, int, int), string> errors)
    {
        // The format has no more columns; a file that says otherwise is damaged, and the library would make room for them all in every row.
        if (reader.FieldCount > MaximumColumns)
            throw ReturnRefusedException.Damaged($"a cell beyond the last of a sheet in its sheet '{reader.Name}'");
        var rows = new List<(int, RawCell[])>();
        var guard = new RowGuard(reader.Name, limits);
        var row = new RawRow();
        for (var number = 1; reader.Read(); number++)
        {
            row.Start(number);
            for (var column = 0; column < reader.FieldCount; column++)
                row.Set(column, errors.TryGetValue((sheet, number - 1, column), out var error) ? new(CellKind.Error, error) : ExcelLibrary.Cell(reader.GetValue(column)));
            if (row.Width == 0)
                continue;
            guard.Check(row);
            rows.Add((number, [.. Enumerable.Range(0, row.Width).Select(c => row[c])]));
        }

        return rows;
    }
}
