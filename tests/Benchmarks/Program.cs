using BenchmarkDotNet.Running;
using Larc.Benchmarks.Commands;
using Larc.Benchmarks.Jupyter;

// Whole commands, as ratios within one run:
//   dotnet run -c Release --project tests/Benchmarks -- commands [--authorities 153 --interviews 5000 --statements 1000000]
// The Jupyter kernel, from its start to a first result, and a cell later:
//   dotnet run -c Release --project tests/Benchmarks -- kernel
// Single parts, by BenchmarkDotNet:
//   dotnet run -c Release --project tests/Benchmarks -- --filter *Triangulation*
if (args is ["commands", ..])
    return CommandTimings.Run(args[1..]);
if (args is ["kernel", ..])
    return KernelTimings.Run();
BenchmarkSwitcher.FromAssembly(System.Reflection.Assembly.GetExecutingAssembly()).Run(args);
return 0;
