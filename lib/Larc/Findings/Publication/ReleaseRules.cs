using Larc.Disclosure.Auditing;
using Larc.Disclosure.Policies;
using Larc.Findings.Counts;
using Larc.Model;

namespace Larc.Findings.Publication;

/// <summary>
/// How each count may be printed for its own sake (methods §7): staff in numerals when enough were asked, families from a minimum, authorities and their
/// directors, who are publicly known, neither as a few nor as nearly all of them unless somebody signed that off.
/// </summary>
internal sealed class ReleaseRules(StudyLevelPolicy policy, StudyDecisions decisions)
{
    public StudyLevelPolicy Policy { get; } = policy;

    /// <summary>Whether somebody answers for printing that nobody in any authority says something: the authorities are publicly known.</summary>
    public bool NoneIsSignedOff { get; } = decisions.SignOffFor(SignOff.NoAuthority) is not null;

    private readonly bool _all = decisions.SignOffFor(SignOff.AllAuthorities) is not null;
    private readonly bool _smallSet = decisions.SignOffFor(SignOff.SmallSet) is not null;

    /// <summary>How a count is printed if nothing else were.</summary>
    public ReleasedCount Of(RecordedCount count)
    {
        var (key, k, n) = (count.Cell.Key, count.K, count.N);
        if (count.Cell.Measure == CountMeasure.Authorities)
            return OfAuthorities(k, n);
        if (key.Scope == CountScope.Interviewed)
            return Interviewed(key, k);
        if (IsPresenceOnly(key))
            return n < Policy.FamilyMinimum ? new(Release.TooFewAsked, new(0, Policy.FamilyMinimum - 1)) : new(Release.PresenceOnly, CellRange.AnyCount);
        if (n < Policy.StaffAsked)
            return new(Release.TooFewAsked, new(0, Policy.StaffAsked - 1));
        return key.Who == PerspectiveGroup.DCS ? OfAuthorities(k, n)
            : key.HasFamily ? key.Scope == CountScope.NothingEmbedded ? WithRest(k, n) : Minimum(k)
            : Exact(k);
    }

    /// <summary>Whether no number stands behind it at all: family counts of one key group, and any that pool families, which do not add up.</summary>
    public static bool IsPresenceOnly(CountKey key) => key.HasFamily && key.Scope != CountScope.Interviewed && (key.KeyGroup.Length > 0 || key.Who.Members.Length > 1);

    /// <summary>How many staff were interviewed is no view of theirs, and "of 32 asked" less those of another perspective would tell it anyway.</summary>
    private ReleasedCount Interviewed(CountKey key, int k) => key.Who.Members.Length == 1 && key.HasFamily ? Minimum(k) : Exact(k);

    /// <summary>What a list may be put in order by, and its first places chosen by: what is printed of a count if nothing else were, at the least it can be.</summary>
    public int Prominence(CountCell cell, int k, int n) => Of(new(cell, k, n)) is { How: Release.Exact or Release.Range } released ? (int)released.Told.Min : 0;

    /// <summary>Families who identify nothing: those who are left identify something, and few of them are as few as any.</summary>
    private ReleasedCount WithRest(int k, int n) =>
        n - k is > 0 and var rest && rest < Policy.FamilyMinimum ? new(Release.Range, new(n - Policy.FamilyMinimum + 1, n - 1)) : Minimum(k);

    private ReleasedCount Minimum(int k) => k > 0 && k < Policy.FamilyMinimum ? new(Release.Range, new(1, Policy.FamilyMinimum - 1)) : Exact(k);

    /// <summary>
    /// A set that is small, or whose complement is: with the members publicly known, a member could subtract itself and know the others. To sign off the small
    /// sets alone would tell that what is left in words is none, or all; it counts together with the sign-off for those.
    /// </summary>
    private ReleasedCount OfAuthorities(int k, int n)
    {
        var small = Policy.SmallSet;
        if (n < 2 * small)
            return new(Release.TooFewAsked, new(0, n));
        if (k < small)
            return NoneIsSignedOff && (k == 0 || _smallSet) ? Exact(k) : new(Release.Range, new(NoneIsSignedOff ? 1 : 0, small - 1));
        if (k > n - small)
            return _all && (k == n || _smallSet) ? Exact(k) : new(Release.Range, new(n - small + 1, _all ? n - 1 : n));
        return Exact(k);
    }

    private static ReleasedCount Exact(int k) => new(Release.Exact, new(k, k));
}
