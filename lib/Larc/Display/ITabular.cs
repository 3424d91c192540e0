namespace Larc.Display;

/// <summary>Something that is a table as well: a chart, a cross-table, a selection. <see cref="TabularExports"/> takes any of them out of the notebook.</summary>
public interface ITabular
{
    /// <summary>Everything it holds, as a table.</summary>
    Table ToTable();
}
