using System.Xml;
using ExcelDataReader;

namespace Larc.Returns.Reading;

/// <summary>
/// An .xlsx workbook, read by the library over a checked copy of its parts. The library goes over a sheet once to measure it when it comes to it, and again
/// for its rows; it fills in the rows a sheet leaves out, so that a row's place is its number.
/// </summary>
internal sealed class XlsxSource : IReturnSource
{
    private const int MaximumRows = 1_048_576;

    /// <summary>Cells of a sheet's rectangle from which on only those columns are visited that hold anything.</summary>
    private const long WideSheet = 50_000_000;

    private readonly ReadLimits _limits;
    private readonly XlsxMap _map;
    private readonly XlsxCellFacts?[] _facts;
    private readonly int[] _last;
    private SafeZip? _zip;
    private XlsxCopy? _copy;
    private IExcelDataReader? _reader;
    private ReturnRefusedException? _refused;
    private int _checked;
    private int _turn;

    public XlsxSource(SafeZip zip, ReadLimits limits)
    {
        (_zip, _limits) = (zip, limits);
        try
        {
            _map = XlsxMap.Read(zip);
        }
        catch (Exception e) when (e is XmlException or InvalidDataException or IOException)
        {
            throw ReturnRefusedException.Damaged("parts that are damaged");
        }

        SheetNames = [.. _map.Sheets.Select(s => s.Name)];
        _facts = new XlsxCellFacts?[SheetNames.Count];
        _last = new int[SheetNames.Count];
        Array.Fill(_last, MaximumRows);
    }

    public IReadOnlyList<string> SheetNames { get; }

    public IEnumerable<RawRow> Rows(int sheet)
    {
        var turn = ++_turn;
        var name = SheetNames[sheet];
        var damage = Damaged(name);
        var reader = Library();
        if (!_copy!.Has(sheet))
            throw ReturnRefusedException.Damaged($"no content for its sheet '{name}'");
        MoveTo(sheet, reader);
        var facts = Guard(damage, () => Facts(sheet, reader));
        var row = new RawRow();
        var guard = new RowGuard(name, _limits);
        var last = 0;
        Func<bool> read = reader.Read;
        for (var number = 1; number <= _last[sheet] && Guard(damage, read); number++)
        {
            Fill(row, number, reader, facts);
            if (row.Width == 0)
                continue;
            guard.Check(row);
            last = number;
            yield return row;
            if (turn != _turn)
                throw new InvalidOperationException("The sheets of a workbook are read one after another.");
        }

        // A long tail of blank rows is gone through once.
        _last[sheet] = last;
    }

    public void Dispose()
    {
        _reader?.Dispose();
        _zip?.Dispose();
    }

    private static string Damaged(string sheet) => $"the sheet '{sheet}' is damaged";

    /// <summary>Unpacks the workbook once, and is refused once: what is over a limit is not unpacked again for the next sheet.</summary>
    private IExcelDataReader Library()
    {
        if (_refused is not null)
            throw _refused;
        try
        {
            return _reader ??= Guard("parts that are damaged", Open);
        }
        catch (ReturnRefusedException refusal)
        {
            _refused = refusal;
            throw;
        }
        finally
        {
            _zip?.Dispose();
            _zip = null;
        }
    }

    private IExcelDataReader Open()
    {
        _copy = new(_zip!, _map);
        return ExcelLibrary.OpenXlsx(_copy.Open());
    }

    private void MoveTo(int sheet, IExcelDataReader reader)
    {
        reader.Reset();
        for (var i = 0; i <= sheet; i++)
        {
            if (!Guard(Damaged(SheetNames[i]), () => Next(i, reader)))
                throw ReturnRefusedException.Damaged(Damaged(SheetNames[i]));
        }

        // Before it gives a row the library makes room for every column, and it makes a row for every number left out.
        if (reader.FieldCount > RawRow.MaximumColumns || reader.RowCount > MaximumRows)
            throw ReturnRefusedException.Damaged($"a cell beyond the last of a sheet in its sheet '{SheetNames[sheet]}'");
    }

    /// <summary>Moves the library to a sheet, which it then measures, unless it has before; its beginning is checked first.</summary>
    private bool Next(int sheet, IExcelDataReader reader)
    {
        if (sheet >= _checked)
        {
            _copy!.Check(sheet);
            _checked = sheet + 1;
        }

        return reader.NextResult();
    }

    private XlsxCellFacts? Facts(int sheet, IExcelDataReader reader)
    {
        if (_facts[sheet] is null && (_copy!.MustLook(sheet) || (long)reader.RowCount * reader.FieldCount > WideSheet))
        {
            _facts[sheet] = _copy.Read(sheet, XlsxCellFacts.Read);
            _last[sheet] = _facts[sheet]!.LastRow;
        }

        return _facts[sheet];
    }

    private static void Fill(RawRow row, int number, IExcelDataReader reader, XlsxCellFacts? facts)
    {
        row.Start(number);
        if (facts is null)
        {
            for (var column = 0; column < reader.FieldCount; column++)
                row.Set(column, ExcelLibrary.Cell(reader.GetValue(column)));
            return;
        }

        foreach (var column in facts.Columns)
            row.Set(column, ExcelLibrary.Cell(reader.GetValue(column)));
        facts.Complete(row);
    }

    private static T Guard<T>(string damage, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is not ReturnRefusedException and not OutOfMemoryException)
        {
            // The reading library throws whatever a damaged file makes it stumble over.
            throw ReturnRefusedException.Damaged(damage);
        }
    }
}
