using System.Collections.Immutable;
using System.Globalization;
using Larc.Disclosure.Auditing.Solving;
using Larc.Disclosure.Auditing.Tables;

namespace Larc.Disclosure.Auditing;

/// <summary>Turns what was worked out of unknowns back into what it says of printed cells.</summary>
internal sealed class AuditOutcome(IReadOnlyList<AuditCell> cells, AuditProblem problem, SolverOutcome outcome)
{
    /// <summary>The report.</summary>
    /// <param name="tables">How many tables were read.</param>
    /// <param name="printed">How many cells they hold.</param>
    public AuditReport Report(int tables, int printed)
    {
        var found = new SortedDictionary<int, Recovery>();
        var narrowed = new List<Narrowing>();
        var notProven = new SortedSet<int>();
        for (var c = 0; c < cells.Count; c++)
        {
            if (cells[c] is { Hidden: { } hidden, Printed: { } elsewhere } cell)
                found[c] = new(RecoveryKind.PrintedElsewhere, hidden.Place, cell.Measure, cell.Coordinates, elsewhere.Number, [elsewhere.Place]);
        }

        for (var u = 0; u < problem.Unknowns.Count; u++)
        {
            var c = problem.Unknowns[u];
            if (cells[c] is not { Hidden: { } hidden } cell)
                continue;
            var (finding, range, rows) = outcome.Unknowns[u];
            var unit = (decimal)CellText.Unit(cell.Decimals);
            switch (finding)
            {
                case Finding.NotProven:
                    notProven.Add(c);
                    break;
                case Finding.Open when range == hidden.Range:
                    break;
                // What the symbol itself gives away is found too: it says one number.
                case Finding.Open when !range.IsOne:
                    narrowed.Add(new(hidden.Place, cell.Measure, cell.Coordinates, Words(hidden.Range, unit), range.Min / unit, range.Max / unit));
                    break;
                default:
                    found[c] = new(finding == Finding.BySubtraction ? RecoveryKind.BySubtraction : RecoveryKind.ByBounds, hidden.Place, cell.Measure, cell.Coordinates, range.Min / unit, From(rows));
                    break;
            }
        }

        return new(
            tables,
            printed,
            [.. Tallies(found, notProven)],
            [.. found.Values],
            [.. narrowed],
            [.. notProven.Select(c => cells[c].Hidden!.Value.Place)],
            outcome.TooLarge.Length,
            outcome.Coarse,
            [.. Contradictions()]);
    }

    private IEnumerable<MeasureTally> Tallies(SortedDictionary<int, Recovery> found, SortedSet<int> notProven) =>
        from cell in Enumerable.Range(0, cells.Count)
        where cells[cell].Hidden is not null
        group cell by cells[cell].Measure into measure
        orderby measure.Key
        select new MeasureTally(
            measure.Key,
            measure.Count(),
            Count(measure, found, RecoveryKind.PrintedElsewhere),
            Count(measure, found, RecoveryKind.BySubtraction),
            Count(measure, found, RecoveryKind.ByBounds),
            measure.Count(notProven.Contains));

    private static int Count(IEnumerable<int> places, SortedDictionary<int, Recovery> found, RecoveryKind kind) => places.Count(c => found.TryGetValue(c, out var recovery) && recovery.How == kind);

    /// <summary>The printed cells of relations, each once.</summary>
    private ImmutableArray<Place> From(IEnumerable<int> rows) =>
        [.. rows.SelectMany(r => problem.Relation(r).Terms).Select(t => cells[t.Cell].Printed?.Place).OfType<Place>().Distinct()];

    private IEnumerable<string> Contradictions()
    {
        foreach (var cell in cells)
        {
            if (cell.Conflict is (var one, var other))
                yield return $"{one} ('{one.Text}') and {other} ('{other.Text}') are the same number, and cannot both be right.";
            else if (cell is { Printed: { } printed, Prints.Count: > 1 } && cell.Prints.FirstOrDefault(p => p.Text.Kind is CellTextKind.Hidden or CellTextKind.Rounded && !Allows(p.Text.Range, printed.Number, cell)) is { Place: { } place })
                yield return $"{printed.Place} ('{printed.Place.Text}') and {place} ('{place.Text}') are the same number, and cannot both be right.";
        }

        foreach (var relation in problem.Broken)
            yield return Sentence([relation]);
        foreach (var rows in outcome.Contradictions)
            yield return Sentence([.. rows.Select(problem.Relation)]);
    }

    private static bool Allows(CellRange range, decimal number, AuditCell cell) => number * CellText.Unit(cell.Decimals) is var units && units >= range.Min && !(units > range.Max);

    private string Sentence(IReadOnlyList<PublishedRelation> relations)
    {
        var places = relations.SelectMany(r => r.Terms).Select(t => cells[t.Cell]).Where(c => c.Prints.Count > 0).Select(c => c.Prints[0].Place).Distinct().ToList();
        var more = places.Count > 6 ? string.Create(CultureInfo.InvariantCulture, $" and {places.Count - 6} more") : "";
        return $"These do not add up: {string.Join("; ", places.Take(6).Select(p => $"{p} '{p.Text}'"))}{more}.";
    }

    private static string Words(CellRange range, decimal unit) => range.Max is { } max
        ? string.Create(CultureInfo.InvariantCulture, $"{range.Min / unit} to {max / unit}")
        : string.Create(CultureInfo.InvariantCulture, $"{range.Min / unit} or more");
}
