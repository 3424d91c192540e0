using System.Globalization;
using CsvHelper;
using Larc.Display;
using Larc.Returns.Workbooks;

namespace Larc;

/// <summary>
/// Tables as one workbook: a sheet for each, with its headings in the first row and nothing but its rows below, so that other programs can read it;
/// what people need to understand them stands on the first two sheets, with links. Numbers are numbers, no text can run as a formula, and the same tables
/// give the same bytes.
/// </summary>
internal static class TablesWorkbook
{
    public const string ContentsSheet = "Contents", NotesSheet = "Notes";

    private const int LongestName = 31;
    private const double Narrowest = 10, Widest = 60;

    /// <summary>Writes the workbook to a file, replacing one that is there.</summary>
    /// <param name="path">The file.</param>
    /// <param name="title">Title of the workbook.</param>
    /// <param name="banner">The edition, on the first sheet.</param>
    /// <param name="tables">The tables in order; their names become those of the sheets.</param>
    /// <exception cref="IOException">The file cannot be written, for instance because it is open elsewhere.</exception>
    public static void Write(string path, string title, string banner, IReadOnlyList<(string Name, Table Table)> tables) =>
        WorkbookWriter.Write(Plan(title, banner, tables), path);

    /// <summary>The same, to a stream, which stays open.</summary>
    public static void Write(Stream stream, string title, string banner, IReadOnlyList<(string Name, Table Table)> tables) =>
        WorkbookWriter.Write(Plan(title, banner, tables), stream);

    /// <summary>Writes the tables that notebooks kept in an output folder; nothing when there are none.</summary>
    public static void WriteKept(OutputFolder folder, string title, string banner)
    {
        var tables = KeptOutputs.Read(folder).Where(k => k.Kind == KeptKind.Table && File.Exists(folder.FileFor(k.File))).Select(k => (Path.GetFileNameWithoutExtension(k.File), Read(folder.FileFor(k.File), k))).ToList();
        if (tables.Count > 0)
            Write(folder.FileFor("internal/tables/tables.xlsx"), title, banner, tables);
    }

    /// <summary>A table as its CSV and the list of results have it.</summary>
    internal static Table Read(string path, KeptOutput kept)
    {
        using var reader = new StreamReader(path);
        using var csv = new CsvParser(reader, CultureInfo.InvariantCulture);
        csv.Read();
        var headers = csv.Record ?? [];
        var numbers = kept.Table?.Numbers.ToHashSet() ?? [];
        List<List<Cell>> rows = [];
        while (csv.Read())
            rows.Add([.. csv.Record!.Select((text, at) => numbers.Contains(at) ? Number(text) : Unguarded(text))]);
        return new Table(kept.Title, headers.Select((h, at) => new Column(Unguarded(h), numbers.Contains(at) ? ColumnKind.Number : ColumnKind.Text)), rows)
        {
            Subtitle = kept.Table?.Subtitle ?? "",
            Source = kept.Table?.Source ?? "",
            Notes = kept.Table?.Notes ?? [],
        };
    }

    private static WorkbookPlan Plan(string title, string banner, IReadOnlyList<(string Name, Table Table)> tables)
    {
        var names = Names(tables);
        return new(title, [Contents(title, banner, tables, names), .. Notes(tables, names), .. tables.Select((t, at) => Sheet(names[at], t.Table))]) { Output = "tables" };
    }

    private static SheetPlan Contents(string title, string banner, IReadOnlyList<(string Name, Table Table)> tables, List<string> names)
    {
        const int headings = 4;
        List<SheetRow> rows =
        [
            new([WorkbookCell.Text(title, CellLook.Title)]),
            new([.. Enumerable.Range(0, 5).Select(i => WorkbookCell.Text(i == 0 ? banner : "", CellLook.NoticeLine))]),
            new([]),
            new([.. ((string[])["Sheet", "Table", "What it shows", "Rows", "Source"]).Select(h => WorkbookCell.Text(h, CellLook.ListHeading))], 24),
            .. tables.Select((t, at) => new SheetRow(
            [
                WorkbookCell.Text(names[at], CellLook.Link),
                WorkbookCell.Text(t.Table.Title, CellLook.Wrapped),
                WorkbookCell.Text(t.Table.Subtitle, CellLook.Wrapped),
                WorkbookCell.Number(t.Table.Rows.Count, CellLook.Count),
                WorkbookCell.Text(t.Table.Source, CellLook.Wrapped),
            ])),
        ];
        return new(ContentsSheet, [new(32), new(60), new(70), new(9), new(40)], rows)
        {
            Links = [.. names.Select((name, at) => new SheetLink(CellText.Address(0, at + headings + 1), $"{WorkbookXml.Quoted(name)}!A1"))],
            Gridlines = false,
            TabColour = "12436D",
        };
    }

