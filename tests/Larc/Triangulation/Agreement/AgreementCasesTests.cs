using Larc.Triangulation;
using Xunit.Abstractions;

namespace Larc.Tests.Triangulation.Agreement;

/// <summary>The coefficients of published examples, each to the digits its source gives (three decimals at least).</summary>
public sealed class AgreementCasesTests(ITestOutputHelper output)
{
    private const string Cases = "agreement-cases.json";

    /// <summary>Coefficients that the sources give besides, and the method does not name.</summary>
    private static readonly string[] NotBuilt = ["n_pairable", "Do", "De", "kappa_linear", "ase", "brennan_prediger"];

    private static readonly Dictionary<string, Func<RatingTable, double?>> Built = new()
    {
        ["alpha_nominal"] = t => KrippendorffAlpha.Of(t).Value,
        ["alpha_ordinal"] = t => KrippendorffAlpha.Of(t, RatingScale.Ordinal).Value,
        ["alpha_interval"] = t => KrippendorffAlpha.Of(t, RatingScale.Interval).Value,
        ["alpha_ratio"] = t => KrippendorffAlpha.Of(t, RatingScale.Ratio).Value,
        ["kappa"] = t => CohenKappa.Of(t).Value,
        ["fleiss"] = t => FleissKappa.Of(t).Value,
        ["scott_pi"] = t => FleissKappa.Of(t).Value,
        ["AC1"] = t => GwetAC1.Of(t).Value,
        ["pa"] = t => GwetAC1.Of(t).Observed,
        ["pe_AC1"] = t => GwetAC1.Of(t).Expected,
        ["percent"] = t => CohenKappa.Of(t).Observed,
    };

    [Fact]
    public void Every_coefficient_of_every_published_case_is_met()
    {
        var cases = AgreementCase.Read(Path.Combine(Repository.Root, "tests", "Larc", "Triangulation", "Agreement", Cases));

        Check(cases).ShouldBe(29);
        cases.SelectMany(c => c.Expected.Keys).Except(NotBuilt).Distinct().Order().ShouldBe(Built.Keys.Order());
    }

    [Fact]
    public void So_it_is_in_the_file_of_cases_outside_the_repository()
    {
        if (Environment.GetEnvironmentVariable("LARC_EXTERNAL_DATA") is not { Length: > 0 } folder)
        {
            output.WriteLine("LARC_EXTERNAL_DATA is not set: only the cases of the repository were checked.");
            return;
        }

        foreach (var path in Directory.EnumerateFiles(folder, "agreement-fixtures.json", SearchOption.AllDirectories))
            output.WriteLine($"{Path.GetFileName(path)}: {Check(AgreementCase.Read(path))} coefficients");
    }

    private static int Check(IReadOnlyList<AgreementCase> cases)
    {
        var wanted = (from c in cases from e in c.Expected where Built.ContainsKey(e.Key) select (c.Name, c.Ratings, Coefficient: e.Key, Value: e.Value)).ToList();
        var wrong = from w in wanted
                    let found = Built[w.Coefficient](w.Ratings)
                    where found is not { } value || Math.Abs(value - w.Value) > Tolerance(w.Value)
                    select $"{w.Name}, {w.Coefficient}: {found} instead of {w.Value}";
        wrong.ShouldBeEmpty();
        return wanted.Count;
    }

    /// <summary>Half of the last digit that the source prints: a value with three decimals is not held to more.</summary>
    private static double Tolerance(double value)
    {
        var digits = 3;
        while (digits < 9 && Math.Abs(Math.Round(value, digits) - value) > 1e-12)
            digits++;
        return (0.5 * Math.Pow(10, -digits)) + 1e-9;
    }
}
