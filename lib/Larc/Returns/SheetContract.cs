using System.Collections.Immutable;

namespace Larc.Returns;

/// <summary>One sheet of a return, as the contract has it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Needed">Whether a return without it is set aside.</param>
/// <param name="Columns">Its columns, in the order of the blank workbook.</param>
public sealed record SheetContract(string Name, bool Needed, ImmutableArray<ColumnContract> Columns)
{
    /// <summary>Guidance for the person who fills it in: one line.</summary>
    public string Guidance => ReturnWording.Guidance(this);

    /// <summary>The column with this heading.</summary>
    /// <exception cref="KeyNotFoundException">The sheet has no such column.</exception>
    public ColumnContract this[string column] =>
        Columns.FirstOrDefault(c => c.Name == column) ?? throw new KeyNotFoundException($"The sheet {Name} has no column '{column}'.");

    /// <summary>Place of the column with this heading, or −1.</summary>
    internal int IndexOf(string column)
    {
        for (var i = 0; i < Columns.Length; i++)
        {
            if (Columns[i].Name == column)
                return i;
        }

        return -1;
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
