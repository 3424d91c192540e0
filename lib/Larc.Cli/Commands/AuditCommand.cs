using System.CommandLine;
using Larc.Cli.Reports;
using Larc.Cli.Terminal;
using Larc.Disclosure.Auditing;

namespace Larc.Cli.Commands;

/// <summary><c>larc audit DIR</c>: tries to work out every hidden number from all tables that are published together.</summary>
internal static class AuditCommand
{
    /// <summary>Most entries of each list on a terminal.</summary>
    private const int Shown = 20;

    /// <summary>The command.</summary>
    public static Command Build()
    {
        var folder = new Argument<string>("DIR") { Description = "What 'larc study' wrote, or a folder with tables and their manifest." };
        var tables = new Option<string?>("--tables") { Description = "A manifest of tables from elsewhere; they lie beside it or in DIR." };
        var json = new Option<string?>("--json") { Description = "Write everything found as JSON." };
        var command = new Command("audit", "Try to work out every hidden number from all tables published together.") { folder, tables, json };
        command.SetAction(async (parsed, _) =>
        {
            var (manifest, folders) = Find(parsed.GetValue(folder)!, parsed.GetValue(tables));
            try
            {
                var report = await Progress.RunAsync("Auditing the tables", _ => DisclosureAudit.Run(manifest, folders)).ConfigureAwait(false);
                if (parsed.GetValue(json) is { } document)
                    WrittenFile.Write(document, path => File.WriteAllBytes(path, AuditDocument.Write(report)));
                foreach (var line in AuditText.Lines(report, Shown))
                    Say.Line(line);
                return report.IsSafe ? ExitCode.Done : ExitCode.Problems;
            }
            catch (AuditException e)
            {
                Say.Error(e.Message);
                return ExitCode.Problems;
            }
        });
        return command;
    }

    /// <summary>The manifest, and where its tables lie.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    private static (string Manifest, string[] Folders) Find(string folder, string? tables)
    {
        if (!Directory.Exists(folder))
            throw new UsageException($"There is no folder '{folder}'.");
        if (tables is not null)
        {
            return File.Exists(tables)
                ? (tables, [Path.GetDirectoryName(Path.GetFullPath(tables))!, Path.GetFullPath(folder)])
                : throw new UsageException($"There is no file '{tables}'.");
        }

        // A publication that was not written is not made up for by another manifest that happens to lie about.
        var publication = Path.Combine(folder, PublicationEdition.Folder);
        string[] places = Directory.Exists(publication)
            ? [Path.Combine(publication, "tables", "manifest.json")]
            : [Path.Combine(folder, "tables", "manifest.json"), Path.Combine(folder, "manifest.json")];
        return places.FirstOrDefault(File.Exists) is { } manifest
            ? (manifest, [])
            : throw new UsageException($"There is no manifest of tables at {string.Join(" or at ", places.Select(p => $"'{p}'"))}.");
    }
}
