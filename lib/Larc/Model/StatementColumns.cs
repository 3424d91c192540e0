namespace Larc.Model;

/// <summary>The statements of a study, column by column, for counting. All arrays have the same length.</summary>
internal sealed class StatementColumns
{
    /// <summary>Identifier within the return.</summary>
    public required string[] Id { get; init; }

    /// <summary>Index of the interview.</summary>
    public required int[] Interview { get; init; }

    /// <summary>Index of the code in the codebook of the interview's return.</summary>
    public required int[] Code { get; init; }

    /// <summary>What it says of the code.</summary>
    public required Stance[] Stance { get; init; }

    /// <summary>Whether it has come about.</summary>
    public required Status[] Status { get; init; }

    /// <summary>Which way a number moves.</summary>
    public required Direction[] Direction { get; init; }

    /// <summary>Who coded it; empty when not given. Interned.</summary>
    public required string[] Coder { get; init; }

    /// <summary>The words.</summary>
    public required string[] Excerpt { get; init; }

    /// <summary>Place in the source; empty when not given.</summary>
    public required string[] SourceRef { get; init; }

    /// <summary>Row in the return.</summary>
    public required int[] Row { get; init; }

    /// <summary>Number of statements.</summary>
    public int Count => Id.Length;
}
