namespace Larc.Returns.Reading;

/// <summary>One row that holds something. The object is used again for the next row: copy what is to be kept.</summary>
internal sealed class RawRow
{
    private RawCell[] _cells = new RawCell[16];

    /// <summary>Row as Excel numbers it; in a CSV file the number of the record.</summary>
    public int Number { get; private set; }

    /// <summary>One more than the last column that holds something.</summary>
    public int Width { get; private set; }

    /// <summary>The cell in a column, from 0; blank beyond the end.</summary>
    public RawCell this[int column] => column < Width ? _cells[column] : RawCell.Blank;

    public void Start(int number)
    {
        Array.Clear(_cells, 0, Width);
        (Number, Width) = (number, 0);
    }

    /// <summary>Columns a sheet may have in Excel; a reference beyond them is no reference.</summary>
    public const int MaximumColumns = 16_384;

    public void Set(int column, RawCell cell)
    {
        if (cell.IsBlank)
            return;
        if (column >= _cells.Length)
            Array.Resize(ref _cells, Math.Max(column + 1, _cells.Length * 2));
        _cells[column] = cell;
        Width = Math.Max(Width, column + 1);
    }
}
