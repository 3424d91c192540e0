namespace Larc.Returns;

/// <summary>One column of a sheet, as the contract has it.</summary>
/// <param name="Sheet">Name of its sheet.</param>
/// <param name="Name">Its heading.</param>
/// <param name="Required">Whether the sheet cannot be read without it, and a row is set aside when it is blank there (but see <see cref="BlankIsAnAnswer"/>).</param>
/// <param name="Kind">What it holds.</param>
public sealed record ColumnContract(string Sheet, string Name, bool Required, ReturnColumnKind Kind)
{
    /// <summary>The fixed list its words come from, or null.</summary>
    public ClosedList? List { get; init; }

    /// <summary>Where its words come from when no fixed list holds them.</summary>
    public ColumnReference Reference { get; init; }

    /// <summary>Whether words outside <see cref="List"/> are kept as they are (the list is offered, not imposed).</summary>
    public bool Open { get; init; }

    /// <summary>Whether a blank cell means something although the column is required (no answer).</summary>
    public bool BlankIsAnAnswer { get; init; }

    /// <summary>Guidance for the person who fills it in: one line.</summary>
    public string Guidance => ReturnWording.Guidance(this);

    /// <inheritdoc/>
    public override string ToString() => $"{Sheet}.{Name}";
}
