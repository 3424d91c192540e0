namespace Larc.Returns;

/// <summary>Where the words of a column come from when no fixed list holds them.</summary>
public enum ColumnReference : byte
{
    /// <summary>From nowhere: free text, a number, a date or a fixed list.</summary>
    None,

    /// <summary>The codebooks known, as <c>id@version</c>.</summary>
    Codebooks,

    /// <summary>The codes of the return's codebook.</summary>
    Codes,

    /// <summary>The key groups of the return's codebook.</summary>
    KeyGroups,

    /// <summary>The topics of the return's codebook, with or without <c>: to develop</c>.</summary>
    Topics,

    /// <summary>The known authorities.</summary>
    Authorities,

    /// <summary>The identifiers of the sheet <c>Interviews</c> of the same return.</summary>
    Interviews,

    /// <summary>The identifiers of the sheet <c>Statements</c> of the same return.</summary>
    Statements,
}
