using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using CsvHelper;
using Larc.Display;

namespace Larc.Continuum;

/// <summary>
/// What the bands do where the truth is known: a simulation study of invented authorities, run by the tests, whose results ship with the library so that
/// the limits of a position can be read beside it.
/// </summary>
public static class BandSimulation
{
    private static readonly Lazy<ImmutableArray<BandSimulationRow>> s_rows = new(Read);

    /// <summary>The kinds of study, in the order of the simulation.</summary>
    public static ImmutableArray<BandSimulationRow> Rows => s_rows.Value;

    /// <summary>How often bands are drawn where there is nothing to find, and how often they find what there is.</summary>
    public static Table ToTable() => Table.Of(
        "What the bands find where the truth is known",
        Rows,
        ("Invented authorities", r => r.Authorities),
        ("Managers, and practitioners, interviewed in each", r => r.Interviews),
        ("Studies drawn", r => r.Runs),
        ("Studies with any band", r => r.RunsWithBand),
        ("Authorities in their own band", r => r.Different == 0 ? Absence.NotApplicable : FormattableString.Invariant($"{r.Right} of {r.Different}")),
        ("Authorities in a wrong band", r => r.Wrong)) with
    {
        Subtitle = "Fourteen authorities in each study. Where all are alike every band is wrong; where they differ, five are confident and four at an earlier stage",
        Notes =
        [
            "Agendas blur when people also name much that is not on their authority's agenda: with many interviews everything is then named by somebody, perspectives look alike everywhere, and more interviews find less.",
        ],
    };

    private static ImmutableArray<BandSimulationRow> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Larc.Continuum.band-simulation.csv")
            ?? throw new InvalidOperationException("The library was built without band-simulation.csv.");
        using var reader = new CsvReader(new StreamReader(stream), CultureInfo.InvariantCulture);
        return [.. reader.GetRecords<BandSimulationRow>()];
    }
}
