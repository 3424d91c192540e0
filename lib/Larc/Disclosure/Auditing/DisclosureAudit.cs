using Larc.Disclosure.Auditing.Manifests;
using Larc.Disclosure.Auditing.Solving;
using Larc.Disclosure.Auditing.Tables;

namespace Larc.Disclosure.Auditing;

/// <summary>
/// Plays the reader who sets all tables of a publication side by side and works out what is hidden: what another table prints,
/// what follows from totals and relations, and what is the only number that fits.
/// </summary>
internal sealed class DisclosureAudit
{
    /// <summary>Most tables that are audited together.</summary>
    public const int MaximumTables = 500;

    private readonly CellStore _store = new();
    private readonly List<MeasureCells> _measures = [];

    private DisclosureAudit()
    {
    }

    /// <summary>Audits the tables that a manifest describes.</summary>
    /// <param name="manifestFile">The manifest.</param>
    /// <param name="folders">Where its tables are looked for, one folder after the other; without any, the manifest's own.</param>
    /// <exception cref="AuditException">The manifest or a table is missing or broken.</exception>
    public static AuditReport Run(string manifestFile, params IReadOnlyList<string> folders)
    {
        if (folders.Count == 0)
            folders = [Path.GetDirectoryName(Path.GetFullPath(manifestFile))!];
        var manifest = ManifestFile.Read(manifestFile);
        if (manifest.Tables.Length > MaximumTables)
            throw new AuditException($"'{manifestFile}' describes more than {MaximumTables} tables; audit fewer at a time.");
        var audit = new DisclosureAudit();
        foreach (var table in manifest.Tables)
            audit._measures.AddRange(new TableReader(table, TableSheet.Read(Find(table.File, folders), table.File), audit._store).Read());
        return audit.Report(manifest);
    }

    private static string Find(string file, IReadOnlyList<string> folders)
    {
        foreach (var folder in folders)
        {
            var path = Path.GetFullPath(Path.Combine(folder, file));
            if (!Path.GetRelativePath(folder, path).StartsWith("..", StringComparison.Ordinal) && !Path.IsPathRooted(file) && File.Exists(path))
                return path;
        }

        throw new AuditException($"The table '{file}' is not in the folder {string.Join(", nor in ", folders.Select(f => $"'{f}'"))}.");
    }

    private AuditReport Report(TableManifest manifest)
    {
        var printed = _store.Cells.Count;
        var relations = _measures.SelectMany(m => m.Relations()).Concat(manifest.Relations.Select(Relation)).ToList();
        var problem = new AuditProblem(_store.Cells, Distinct(relations));
        var outcome = LinearSolver.Solve(problem.ToLinear(), SolverOptions.Full);
        return new AuditOutcome(_store.Cells, problem, outcome).Report(manifest.Tables.Length, printed);
    }

    private PublishedRelation Relation(ManifestRelation relation)
    {
        var terms = relation.Terms
            .GroupBy(t => _store.Find(t.Measure, new(t.At.ToDictionary(), StringComparer.Ordinal))
                ?? throw new AuditException($"A relation names '{t.Measure}' of {(t.At.IsEmpty ? "all" : string.Join(", ", t.At.Select(a => $"{a.Key} {a.Value}")))}, which no table has."))
            .Select(g => (Cell: g.Key, Factor: g.Sum(t => t.Factor)))
            .Where(t => t.Factor != 0);
        return new([.. terms], relation.Kind, relation.Constant);
    }

    /// <summary>Each relation once: two tables may have the same totals.</summary>
    private static List<PublishedRelation> Distinct(List<PublishedRelation> relations)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. relations.Where(r => seen.Add(FormattableString.Invariant($"{r.Kind} {r.Constant} {string.Join(' ', r.Terms.Order().Select(t => FormattableString.Invariant($"{t.Cell}*{t.Factor}")))}")))];
    }
}
