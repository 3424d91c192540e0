using System.Collections.Immutable;
using Larc.Model;

namespace Larc.Returns;

/// <summary>What came of reading a folder of returns: the study, and an account of everything that was not plain.</summary>
public sealed class LoadedStudy
{
    internal LoadedStudy(string folder, Study study, ImmutableArray<ReturnIssue> issues) => (Folder, Study, Issues) = (folder, study, issues);

    /// <summary>Full path of the study's folder.</summary>
    public string Folder { get; }

    /// <summary>Everything that is used.</summary>
    public Study Study { get; }

    /// <summary>Every issue, by file, sheet, row and column.</summary>
    public ImmutableArray<ReturnIssue> Issues { get; }

    /// <summary>What became of every row, by return and sheet.</summary>
    public ImmutableArray<SheetRows> Rows { get; internal init; } = [];

    /// <summary>What became of every return, by file.</summary>
    public ImmutableArray<ReturnOutcome> Returns { get; internal init; } = [];

    /// <summary>The mappings between codebooks, the study's own first.</summary>
    public ImmutableArray<CodebookMapping> Mappings { get; internal init; } = [];

    /// <summary>The codebooks known, the study's own first, whether a return uses them or not.</summary>
    public ImmutableArray<Codebook> Codebooks { get; internal init; } = [];

    /// <summary>The symbols that may stand in place of a number.</summary>
    public SymbolPolicy Symbols { get; internal init; } = SymbolPolicy.Default;

    /// <summary>The limits the returns were read with.</summary>
    public ReadLimits Limits { get; internal init; } = ReadLimits.Default;

    /// <summary>The study's own files and the codebooks and mappings known, that were there, with their hashes.</summary>
    internal ImmutableArray<StudyFile> Files { get; init; } = [];

    /// <summary>Whether there is any error: a row, a return or a file of the study was set aside by mistake.</summary>
    public bool HasErrors => Issues.Any(i => i.Severity == IssueSeverity.Error);

    /// <summary>How many issues have this severity.</summary>
    public int Count(IssueSeverity severity) => Issues.Count(i => i.Severity == severity);

    /// <summary>
    /// Rows of one sheet over all returns, or over those of one round. Rows of a return that could not be read at all are unknown and not counted;
    /// a return whose round is not known counts in no round.
    /// </summary>
    /// <param name="sheet">Name of the sheet, as in <see cref="ReturnContract"/>.</param>
    /// <param name="round">The round; null for all.</param>
    public SheetRows Total(string sheet, int? round = null)
    {
        var rows = Rows.Where(r => r.Sheet == sheet && (round is null || r.Round == round)).ToList();
        var reasons = rows.SelectMany(r => r.Reasons).GroupBy(r => r.Key, StringComparer.Ordinal).ToImmutableSortedDictionary(g => g.Key, g => g.Sum(r => r.Value), StringComparer.Ordinal);
        return new("", sheet, round, rows.Sum(r => r.Read), rows.Sum(r => r.Used), reasons);
    }

    /// <inheritdoc/>
    public override string ToString() =>
        FormattableString.Invariant($"{Study}; {Count(IssueSeverity.Error)} errors, {Count(IssueSeverity.Warning)} warnings, {Count(IssueSeverity.Information)} notes");
}
