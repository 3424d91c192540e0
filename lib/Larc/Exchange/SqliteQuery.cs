using System.Diagnostics;
using System.Globalization;
using Larc.Display;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Larc.Exchange;

/// <summary>
/// Questions in SQL to a database that nothing can change: one SELECT at a time, a bounded number of rows, and a bounded amount of work. What SQL says
/// is wrong comes as a sentence.
/// </summary>
internal sealed class SqliteQuery : IDisposable
{
    /// <summary>Rows given at most; the table says when there are more.</summary>
    public const int MostRows = 1000;

    // A step of the progress handler is this many instructions of the database's machine. The steps allowed are some seconds of counting;
    // sorting asks far more of an instruction, hence the clock.
    private const int Step = 100_000;
    private const int MostSteps = 3_000;
    private static readonly TimeSpan s_mostTime = TimeSpan.FromSeconds(15);

    // What no excerpt comes near; without it one function of SQL could ask for a thousand million characters.
    private const int MostCharacters = 10_000_000;

    private static readonly HashSet<string> s_forbidden = new(["load_extension", "readfile", "writefile", "edit", "fts3_tokenizer"], StringComparer.OrdinalIgnoreCase);

    private readonly SqliteConnection _connection;
    private readonly Lock _gate = new();
    private int _steps;
    private long _began;

    /// <param name="connection">The database; closed with this.</param>
    public SqliteQuery(SqliteConnection connection)
    {
        _connection = connection;
        using (var command = connection.CreateCommand())
        {
            command.CommandText = "PRAGMA query_only = ON; PRAGMA trusted_schema = OFF;";
            command.ExecuteNonQuery();
        }

        raw.sqlite3_set_authorizer(connection.Handle, Authorise, null);
        _ = raw.sqlite3_limit(connection.Handle, raw.SQLITE_LIMIT_LENGTH, MostCharacters);
        raw.sqlite3_progress_handler(connection.Handle, Step, _ => ++_steps > MostSteps || Stopwatch.GetElapsedTime(_began) > s_mostTime ? 1 : 0, null);
    }

    /// <summary>Answers a query.</summary>
    /// <exception cref="InvalidOperationException">It cannot be answered; the message says why.</exception>
    public Table Ask(string sql)
    {
        ArgumentNullException.ThrowIfNull(sql);
        lock (_gate)
        {
            (_steps, _began) = (0, Stopwatch.GetTimestamp());
            using var command = _connection.CreateCommand();
            command.CommandText = sql;
            try
            {
                using var reader = command.ExecuteReader();
                if (reader.FieldCount == 0)
                    throw new InvalidOperationException("The query gives no columns: write one that begins with SELECT or WITH.");
                return Read(reader, sql);
            }
            catch (SqliteException e)
            {
                throw new InvalidOperationException(InWords(e), e);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private static Table Read(SqliteDataReader reader, string sql)
    {
        // Asked for now: behind the last row the reader goes on to the next statement, which may have none.
        List<string> names = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
        var rows = new List<Cell[]>();
        var more = false;
        while (reader.Read())
        {
            more = rows.Count == MostRows;
            if (more)
                break;
            rows.Add([.. Enumerable.Range(0, names.Count).Select(at => CellOf(reader.GetValue(at)))]);
        }

        if (!more && reader.NextResult())
            throw new InvalidOperationException("Ask one query at a time: the cell holds several.");
        var columns = names.Select((name, at) => new Column(
            name,
            rows.Exists(row => row[at] is NumberCell) && rows.TrueForAll(row => row[at] is not TextCell) ? ColumnKind.Number : ColumnKind.Text)).ToList();
        return new(more ? string.Create(CultureInfo.InvariantCulture, $"Answer, the first {MostRows:N0} rows") : "Answer", columns, rows)
        {
            Subtitle = "Internal: no small number is hidden",
            Source = string.Join(' ', sql.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
            Notes = more ? ["There are more rows than are given: count or group them, or choose with WHERE"] : [],
            WhenEmpty = "The query finds no rows.",
        };
    }

    private static Cell CellOf(object value) => value switch
    {
        DBNull => Null,
        long number => (decimal)number,
        // Four places; more where four would show a number that is not 0 as 0.
        double number when Math.Abs(number) is 0 or (>= 0.00005 and < 1e15) => Rounded(number, 4),
        double number when Math.Abs(number) is >= 1e-9 and < 1 => Rounded(number, 10),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        byte[] bytes => Convert.ToHexString(bytes),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private static Cell Rounded(double number, int places)
    {
        var rounded = Math.Round((decimal)number, places, MidpointRounding.AwayFromZero);
        return Cell.Of(rounded, rounded.Scale);
    }

    private static Absence Null { get; } = new("[null]", "nothing is stored here, which is not 0; a column of the same table ending in missing says why where the study does");

    private static int Authorise(object? data, int action, utf8z first, utf8z second, utf8z database, utf8z trigger) => action switch
    {
        raw.SQLITE_SELECT or raw.SQLITE_READ or raw.SQLITE_RECURSIVE => raw.SQLITE_OK,
        raw.SQLITE_FUNCTION => s_forbidden.Contains(second.utf8_to_string() ?? "") ? raw.SQLITE_DENY : raw.SQLITE_OK,
        _ => raw.SQLITE_DENY,
    };

    private static string InWords(SqliteException error)
    {
        // "SQLite Error 1: 'what is wrong'."
        var said = error.Message.Split('\'', 2) is [_, var quoted] ? quoted.TrimEnd('.').TrimEnd('\'') : error.Message;
        return error.SqliteErrorCode switch
        {
            raw.SQLITE_INTERRUPT => "The query asks for more work than is allowed here: choose with WHERE, or join on keys.",
            raw.SQLITE_AUTH or raw.SQLITE_ERROR when error.SqliteErrorCode == raw.SQLITE_AUTH || said.StartsWith("not authorized", StringComparison.Ordinal) => "Only SELECT is allowed here: the database cannot be changed, nor another one be opened.",
            raw.SQLITE_TOOBIG => string.Create(CultureInfo.InvariantCulture, $"The query makes a text of more than {MostCharacters:N0} characters, which is more than is allowed here."),
            raw.SQLITE_READONLY => "The database cannot be changed: only SELECT is allowed here.",
            _ when said.StartsWith("no such table", StringComparison.Ordinal) => $"The query cannot be answered: {said}. SELECT name FROM sqlite_schema lists what there is.",
            _ => $"The query cannot be answered: {said}.",
        };
    }
}
