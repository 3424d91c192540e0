using Larc.Model;

namespace Larc.Returns.Checking;

/// <summary>Checks the sheet Indicators.</summary>
internal sealed class IndicatorPass : SheetPass
{
    private readonly int _indicator, _keyGroup, _period, _value, _denominator, _ascription, _ascribedTo, _note;
    private readonly WordColumn<int> _keyGroups;
    private readonly WordColumn<Ascription> _ascriptions;
    private readonly Codebook _codebook;
    private readonly SymbolPolicy _symbols;
    private readonly Dictionary<(string Indicator, int KeyGroup, string Period), int> _seen = [];
    private readonly SortedDictionary<(int Column, string Written), (decimal Value, int Rows)> _repairs = [];

    public IndicatorPass(ReturnDraft draft, SheetLayout layout, CodebookWords words, SymbolPolicy symbols)
        : base(draft, layout)
    {
        (_indicator, _keyGroup, _period, _value) = (Column("indicator"), Column("key_group"), Column("period"), Column("value"));
        (_denominator, _ascription, _ascribedTo, _note) = (Column("denominator"), Column("ascription"), Column("ascribed_to"), Column("note"));
        (_codebook, _symbols) = (words.Codebook, symbols);
        _keyGroups = WordsOf(_keyGroup, words.KeyGroups);
        _ascriptions = WordsOf(_ascription, CodebookWords.Ascriptions);
    }

    protected override void Check()
    {
        var name = Row.Required(_indicator);
        var keyGroup = Row.Word(_keyGroup, _keyGroups, ReturnRules.UnknownKeyGroup, -1);
        var period = Row.Required(_period);
        Row.Required(_value);
        var value = ReadMeasure(_value);
        var denominator = ReadMeasure(_denominator);
        if (value.HasValue && denominator.HasValue && value.Value > denominator.Value)
            Row.Fail(ReturnRules.IndicatorOutOfRange, _value, Row.Text(_value), $"at most its denominator, {denominator}");
        var ascription = Row.RequiredWord(_ascription, _ascriptions, ReturnRules.UnknownAscription);
        if (Row.Reason is not null)
            return;
        if (!_seen.TryAdd((name, keyGroup, period), Row.Number))
            Row.Report(ReturnRules.RepeatedIndicator, _indicator, $"{name}, {period}", other: FormattableString.Invariant($"{_seen[(name, keyGroup, period)]}"));
        Draft.Indicators.Add(new(
            -1, name, keyGroup < 0 ? null : _codebook.KeyGroups[keyGroup], period, value, denominator, ascription, Row.Text(_ascribedTo), Row.Text(_note), Row.Number));
    }

    protected override void Finish()
    {
        _keyGroups.ReportRepairs(Draft.Issues);
        _ascriptions.ReportRepairs(Draft.Issues);
        foreach (var ((column, written), (value, rows)) in _repairs)
        {
            Draft.Issues.Add(ReturnRules.RepairedNumber, new()
            {
                Sheet = Sheet.Name,
                Column = Sheet.Columns[column].Name,
                Found = written,
                Expected = FormattableString.Invariant($"{value}"),
                Count = ReturnWording.Count(rows, "row"),
                Rows = rows,
            });
        }
    }

    private Measure ReadMeasure(int column)
    {
        var text = Row.Text(column);
        if (text.Length == 0)
            return default;
        if (_symbols.KindOf(text) is { } kind)
            return Measure.Missing(kind);
        if (NumberCell.Read(Row.Cell(column)) is not var (number, repaired))
        {
            // A date, a truth value or several words are no symbol: a number was due.
            var rule = Row.Cell(column).Kind == Reading.CellKind.Text && text.Length <= 6 && !text.Any(char.IsDigit) ? ReturnRules.UnknownSymbol : ReturnRules.NotANumber;
            var expected = rule == ReturnRules.UnknownSymbol ? $"one of the symbols {_symbols}" : $"a number, or one of the symbols {_symbols}";
            Row.Fail(rule, column, text, expected);
            return default;
        }

        if (number < 0)
            Row.Fail(ReturnRules.IndicatorOutOfRange, column, text, "zero or more");
        if (repaired)
            _repairs[(column, text)] = (number, _repairs.GetValueOrDefault((column, text)).Rows + 1);
        return Measure.Of(number);
    }
}
