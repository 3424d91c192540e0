using BenchmarkDotNet.Attributes;
using Larc.Model;
using Larc.Triangulation;

namespace Larc.Benchmarks.Triangulation;

/// <summary>The permutations behind the excess of consensus, which do not depend on the number of statements.</summary>
[MemoryDiagnoser]
public class PermutationBenchmarks
{
    private Study _study = null!;

    [GlobalSetup]
    public void SetUp() => _study = LargeStudy.Make(150, 5_000, 50_000, permutations: 500);

    /// <summary>Five thousand interviews, 500 permutations.</summary>
    [Benchmark]
    public object FiveHundred() => Triangulator.Run(_study);
}
