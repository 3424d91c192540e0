using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Larc.Returns.Reading;

/// <summary>A folder with one CSV file for each sheet; a sheet's name is its file's name without the ending. Rows are numbered by record, the headings being 1.</summary>
internal sealed class CsvSource : IReturnSource
{
    private readonly List<(string Name, string Text)> _files = [];
    private readonly ReadLimits _limits;

    public CsvSource(IEnumerable<(string Name, byte[] Content)> files, ReadLimits limits)
    {
        _limits = limits;
        foreach (var (name, content) in files)
        {
            if (content.AsSpan().Contains((byte)0) && content is not ([0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]))
                throw ReturnRefusedException.Damaged($"'{name}' is no text");
            _files.Add((name, CsvText.Decode(content)));
        }

        SheetNames = [.. _files.Select(f => f.Name)];
    }

    public IReadOnlyList<string> SheetNames { get; }

    public IEnumerable<RawRow> Rows(int sheet)
    {
        var (name, text) = _files[sheet];
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = CsvText.Separator(text).ToString(),
            HasHeaderRecord = false,
            IgnoreBlankLines = false,
            BadDataFound = null,
            MissingFieldFound = null,
            LineBreakInQuotedFieldIsBadData = false,
        };
        using var parser = new CsvParser(new StringReader(text), configuration);
        var guard = new RowGuard(name, _limits);
        var row = new RawRow();
        for (var number = 1; parser.Read(); number++)
        {
            row.Start(number);
            for (var column = 0; column < Math.Min(parser.Count, RawRow.MaximumColumns); column++)
                row.Set(column, RawCell.OfText(parser[column]));
            if (row.Width == 0)
                continue;
            guard.Check(row);
            yield return row;
        }
    }

    public void Dispose()
    {
    }
}
