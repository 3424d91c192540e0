using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Larc.Display;
using Microsoft.Data.Sqlite;

namespace Larc.Exchange;

/// <summary>
/// Writes the tables of a study as CSV files: those of the SQLite export, column by column. An empty field is NULL. A text that a spreadsheet would run as a
/// formula begins with an apostrophe.
/// </summary>
internal static class CsvExport
{
    /// <summary>Writes a file for each table.</summary>
    /// <param name="folder">The folder, which exists.</param>
    /// <param name="name">What the report calls it.</param>
    /// <param name="source">What is exported.</param>
    public static ExportReport Write(string folder, string name, ExchangeSource source)
    {
        using var connection = SqliteExport.InMemory(source, out var report);
        var guarded = report.Tables.Sum(table => WriteTable(connection, table.Name, Path.Combine(folder, table.Name + ".csv")));
        return report with
        {
            Name = name,
            NotCarried = guarded == 0 ? report.NotCarried : report.NotCarried.Add(FormattableString.Invariant(
                $"The exact beginning of {guarded} {(guarded == 1 ? "text" : "texts")} that a spreadsheet would run as a formula: each begins with an apostrophe here. The SQLite export has them as they are.")),
        };
    }

    private static int WriteTable(SqliteConnection connection, string table, string path)
    {
        using var command = connection.CreateCommand();
        // A name of the schema. Rows lie in the order of their keys, but a query promises none without asking.
        command.CommandText = $"SELECT * FROM {table} ORDER BY 1, 2";
        using var reader = command.ExecuteReader();
        using var writer = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        using var csv = new CsvWriter(writer, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n" });
        for (var at = 0; at < reader.FieldCount; at++)
            csv.WriteField(reader.GetName(at));
        csv.NextRecord();
        var guarded = 0;
        while (reader.Read())
        {
            for (var at = 0; at < reader.FieldCount; at++)
            {
                var value = reader.GetValue(at);
                var plain = value is DBNull ? "" : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
                var field = value is string ? TableCsv.Guard(plain) : plain;
                guarded += field.Length > plain.Length ? 1 : 0;
                csv.WriteField(field);
            }

            csv.NextRecord();
        }

        return guarded;
    }
}
