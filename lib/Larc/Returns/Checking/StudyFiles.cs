using System.Collections.Immutable;
using System.Security.Cryptography;
using Larc.Model;

namespace Larc.Returns.Checking;

/// <summary>The files of a study that are no returns: settings, parameters, symbols, lists, codebooks, mappings. All are optional.</summary>
internal sealed class StudyFiles
{
    private readonly string _root;
    private readonly List<ReturnIssue> _issues = [];

    public StudyFiles(string root, LoadOptions options)
    {
        _root = root;
        Settings = ReadOptional("study.yaml", StudySettingsFile.Read, ReturnRules.StudyFileInvalid) ?? new();
        Parameters = ReadOptional(options.ParametersFile is { } given ? Path.GetFullPath(given) : "parameters.yaml", StudyParametersFile.Read, ReturnRules.ParametersInvalid) ?? new();
        Symbols = ReadOptional("symbols.yaml", SymbolPolicyFile.Read, ReturnRules.SymbolsInvalid, SymbolPolicy.Default.ToString()) ?? SymbolPolicy.Default;
        Decisions = ReadOptional(DecisionRules.File, StudyDecisionsFile.Read, ReturnRules.DecisionsInvalid) ?? StudyDecisions.None;
        Names = ReadOptional(NamesFile.Name, NamesFile.Read, ReturnRules.NamesInvalid) ?? [];
        Authorities = ReadAuthorities();
        Withdrawn = ReadWithdrawn();
        Codebooks = new(ReadCodebooks());
        Mappings = [.. ReadMappings()];
    }

    public StudySettings Settings { get; }

    public StudyParameters Parameters { get; }

    public SymbolPolicy Symbols { get; }

    public StudyDecisions Decisions { get; }

    public IReadOnlyList<string> Names { get; }

    /// <summary>The files that protect people and have a fault: what was lost there may have protected somebody.</summary>
    public ImmutableArray<string> FaultyFiles =>
    [
        .. new[] { (ReturnRules.DecisionsInvalid, DecisionRules.File), (ReturnRules.NamesInvalid, NamesFile.Name), (ReturnRules.WithdrawnInvalid, WithdrawnFile) }
            .Where(x => _issues.Any(i => i.Rule == x.Item1.Code))
            .Select(x => x.Item2),
    ];

    public AuthorityRegister Authorities { get; }

    /// <summary>Rows of withdrawn.csv: authority's code, interview, row.</summary>
    public ImmutableArray<(string Authority, string Interview, int Row)> Withdrawn { get; }

    public CodebookShelf Codebooks { get; }

    public ImmutableArray<CodebookMapping> Mappings { get; }

    public IReadOnlyList<ReturnIssue> Issues => _issues;

    public const string WithdrawnFile = "withdrawn.csv";

    private const string AuthoritiesFile = "authorities.csv";

    /// <summary>Every file looked at, present or not: when one changes, the study has changed.</summary>
    public static IEnumerable<string> Paths(string root, LoadOptions options) =>
    [
        .. new[] { "study.yaml", "parameters.yaml", "symbols.yaml", AuthoritiesFile, WithdrawnFile, DecisionRules.File, NamesFile.Name }.Select(f => Path.Combine(root, f)),
        .. options.ParametersFile is { } given ? [given] : Array.Empty<string>(),
        .. CodebookFolders(root).SelectMany(YamlIn),
        .. MappingFolders(root).SelectMany(YamlIn),
    ];

    /// <summary>The files that are there, with their hashes, by name.</summary>
    public ImmutableArray<StudyFile> Hashed(LoadOptions options) =>
        [.. Paths(_root, options).Where(File.Exists).Select(path => new StudyFile(Relative(path), HashOf(path))).DistinctBy(f => f.Name).OrderBy(f => f.Name, StringComparer.Ordinal)];

