using BenchmarkDotNet.Attributes;
using Larc.Benchmarks.Triangulation;
using Larc.Continuum;
using Larc.Returns;
using Larc.Triangulation;

namespace Larc.Benchmarks.Continuum;

/// <summary>
/// The continuum of a triangulated study with 500 permutations and 2,000 resamples: every range, the test of the spread, and the bands. The aims are
/// 5 s for the example and 60 s for 153 authorities with 100,000 statements.
/// </summary>
/// <remarks>
/// Measured on two cores: 0.15 s for the example, 0.8 s for 153 authorities with 10,000 interviews and 100,000 statements (5 s on a machine busy with
/// other builds). The contrast finds the bands anew for each listed code; <c>-- commands --statements 100000</c> times it apart (8 s for 153 authorities).
/// </remarks>
[MemoryDiagnoser]
public class ContinuumBenchmarks
{
    private TriangulationResult _example = null!;
    private TriangulationResult _national = null!;

    [GlobalSetup]
    public void SetUp()
    {
        _example = Triangulator.Run(Analysis.Of(StudyLoader.Load(RepositoryFolders.Example ?? throw new InvalidOperationException("The example study was not found."))).Study);
        _national = Triangulator.Run(LargeStudy.Make(authorities: 153, interviews: 10_000, statements: 100_000, permutations: 500));
    }

    /// <summary>The example study: 14 authorities.</summary>
    [Benchmark]
    public object Example() => ConfidenceContinuum.Of(_example);

    /// <summary>153 authorities, 10,000 interviews, 100,000 statements.</summary>
    [Benchmark]
    public object National() => ConfidenceContinuum.Of(_national);
}
