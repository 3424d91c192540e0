namespace Larc.Model;

/// <summary>The named numbers that shape results. Every one can be set in <c>parameters.yaml</c> and is printed wherever it shaped a result.</summary>
public sealed record StudyParameters
{
    /// <summary>A feature is listed from this share of the authorities asked, rounded up.</summary>
    public decimal AuthorityShare { get; init; } = 0.5m;

    /// <summary>A family view is listed from this many individuals.</summary>
    public int MinimumIndividuals { get; init; } = 5;

    /// <summary>Below a threshold of listing, codes named by up to this many participants stand in a tail of their own.</summary>
    public int TailParticipants { get; init; } = 2;

    /// <summary>Below this many authorities no share of authorities is a threshold, and prominence is undefined.</summary>
    public int MinimumAuthorities { get; init; } = 6;

    /// <summary>A theme is frequent from this share of the authorities asked.</summary>
    public decimal FrequentShare { get; init; } = 0.5m;

    /// <summary>A theme is isolated up to this many authorities.</summary>
    public int IsolatedAuthorities { get; init; } = 2;

    /// <summary>Two shares of authorities this close are of the same prominence, whatever their bands.</summary>
    public decimal SameProminence { get; init; } = 0.15m;

    /// <summary>A perspective holds a stance over the study from this share of its reporting authorities.</summary>
    public decimal StanceShare { get; init; } = 0.75m;

    /// <summary>Permutations behind the excess of consensus.</summary>
    public int Permutations { get; init; } = 500;

    /// <summary>Seed of every random stream.</summary>
    public int Seed { get; init; } = 2008;

    /// <summary>Ordinal consensus is undefined below this many answers.</summary>
    public int MinimumConsensusAnswers { get; init; } = 5;

    /// <summary>How many of the last interviews are looked at for new codes.</summary>
    public int LastInterviews { get; init; } = 3;

    /// <summary>Persistence of the rank-biased overlap between lists, between 0 and 1: the higher, the deeper the lists are compared.</summary>
    public decimal OverlapPersistence { get; init; } = 0.9m;

    /// <summary>Weight of the self-reported level in a position on the continuum; consensus has the rest.</summary>
    public decimal LevelWeight { get; init; } = 0.5m;

    /// <summary>Coefficients of agreement between coders are not given below this many excerpts with two codings.</summary>
    public int MinimumAgreementExcerpts { get; init; } = 30;

    /// <summary>Nor when the excerpts come from fewer interviews than this.</summary>
    public int MinimumAgreementInterviews { get; init; } = 10;

    /// <summary>Resamples of interviews behind the intervals of those coefficients.</summary>
    public int AgreementResamples { get; init; } = 2000;

    /// <summary>Resamples of the interviews behind a resampling range.</summary>
    public int Resamples { get; init; } = 2000;

    /// <summary>A resampling range holds this share of the resamples, the same number left out at each end.</summary>
    public decimal ResampleShare { get; init; } = 0.95m;

    /// <summary>From this position an authority may be called confident.</summary>
    public decimal ConfidentFrom { get; init; } = 2 / 3m;

    /// <summary>Up to this position an authority may be called at an earlier stage.</summary>
    public decimal EarlierUpTo { get; init; } = 1 / 3m;

    /// <summary>Interviews with service managers, and with practitioners, that a band needs.</summary>
    public int BandInterviews { get; init; } = 3;

    /// <summary>Bands are drawn only when the spread of positions exceeds this share of permutations.</summary>
    public decimal SpreadShare { get; init; } = 0.95m;

    /// <summary>Authorities that a contrast needs in each band.</summary>
    public int ContrastAuthorities { get; init; } = 3;
}
