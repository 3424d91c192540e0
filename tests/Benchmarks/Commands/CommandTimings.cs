using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using Larc.Cli.Example;
using Larc.Returns;
using Larc.Returns.Reading;

namespace Larc.Benchmarks.Commands;

/// <summary>
/// What <c>larc triangulate</c> does, stage by stage, on an invented study of any size: merely inflating the files, reading every cell,
/// reading with all checks, and triangulating. Printed as seconds and as ratios to inflating, because ratios travel between machines.
/// </summary>
internal static class CommandTimings
{
    private const int Rounds = 3;

    public static int Run(string[] args)
    {
        var options = new ExampleOptions
        {
            Authorities = Number(args, "--authorities", 153),
            Interviews = Number(args, "--interviews", 5000),
            Statements = Number(args, "--statements", 1_000_000),
        };
        var folder = Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"larc-benchmark-{options.Authorities}-{options.Interviews}-{options.Statements}"));
        if (!Directory.Exists(folder))
            Report("writing the example", Time(() => ExampleStudy.Write(folder, options, null)), null);
        var files = Directory.GetFiles(folder, "*.xlsx", SearchOption.AllDirectories);

        double inflate = 0, read = 0, load = 0, triangulate = 0, continuum = 0, contrast = 0, agreement = 0, document = 0;
        for (var round = 0; round < Rounds; round++)
        {
            inflate = Best(inflate, Time(() => Parallel.ForEach(files, Inflate)));
            read = Best(read, Time(() => Parallel.ForEach(files, ReadCells)));
            LoadedStudy? loaded = null;
            load = Best(load, Time(() => loaded = StudyLoader.Load(folder, new() { UseCache = false })));
            var analysis = Analysis.Of(loaded!);
            triangulate = Best(triangulate, Time(() => _ = analysis.Triangulation));
            continuum = Best(continuum, Time(() => _ = analysis.Continuum));
            contrast = Best(contrast, Time(() => _ = analysis.Continuum.Contrast));
            agreement = Best(agreement, Time(() => _ = analysis.Triangulation.CoderAgreement));
            document = Best(document, Time(() => analysis.WriteTriangulation(Stream.Null)));
            Console.WriteLine($"round {round + 1} of {Rounds}: {loaded!.Study}");
        }

        Console.WriteLine("Best of the rounds; ratio to inflating:");
        Report("inflating the files", inflate, inflate);
        Report("reading every cell", read, inflate);
        Report("reading with all checks", load, inflate);
        Report("  of which checking", load - read, inflate);
        Report("triangulating", triangulate, inflate);
        Report("the continuum", continuum, inflate);
        Report("contrasts of its bands", contrast, inflate);
        Report("agreement between coders", agreement, inflate);
        Report("writing the document", document, inflate);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"triangulating is {triangulate / (load + triangulate + continuum + contrast + agreement + document):P1} of the command"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0:N0} MiB"));
        return 0;
    }

    private static void Inflate(string file)
    {
        using var zip = ZipFile.OpenRead(file);
        var buffer = new byte[81920];
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            while (stream.Read(buffer) > 0)
            {
            }
        }
    }

    private static void ReadCells(string file)
    {
        using var source = ReturnFile.OpenWorkbook(file, ReadLimits.Default).Source;
        var cells = 0L;
        for (var sheet = 0; sheet < source.SheetNames.Count; sheet++)
        {
            foreach (var row in source.Rows(sheet))
                cells += row.Width;
        }

        if (cells == 0)
            throw new InvalidDataException($"{file} holds nothing.");
    }

    private static double Time(Action action)
    {
        GC.Collect();
        var watch = Stopwatch.StartNew();
        action();
        return watch.Elapsed.TotalSeconds;
    }

    private static double Best(double before, double now) => before == 0 ? now : Math.Min(before, now);

    private static void Report(string what, double seconds, double? inflate) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what,-28} {seconds,8:0.00} s{(inflate is { } unit ? string.Create(CultureInfo.InvariantCulture, $" {seconds / unit,8:0.0} ×") : "")}"));

    private static int Number(string[] args, string name, int otherwise) =>
        Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : otherwise;
}
