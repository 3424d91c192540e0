using Larc.Exchange;
using Larc.Model;
using Microsoft.Data.Sqlite;

namespace Larc.Tests.Exchange;

/// <summary>Exports in memory, and what they hold, for tests.</summary>
internal static class Databases
{
    public static SqliteConnection Of(Study study) => SqliteExport.InMemory(new(study), out _);

    /// <summary>Every row of a query as text, its fields divided by bars; NULL is '-'.</summary>
    public static List<string> Rows(this SqliteConnection database, string sql)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(at => reader.IsDBNull(at) ? "-" : Convert.ToString(reader.GetValue(at), System.Globalization.CultureInfo.InvariantCulture))));
        return rows;
    }
}
