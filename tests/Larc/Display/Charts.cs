using Larc.Display;

namespace Larc.Tests.Display;

/// <summary>Every kind of chart over any labels and values, for tests that must hold whatever is drawn.</summary>
internal static class Charts
{
    public static IEnumerable<Chart> Of(IReadOnlyList<string> labels, IReadOnlyList<int>? values = null)
    {
        int Value(int at) => values is { Count: > 0 } ? values[at % values.Count] : at;
        Cell Some(int at) => at % 5 == 4 ? Absence.Suppressed : Value(at);
        var states = Enum.GetValues<MatrixState>();
        const string title = "Any labels and any values";

        yield return new RankedBars(title, labels.Select((label, at) => new RankedBar(label, Value(at), Some(at), at + 1))) { Of = 100_000, Threshold = 3, LabelName = "Item" };
        yield return new RankedBars(title, labels.Select((label, at) => new RankedBar(label, Some(at))));
        yield return new GroupedBars(title, ["first", "second", "a third series with a long name"], labels.Select((label, at) => new BarGroup(label, Value(at), Some(at), 0)));
        yield return new StackedBar(title, labels.Take(4).Select((label, at) => new Part(label, Value(at))));
        yield return new PerspectivesMatrix(
            title,
            ["DCS", "SM", "PR", "PC", "CYP"],
            labels.Select((label, at) => new MatrixRow(label, Enumerable.Range(0, 5).Select(column => new MatrixCell(states[(at + column) % 7], Value(at), 100_000)))));
        yield return new Dumbbell(title, labels.Select((label, at) => new DumbbellRow(label, Value(at), at % 3 == 0 ? Absence.NotAsked : Value(at + 1), 100_000, 100_000)));
        yield return new Dumbbell(title, labels.Select((label, at) => new DumbbellRow(label, Some(at), Some(at + 1))));
        yield return new Strip(title, labels.Select((label, at) => new StripItem(
            label, at % 9 == 8 ? Absence.NotInterviewed : at % 10 / 10m, at % 10 / 12m, (at % 10 / 12m) + 0.2m, (StripBand)(at % 4))));
        yield return new IndicatorLines(title, labels, labels.Take(4).Select((name, series) => new IndicatorLine(name, labels.Select((_, at) => Some(at + series)))));
        yield return new ProfileLists(
            title,
            labels.Select((label, at) => new ProfileFeature(label, at % 2 == 0 ? ["DCS", "PR"] : ["SM"])),
            labels.Take(3).Select(label => new ProfileFeature(label, "DCS", "SM", "PR")));
        yield return new Slopes(title, ["Round 1", "Round 2", "Round 3"], labels.Select((label, at) => new SlopeLine(
            label,
            SlopePoint.Of(at % 8, 8),
            at % 4 == 3 ? SlopePoint.Missing(Absence.NotAsked) : SlopePoint.Of(Value(at), 100_000),
            at % 5 == 4 ? SlopePoint.Missing(Absence.Suppressed) : SlopePoint.Of(at % 3, 8))))
        {
            MostLines = 12,
        };
        yield return new Curve(title, labels.Take(4).Select((label, at) => new CurveSeries(label, Enumerable.Range(0, labels.Count).Select(n => Value(n + at) % 50))));
    }
}
