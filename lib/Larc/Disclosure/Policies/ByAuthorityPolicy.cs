using Larc.Model;

namespace Larc.Disclosure.Policies;

/// <summary>What may be said by authority, letter, type or region: who said something, never how many.</summary>
internal sealed record ByAuthorityPolicy
{
    /// <summary>Types and regions with fewer authorities than this are put together.</summary>
    public int GroupMinimum { get; init; } = 3;

    /// <summary>Whether directors are put together with service managers unless they agreed to stand apart.</summary>
    public bool MergeDirectors { get; init; } = true;

    /// <summary>Whether a director's answers may stand apart: one answer is one person's.</summary>
    public bool DirectorStandsApart(StudyDecisions decisions, Authority authority) => !MergeDirectors || decisions.IsCleared(authority.Code);
}
