using BenchmarkDotNet.Running;

// For instance: dotnet run -c Release --project tests/Benchmarks -- --filter *Triangulation*
BenchmarkSwitcher.FromAssembly(System.Reflection.Assembly.GetExecutingAssembly()).Run(args);
