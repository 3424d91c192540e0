using System.Collections.Immutable;
using Larc.Disclosure.Screening;
using Larc.Returns.Reading;

namespace Larc.Returns.Checking;

/// <summary>The row being checked: its cells by the contract's columns, and the first reason to set it aside. Used again for the next row.</summary>
internal sealed class CheckedRow(SheetLayout layout, IssueSink issues)
{
    private const int ContextCells = 6;
    private const int LongestContext = 60;

    private RawRow _row = new();

    public int Number => _row.Number;

    /// <summary>Why the row is set aside; null while it is not.</summary>
    public ReturnRule? Reason { get; private set; }

    /// <summary>Moves to a row, and reports what no cell of it may hold.</summary>
    public void Start(RawRow row)
    {
        (_row, Reason) = (row, null);
        for (var c = 0; c < layout.Sheet.Columns.Length; c++)
        {
            var cell = Cell(c);
            switch (cell.Kind)
            {
                case CellKind.Error:
                    Fail(ReturnRules.ExcelError, c, cell.Text, ReturnWording.Expected(layout.Sheet.Columns[c]));
                    break;
                case CellKind.FormulaWithoutValue:
                    Fail(ReturnRules.FormulaWithoutValue, c, cell.Text, ReturnWording.Expected(layout.Sheet.Columns[c]));
                    break;
            }
        }
    }

    /// <summary>Warns of texts that would run as a formula or may identify a person; for a row that is used.</summary>
    public void CheckTexts()
    {
        for (var c = 0; c < layout.Sheet.Columns.Length; c++)
        {
            if (Cell(c) is { Kind: CellKind.Text } cell)
                CheckText(c, cell.Text);
        }
    }

    public RawCell Cell(int column) => layout[column] is >= 0 and var place ? _row[place] : RawCell.Blank;

    /// <summary>The cell as typed, space included; empty when it is blank, an error or an uncalculated formula.</summary>
    public string Written(int column) => Cell(column) is { Kind: not (CellKind.Error or CellKind.FormulaWithoutValue) } cell ? cell.Text : "";

    /// <summary>The cell's text without surrounding space.</summary>
    public string Text(int column) => Written(column).Trim();

    /// <summary>The text of a required cell; reports it when blank.</summary>
    public string Required(int column, ReturnRule? rule = null)
    {
        if (Cell(column).IsBlank)
            Fail(rule ?? ReturnRules.MissingValue, column, "", ReturnWording.Expected(layout.Sheet.Columns[column]));
        return Text(column);
    }

    /// <summary>A required word of a list: reports it when blank or unknown.</summary>
    public T? RequiredWord<T>(int column, WordColumn<T> words, ReturnRule unknown, string? expected = null)
    {
        if (Cell(column).IsBlank)
            Fail(ReturnRules.MissingValue, column, "", ReturnWording.Expected(layout.Sheet.Columns[column]));
        return Word(column, words, unknown, default, expected);
    }

    /// <summary>A word of a list, or <paramref name="blank"/> when the cell is blank; reports an unknown one.</summary>
    public T? Word<T>(int column, WordColumn<T> words, ReturnRule unknown, T? blank, string? expected = null)
    {
        var written = Written(column);
        if (written.Length == 0)
            return blank;
        if (words.TryRead(written, out var value))
            return value;
        Report(unknown, column, written.Trim(), expected ?? words.List.ToString(), suggestion: words.Suggest(written));
        return blank;
    }

    /// <summary>Reports an error and sets the row aside.</summary>
    public void Fail(ReturnRule rule, int column, string found, string expected, string other = "", string suggestion = "") =>
        Report(rule, column, found, expected, other, suggestion);

    /// <summary>Reports a breach; an error sets the row aside.</summary>
    public void Report(ReturnRule rule, int column, string found, string expected = "", string other = "", string suggestion = "", bool withTexts = true)
    {
        if (rule.Severity == IssueSeverity.Error)
            Reason ??= rule;
        issues.Add(rule, new()
        {
            Sheet = layout.Sheet.Name,
            Row = Number,
            Column = layout.Sheet.Columns[column].Name,
            Cell = layout[column] is >= 0 and var place ? CellAddress.Of(place, Number) : "",
            Found = found,
            Expected = expected,
            Other = other,
            Suggestion = suggestion,
            Context = Context(column, withTexts),
        });
    }

    /// <summary>Sets the row aside with a reason that is reported elsewhere, once for many rows.</summary>
    public void SetAside(ReturnRule reason) => Reason ??= reason;

    private void CheckText(int column, string text)
    {
        // A reference repeats an identifier that is looked at where it is defined.
        if (layout.Sheet.Columns[column] is not { Kind: (ReturnColumnKind.Text or ReturnColumnKind.LongText) and var kind, Reference: ColumnReference.None })
            return;
        if (text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' && !NumberCell.IsNumber(text))
            Report(ReturnRules.FormulaLikeText, column, text[0] is '\t' or '\r' ? "a tab or line break" : text[..1]);
        if (IdentifyingDetail.Find(text, isIdentifier: kind == ReturnColumnKind.Text) is { } detail)
            Report(ReturnRules.IdentifyingDetail, column, detail, withTexts: false);
    }

    private ImmutableArray<IssueContext> Context(int column, bool withTexts)
    {
        var context = ImmutableArray.CreateBuilder<IssueContext>();
        for (var c = 0; c < layout.Sheet.Columns.Length && context.Count < ContextCells; c++)
        {
            if (c != column && Cell(c) is { IsBlank: false } cell && (withTexts || layout.Sheet.Columns[c].Kind != ReturnColumnKind.LongText))
                context.Add(new(layout.Sheet.Columns[c].Name, IssueSink.Shorten(cell.Text.Trim(), LongestContext)));
        }

        return context.ToImmutable();
    }
}
