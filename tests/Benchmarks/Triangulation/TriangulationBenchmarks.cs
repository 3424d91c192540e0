using BenchmarkDotNet.Attributes;
using Larc.Model;
using Larc.Triangulation;

namespace Larc.Benchmarks.Triangulation;

/// <summary>
/// Counts, ranks, states, convergence and consensus of studies in memory, without permutations. The aim is 50 ms for a million statements, growing
/// linearly.
/// </summary>
/// <remarks>
/// Measured on two cores with nothing else running, mean in ms:
/// <code>
/// statements                 250,000   500,000   1,000,000   2,000,000
/// 100 to an interview            6         8          13          21
/// 10 to an interview            14        20          36          61
/// </code>
/// With ten statements to an interview a million of them have a hundred thousand interviews; what is left then is one pass over the statements, one over
/// the interviews, and one to join them by authority and perspective. Before totals were gathered once for all lists it took 56 ms.
/// </remarks>
[MemoryDiagnoser]
public class TriangulationBenchmarks
{
    private Study _study = null!;

    /// <summary>Statements of the study.</summary>
    [Params(250_000, 500_000, 1_000_000, 2_000_000)]
    public int Statements { get; set; }

    /// <summary>Statements to an interview: a hundred as in the largest returns, or ten, which makes ten times as many interviews.</summary>
    [Params(100, 10)]
    public int ToAnInterview { get; set; }

    [GlobalSetup]
    public void SetUp() => _study = LargeStudy.Make(150, Statements / ToAnInterview, Statements, permutations: 0);

    [Benchmark]
    public object Run() => Triangulator.Run(_study);

    /// <summary>The same, and every state read once: they are made when they are read.</summary>
    [Benchmark]
    public int EveryState() => Triangulator.Run(_study).States.Count(s => s.Perspectives.Length == 5);
}
