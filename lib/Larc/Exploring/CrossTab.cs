using System.Collections.Immutable;
using Larc.Display;

namespace Larc.Exploring;

/// <summary>
/// Counts by two dimensions. A cell says how many, or why it cannot: nobody interviewed, nobody asked. Every cell leads back to its statements.
/// </summary>
[TypeFormatterSource(typeof(RichFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class CrossTab : IRich, ITabular
{
    private const string All = "All";

    private readonly StatementSelection _selection;
    private readonly Dimension _rows;
    private readonly Dimension _columns;
    private readonly Axis _down;
    private readonly Axis _across;
    private readonly Dictionary<(int Row, int Column), List<int>> _statements = [];

    internal CrossTab(StatementSelection selection, Dimension rows, Dimension columns, CountOf of)
    {
        (_selection, _rows, _columns, Of) = (selection, rows, columns, of);
        (_down, _across) = (new(selection, rows, of), new(selection, columns, of));
        foreach (var statement in selection.Scope.Statements)
        {
            int[] places = [.. _across.PlacesOf(statement)];
            foreach (var row in _down.PlacesOf(statement))
            {
                foreach (var column in places)
                {
                    if (!_statements.TryGetValue((row, column), out var behind))
                        _statements[(row, column)] = behind = [];
                    behind.Add(statement);
                }
            }
        }
    }

    /// <summary>What is counted.</summary>
    public CountOf Of { get; }

    /// <summary>Labels of the rows, in order.</summary>
    public ImmutableArray<string> Rows => [.. _down.Categories.Select(c => c.Label)];

    /// <summary>Labels of the columns, in order.</summary>
    public ImmutableArray<string> Columns => [.. _across.Categories.Select(c => c.Label)];

    /// <summary>The count of a cell, or why there is none.</summary>
    /// <param name="row">Label or key of a row.</param>
    /// <param name="column">Label or key of a column.</param>
    /// <exception cref="KeyNotFoundException">There is no such row or column; the message names those there are.</exception>
    public Cell this[string row, string column] => Count(_down.Categories.IndexOf(_down.Find(row)), _across.Categories.IndexOf(_across.Find(column)));

    /// <summary>What stands behind a cell, or behind a whole row when no column is named, as a selection of its own.</summary>
    /// <param name="row">Label or key of a row.</param>
    /// <param name="column">Label or key of a column; null for all.</param>
    /// <exception cref="KeyNotFoundException">There is no such row or column; the message names those there are.</exception>
    public StatementSelection Drill(string row, string? column = null) =>
        _selection.And([.. _down.Find(row).Conditions, .. column is null ? [] : _across.Find(column).Conditions]);

    /// <summary>The statements behind a cell, or behind a whole row when no column is named.</summary>
    /// <param name="row">Label or key of a row.</param>
    /// <param name="column">Label or key of a column; null for all.</param>
    /// <exception cref="KeyNotFoundException">There is no such row or column; the message names those there are.</exception>
    public Table Statements(string row, string? column = null) => Drill(row, column).Statements();

    /// <summary>The same counts turned round: rows become columns.</summary>
    public CrossTab Pivot() => new(_selection, _columns, _rows, Of);

    /// <summary>The same selection, counting something else.</summary>
    public CrossTab Counting(CountOf of) => new(_selection, _rows, _columns, of);

    /// <inheritdoc/>
    public Table ToTable()
    {
        IEnumerable<Column> headings = [new(PlainText.CapitalFirst(_rows.Name)), .. Columns.Select(c => new Column(c, ColumnKind.Number)), new(All, ColumnKind.Number)];
        var lines = Enumerable.Range(0, Rows.Length).Select(row => (IEnumerable<Cell>)[Rows[row], .. Enumerable.Range(0, Columns.Length).Select(column => Count(row, column)), Total(_down, row)]);
        IEnumerable<Cell> last = [All, .. Enumerable.Range(0, Columns.Length).Select(column => Total(_across, column)), _selection.Count(Of)];
        return new(Title, headings, Rows.IsEmpty ? [] : lines.Append(last))
        {
            Subtitle = _selection.Summary,
            Notes = [.. _selection.CountingNotes(_rows, _columns), .. OwnNotes],
            WhenEmpty = "No statement is selected.",
        };
    }

    /// <summary>One row for each cell: what a program, or a pivot table elsewhere, likes best.</summary>
    public Table ToLongTable() => Table.Of(
        Title,
        Enumerable.Range(0, Rows.Length).SelectMany(row => Enumerable.Range(0, Columns.Length).Select(column => (Row: row, Column: column))),
        (PlainText.CapitalFirst(_rows.Name), x => Rows[x.Row]),
        (PlainText.CapitalFirst(_columns.Name), x => Columns[x.Column]),
        (Of.ToString(), x => Count(x.Row, x.Column))) with
    {
        Subtitle = _selection.Summary,
        Notes = [.. _selection.CountingNotes(_rows, _columns), .. OwnNotes],
        WhenEmpty = "No statement is selected.",
    };

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <inheritdoc/>
    public override string ToString() => ToTable().ToString();

    private string Title => $"{Of} by {_rows.Name} and {_columns.Name}";

    private IEnumerable<string> OwnNotes
    {
        get
        {
            yield return "0: asked, and nobody said so";
            if (Of != CountOf.Statements || _rows.ByCount || _columns.ByCount)
                yield return "'All' counts everybody once, and is not the sum of its row or column";
        }
    }

    private Cell Count(int row, int column)
    {
        var scope = _selection.And([.. _down.Categories[row].Conditions, .. _across.Categories[column].Conditions]).Scope;
        return CellCount.Of(scope, _statements.GetValueOrDefault((row, column), []), Of);
    }

    private Cell Total(Axis axis, int place) => CellCount.Of(_selection.And(axis.Categories[place].Conditions).Scope, axis.Statements[place], Of);
}
