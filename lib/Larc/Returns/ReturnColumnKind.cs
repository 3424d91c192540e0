namespace Larc.Returns;

/// <summary>What kind of thing a column of a return holds.</summary>
public enum ReturnColumnKind : byte
{
    /// <summary>A short text, or an identifier.</summary>
    Text,

    /// <summary>Running text: an excerpt, a narrative, a note.</summary>
    LongText,

    /// <summary>One word of a list.</summary>
    Word,

    /// <summary>Several words of a list, separated by semicolons.</summary>
    Words,

    /// <summary>A whole number.</summary>
    WholeNumber,

    /// <summary>A number, or a symbol of the study's symbol policy.</summary>
    NumberOrSymbol,

    /// <summary>A date.</summary>
    Date,
}
