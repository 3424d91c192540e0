using System.Buffers.Binary;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Larc.Exchange;

/// <summary>Writes a study as an SQLite database: the same study gives the same bytes.</summary>
internal static class SqliteExport
{
    /// <summary>Version of the schema, as <c>meta</c> names it.</summary>
    public const string Schema = "larc.sqlite/1";

    // 'LARC', by which tools that look at the header know the file.
    private const int ApplicationId = 0x4C415243;

    /// <summary>Writes a file; one of the same name is replaced when the new one is whole.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static ExportReport Write(string path, ExchangeSource source)
    {
        var part = path + ".part";
        File.Delete(part);
        try
        {
            ExportReport report;
            // Without a pool: a pooled connection would keep the file open, and another process could not move or delete it.
            using (var connection = Open(new SqliteConnectionStringBuilder { DataSource = part, Pooling = false }))
                report = Fill(connection, source, Path.GetFileName(path));
            File.Move(part, path, overwrite: true);
            return report;
        }
        catch (SqliteException e)
        {
            throw new IOException($"the database could not be written ({e.Message})", e);
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>The database in memory; it is gone when the connection is closed.</summary>
    public static SqliteConnection InMemory(ExchangeSource source, out ExportReport report)
    {
        var connection = Open(new SqliteConnectionStringBuilder { DataSource = ":memory:", Pooling = false });
        report = Fill(connection, source, "in memory");
        return connection;
    }

    /// <summary>Whether a file is one of ours, by its header; an empty one, or none, may be written over too.</summary>
    public static bool MayReplace(string path)
    {
        if (!File.Exists(path))
            return true;
        using var file = File.OpenRead(path);
        if (file.Length == 0)
            return true;
        Span<byte> header = stackalloc byte[100];
        return file.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) == header.Length
            && header.StartsWith("SQLite format 3\0"u8)
            && BinaryPrimitives.ReadInt32BigEndian(header[68..]) == ApplicationId;
    }

    private static SqliteConnection Open(SqliteConnectionStringBuilder where)
    {
        var connection = new SqliteConnection(where.ConnectionString);
        connection.Open();
        return connection;
    }

    private static ExportReport Fill(SqliteConnection connection, ExchangeSource source, string name)
    {
        // What shapes the bytes is set before the first table; no journal, because a file that is not finished is never kept.
        Run(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA page_size = 4096; PRAGMA encoding = 'UTF-8'; PRAGMA auto_vacuum = NONE; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA application_id = {ApplicationId}; PRAGMA user_version = 1; PRAGMA foreign_keys = ON;"));
        using var transaction = connection.BeginTransaction();
        Run(connection, SchemaText(), transaction);
        var rows = new RowWriter(connection, transaction);
        StudyRows.Write(rows, source);
        List<string> notCarried = [.. source.NotCarried(), .. rows.Losses()];
        ReadmeRows.Write(rows, source, notCarried);
        transaction.Commit();
        return new(name, rows.Tables, [.. notCarried]);
    }

    private static void Run(SqliteConnection connection, string sql, SqliteTransaction? transaction = null)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static string SchemaText()
    {
        using var stream = typeof(SqliteExport).Assembly.GetManifestResourceStream("Larc.Exchange.study.sql")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
