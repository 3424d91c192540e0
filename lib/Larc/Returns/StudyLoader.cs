using System.Collections.Frozen;
using Larc.Returns.Checking;
using Larc.Returns.Reading;

namespace Larc.Returns;

/// <summary>Reads returns into a study, with an account of every problem. Nothing a file holds is thrown; only memory can run out.</summary>
public static class StudyLoader
{
    private static readonly LoadCache s_cache = new();

    /// <summary>
    /// Loads a study's folder (searched through, codebooks, mappings, hidden folders and our own outputs left out), one return as a folder of CSV
    /// files, or one workbook. The result does not depend on the order of files, rows, columns or sheets.
    /// </summary>
    /// <param name="path">The folder or workbook.</param>
    /// <param name="options">Limits and parameters; null for the defaults.</param>
    /// <returns>The study, its issues and what became of every row. A path that is not there gives an empty study and an error.</returns>
    public static LoadedStudy Load(string path, LoadOptions? options = null) => Load(path, options ?? new(), s_cache);

    internal static LoadedStudy Load(string path, LoadOptions options, LoadCache cache)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (Find(path) is not { } folder)
        {
            var issue = IssueSink.Write(ReturnRules.PathNotFound, "", new() { Found = path, Expected = "a folder or a workbook" });
            return new(path, StudyAssembly.Build(new(), new(), []), [issue]);
        }

        return options.UseCache ? cache.Get(path, folder, options, () => Load(folder, path, options)) : Load(folder, path, options);
    }

    private static StudyFolder? Find(string path)
    {
        try
        {
            return StudyFolder.Find(path);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static LoadedStudy Load(StudyFolder folder, string path, LoadOptions options)
    {
        var files = new StudyFiles(folder.Root, options);
        var context = new CheckingContext(files.Authorities, files.Codebooks, files.Symbols, options.Limits)
        {
            Withdrawn = files.Withdrawn.Select(w => (w.Authority, w.Interview)).ToFrozenSet(),
        };
        var drafts = new ReturnDraft[folder.Returns.Count];
        Parallel.For(0, drafts.Length, i => drafts[i] = ReturnReader.Read(folder.Returns[i], context));

        var issues = new List<ReturnIssue>(files.Issues);
        if (drafts.Length == 0)
            issues.Add(IssueSink.Write(ReturnRules.NoReturns, "", new() { Found = path, Expected = "at least one return" }));
        SetSecondReturnsAside(drafts);
        if (Directory.Exists(path))
            issues.AddRange(WithdrawnNotFound(files, drafts));
        var study = StudyAssembly.Build(files.Settings, files.Parameters, drafts.Where(d => d.SetAside is null), files.Decisions with { FaultyFiles = files.FaultyFiles }, [.. files.Names]);
        if (Directory.Exists(path))
            issues.AddRange(DecisionRules.NotFound(study));
        issues.AddRange(drafts.SelectMany(d => d.Issues.Issues));
        return new(folder.Root, study, IssueOrder.Sort(issues))
        {
            Rows = [.. drafts.SelectMany(RowsOf)],
            Returns = [.. drafts.Select(d => new ReturnOutcome(d.Place.Relative, d.Authority?.Code, d.Round, d.Codebook?.Reference, d.SetAside?.Code))],
            Mappings = files.Mappings,
            Codebooks = files.Codebooks.All,
            Symbols = files.Symbols,
            Limits = options.Limits,
            Files = files.Hashed(options),
        };
    }

    /// <summary>Of several usable returns of one authority and round the first by relative path (ordinal) is kept.</summary>
    private static void SetSecondReturnsAside(ReturnDraft[] drafts)
    {
        foreach (var twins in drafts.Where(d => d.SetAside is null).GroupBy(d => (d.Authority!.Code, d.Round!.Value)).Where(g => g.Count() > 1))
        {
            var kept = twins.MinBy(d => d.Place.Relative, StringComparer.Ordinal)!;
            foreach (var twin in twins.Where(d => d != kept))
            {
                twin.Issues.Clear();
                twin.Issues.Add(ReturnRules.DuplicateReturn, new()
                {
                    Sheet = ReturnContract.Authority.Name,
                    Found = FormattableString.Invariant($"{twin.Authority!.Name}, round {twin.Round}"),
                    Expected = "one return for each authority and round",
                    Other = kept.Place.Relative,
                });
                twin.SetWholeAside(ReturnRules.DuplicateReturn);
            }
        }
    }

    private static IEnumerable<ReturnIssue> WithdrawnNotFound(StudyFiles files, ReturnDraft[] drafts)
    {
        var known = drafts.Where(d => d.Authority is not null).SelectMany(d => d.InterviewIndex.Keys.Select(id => (d.Authority!.Code, id))).ToHashSet();
        return files.Withdrawn
            .Where(w => !known.Contains((w.Authority, w.Interview)))
            .Select(w => IssueSink.Write(ReturnRules.WithdrawnNotFound, StudyFiles.WithdrawnFile, new()
            {
                Row = w.Row,
                Column = "interview_id",
                Found = $"{w.Authority} {w.Interview}",
                Expected = "an authority and an interview of the study",
            }));
    }

    private static IEnumerable<SheetRows> RowsOf(ReturnDraft draft) => ReturnContract.Sheets
        .Where(draft.Tallies.ContainsKey)
        .Select(sheet => (Sheet: sheet, Tally: draft.Tallies[sheet]))
        .Select(x => new SheetRows(draft.Place.Relative, x.Sheet.Name, draft.Round, x.Tally.Read, x.Tally.Used, x.Tally.Reasons));
}
