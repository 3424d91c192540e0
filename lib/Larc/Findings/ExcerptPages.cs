using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Larc.Display;
using Larc.Model;
using Larc.Outcomes;

namespace Larc.Findings;

/// <summary>
/// The excerpts behind a draft as pages: every statement that a claim cites or the text quotes, word for word, with who said it, how it was coded, and
/// links back to the claims. A page holds the statements of one return, and no more than <see cref="MostOnPage"/>. Internal: it holds everything.
/// </summary>
internal sealed class ExcerptPages
{
    /// <summary>Statements on one page at most.</summary>
    public const int MostOnPage = 400;

    private readonly Dictionary<(string Return, string Statement), string> _addresses = [];

    private ExcerptPages(FindingsDocument document, string findings)
    {
        var uses = Uses(document);
        var cited = Enumerable.Range(0, document.Study.StatementCount).Where(s => uses.ContainsKey(Key(document.Study, s))).ToList();
        var parts = cited.GroupBy(s => Key(document.Study, s).Return, StringComparer.Ordinal).SelectMany(g => g.Chunk(MostOnPage).Select(c => (Return: g.Key, Statements: c))).ToList();
        var files = parts.Select((_, at) => string.Create(CultureInfo.InvariantCulture, $"excerpts/{at + 1:000}.html")).ToList();
        foreach (var (part, file) in parts.Zip(files))
        {
            foreach (var key in part.Statements.Select(s => Key(document.Study, s)))
                _addresses[key] = $"{file}#{Anchor(key.Statement)}";
        }

        var titles = parts.Select((p, at) => Title(p.Return, parts.Count(q => q.Return == p.Return), parts.Take(at + 1).Count(q => q.Return == p.Return))).ToList();
        Pages = [.. parts.Select((p, at) => (files[at], FindingsWording.ExcerptsTitle(titles[at]), Page(document, findings, p.Statements, at, files, titles, uses)))];
    }

    /// <summary>Each page: its file beside the findings, its title, and what it holds.</summary>
    public ImmutableArray<(string File, string Title, string Html)> Pages { get; }

    /// <summary>The pages behind a draft; they link back to the page of the draft, whose name is <paramref name="findings"/>.</summary>
    public static ExcerptPages Of(FindingsDocument document, string findings = "findings.html") => new(document, findings);

    /// <summary>Where a statement stands, as the page of the draft links to it; null when it is on no page.</summary>
    public string? Address(EvidenceReference reference) => _addresses.GetValueOrDefault((reference.Return, reference.Statement));

    private static Dictionary<(string, string), StatementUses> Uses(FindingsDocument document)
    {
        var uses = new Dictionary<(string, string), StatementUses>();
        foreach (var (claim, at) in document.Claims.Select((claim, at) => (claim, at)))
        {
            foreach (var reference in claim.Evidence.Distinct())
                Of(reference).For.Add(at + 1);
            foreach (var reference in claim.Counter.Statements.Distinct())
                Of(reference).Against.Add(at + 1);
        }

        foreach (var quotation in document.Quotations)
            Of(quotation.Source).IsQuoted = true;
        return uses;

        StatementUses Of(EvidenceReference reference)
        {
            if (!uses.TryGetValue((reference.Return, reference.Statement), out var found))
                uses[(reference.Return, reference.Statement)] = found = new();
            return found;
        }
    }

    private static string Page(FindingsDocument document, string findings, IEnumerable<int> statements, int at, List<string> files, List<string> titles, Dictionary<(string, string), StatementUses> uses)
    {
        var title = FindingsWording.ExcerptsTitle(titles[at]);
        var html = new StringBuilder();
        FindingsStyle.Head(html, title, document.Banner);
        html.Append("<div class=\"layout\">\n<header><h1>").Append(Escape(title)).Append("</h1></header>\n<nav aria-labelledby=\"contents\">\n<p><a href=\"../").Append(Escape(findings)).Append("\">")
            .Append(Escape(FindingsWording.BackToFindings)).Append("</a></p>\n<p id=\"contents\">").Append(Escape(FindingsWording.ExcerptPages)).Append("</p>\n<ol>\n");
        for (var other = 0; other < files.Count; other++)
            html.Append("<li><a href=\"../").Append(files[other]).Append('"').Append(other == at ? " aria-current=\"page\"" : "").Append('>').Append(Escape(titles[other])).Append("</a></li>\n");
        html.Append("</ol>\n</nav>\n<main id=\"text\" class=\"larc-findings\">\n<p>").Append(Escape(FindingsWording.ExcerptsLead)).Append("</p>\n");
        foreach (var statement in statements)
            Entry(html, document.Study, statement, uses[Key(document.Study, statement)], findings);
        return html.Append("</main>\n</div>\n</body>\n</html>\n").ToString();
    }

