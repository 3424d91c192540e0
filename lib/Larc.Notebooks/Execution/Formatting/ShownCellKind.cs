namespace Larc.Notebooks.Execution.Formatting;

/// <summary>What the text of a cell stands for.</summary>
internal enum ShownCellKind
{
    /// <summary>A value.</summary>
    Value,

    /// <summary>A number.</summary>
    Number,

    /// <summary>No value: null.</summary>
    Null,

    /// <summary>Nothing: the row has no such column.</summary>
    Absent,
}
