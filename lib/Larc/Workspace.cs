using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using Larc.Continuum;
using Larc.Display;
using Larc.Findings;
using Larc.Model;
using Larc.Quality;
using Larc.Returns;
using Larc.Triangulation;

namespace Larc;

/// <summary>
/// What a notebook starts with: finds the returns and the output folder, so that notebooks hold no paths.
/// Returns come from <c>LARC_RETURNS</c> and results go to <c>LARC_OUT</c>; without them the example study is read, and results go to <c>out</c> in the repository.
/// </summary>
[TypeFormatterSource(typeof(RichFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed partial class Workspace : IRich
{
    private static readonly Absence Unknown = Absence.NotAvailable with { Words = "not known" };

    private readonly Lazy<OutputFolder> _output;

    private Workspace(Analysis analysis, string outputPath, bool isExample)
    {
        (Analysis, IsExample) = (analysis, isExample);
        _output = new(() => OutputFolder.TryClaim(outputPath, out var folder) is { } refusal ? throw new InvalidOperationException(refusal) : folder!);
    }

    /// <summary>Whether the invented example study is read, because <c>LARC_RETURNS</c> is not set.</summary>
    public bool IsExample { get; }

    /// <summary>The round analysed, and the account of its rows.</summary>
    public Analysis Analysis { get; }

    /// <summary>The latest round of the returns, on one codebook.</summary>
    public Study Study => Analysis.Study;

    /// <summary>Every problem found in the returns.</summary>
    public ImmutableArray<ReturnIssue> Issues => Analysis.Issues;

    /// <summary>What became of every row, by return and sheet.</summary>
    public ImmutableArray<SheetRows> Rows => Analysis.Loaded.Rows;

    /// <summary>What became of every return.</summary>
    public ImmutableArray<ReturnOutcome> Returns => Analysis.Loaded.Returns;

    /// <summary>The triangulation of <see cref="Study"/>.</summary>
    public TriangulationResult Triangulation => Analysis.Triangulation;

    /// <summary>The confidence continuum of <see cref="Study"/>.</summary>
    public ConfidenceContinuum Continuum => Analysis.Continuum;

    /// <summary>The authority that looks at its own picture: the one named by <c>LARC_AUTHORITY</c> (code or name), or the first of the study.</summary>
    /// <exception cref="InvalidOperationException">There is no such authority; the message names those there are.</exception>
    public Authority MyAuthority
    {
        get
        {
            var named = Environment.GetEnvironmentVariable("LARC_AUTHORITY");
            if (string.IsNullOrWhiteSpace(named) && !Study.Authorities.IsEmpty)
                return Study.Authorities[0];
            return Study.Authorities.FirstOrDefault(a => a.Code.Equals(named, StringComparison.OrdinalIgnoreCase) || a.Name.Equals(named, StringComparison.OrdinalIgnoreCase))
                ?? throw new InvalidOperationException($"LARC_AUTHORITY names '{named}', which is not in the study; it has {string.Join(", ", Study.Authorities.Select(a => $"{a.Code} ({a.Name})"))}.");
        }
    }

    /// <summary>Reads the returns. Several notebooks of one process read them once.</summary>
    public static Workspace Open()
    {
        var returns = Environment.GetEnvironmentVariable("LARC_RETURNS");
        var output = Environment.GetEnvironmentVariable("LARC_OUT");
        var parameters = Environment.GetEnvironmentVariable("LARC_PARAMETERS");
        var isExample = string.IsNullOrWhiteSpace(returns);
        var folder = isExample
            ? RepositoryFolders.Example ?? throw new InvalidOperationException("The example study was not found; set LARC_RETURNS to the folder of your returns.")
            : returns!;
        var loaded = StudyLoader.Load(folder, new() { ParametersFile = string.IsNullOrWhiteSpace(parameters) ? null : parameters });
        return new(Analysis.Of(loaded), string.IsNullOrWhiteSpace(output) ? Path.Combine(RepositoryFolders.Root ?? ".", "out") : output, isExample);
    }

    /// <summary>
    /// The invented example study of the repository, whatever <c>LARC_RETURNS</c> and <c>LARC_PARAMETERS</c> say: for what is only about the example.
    /// </summary>
    /// <param name="round">The round; null takes the latest.</param>
    /// <exception cref="InvalidOperationException">The library runs outside its repository.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The example has no such round.</exception>
    public static Workspace OpenExample(int? round = null) => Invented(RepositoryFolders.Example, round);

    /// <summary>The invented answers of more authorities to the support-needs proforma: a study of its own beside the example.</summary>
    /// <exception cref="InvalidOperationException">The library runs outside its repository.</exception>
    public static Workspace OpenExampleSupportNeeds() => Invented(RepositoryFolders.ExampleSupportNeeds, null);

    /// <summary>Every round that can be found, compared: those of the study's own folder, and those of the folders its <c>study.yaml</c> names under <c>otherRounds</c>.</summary>
    public RoundsAnalysis OpenRounds() => RoundsAnalysis.Of(Analysis.Loaded);

    /// <summary>Keeps a table in the output folder, as CSV, and gives it back to be shown.</summary>
    /// <param name="name">Name of the file without its ending; anything but letters and digits becomes a hyphen.</param>
    /// <param name="table">The table.</param>
    public Table Keep(string name, Table table)
    {
        KeepTable(name, table);
        return table;
    }

    /// <summary>Keeps a chart in the output folder, as SVG and its data as CSV, and gives it back to be shown.</summary>
    /// <param name="name">Name of the files without their ending; anything but letters and digits becomes a hyphen.</param>
    /// <param name="chart">The chart.</param>
    public T Keep<T>(string name, T chart)
        where T : Chart
    {
        var file = $"internal/figures/{Checked(name)}.svg";
        _output.Value.Write(file, chart.ToSvg());
        KeptOutputs.Add(_output.Value, new KeptOutput(KeptKind.Figure, file, chart.Title));
        KeepTable(name, chart.ToTable());
        return chart;
    }

    /// <summary>
    /// Keeps the drafted findings in the output folder, as a page, as a Word file and in Markdown, with the excerpts behind them, a brief for each audience, and
    /// a file in which a person writes decisions; gives them back to be shown.
    /// </summary>
    public FindingsDocument Keep(FindingsDocument findings)
    {
        _output.Value.Write("internal/decisions-template.yaml", DecisionsTemplate.Write(findings, Study.Decisions));
        foreach (var (name, brief) in Brief.All(findings))
            DocumentFiles.Write(_output.Value, $"internal/briefs/{name}", brief);
        var excerpts = ExcerptPages.Of(findings);
        foreach (var (file, _, html) in excerpts.Pages)
            _output.Value.Write($"internal/{file}", html);
        DocumentFiles.Write(_output.Value, "internal/findings", findings, excerpts);
        KeptOutputs.Add(
            _output.Value,
            new KeptOutput(KeptKind.Findings, "internal/findings.docx", $"{findings.Title} (Word)"),
            new KeptOutput(KeptKind.Findings, "internal/findings.html", $"{findings.Title} (page)"),
            new KeptOutput(KeptKind.Findings, "internal/findings.md", $"{findings.Title} (Markdown)"));
        return findings;
    }

    /// <summary>
    /// Writes the edition for readers below the output folder, under disclosure control, and tells what became of it. It is written whole or not at all.
    /// </summary>
    public PublicationEdition Publish() => PublicationEdition.Write(_output.Value, Analysis);

    /// <summary>Keeps the quality record in the output folder, as a page and in Markdown, and gives it back to be shown.</summary>
    public FindingsDocument KeepQualityRecord()
    {
        var record = QualityRecord.Of(Analysis).ToDocument();
        _output.Value.Write("internal/quality.html", record.ToPage());
        _output.Value.Write("internal/quality.md", record.ToMarkdown());
        KeptOutputs.Add(
            _output.Value,
            new KeptOutput(KeptKind.Findings, "internal/quality.html", record.Title),
            new KeptOutput(KeptKind.Findings, "internal/quality.md", record.Title));
        return record;
    }

    /// <summary>
    /// Keeps each authority's own story in the output folder, as a page, as a Word file and in Markdown, and gives the list of them. A story is for its
    /// authority only; the others stand in it without a name.
    /// </summary>
    public Table KeepAuthorityPages()
    {
        // Numbered, because two codes may become the same name of a file.
        var stories = Study.Authorities.Index().Select(a => (Authority: a.Item, Story: AuthorityStory.Of(Triangulation, Continuum, a.Item.Code), File: FormattableString.Invariant($"internal/authorities/{a.Index + 1:000}"))).ToList();
        foreach (var (_, story, file) in stories)
            DocumentFiles.Write(_output.Value, file, story);
        KeptOutputs.Add(_output.Value, [.. stories.SelectMany(s => DocumentFiles.Endings.Select(ending => new KeptOutput(KeptKind.Authority, s.File + ending, s.Story.Title)))]);
        return Table.Of("A story for each authority", stories, ("Authority", s => s.Authority.Name), ("Page", s => $"{s.File}.html"), ("Word", s => $"{s.File}.docx")) with { WhenEmpty = "The study holds no authority." };
    }

    /// <summary>What became of every row, by return and sheet: rows read are rows used and rows set aside.</summary>
    public Table ToRowsTable() => Table.Of(
        "Rows read, used and set aside",
        Rows,
        ("Return", r => r.File),
        ("Sheet", r => r.Sheet),
        ("Read", r => r.Read),
        ("Used", r => r.Used),
        ("Set aside", r => r.SetAside),
        ("Why", r => string.Join("; ", r.Reasons.Select(x => FormattableString.Invariant($"{x.Key}: {x.Value}"))))) with
    {
        WhenEmpty = "No return could be read.",
    };

    /// <summary>How many of the rows read are used, over all returns.</summary>
    public StackedBar ToRowsChart()
    {
        var (read, used) = (Rows.Sum(r => r.Read), Rows.Sum(r => r.Used));
        return new(FormattableString.Invariant($"{used:N0} of {read:N0} rows read are used"), [new Part("Used", used), new Part("Set aside", read - used)])
        {
            Subtitle = $"Rows of all sheets of {PlainText.Count(Returns.Length, "return", "returns")}; rows of files that could not be opened are unknown",
            Unit = "rows",
            WhenEmpty = "No return could be read.",
        };
    }

    /// <summary>What became of each return.</summary>
    public Table ToReturnsTable() => Table.Of(
        "What became of each return",
        Returns,
        ("Return", r => r.File),
        ("Authority", r => r.Authority is { } authority ? authority : Unknown),
        ("Round", r => r.Round is { } round ? round : Unknown),
        ("Codebook", r => r.Codebook is { } codebook ? codebook : Unknown),
        ("Used", r => r.SetAside is null ? "yes" : $"no: {r.SetAside}")) with
    {
        WhenEmpty = "No return was found.",
    };

    /// <summary>The problems by rule: how many there are of each, and what the rule asks.</summary>
    public Table ToIssueSummary() => Table.Of(
        "Problems found, by kind",
        Issues.GroupBy(i => (i.Severity, i.Rule)).OrderBy(g => g.Key.Severity).ThenBy(g => g.Key.Rule, StringComparer.Ordinal),
        ("Severity", g => g.Key.Severity.ToString().ToLowerInvariant()),
        ("Rule", g => g.Key.Rule),
        ("How many", g => g.Count()),
        ("What it asks", g => ReturnRules.Of(g.Key.Rule).Documentation)) with
    {
        WhenEmpty = "No problem was found in the returns.",
    };

    /// <summary>Every problem: where it is, what was found, and what to do. Errors first.</summary>
    public Table ToIssueTable() => Table.Of(
        "Problems found in the returns",
        Issues.OrderBy(i => i.Severity),
        ("Severity", i => i.Severity.ToString().ToLowerInvariant()),
        ("Where", i => string.Join(", ", new[] { i.File, i.Sheet, i.Cell }.Where(x => x.Length > 0))),
        ("What is wrong", i => i.Message),
        ("What to do", i => i.WhatToDo)) with
    {
        WhenEmpty = "No problem was found in the returns.",
    };

    /// <inheritdoc/>
    public string ToHtml() => $"<p>{string.Join("<br>", Lines().Select(WebUtility.HtmlEncode))}</p>";

    /// <summary>What was read, in a few lines.</summary>
    public override string ToString() => string.Join('\n', Lines());

    private static Workspace Invented(string? folder, int? round)
    {
        if (folder is null)
            throw new InvalidOperationException("The example study was not found: it lies in data-templates of the repository.");
        var returns = Environment.GetEnvironmentVariable("LARC_RETURNS");
        // The study that is analysed stays the one that is remembered.
        var loaded = StudyLoader.Load(folder, new() { UseCache = string.IsNullOrWhiteSpace(returns) || Path.GetFullPath(returns) == Path.GetFullPath(folder) });
        var output = Environment.GetEnvironmentVariable("LARC_OUT");
        return new(Analysis.Of(loaded, round), string.IsNullOrWhiteSpace(output) ? Path.Combine(RepositoryFolders.Root ?? ".", "out") : output, isExample: true);
    }

    /// <summary>The name as a file may bear it on every machine: key groups of a study's own codebook may hold spaces and capitals.</summary>
    private static string Checked(string name)
    {
        var letters = name.Normalize(NormalizationForm.FormD).ToLowerInvariant()
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            .Select(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) ? c : '-');
        var file = string.Join('-', string.Concat(letters).Split('-', StringSplitOptions.RemoveEmptyEntries));
        return file.Length is > 0 and <= 60 ? file : throw new ArgumentException($"'{name}' cannot name a file here: use up to 60 letters, digits and hyphens.", nameof(name));
    }

    private void KeepTable(string name, Table table)
    {
        var file = $"internal/tables/{Checked(name)}.csv";
        _output.Value.Write(file, table.ToCsv());
        int[] numbers = [.. Enumerable.Range(0, table.Columns.Count).Where(at => table.Rows.Any(row => row[at] is NumberCell))];
        KeptOutputs.Add(_output.Value, new KeptOutput(KeptKind.Table, file, table.Title) { Table = new(table.Subtitle, table.Source, table.AllNotes, numbers) });
    }

    private IEnumerable<string> Lines()
    {
        var study = Study;
        yield return study.Settings.Title + (IsExample ? " (invented)" : "");
        yield return FormattableString.Invariant($"{PlainText.Count(study.Returns.Length, "return", "returns")} of {PlainText.Count(study.Authorities.Length, "authority", "authorities")}{(Analysis.Round is { } round ? FormattableString.Invariant($", round {round}") : "")}");
        yield return FormattableString.Invariant($"{PlainText.Count(study.InterviewCount, "interview", "interviews")} used, {Analysis.InterviewsSetAside} set aside; {PlainText.Count(study.StatementCount, "statement", "statements")} used, {Analysis.StatementsSetAside} set aside");
        if (Analysis.IsEmpty)
            yield return "No return can be used yet: see the list of problems.";
    }
}
