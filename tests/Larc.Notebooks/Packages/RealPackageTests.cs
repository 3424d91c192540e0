using Larc.Notebooks.Execution;
using Larc.Notebooks.Packages;
using Larc.Notebooks.Tests.Execution;

namespace Larc.Notebooks.Tests.Packages;

/// <summary>The packages that notebooks of this repository use, as they are. They come from the configured feed, or from what was fetched before.</summary>
public sealed class RealPackageTests
{
    [Theory]
    [InlineData(
        new[] { "Deedle, 8.1.0" },
        "using Deedle;\nvar series = new SeriesBuilder<string, double> { { \"a\", 1.0 }, { \"b\", 2.5 } }.Series;\nseries.Sum()", "3.5")]
    [InlineData(
        new[] { "Microsoft.Data.Analysis, 0.23.1" },
        "using Microsoft.Data.Analysis;\nvar frame = new DataFrame(new PrimitiveDataFrameColumn<int>(\"n\", new[] { 1, 2, 3 }));\n(int)frame[\"n\"].Sum()", "6")]
    [InlineData(
        new[] { "Plotly.NET, 6.0.0", "Plotly.NET.CSharp, 0.14.0" },
        "var chart = Plotly.NET.CSharp.Chart.Point<double, double, string>(new[] { 1.0 }, new[] { 2.0 });\nPlotly.NET.GenericChart.toJson(chart).Contains(\"scatter\")", "True")]
    [InlineData(
        new[] { "Microsoft.Data.Sqlite, 10.0.11" },
        "var open = new Microsoft.Data.Sqlite.SqliteConnection(\"Data Source=:memory:\"); open.Open();\n"
        + "var ask = open.CreateCommand(); ask.CommandText = \"select 6 * 7\";\n(long)ask.ExecuteScalar()", "42")]
    public async Task They_load_and_work_where_the_feed_has_them_or_LARC_REQUIRE_PACKAGES_demands_them(string[] packages, string code, string result)
    {
        var resolver = new PackageResolver();
        var asked = packages.Select(package => PackageRequest.Parse(package, out _)!).ToList();
        var isDemanded = Environment.GetEnvironmentVariable("LARC_REQUIRE_PACKAGES") == "1";
        if (!isDemanded && !asked.All(IsFetched))
        {
            Console.WriteLine($"Not tried: {string.Join(", ", packages)} is not on this machine. LARC_REQUIRE_PACKAGES=1 fetches it.");
            return;
        }

        using var host = new ScriptHost(packages: resolver);
        using var session = host.CreateSession(new ScriptSessionOptions { Name = "n.ipynb" });
        var run = await session.ExecuteAsync(string.Concat(packages.Select(package => $"#r \"nuget: {package}\"\n")) + code);
        run.Failure?.Message.ShouldBeNull();
        run.Result().ShouldBe(result);
    }

    private static bool IsFetched(PackageRequest package) => Directory.Exists(Path.Combine(
        Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages"),
        package.Id.ToLowerInvariant(), package.Version.ToLowerInvariant()));
}
