namespace Larc.Returns.Reading;

/// <summary>What a cell was in its file, before the contract looks at it.</summary>
internal enum CellKind : byte
{
    /// <summary>Nothing.</summary>
    Blank,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A number, as invariant text.</summary>
    Number,

    /// <summary>A number shown as a date, as ISO text.</summary>
    Date,

    /// <summary>A truth value, as <c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>An Excel error such as <c>#N/A</c>.</summary>
    Error,

    /// <summary>A formula whose value is not stored; the text is the formula.</summary>
    FormulaWithoutValue,
}
