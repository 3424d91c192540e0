using System.Collections.Immutable;
using Larc.Model;

namespace Larc.Triangulation;

/// <summary>Which of the perspectives that were asked about a code report it over the study. A perspective that was not asked takes no part in any label.</summary>
/// <param name="Code">The code.</param>
/// <param name="Stance">Contributes or to develop, which are counted apart; null for an impact.</param>
/// <param name="Asked">Perspectives asked somewhere, or reporting.</param>
/// <param name="Reporting">Perspectives that report it somewhere.</param>
public sealed record CodeCoverage(Code Code, Stance? Stance, ImmutableArray<Perspective> Asked, ImmutableArray<Perspective> Reporting)
{
    /// <summary>Every staff perspective asked reports it, and at least two were asked.</summary>
    public bool AllStaff => StaffAsked > 1 && Reporting.Count(PerspectiveGroup.Staff.Contains) == StaffAsked;

    /// <summary>Only staff report it, though a family perspective was asked.</summary>
    public bool StaffOnly => !Reporting.IsEmpty && Asked.Any(PerspectiveGroup.Family.Contains) && Reporting.All(PerspectiveGroup.Staff.Contains);

    /// <summary>Only family perspectives report it, though staff were asked.</summary>
    public bool FamilyOnly => !Reporting.IsEmpty && StaffAsked > 0 && Reporting.All(PerspectiveGroup.Family.Contains);

    /// <summary>One perspective alone reports it, though at least one other was asked.</summary>
    public bool OneOnly => Reporting.Length == 1 && Asked.Length > 1;

    private int StaffAsked => Asked.Count(PerspectiveGroup.Staff.Contains);

    /// <summary>The labels that hold, in words; empty when none does.</summary>
    public override string ToString()
    {
        (bool Holds, string Word)[] labels = [(AllStaff, "all staff"), (StaffOnly, "staff only"), (FamilyOnly, "family only"), (OneOnly, "one only")];
        return string.Join(", ", labels.Where(l => l.Holds).Select(l => l.Word));
    }
}
