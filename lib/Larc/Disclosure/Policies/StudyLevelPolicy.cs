namespace Larc.Disclosure.Policies;

/// <summary>What may be said of the whole study.</summary>
internal sealed record StudyLevelPolicy
{
    /// <summary>Staff are counted in numerals when at least this many of the group were asked; otherwise no count is given.</summary>
    public int StaffAsked { get; init; } = 10;

    /// <summary>Family counts from 1 to one less than this are put in words.</summary>
    public int FamilyMinimum { get; init; } = 5;

    /// <summary>No percentage of fewer people than this.</summary>
    public int PercentagesFrom { get; init; } = 50;

    /// <summary>A count of fewer authorities than this, or of all but fewer than this, is put in words unless somebody signed it off.</summary>
    public int SmallSet { get; init; } = 3;
}
