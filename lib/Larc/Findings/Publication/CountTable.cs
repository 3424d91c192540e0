using System.Collections.Immutable;
using Larc.Display;
using Larc.Findings.Counts;
using Larc.Outcomes;

namespace Larc.Findings.Publication;

/// <summary>A table of counts as it is published: for reading, and the counts in it for the file and the manifest beside it.</summary>
/// <param name="Name">Name of its file, without the ending.</param>
/// <param name="Table">The table for reading.</param>
/// <param name="Counts">The counts in it, in the order of rows and columns, each with what its row is called.</param>
internal sealed record CountTable(string Name, Table Table, ImmutableArray<(string Row, RecordedCount Count)> Counts)
{
    /// <summary>The table as a piece of a section.</summary>
    public TableBlock Block => new(Table);

    /// <summary>Makes a table whose every number goes through the voice of the edition, and keeps it among the tables of the publication.</summary>
    public static CountTable Of<T>(DraftContext context, string name, string title, string subtitle, string about, IEnumerable<T> items, Func<T, string> label, params ImmutableArray<CountColumn<T>> columns)
    {
        var counts = ImmutableArray.CreateBuilder<(string, RecordedCount)>();
        var rows = new List<IEnumerable<Cell>>();
        foreach (var item in items)
        {
            var cells = new List<Cell> { label(item) };
            foreach (var column in columns)
            {
                var (key, reach) = (column.Key(item), column.Reach(item));
                cells.Add(ToCell(context, column.Measure, key, reach));
                if (Absent(reach) is null)
                    counts.Add((label(item), Count(column.Measure, key, reach)));
            }

            rows.Add(cells);
        }

        var table = new Table(title, [new Column(about), .. columns.Select(c => new Column(c.Heading, ColumnKind.Number))], rows) { Subtitle = subtitle };
        var published = new CountTable(FileName(name), table, counts.ToImmutable());
        context.Publication!.Tables.Add(published);
        return published;
    }

    /// <summary>The numbers of the table as bars, a row for each and a bar for each column; what is hidden is marked as missing. None when there would be no bar.</summary>
    public IEnumerable<FindingsBlock> ToFigure(string title, string unit) => !Table.Rows.SelectMany(r => r.Skip(1)).OfType<NumberCell>().Any() ? [] :
    [
        new FigureBlock(new GroupedBars(title, Table.Columns.Skip(1).Select(c => c.Header), Table.Rows.Select(Bars))
        {
            Unit = unit,
            Subtitle = Table.Subtitle,
            WhenEmpty = Table.WhenEmpty,
        })
        {
            FollowsItsTable = true,
        },
    ];

    /// <summary>A name as a file may bear it on every machine.</summary>
    private static string FileName(string name) =>
        string.Join('-', string.Concat(name.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static BarGroup Bars(IReadOnlyList<Cell> row) =>
        new(row[0].ToString(), row.Skip(1).Select(c => c is TextCell hidden ? Absence.Suppressed with { Words = hidden.ToString() } : c));

    private static Cell ToCell(DraftContext context, CountMeasure measure, CountKey key, Reach reach) =>
        Absent(reach) is { } absence ? absence
        : measure == CountMeasure.Participants ? context.Voice.ParticipantsCell(key, reach.Participants, reach.ParticipantsAsked)
        : context.Voice.AuthoritiesCell(key, reach.Authorities, reach.AuthoritiesAsked);

    private static RecordedCount Count(CountMeasure measure, CountKey key, Reach reach) => measure == CountMeasure.Participants
        ? new(new(measure, key), reach.Participants, reach.ParticipantsAsked)
        : new(new(measure, key), reach.Authorities, reach.AuthoritiesAsked);

    /// <summary>Nobody interviewed and nobody asked are other facts than nobody saying it.</summary>
    private static Absence? Absent(Reach reach) =>
        reach.ParticipantsInterviewed == 0 ? Absence.NotInterviewed : reach.ParticipantsAsked == 0 ? Absence.NotAsked : null;
}
