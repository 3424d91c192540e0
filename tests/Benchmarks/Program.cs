using BenchmarkDotNet.Running;
using Larc.Benchmarks.Commands;

// Whole commands, as ratios within one run:
//   dotnet run -c Release --project tests/Benchmarks -- commands [--authorities 153 --interviews 5000 --statements 1000000]
// Single parts, by BenchmarkDotNet:
//   dotnet run -c Release --project tests/Benchmarks -- --filter *Triangulation*
if (args is ["commands", ..])
    return CommandTimings.Run(args[1..]);
BenchmarkSwitcher.FromAssembly(System.Reflection.Assembly.GetExecutingAssembly()).Run(args);
return 0;
