using System.Collections.Immutable;
using Larc.Display;
using Larc.Model;
using Larc.Triangulation;

namespace Larc.Continuum;

/// <summary>
/// The confidence continuum, in a simple version: a position for each authority from two variables and no others, self-reported level of impact and
/// consensus between staff perspectives, with a range from dropping each interview in turn and from every weight between 0 and 1.
/// </summary>
[TypeFormatterSource(typeof(RichFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed record ConfidenceContinuum : IRich
{
    private const int Weights = 20;

    private ConfidenceContinuum(ImmutableArray<ContinuumPosition> positions, decimal levelWeight) => (Positions, LevelWeight) = (positions, levelWeight);

    /// <summary>What stands beside every position.</summary>
    public const string SimpleVersion =
        "This is a simple version of a scoring that is the project's own, not the judgement of researchers that was published: ranges come from dropping each interview in turn "
        + "(with the level of consensus that chance gives held fixed) and from every weight, and no authority is put into a band.";

    /// <summary>Every authority of the study, in its order; never a league table.</summary>
    public ImmutableArray<ContinuumPosition> Positions { get; }

    /// <summary>Weight of self-reported level, 0 to 1; consensus has the rest.</summary>
    public decimal LevelWeight { get; }

    /// <summary>The continuum of a triangulated study.</summary>
    public static ConfidenceContinuum Of(TriangulationResult triangulation)
    {
        ArgumentNullException.ThrowIfNull(triangulation);
        var study = triangulation.Study;
        var variables = new ContinuumVariables(triangulation);
        var levelWeight = study.Parameters.LevelWeight;
        (double? Level, double? Consensus)[] values = [.. Enumerable.Range(0, study.Authorities.Length).Select(a => (variables.Level(a), variables.Consensus(a)))];
        var rounds = study.Returns.ToLookup(r => r.Authority, r => r.Round);
        var spread = Spread.Of(variables, values, levelWeight, Weights);
        var positions = ContinuumScoring.Positions(values, levelWeight);
        var comparable = positions.Count(p => p is not null) > 1;
        return new([.. study.Authorities.Select((authority, a) => One(authority, a))], levelWeight);

        ContinuumPosition One(Authority authority, int a)
        {
            var why = WhyNone(study, variables, values, comparable, a);
            var position = new ContinuumPosition(authority, rounds[a].Distinct().ToArray() is [var only] ? only : null)
            {
                Level = values[a].Level,
                Consensus = values[a].Consensus,
                WhyNone = why,
            };
            return why.Length > 0 ? position : position with
            {
                Position = positions[a],
                Range = spread.Range(a),
                RankRange = spread.Ranks(a),
                RestsOnOneInterview = [.. PerspectiveGroup.Staff.Members.Where(p => variables.Interviews(a)[(int)p].Length == 1)],
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
        ("Stability range", p => p.Range is { } range ? range.ToString() : "none"),
        ("Places", p => p.RankRange is { } ranks ? ranks.ToString() : "none"),
        ("Band", p => p.Position is null ? "none" : "not distinguished"),
        ("Rests on one interview", p => string.Join(", ", p.RestsOnOneInterview))) with
    {
        Subtitle = FormattableString.Invariant($"0 earlier stage, 1 more confident; weight of level {LevelWeight}; the range is a stability range, not a confidence interval"),
        Notes = [SimpleVersion],
        WhenEmpty = "The study holds no authority.",
    };

    /// <summary>The positions as a strip with their ranges; never a league table.</summary>
    /// <param name="name">What an authority is called; its name by default.</param>
    public Strip ToChart(Func<Authority, string>? name = null) => new(
        Positions.Any(p => p.Position is not null) ? "No authority is told apart by this simple version" : "No authority has a position",
        Positions.Select(p => p is { Position: { } position, Range: { } range }
            ? new StripItem((name ?? Name)(p.Authority), Cell.Of(position, 2), range.Low, range.High, StripBand.NotDistinguished)
            : new StripItem((name ?? Name)(p.Authority), NoPosition(p))))
    {
        Subtitle = FormattableString.Invariant($"Weighted mean of two percentile ranks among {PlainText.Count(Positions.Count(p => p.Position is not null), "authority", "authorities")}; weight of level {LevelWeight}"),
        Notes = [SimpleVersion],
        WhenEmpty = "The study holds no authority.",
    };

    /// <inheritdoc/>
    public string ToHtml() => ToChart().ToHtml();

    /// <inheritdoc/>
    public override string ToString() => ToTable().ToString();

    private static string Name(Authority authority) => authority.Name;

    private static Absence NoPosition(ContinuumPosition position) => new("[none]", position.WhyNone);

    private static string WhyNone(Study study, ContinuumVariables variables, (double? Level, double? Consensus)[] values, bool comparable, int authority)
    {
        var missing = PerspectiveGroup.Staff.Members.Where(p => variables.Interviews(authority)[(int)p].Length == 0).ToList();
        if (missing.Count > 0)
            return $"no {PlainText.Join([.. missing.Select(p => PerspectiveGroup.Of(p).Label)])} was interviewed, and all three staff perspectives are needed";
        if (values[authority].Level is null)
        {
            var silent = PerspectiveGroup.Staff.Members.Where(p => variables.Interviews(authority)[(int)p].All(i => study.InterviewColumns.Level[i] == 0));
            return $"no {PlainText.Join([.. silent.Select(p => PerspectiveGroup.Of(p).Label)])} reports a level of impact";
        }

        if (values[authority].Consensus is null)
            return "consensus between staff perspectives cannot be told from chance here";
        return comparable ? "" : "a position compares authorities, and no other authority has both variables";
    }
}
