using Larc.Model;

namespace Larc.Findings;

/// <summary>
/// The rule by which concerns lower a proposal, as data. It starts high; each concern has points, and every <see cref="PointsALevel"/> points cost one
/// level: two moderate concerns cost one, a serious one costs one and with a minor one two, minor ones alone cost one from three.
/// </summary>
internal static class ConfidenceScale
{
    /// <summary>Points that cost one level.</summary>
    public const int PointsALevel = 3;

    /// <summary>
    /// Below this many authorities a finding gives cause for serious concern, minor up to the study's own minimum for shares. It is not told whether it is one
    /// authority or two: the proposal is printed for the public, where "fewer than three" is all that is said of either.
    /// </summary>
    public const int SeriousBelowAuthorities = 3;

    /// <summary>Below this many interviews the concern is moderate, and serious where they are families': what is printed may not part one from four.</summary>
    public const int FewInterviews = 5;

    /// <summary>Share of interviews that speak against a finding, of all that speak of it, from which the concern is moderate or serious; any at all is minor.</summary>
    public const decimal ModerateFromAgainst = 0.15m;

    /// <inheritdoc cref="ModerateFromAgainst"/>
    public const decimal SeriousFromAgainst = 1 / 3m;

    /// <summary>Share of the study's authorities asked, below which the concern is moderate; any authority not asked is minor.</summary>
    public const decimal ModerateBelowAsked = 0.5m;

    /// <summary>Agreement between coders on codes below this is a moderate concern, below <see cref="MinorBelowAlpha"/> a minor one.</summary>
    public const double ModerateBelowAlpha = 0.667;

    /// <inheritdoc cref="ModerateBelowAlpha"/>
    public const double MinorBelowAlpha = 0.8;

    public static int Points(ConcernSize size) => size switch
    {
        ConcernSize.Minor => 1,
        ConcernSize.Moderate => 2,
        ConcernSize.Serious => 5,
        _ => 0,
    };

    public static ConfidenceLevel LevelOf(IEnumerable<ConfidenceConcern> concerns) =>
        (ConfidenceLevel)Math.Max((int)ConfidenceLevel.High - (concerns.Sum(c => Points(c.Size)) / PointsALevel), (int)ConfidenceLevel.VeryLow);
}
