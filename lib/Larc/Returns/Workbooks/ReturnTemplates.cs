using System.Collections.Immutable;
using Larc.Model;
using Larc.Returns.Workbooks;

namespace Larc.Returns;

/// <summary>What became of one blank workbook.</summary>
public enum TemplateOutcome
{
    /// <summary>It was written.</summary>
    Written,

    /// <summary>It was there already, just the same.</summary>
    Unchanged,

    /// <summary>A different file of that name was there, perhaps a filled-in return; it was left alone.</summary>
    Kept,
}

/// <summary>One blank workbook of <see cref="ReturnTemplates.WriteAll"/>.</summary>
/// <param name="Path">The file.</param>
/// <param name="Codebook">The codebook it is for, as <c>id@version</c>.</param>
/// <param name="Outcome">What became of it.</param>
public sealed record TemplateFile(string Path, string Codebook, TemplateOutcome Outcome);

/// <summary>Blank return workbooks: headings, guidance and drop-down lists for a codebook.</summary>
public static class ReturnTemplates
{
    /// <summary>The name of a codebook's blank workbook, such as <c>return-my-codebook-v2.xlsx</c>.</summary>
    public static string FileName(Codebook codebook) => FormattableString.Invariant($"return-{codebook.Id}-v{codebook.Version}.xlsx");

    /// <summary>Writes a codebook's blank workbook to a file, replacing one that is there.</summary>
    /// <exception cref="IOException">The file cannot be written, for instance because it is open in Excel.</exception>
    public static void Write(Codebook codebook, string path) => WorkbookWriter.Write(Plan(codebook), path);

    /// <summary>
    /// Writes the blank workbook of every codebook into a folder, which is made when it is not there.
    /// A different file of the same name is never replaced: somebody may have filled it in.
    /// </summary>
    /// <returns>One entry for each codebook, in their order.</returns>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static ImmutableArray<TemplateFile> WriteAll(string folder, IEnumerable<Codebook> codebooks)
    {
        Directory.CreateDirectory(folder);
        return [.. codebooks.Select(c => WriteUnlessThere(c, Path.Combine(folder, FileName(c))))];
    }

    internal static WorkbookPlan Plan(Codebook codebook)
    {
        var lists = new TemplateLists(codebook);
        return new($"Return workbook for {codebook.Title} ({codebook.Reference})",
        [
            TemplateReadMe.Of(codebook),
            .. ReturnContract.Sheets.Select(s => TemplateSheet.Of(s, lists, codebook)),
            lists.Sheet,
        ])
        {
            Names = [.. lists.Names, .. TemplateSheet.Identifiers()],
        };
    }

    private static TemplateFile WriteUnlessThere(Codebook codebook, string path)
    {
        if (!File.Exists(path))
        {
            Write(codebook, path);
            return new(path, codebook.Reference, TemplateOutcome.Written);
        }

        using var blank = new MemoryStream();
        WorkbookWriter.Write(Plan(codebook), blank);
        var same = blank.Length == new FileInfo(path).Length && blank.ToArray().AsSpan().SequenceEqual(File.ReadAllBytes(path));
        return new(path, codebook.Reference, same ? TemplateOutcome.Unchanged : TemplateOutcome.Kept);
    }
}
