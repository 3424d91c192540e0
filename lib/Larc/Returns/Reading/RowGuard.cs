namespace Larc.Returns.Reading;

/// <summary>Holds one sheet to the limits on rows and cell length while it is read.</summary>
internal sealed class RowGuard(string sheet, ReadLimits limits)
{
    private int _rows;

    /// <exception cref="ReturnRefusedException">The sheet has more rows, or a cell more characters, than the limit.</exception>
    public void Check(RawRow row)
    {
        if (++_rows > limits.Rows)
        {
            throw new ReturnRefusedException(ReturnRules.TooManyRows, FormattableString.Invariant($"more than {limits.Rows} rows"), FormattableString.Invariant($"{limits.Rows} rows"))
            {
                Sheet = sheet,
            };
        }

        for (var column = 0; column < row.Width; column++)
        {
            if (row[column].Text.Length > limits.CellLength)
            {
                throw new ReturnRefusedException(
                    ReturnRules.CellTooLong,
                    FormattableString.Invariant($"{row[column].Text.Length} characters in cell {CellAddress.Of(column, row.Number)}"),
                    FormattableString.Invariant($"{limits.CellLength} characters"))
                {
                    Sheet = sheet,
                    Row = row.Number,
                };
            }
        }
    }
}
