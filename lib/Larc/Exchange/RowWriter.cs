using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Larc.Exchange;

/// <summary>Writes rows into a database, in the order given, and remembers what could not be written as it was.</summary>
internal sealed class RowWriter(SqliteConnection connection, SqliteTransaction transaction)
{
    private readonly ImmutableArray<ExportedTable>.Builder _tables = ImmutableArray.CreateBuilder<ExportedTable>();
    private int _repairedTexts;
    private int _roundedNumbers;

    /// <summary>The tables written so far.</summary>
    public ImmutableArray<ExportedTable> Tables => _tables.ToImmutable();

    /// <summary>What could not be written as it was, one sentence each.</summary>
    public IEnumerable<string> Losses()
    {
        if (_repairedTexts > 0)
            yield return FormattableString.Invariant($"Characters that no text of a database can hold, in {_repairedTexts} {(_repairedTexts == 1 ? "text" : "texts")}: each stands as a replacement character.");
        if (_roundedNumbers > 0)
            yield return FormattableString.Invariant($"Digits beyond what a number of a database can hold, in {_roundedNumbers} {(_roundedNumbers == 1 ? "number" : "numbers")}.");
    }

    /// <summary>Fills a table: one row for each item. An empty text is NULL unless the column's name ends in '!'.</summary>
    public void Fill<T>(string table, IEnumerable<T> items, params (string Column, Func<T, object?> Value)[] columns)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        var names = columns.Select(c => c.Column.TrimEnd('!')).ToList();
        // Names are those of the schema; every value is a parameter.
        command.CommandText = $"INSERT INTO {table} ({string.Join(", ", names)}) VALUES ({string.Join(", ", names.Select(n => "$" + n))})";
        var parameters = names.Select(n => command.Parameters.AddWithValue("$" + n, DBNull.Value)).ToList();
        command.Prepare();
        var rows = 0;
        foreach (var item in items)
        {
            for (var at = 0; at < columns.Length; at++)
                parameters[at].Value = Stored(columns[at].Value(item), columns[at].Column.EndsWith('!'));
            command.ExecuteNonQuery();
            rows++;
        }

        _tables.Add(new(table, rows));
    }

    private object Stored(object? value, bool keepEmpty) => value switch
    {
        null => DBNull.Value,
        string { Length: 0 } when !keepEmpty => DBNull.Value,
        string text => Text(text),
        bool flag => flag ? 1 : 0,
        decimal number => Number(number),
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        _ => value,
    };

    /// <summary>Whole numbers stay whole; others are binary fractions, as databases have them.</summary>
    private object Number(decimal number)
    {
        if (number == Math.Truncate(number) && number is >= long.MinValue and <= long.MaxValue)
            return (long)number;
        var stored = (double)number;
        _roundedNumbers += Math.Abs(number) < 1e15m && (decimal)stored == number ? 0 : 1;
        return stored;
    }

    private string Text(string text)
    {
        if (!text.Contains('\0', StringComparison.Ordinal) && IsWhole(text))
            return text;
        _repairedTexts++;
        // A lone half of a character becomes the replacement character on the way through UTF-8.
        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\0', '\uFFFD');
    }

    private static bool IsWhole(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsSurrogate(text[at]))
                continue;
            if (at + 1 >= text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
                return false;
            at++;
        }

        return true;
    }
}
