using Larc.Display;
using Larc.Exchange;

namespace Larc;

/// <content>The study as a database.</content>
public sealed partial class Workspace
{
    /// <summary>
    /// Keeps the study as an SQLite database in the output folder, for queries elsewhere, and tells what is in it. It is internal: it holds people's words.
    /// </summary>
    /// <param name="name">Name of the file without its ending; anything but letters and digits becomes a hyphen.</param>
    public ExportReport KeepDatabase(string name = "study")
    {
        var file = $"internal/{Checked(name)}.sqlite";
        var report = Analysis.WriteDatabase(_output.Value.FileFor(file));
        KeptOutputs.Add(_output.Value, new KeptOutput(KeptKind.Database, file, $"{Study.Settings.Title} (SQLite)"));
        return report;
    }

    /// <summary>
    /// Answers a query in SQL over the study, as <see cref="KeepDatabase"/> writes it: one SELECT, at most a thousand rows, and nothing can be changed.
    /// </summary>
    /// <param name="sql">The query, in SQLite's SQL.</param>
    /// <exception cref="InvalidOperationException">It cannot be answered; the message says why.</exception>
    public Table Query(string sql) => Analysis.Database.Ask(sql);
}