    private static string HashOf(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return Convert.ToHexStringLower(SHA256.HashData(stream));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    private static IEnumerable<string> CodebookFolders(string root) => [Path.Combine(root, "codebooks"), .. Shipped("codebooks")];

    private static IEnumerable<string> MappingFolders(string root) =>
        [Path.Combine(root, "mappings"), Path.Combine(root, "codebooks", "mappings"), .. Shipped("mappings"), .. Shipped(Path.Combine("codebooks", "mappings"))];

    private static IEnumerable<string> Shipped(string folder) => RepositoryFolders.DataTemplates is { } templates ? [Path.Combine(templates, folder)] : [];

    private static IEnumerable<string> YamlIn(string folder) => !Directory.Exists(folder) ? [] :
        Directory.GetFiles(folder).Where(f => Path.GetExtension(f).ToUpperInvariant() is ".YAML" or ".YML" && !Path.GetFileName(f).StartsWith('.')).Order(StringComparer.Ordinal);

    private T? ReadOptional<T>(string name, Func<string, (T, ImmutableArray<FileProblem>)> read, ReturnRule rule, string expected = "")
        where T : class
    {
        var path = Path.Combine(_root, name);
        // A file that was named must be there; a file of the study is optional.
        if (!File.Exists(path) && !Path.IsPathRooted(name))
            return null;
        var (value, problems) = read(path);
        Report(rule, path, problems, expected);
        return value;
    }

    private AuthorityRegister ReadAuthorities()
    {
        var path = Path.Combine(_root, AuthoritiesFile);
        if (!File.Exists(path))
            return AuthorityRegister.BuiltIn;
        var rows = StudyList.Read(path, AuthoritiesFile, ["la_code", "la_name"], ReturnRules.AuthoritiesInvalid, _issues);
        return new(rows.Select(r => AuthorityRow.Read(r.Cell)), AuthorityRegister.BuiltIn);
    }

    private ImmutableArray<(string, string, int)> ReadWithdrawn()
    {
        var path = Path.Combine(_root, WithdrawnFile);
        if (!File.Exists(path))
            return [];
        var rows = StudyList.Read(path, WithdrawnFile, ["authority", "interview_id"], ReturnRules.WithdrawnInvalid, _issues);
        return [.. rows.Select(r => (Authorities.Find(r.Cell("authority"), r.Cell("authority")).Authority?.Code ?? r.Cell("authority"), r.Cell("interview_id"), r.Row))];
    }

    private List<Codebook> ReadCodebooks()
    {
        var codebooks = new List<Codebook>();
        foreach (var folder in CodebookFolders(_root))
        {
            var here = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var path in YamlIn(folder))
            {
                var reading = CodebookReadings.Read(path);
                Report(ReturnRules.CodebookInvalid, path, reading.Problems);
                if (reading.Codebook is not { } codebook)
                    continue;
                if (here.TryAdd(codebook.Reference, path))
                    codebooks.Add(codebook);
                else
                    _issues.Add(IssueSink.Write(ReturnRules.CodebookRepeated, Relative(path), new() { Found = codebook.Reference, Other = Relative(here[codebook.Reference]) }));
            }
        }

        return codebooks;
    }

    private IEnumerable<CodebookMapping> ReadMappings()
    {
        foreach (var path in MappingFolders(_root).SelectMany(YamlIn))
        {
            var (mapping, problems) = CodebookMappingFile.Read(path);
            Report(ReturnRules.MappingInvalid, path, problems);
            if (mapping is null)
                continue;
            var faults = MappingRules.Check(mapping, Codebooks, path).ToImmutableArray();
            Report(ReturnRules.MappingInvalid, path, faults);
            if (faults.IsEmpty)
                yield return mapping;
        }
    }

    private void Report(ReturnRule rule, string path, ImmutableArray<FileProblem> problems, string expected = "")
    {
        foreach (var problem in problems)
            _issues.Add(IssueSink.Write(rule, Relative(path), new() { Row = problem.Line > 0 ? problem.Line : null, Other = problem.Message, Expected = expected }));
    }

    private string Relative(string path)
    {
        var relative = Path.GetRelativePath(_root, path).Replace('\\', '/');
        if (relative.StartsWith("../", StringComparison.Ordinal) && RepositoryFolders.Root is { } repository)
            relative = Path.GetRelativePath(repository, path).Replace('\\', '/');
        return relative.StartsWith("../", StringComparison.Ordinal) ? Path.GetFileName(path) : relative;
    }
}
