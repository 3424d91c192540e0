using Larc.Cli.Example;
namespace Larc.Cli.Tests.Example;
public class Temp
{
    [Fact]
    public void Write()
    {
        var dir = Environment.GetEnvironmentVariable("EX_OUT");
        if (dir is null) return;
        int? N(string n) => Environment.GetEnvironmentVariable(n) is { } s ? int.Parse(s, System.Globalization.CultureInfo.InvariantCulture) : null;
        var sw = System.Diagnostics.Stopwatch.StartNew();
        var r = ExampleStudy.Write(dir, new() { Authorities = N("EX_A"), Interviews = N("EX_I"), Statements = N("EX_S") });
        File.WriteAllText(dir.TrimEnd('/') + ".log", FormattableString.Invariant($"{r} {sw.Elapsed} {GC.GetTotalMemory(false)>>20} MB peak {System.Diagnostics.Process.GetCurrentProcess().PeakWorkingSet64>>20}"));
    }
}
