using System.Text;
using Larc.Cli.Example.Drawing;
using Larc.Cli.Example.Sheets;
using Larc.Cli.Example.Texts;
using Larc.Returns.Workbooks;

namespace Larc.Cli.Example;

/// <summary>
/// Writes the invented example study: a folder of returns, deterministic for a seed on any number of cores.
/// It lives here and not in the library, because the method may not know what its example was fitted to.
/// </summary>
internal static class ExampleStudy
{
    /// <summary>Statements for each presence in the plan's own size: people say some things twice.</summary>
    private const double StatementsPerPresence = 1.08;

    /// <summary>Writes the study into <paramref name="folder"/>: a new one, an empty one, or one that holds an earlier example, which is removed.</summary>
    /// <param name="folder">The study's folder.</param>
    /// <param name="options">How large it is to be.</param>
    /// <param name="progress">Told after every return; from any thread.</param>
    /// <param name="cancel">Ends it between two returns.</param>
    /// <exception cref="ExampleException">The request cannot be met, or the folder holds other files; the message says so in one sentence.</exception>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static ExampleSummary Write(string folder, ExampleOptions options, IProgress<ExampleProgress>? progress = null, CancellationToken cancel = default)
    {
        var templates = ExampleTemplates.Read(options);
        var design = templates.Design;
        var authorities = Layout.Of(design, options);
        var reference = design.Plan.Authorities.Count;
        CaseLinks.Assign(authorities, design.Codebook, templates.Cases, reference, options);
        Allocation.Run(design, authorities, options);
        var statements = Statements(authorities, options.Statements);
        var draws = StudyDraws.Of(templates.Cases, authorities.Length, reference, options);
        var writer = new ExcerptWriter(design.Codebook, templates.Excerpts);
        var files = authorities.Select(a => a.FileName(options.Round)).ToList();
        var ownFiles = StudyFiles.All(design, templates.Cases, authorities, options).ToList();
        files.AddRange(ownFiles.Select(f => f.Name));
        ExampleFolder.Claim(folder, files);
        var done = 0;
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, options.Threads), CancellationToken = cancel };
        Parallel.ForEach(authorities, parallel, authority =>
        {
            var drawn = new StatementDrawing(design, writer, authority, statements[authority.Index], options).Draw();
            var sheets = new ReturnSheets(design, templates.Cases, draws, authority, options);
            ReturnWorkbook.Write(Path.Combine(folder, authority.FileName(options.Round)), sheets.All(drawn), $"Return of {authority.Name} (invented)");
            progress?.Report(new(Interlocked.Increment(ref done), authorities.Length));
        });
        foreach (var (name, text) in ownFiles)
            File.WriteAllText(Path.Combine(folder, name), text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return new(authorities.Length, authorities.Sum(a => a.Interviews.Count), statements.Sum(), [.. files.Order(StringComparer.Ordinal)]);
    }

    /// <summary>Statements by authority, in proportion to what its interviews speak of; each has at least one.</summary>
    private static int[] Statements(DraftAuthority[] authorities, int? wanted)
    {
        var presences = authorities.Select(a => a.Interviews.Sum(i => i.Presences.Count)).ToArray();
        var total = wanted ?? (int)(presences.Sum() * StatementsPerPresence);
        return total >= presences.Sum()
            ? Apportionment.Divide(total, presences)
            : [.. Apportionment.Divide(total - authorities.Length, presences).Select(n => n + 1)];
    }
}
