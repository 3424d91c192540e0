using System.Collections.Immutable;
using Larc.Disclosure.Auditing;
using Larc.Disclosure.Auditing.Manifests;
using Larc.Display;

namespace Larc.Findings.Publication;

/// <summary>
/// The files of counts beside a publication, and the manifest by which anybody can try to work out what they hide. One file holds every count that is printed
/// anywhere, in tables and in sentences; the others hold those of one table each.
/// </summary>
internal static class PublicationManifest
{
    /// <summary>The file of every count.</summary>
    public const string AllCounts = "counts";

    private const string Measure = "count";
    private static readonly ImmutableArray<string> s_dimensions = ["measure", "what", "code", "perspective", "keyGroup"];

    /// <summary>The files, by name without their ending.</summary>
    public static ImmutableArray<(string Name, Table Table)> Files(PublicationDraft draft)
    {
        var printed = draft.Plan.Counts.Where(c => draft.Plan[c.Cell].How != Release.PresenceOnly);
        return
        [
            (AllCounts, ToFile(draft.Plan, FindingsWording.AllCountsTitle, printed.Select(c => ("", c)))),
            .. draft.Tables.Select(t => (t.Name, ToFile(draft.Plan, t.Table.Title, t.Counts))),
        ];
    }

    /// <summary>The manifest of those files.</summary>
    public static TableManifest Of(PublicationDraft draft, IReadOnlyCollection<(string Name, Table Table)> files) => new()
    {
        Schema = TableManifest.Version,
        Note = FindingsWording.ManifestNote,
        Tables = [.. files.Select(f => new ManifestTable
        {
            File = $"{f.Name}.csv",
            Title = f.Table.Title,
            Dimensions = [.. s_dimensions.Select(d => new ManifestDimension { Name = d, Column = d })],
            Values = [new() { Column = Measure, Measure = Measure }],
            Symbols = Symbols(draft.Plan),
            NotKnown = [FindingsWording.PresenceSaid, FindingsWording.PresenceSilent],
        })],
        Relations = [.. draft.Plan.Relations.Select(r => new ManifestRelation
        {
            Kind = r.Kind,
            Constant = r.Constant,
            Terms = [.. r.Terms.Select(t => new ManifestTerm { Measure = Measure, At = At(draft.Plan.Counts[t.Cell].Cell), Factor = t.Factor })],
        })],
    };

    private static Table ToFile(ReleasePlan plan, string title, IEnumerable<(string Row, RecordedCount Count)> counts) => new(
        title,
        [new("row"), .. s_dimensions.Select(d => new Column(d)), new(Measure)],
        counts.Select(c => (At: At(c.Count.Cell), c.Row, c.Count)).Select(c => (IEnumerable<Cell>)[c.Row, .. s_dimensions.Select(d => (Cell)c.At[d]), ToCell(plan[c.Count.Cell], c.Count)]));

    private static Cell ToCell(ReleasedCount released, RecordedCount count) => released.How switch
    {
        Release.Exact => count.K,
        Release.PresenceOnly => count.K > 0 ? FindingsWording.PresenceSaid : FindingsWording.PresenceSilent,
        _ => Symbol(released),
    };

    /// <summary>What stands for a hidden count, the same text for the same range.</summary>
    private static string Symbol(ReleasedCount released) => released.How switch
    {
        Release.Range when released.Told is { Min: <= 1, Max: { } most } => FindingsWording.FewerThan(most + 1),
        Release.Range => released.Told.ToString(),
        Release.TooFewAsked => FindingsWording.TooFewSymbol(released.Told),
        _ => Absence.Suppressed.Symbol,
    };

    private static ImmutableSortedDictionary<string, CellRange> Symbols(ReleasePlan plan) => plan.Counts
        .Select(c => plan[c.Cell])
        .Where(r => r.How is Release.Range or Release.TooFewAsked or Release.Withheld)
        .DistinctBy(Symbol)
        .ToImmutableSortedDictionary(Symbol, r => r.Told, StringComparer.Ordinal);

    private static ImmutableSortedDictionary<string, string> At(CountCell cell) => ImmutableSortedDictionary<string, string>.Empty
        .Add("measure", cell.Measure.ToString().ToLowerInvariant())
        .Add("what", cell.Key.Scope)
        .Add("code", cell.Key.Code)
        .Add("perspective", cell.Key.Who.Id)
        .Add("keyGroup", cell.Key.KeyGroup.Length == 0 ? "all" : cell.Key.KeyGroup);
}
