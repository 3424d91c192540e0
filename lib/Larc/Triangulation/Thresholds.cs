using Larc.Model;

namespace Larc.Triangulation;

/// <summary>The thresholds of listing that hold for one list (methods §2).</summary>
internal readonly record struct Thresholds
{
    public Thresholds(StudyParameters parameters, RankSubject subject, PerspectiveGroup group, bool oneKeyGroup, int authoritiesAsked)
    {
        // Decimal: half of seven rounded up must not depend on how a share is stored in binary.
        if (subject.Kind == CodeKind.Feature && authoritiesAsked >= parameters.MinimumAuthorities)
            Authorities = (int)Math.Ceiling(parameters.AuthorityShare * authoritiesAsked);
        if (group.IsFamily && !oneKeyGroup)
            Individuals = parameters.MinimumIndividuals;
    }

    /// <summary>Authorities from which a feature is listed; 0 when no such threshold holds.</summary>
    public int Authorities { get; }

    /// <summary>Individuals from which a family view is listed; 0 when no such threshold holds.</summary>
    public int Individuals { get; }

    /// <summary>The threshold on what a list of the group is ordered by; null when none holds.</summary>
    public int? Main(PerspectiveGroup group) => (group.IsFamily ? Individuals : Authorities) is var threshold and > 0 ? threshold : null;

    public bool Below(int authorities, int participants) => authorities < Authorities || participants < Individuals;
}
