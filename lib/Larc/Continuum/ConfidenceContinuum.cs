using System.Collections.Immutable;
using System.Globalization;
using Larc.Display;
using Larc.Model;
using Larc.Triangulation;

namespace Larc.Continuum;

/// <summary>
/// The confidence continuum (methods §5): a position for each authority from two variables and no others, self-reported level of impact and consensus
/// between staff perspectives; how far it moves; and a band only where authorities can be told apart. The same on any number of cores.
/// </summary>
[TypeFormatterSource(typeof(RichFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class ConfidenceContinuum : IRich
{
    private readonly Lazy<ContinuumContrast> _contrast;

    private ConfidenceContinuum(ImmutableArray<ContinuumPosition> positions, SpreadTest test, StudyParameters parameters, Func<ConfidenceContinuum, ContinuumContrast> contrast)
    {
        (Positions, Test, Parameters) = (positions, test, parameters);
        _contrast = new(() => contrast(this));
    }

    /// <summary>Every authority of the study, in its order; never a league table.</summary>
    public ImmutableArray<ContinuumPosition> Positions { get; }

    /// <summary>Whether positions spread further than chance gives.</summary>
    public SpreadTest Test { get; }

    /// <summary>What confident and earlier-stage authorities report; computed when it is first asked for.</summary>
    public ContinuumContrast Contrast => _contrast.Value;

    internal StudyParameters Parameters { get; }

    /// <summary>The continuum of a triangulated study.</summary>
    public static ConfidenceContinuum Of(TriangulationResult triangulation) => Of(triangulation, Environment.ProcessorCount);

    internal static ConfidenceContinuum Of(TriangulationResult triangulation, int threads)
    {
        ArgumentNullException.ThrowIfNull(triangulation);
        var study = triangulation.Study;
        var interviews = new StaffInterviews(triangulation, threads);
        var assessment = new ContinuumAssessment(interviews, triangulation);
        var resampling = study.Parameters.Resamples == 0 ? null : Resampling.Of(assessment.Model, study);
        var rounds = study.Returns.ToLookup(r => r.Authority, r => r.Round);
        var (levelRanks, consensusRanks) = ContinuumScoring.Ranks(assessment.Model.Values);
        var comparable = assessment.Positions.Count(p => p is not null) > 1;
        return new(
            [.. study.Authorities.Select((authority, a) => One(authority, a))],
            assessment.Test,
            study.Parameters,
            continuum => ContinuumContrast.Of(continuum, triangulation, interviews));

        ContinuumPosition One(Authority authority, int a)
        {
            var (level, consensus) = assessment.Model.Values[a];
            var position = new ContinuumPosition(authority, rounds[a].Distinct().ToArray() is [var only] ? only : null) { Level = level, Consensus = consensus };
            var why = WhyNone(study, interviews, assessment.Model.Values[a], comparable, a);
            return why.Length > 0 ? position with { WhyNone = why } : position with
            {
                Position = assessment.Positions[a],
                Range = assessment.Stability.Range(a),
                RankRange = assessment.Stability.Ranks(a),
                Stability = assessment.Stability.Parts(a),
                Resampled = resampling?.Range(a) is { } range && resampling.Ranks(a) is { } ranks ? new(range, ranks, study.Parameters.Resamples, resampling.Undefined(a)) : null,
                Band = assessment.Band(a),
                WhyNotDistinguished = assessment.WhyNotDistinguished(a),
                LevelRank = levelRanks[a],
                ConsensusRank = consensusRanks[a],
                RestsOnOneInterview = [.. PerspectiveGroup.Staff.Members.Where(p => interviews.RestsOnOne(a, (int)p))],
            };
        }
    }

    /// <summary>The position of an authority.</summary>
    /// <exception cref="KeyNotFoundException">The study has no such authority.</exception>
    public ContinuumPosition For(string authority) => Positions.FirstOrDefault(p => p.Authority.Code == authority) ?? throw new KeyNotFoundException($"The study has no authority '{authority}'.");

    /// <summary>The authorities with their positions and ranges, in the order of the study.</summary>
    /// <param name="name">What an authority is called; its name by default.</param>
    public Table ToTable(Func<Authority, string>? name = null) => Table.Of(
        "Positions on the confidence continuum",
        Positions,
        ("Authority", p => (name ?? Name)(p.Authority)),
        ("Self-reported level", p => p.Level is { } level ? Cell.Of((decimal)level, 1) : Absence.NotAvailable),
        ("Consensus (excess)", p => p.Consensus is { } consensus ? Cell.Of((decimal)consensus, 2) : Absence.NotAvailable),
        ("Position", p => p.Position is { } position ? Cell.Of(position, 2) : NoPosition(p)),
        ("Stability range", p => p.Range is { } range ? range.ToString() : NoPosition(p)),
        ("Resampling range", p => p.Resampled is { } resampled ? resampled.ToString() : p.Position is null ? NoPosition(p) : NotResampled()),
        ("Places", p => p.RankRange is { } ranks ? ranks.ToString() : NoPosition(p)),
        ("Band", p => p.Position is null ? NoPosition(p) : ContinuumWording.Of(p.Band)),
        ("Why not distinguished", p => p.WhyNotDistinguished),
        ("Rests on one interview", p => string.Join(", ", p.RestsOnOneInterview))) with
    {
        Subtitle = FormattableString.Invariant($"0 earlier stage, 1 more confident; weight of level {Parameters.LevelWeight}{(Parameters.Resamples == 0 ? "" : FormattableString.Invariant($"; resampling range: {Parameters.ResampleShare * 100:0.#} % of {Parameters.Resamples} resamples, which need not hold the position"))}"),
        Notes = [.. Notes(), .. LeftOut(name ?? Name), ContinuumWording.Relative],
        WhenEmpty = "The study holds no authority.",
    };

    /// <summary>How far each kind of variation alone moves each position.</summary>
    /// <param name="authority">Code of the only authority to show; null for all.</param>
    /// <param name="name">What an authority is called; its name by default.</param>
    public Table ToStabilityTable(string? authority = null, Func<Authority, string>? name = null)
    {
        List<(string Heading, Func<ContinuumPosition, Cell> Value)> columns = [("Authority", p => (name ?? Name)(p.Authority)), ("Position", p => Cell.Of(p.Position!.Value, 2))];
        foreach (var source in Enum.GetValues<StabilitySource>())
            columns.Add((PlainText.CapitalFirst(ContinuumWording.Of(source)), p => p.Stability.First(s => s.Source == source).Range is { } range ? range.ToString() : ContinuumWording.NotVaried));
        return Table.Of("What moves a position", Positions.Where(p => p.Position is not null && (authority is null || p.Authority.Code == authority)), [.. columns]) with
        {
            Subtitle = "Lowest and highest position under each kind of variation alone",
            Notes = [ContinuumWording.Range],
            WhenEmpty = authority is null ? "No authority has a position." : "There is no position.",
        };
    }

    /// <summary>The positions as a strip with their stability ranges; never a league table.</summary>
    /// <param name="name">What an authority is called; its name by default.</param>
    public Strip ToChart(Func<Authority, string>? name = null) => new(
        Title(),
        Positions.Select(p => p is { Position: { } position, Range: { } range }
            ? new StripItem((name ?? Name)(p.Authority), Cell.Of(position, 2), range.Low, range.High, BandOf(p.Band))
            : new StripItem((name ?? Name)(p.Authority), NoPosition(p))))
    {
        Subtitle = FormattableString.Invariant($"Weighted mean of two percentile ranks among {PlainText.Count(Positioned, "authority", "authorities")}; weight of level {Parameters.LevelWeight}"),
        EarlierUpTo = Positioned > 0 ? Parameters.EarlierUpTo : null,
        ConfidentFrom = Positioned > 0 ? Parameters.ConfidentFrom : null,
        Notes = Notes(),
        WhenEmpty = "The study holds no authority.",
    };

    /// <inheritdoc/>
    public string ToHtml() => ToChart().ToHtml();

    /// <inheritdoc/>
    public override string ToString() => ToTable().ToString();

    private int Positioned => Positions.Count(p => p.Position is not null);

    private static string Name(Authority authority) => authority.Name;

    private static Absence NoPosition(ContinuumPosition position) => new("[none]", position.WhyNone);

    private Absence NotResampled() => Absence.NotApplicable with { Words = Parameters.Resamples == 0 ? "no resamples were asked for" : "no resample gives a position" };

    private IEnumerable<string> LeftOut(Func<Authority, string> name)
    {
        var some = Positions.Where(p => p.Resampled is { Undefined: > 0 }).Select(p => FormattableString.Invariant($"{name(p.Authority)} {p.Resampled!.Undefined}")).ToList();
        if (some.Count > 0)
            yield return FormattableString.Invariant($"Of {Parameters.Resamples} resamples some give no position, and are in no resampling range: {PlainText.Join(some)}.");
    }

    private static StripBand BandOf(ContinuumBand band) => band switch
    {
        ContinuumBand.Confident => StripBand.Confident,
        ContinuumBand.EarlierStage => StripBand.EarlierStage,
        _ => StripBand.NotDistinguished,
    };

    private string Title()
    {
        if (Positioned == 0)
            return "No authority has a position";
        var (confident, earlier) = (Positions.Count(p => p.Band == ContinuumBand.Confident), Positions.Count(p => p.Band == ContinuumBand.EarlierStage));
        return confident + earlier == 0
            ? "No authority can be told apart from the others"
            : FormattableString.Invariant($"{confident} confident, {earlier} at an earlier stage, {Positioned - confident - earlier} not distinguished");
    }

    private string[] Notes() =>
    [
        ContinuumWording.Ours,
        ContinuumWording.Range,
        .. Positioned == 0 ? Array.Empty<string>() : [ContinuumWording.Of(Test)],
        .. Positions.Count(p => p.Position is not null && p.RestsOnOneInterview.Length > 0) is > 0 and var one ? [ContinuumWording.OneInterview(one)] : Array.Empty<string>(),
    ];

    private static string WhyNone(Study study, StaffInterviews interviews, (double? Level, double? Consensus) values, bool comparable, int authority)
    {
        var missing = PerspectiveGroup.Staff.Members.Where(p => interviews.Of(authority, (int)p).Length == 0).ToList();
        if (missing.Count > 0)
            return $"no {PlainText.Join([.. missing.Select(p => PerspectiveGroup.Of(p).Label)])} was interviewed, and all three staff perspectives are needed";
        if (!interviews.InEveryRound(authority))
            return FormattableString.Invariant($"staff were heard in round {PlainText.Join([.. interviews.Rounds(authority).Select(r => r.ToString(CultureInfo.InvariantCulture))])} only, other rounds are pooled with it, and positions are never compared between rounds");
        if (values.Level is null)
        {
            var silent = PerspectiveGroup.Staff.Members.Where(p => interviews.Of(authority, (int)p).ToArray().All(i => study.InterviewColumns.Level[i] == 0));
            return $"no {PlainText.Join([.. silent.Select(p => PerspectiveGroup.Of(p).Label)])} reports a level of impact";
        }

        if (study.Authorities.Length == 1)
            return "a position compares authorities, and the study holds no other";
        if (values.Consensus is null && study.Parameters.Permutations == 0)
            return "no permutations were asked for, and without them consensus cannot be told from chance";
        if (values.Consensus is null)
            return "consensus between staff perspectives cannot be told from chance here";
        return comparable ? "" : "a position compares authorities, and no other authority has both variables";
    }
}
