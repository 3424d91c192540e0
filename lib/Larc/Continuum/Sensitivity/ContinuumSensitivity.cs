using System.Collections.Immutable;
using Larc.Display;
using Larc.Model;
using Larc.Triangulation;

namespace Larc.Continuum;

/// <summary>
/// What becomes of the continuum when a parameter is set otherwise, or a perspective, an authority or some interviews are left out: positions, their order
/// and the bands. Nothing here says which choice is right; it shows what rests on a choice. The same on any number of cores.
/// </summary>
[TypeFormatterSource(typeof(RichFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed partial class ContinuumSensitivity : IRich
{
    /// <summary>How often a share of the interviews is drawn.</summary>
    public const int Draws = 15;

    private readonly SensitivityRuns _runs;

    private ContinuumSensitivity(Study study, SensitivityRuns runs, SensitivityRun before, ImmutableArray<SensitivityChange> changes) =>
        (Study, _runs, Before, Changes) = (study, runs, before, changes);

    /// <summary>The study.</summary>
    public Study Study { get; }

    /// <summary>The continuum as it stands.</summary>
    public SensitivityRun Before { get; }

    /// <summary>Every change, by kind; empty when fewer than two authorities have a position.</summary>
    public ImmutableArray<SensitivityChange> Changes { get; }

    /// <summary>Works the continuum out again under each change.</summary>
    /// <param name="triangulation">The triangulated study.</param>
    public static ContinuumSensitivity Of(TriangulationResult triangulation) => Of(triangulation, Environment.ProcessorCount);

    internal static ContinuumSensitivity Of(TriangulationResult triangulation, int threads)
    {
        ArgumentNullException.ThrowIfNull(triangulation);
        var study = triangulation.Study;
        var runs = new SensitivityRuns(study, threads);
        var before = runs.Before();
        if (before.Positions.Count(p => p is not null) < 2)
            return new(study, runs, before, []);
        var changes = ImmutableArray.CreateBuilder<SensitivityChange>();
        foreach (var (label, change) in Parameters)
            Add(SensitivityKind.Parameter, label, [runs.With(change(study.Parameters))]);
        foreach (var perspective in PerspectiveGroup.Staff.Members)
            Add(SensitivityKind.Perspective, $"Without {PerspectiveGroup.Of(perspective).Plural}", [runs.WithoutPerspective(perspective)]);
        foreach (var authority in study.Authorities)
            Add(SensitivityKind.Authority, $"Without {authority.Name}", [runs.WithoutAuthority(authority.Code)]);
        foreach (var (label, share) in Shares)
            Add(SensitivityKind.Interviews, label, [.. Enumerable.Range(0, Draws).Select(draw => runs.WithInterviews(share, draw))]);
        return new(study, runs, before, changes.ToImmutable());

        void Add(SensitivityKind kind, string label, ImmutableArray<SensitivityRun> changed) =>
            changes.Add(SensitivityChange.Of(kind, label, changed, before, study.Authorities));
    }

    /// <summary>The same with one more change of parameters, of your own.</summary>
    /// <param name="label">What it is called.</param>
    /// <param name="change">The parameters to use in place of the study's.</param>
    public ContinuumSensitivity With(string label, Func<StudyParameters, StudyParameters> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return Changes.IsEmpty ? this : new(
            Study, _runs, Before, Changes.Add(SensitivityChange.Of(SensitivityKind.Parameter, label, [_runs.With(change(Study.Parameters))], Before, Study.Authorities)));
    }

    private static IEnumerable<(string Label, Func<StudyParameters, StudyParameters> Change)> Parameters =>
    [
        ("Level alone", p => p with { LevelWeight = 1 }),
        ("Level counts three times as much as consensus", p => p with { LevelWeight = 0.75m }),
        ("Consensus counts three times as much as level", p => p with { LevelWeight = 0.25m }),
        ("Consensus alone", p => p with { LevelWeight = 0 }),
        ("Another seed for chance", p => p with { Seed = p.Seed + 1 }),
        ("Bands a twelfth wider", p => p with { ConfidentFrom = p.ConfidentFrom - (1 / 12m), EarlierUpTo = p.EarlierUpTo + (1 / 12m) }),
        ("Bands a twelfth narrower", p => p with { ConfidentFrom = p.ConfidentFrom + (1 / 12m), EarlierUpTo = p.EarlierUpTo - (1 / 12m) }),
        ("Bands with any number of interviews", p => p with { BandInterviews = 1 }),
    ];

    private static IEnumerable<(string Label, decimal Share)> Shares => [("Three quarters of the interviews kept", 0.75m), ("Half of the interviews kept", 0.5m)];
}