    /// <summary>A row for each note, so that a program can read them too; no sheet when there are none.</summary>
    private static IEnumerable<SheetPlan> Notes(IReadOnlyList<(string Name, Table Table)> tables, List<string> names)
    {
        List<(string Sheet, string Note)> notes = [.. tables.SelectMany((t, at) => t.Table.AllNotes.Select(note => (names[at], note)))];
        if (notes.Count == 0)
            yield break;
        yield return new(NotesSheet, [new(32), new(120)],
        [
            new([WorkbookCell.Text("Sheet", CellLook.ListHeading), WorkbookCell.Text("Note", CellLook.ListHeading)]),
            .. notes.Select(n => new SheetRow([WorkbookCell.Text(n.Sheet, CellLook.Link), WorkbookCell.Text(n.Note, CellLook.Wrapped)])),
        ])
        {
            Headings = true,
            Filter = $"A1:{CellText.Address(1, notes.Count + 1)}",
            Links = [.. notes.Select((n, at) => new SheetLink(CellText.Address(0, at + 2), $"{WorkbookXml.Quoted(n.Sheet)}!A1"))],
            TabColour = "12436D",
        };
    }

    private static SheetPlan Sheet(string name, Table table)
    {
        IEnumerable<SheetRow> rows =
        [
            new([.. table.Columns.Select(c => WorkbookCell.Text(c.Header, CellLook.ListHeading))]),
            .. table.Rows.Select(row => new SheetRow([.. row.Select(Cell)])),
        ];
        return new(name, [.. table.Columns.Select((column, at) => new SheetColumn(Width(table, column, at)))], rows)
        {
            Headings = true,
            FrozenColumns = 1,
            Filter = $"A1:{CellText.Address(table.Columns.Count - 1, Math.Max(2, table.Rows.Count + 1))}",
        };
    }

    private static WorkbookCell Cell(Cell cell) =>
        cell is NumberCell number ? WorkbookCell.Number((double)number.Value, CellLook.Cell) : WorkbookCell.Text(cell.ToString(), CellLook.Wrapped);

    private static double Width(Table table, Column column, int at) => Math.Clamp(
        Math.Max(LongestWord(column.Header) + 4, table.Rows.Select(row => row[at].ToString().Length).DefaultIfEmpty().Max() + 2), Narrowest, Widest);

    private static int LongestWord(string text) => text.Split(' ').Max(word => word.Length);

    /// <summary>A name of its own for every sheet: what a sheet's name may not hold becomes a hyphen, and what is too long is cut.</summary>
    private static List<string> Names(IReadOnlyList<(string Name, Table Table)> tables)
    {
        var taken = new HashSet<string>([ContentsSheet, NotesSheet, "History"], StringComparer.OrdinalIgnoreCase);
        List<string> names = [];
        foreach (var (name, _) in tables)
        {
            var clean = string.Concat(PlainText.Clean(name).Select(c => @"\/?*[]:'".Contains(c, StringComparison.Ordinal) ? '-' : c));
            var free = Cut(clean.Length == 0 ? "Table" : clean, LongestName);
            for (var count = 2; !taken.Add(free); count++)
            {
                var number = string.Create(CultureInfo.InvariantCulture, $" ({count})");
                free = Cut(clean, LongestName - number.Length) + number;
            }

            names.Add(free);
        }

        return names;

        static string Cut(string text, int length) => text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
    }

    private static Cell Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : Unguarded(text);

    /// <summary>The text without the apostrophe that keeps a CSV from being run: a workbook needs none.</summary>
    private static string Unguarded(string text) => text.StartsWith('\'') && TableCsv.Guard(text[1..]) == text ? text[1..] : text;
}
