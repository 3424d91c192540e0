namespace Larc.Model;

/// <summary>Whether one director agreed that their answers may stand apart from the service managers'.</summary>
/// <param name="Authority">Code of the authority.</param>
/// <param name="Cleared">Whether the director agreed.</param>
/// <param name="By">Who recorded it.</param>
public sealed record DirectorDecision(string Authority, bool Cleared, string By)
{
    /// <summary>Day of the agreement; null when not given.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Line of <c>decisions.yaml</c> it begins on; 0 when it comes from nowhere else.</summary>
    public int Line { get; init; }
}