    private static void Entry(StringBuilder html, Study study, int statement, StatementUses uses, string findings)
    {
        var columns = study.StatementColumns;
        var said = study.Statements[statement];
        html.Append("<section class=\"excerpt\" id=\"").Append(Anchor(columns.Id[statement])).Append("\">\n<h2>").Append(Escape(columns.Id[statement])).Append("</h2>\n<blockquote><p>")
            .Append(Escape(columns.Excerpt[statement])).Append("</p></blockquote>\n<p>");
        string[] facts =
        [
            Vignettes.Role(said.Interview.Perspective),
            study.Authorities[study.InterviewColumns.Authority[columns.Interview[statement]]].Name,
            $"interview {study.InterviewColumns.Id[columns.Interview[statement]]}",
            $"{said.Code.Label} ({said.Code.Id})",
            Words(said.Stance.ToString()),
            .. said.Code.Kind == CodeKind.Impact ? (string[])[Words(said.Status.ToString())] : [],
            .. columns.Coder[statement].Length > 0 ? (string[])[$"coded by {columns.Coder[statement]}"] : [],
            .. columns.SourceRef[statement].Length > 0 ? (string[])[$"source: {columns.SourceRef[statement]}"] : [],
            string.Create(CultureInfo.InvariantCulture, $"row {columns.Row[statement]}"),
        ];
        html.AppendJoin(" · ", facts.Select(Escape)).Append("</p>\n<p>");
        List<string> lines = [];
        if (uses.For.Count > 0)
            lines.Add($"{FindingsWording.CitedFor} {Links(uses.For, findings)}.");
        if (uses.Against.Count > 0)
            lines.Add($"{FindingsWording.CitedAgainst} {Links(uses.Against, findings)}.");
        if (uses.IsQuoted)
            lines.Add($"{FindingsWording.QuotedInText}.");
        lines.Add($"<span class=\"fingerprint\">{FindingsWording.Fingerprint} {EvidenceReference.HashOf(columns.Excerpt[statement])}</span>");
        html.AppendJoin("<br>\n", lines).Append("</p>\n</section>\n");
    }

    private static string Links(IEnumerable<int> claims, string findings) => string.Join(", ", claims.Select(c =>
    {
        var number = c.ToString(CultureInfo.InvariantCulture);
        return $"<a href=\"../{Escape(findings)}#claim-{number}\" aria-label=\"{Escape(FindingsWording.EvidenceOf(number))}\">[{number}]</a>";
    }));

    private static (string Return, string Statement) Key(Study study, int statement)
    {
        var columns = study.StatementColumns;
        return (study.Returns[study.InterviewColumns.Return[columns.Interview[statement]]].File, columns.Id[statement]);
    }

    private static string Title(string source, int parts, int part) => parts == 1 ? source : string.Create(CultureInfo.InvariantCulture, $"{source}, part {part} of {parts}");

    /// <summary>An anchor of its own for every identifier: what is not a letter, a digit or a hyphen is written as its number.</summary>
    private static string Anchor(string statement) =>
        "s-" + string.Concat(statement.Select(c => char.IsAsciiLetterOrDigit(c) || c == '-' ? c.ToString() : string.Create(CultureInfo.InvariantCulture, $"_{(int)c:x4}")));

    /// <summary>"ToDevelop" as "to develop".</summary>
    private static string Words(string name) => string.Concat(name.Select((c, at) => char.IsUpper(c) ? (at > 0 ? " " : "") + char.ToLowerInvariant(c) : c.ToString()));

    private static string Escape(string? text) => PlainText.Escape(text);

    private sealed class StatementUses
    {
        public List<int> For { get; } = [];

        public List<int> Against { get; } = [];

        public bool IsQuoted { get; set; }
    }
}
