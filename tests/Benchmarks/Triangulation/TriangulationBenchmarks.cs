using BenchmarkDotNet.Attributes;
using Larc.Model;
using Larc.Triangulation;

namespace Larc.Benchmarks.Triangulation;

/// <summary>Counts, ranks, states, convergence and consensus of studies in memory; the permutations behind the excess apart.</summary>
[MemoryDiagnoser]
public class TriangulationBenchmarks
{
    private Study _study = null!;
    private Study _permuted = null!;

    /// <summary>Statements of the study; a hundred to an interview, as in the largest returns.</summary>
    [Params(10_000, 100_000, 1_000_000)]
    public int Statements { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        _study = LargeStudy.Make(150, Statements / 100, Statements, permutations: 0);
        _permuted = LargeStudy.Make(150, 5_000, 50_000, permutations: 500);
    }

    [Benchmark]
    public object Run() => Triangulator.Run(_study);

    [Benchmark]
    public int EveryState() => Triangulator.Run(_study).States.Count(s => s.Perspectives.Length == 5);

    /// <summary>Five thousand interviews, 500 permutations, whatever the number of statements.</summary>
    [Benchmark]
    public object Permutations() => Triangulator.Run(_permuted);
}
