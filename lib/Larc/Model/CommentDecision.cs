namespace Larc.Model;

/// <summary>A paragraph a person wrote for a section's Comment.</summary>
/// <param name="Section">Identifier of the section.</param>
/// <param name="Text">The paragraph.</param>
/// <param name="By">Who wrote it.</param>
public sealed record CommentDecision(string Section, string Text, string By)
{
    /// <summary>Day it was written; null when not given.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Line of <c>decisions.yaml</c> it begins on; 0 when it comes from nowhere else.</summary>
    public int Line { get; init; }
}
