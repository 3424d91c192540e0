using System.Diagnostics;
using System.Globalization;
using Larc.Cli;

namespace Larc.Benchmarks.Jupyter;

/// <summary>
/// What a person waits for at a front end: from starting the kernel's process to the first result, a small cell later, and completion. Printed as times and,
/// because those depend on the machine, as ratios to starting .NET with a command that does next to nothing.
/// </summary>
internal static class KernelTimings
{
    private const int Starts = 5, Cells = 50;

    public static int Run()
    {
        List<double> bare = [], info = [], first = [], cell = [], completion = [], laterCompletion = [];
        for (var start = 0; start < Starts; start++)
        {
            bare.Add(Time(() =>
            {
                using var help = Process.Start(new ProcessStartInfo("dotnet", [typeof(LarcCommand).Assembly.Location, "--version"]) { RedirectStandardOutput = true })!;
                help.WaitForExit();
            }));

            var clock = Stopwatch.StartNew();
            using var kernel = new KernelProcessClient();
            kernel.Ask("kernel_info_request", "{}");
            info.Add(clock.Elapsed.TotalSeconds);
            kernel.Ask("execute_request", """{"code":"6 * 7"}""");
            first.Add(clock.Elapsed.TotalSeconds);
            for (var n = 0; n < Cells; n++)
                cell.Add(Time(() => kernel.Ask("execute_request", $$"""{"code":"var v{{n}} = Enumerable.Range(0, {{n}}).Sum(); v{{n}}"}""")));
            completion.Add(Time(() => kernel.Ask("complete_request", """{"code":"Console.WriteL","cursor_pos":14}""")));
            laterCompletion.Add(Time(() => kernel.Ask("complete_request", """{"code":"v1.ToS","cursor_pos":6}""")));
        }

        var unit = Median(bare);
        Console.WriteLine($"Medians of {Starts} starts; ratio to starting .NET:");
        Report("a command that does nothing", bare, unit);
        Report("start to answering", info, unit);
        Report("start to the first result", first, unit);
        Report("a small cell later", cell, unit);
        Report("the first completion", completion, unit);
        Report("the second completion", laterCompletion, unit);
        return 0;
    }

    private static double Time(Action action)
    {
        var clock = Stopwatch.StartNew();
        action();
        return clock.Elapsed.TotalSeconds;
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    private static void Report(string what, List<double> times, double unit) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"  {what,-28} {Median(times) * 1000,8:0} ms {Median(times) / unit,8:0.00} ×   worst {times.Max() * 1000,8:0} ms"));
}
