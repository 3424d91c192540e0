using System.Collections.Immutable;
using Larc.Display;
using Larc.Model;

namespace Larc.Outcomes;

/// <summary>
/// Level 4 by its own rule: how many interviewees identify nothing embedded; then challenges and aspirations, apart, by the level they would embed.
/// Managers with directors, practitioners, and parents and carers stand apart. Nothing is ranked, and what has not happened is never called an impact.
/// A challenge or an aspiration coded to a level below stands here too, under that level: it is counted nowhere else.
/// </summary>
[TypeFormatterSource(typeof(RichFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed record LevelFour : IRich
{
    private static readonly Status[] StatusOrder = [Status.Happened, Status.Challenge, Status.Aspiration, Status.Anticipated];

    private LevelFour(bool hasCodes, ImmutableArray<EmbeddingView> views) => (HasCodes, Views) = (hasCodes, views);

    /// <summary>Whether the codebook has level-4 codes.</summary>
    public bool HasCodes { get; }

    /// <summary>Managers with directors, practitioners, parents and carers; children and young people only where they were asked.</summary>
    public ImmutableArray<EmbeddingView> Views { get; }

    /// <summary>What a study says of embedding.</summary>
    /// <exception cref="InvalidOperationException">The study holds no return, or several codebooks.</exception>
    public static LevelFour Of(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        return Of(new Reports(study));
    }

    internal static LevelFour Of(Reports reports)
    {
        ImmutableArray<int> codes = [.. Enumerable.Range(0, reports.Codebook.Codes.Length).Where(c => reports.Codebook.Codes[c] is { Level: 4, Retired: false })];
        if (codes.IsEmpty)
            return new(false, []);
        PerspectiveGroup[] groups = [PerspectiveGroup.DirectorsAndManagers, PerspectiveGroup.PR, PerspectiveGroup.PC, PerspectiveGroup.CYP];
        return new(true, [.. groups.Select(g => View(reports, codes, g)).Where(v => v.Asked > 0 || !v.Group.Contains(Perspective.CYP))]);
    }

    /// <summary>What is said, by group, by the level it would embed, and by status.</summary>
    public Table ToTable() => Table.Of(
        "Embedding: what is named, and by whom",
        Views.SelectMany(v => v.Items.Select(i => (View: v, Item: i))),
        ("Who", r => PlainText.CapitalFirst(r.View.Group.Plural)),
        ("Would embed", r => Embeds(r.Item.Embeds)),
        ("Status", r => InWords(r.Item.Status)),
        ("What", r => r.Item.Code.Label),
        ("Participants", r => r.Item.Reach.ToCell()),
        ("Authorities", r => r.Item.Reach.ToAuthoritiesCell())) with
    {
        Subtitle = "Unranked; in the order of the codebook",
        Notes = ["Challenges and aspirations are not impacts", .. Views.Select(NoneInWords)],
        WhenEmpty = HasCodes ? "Nobody says anything of embedding." : "The codebook has no code of level 4.",
    };

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <inheritdoc/>
    public override string ToString() => ToTable().ToString();

    internal static string Embeds(int? level) => level is { } number ? FormattableString.Invariant($"Level {number}") : "Not said";

    internal static string InWords(Status status) => status switch
    {
        Status.Happened => "Embedded already",
        Status.Challenge => "Challenge",
        Status.Aspiration => "Aspiration",
        _ => "Expected",
    };

    private static string NoneInWords(EmbeddingView view) =>
        view.Interviewed == 0 ? $"{PlainText.CapitalFirst(view.Group.Plural)}: nobody was interviewed"
        : view.Asked == 0 ? $"{PlainText.CapitalFirst(view.Group.Plural)}: not asked"
        : $"{PlainText.CapitalFirst(view.Group.Plural)}: {Reach.KOfN(view.IdentifyNone, view.Asked)} identify nothing embedded already";

    private static EmbeddingView View(Reports reports, ImmutableArray<int> codes, PerspectiveGroup who)
    {
        var items = new List<EmbeddingItem>();
        var identify = new HashSet<int>();
        var asked = new HashSet<int>();
        foreach (var code in codes)
        {
            asked.UnionWith(reports.AskedAbout(code, toDevelop: false, who));
            foreach (var status in StatusOrder)
            {
                var statements = reports.Statements(code, who, s => reports.Study.StatementColumns.Status[s] == status);
                if (statements.IsEmpty)
                    continue;
                var saying = statements.Select(s => reports.Study.StatementColumns.Interview[s]);
                asked.UnionWith(saying);
                if (status == Status.Happened)
                    identify.UnionWith(saying);
                items.Add(new(reports.Codebook.Codes[code], status, reports.Count(statements, code, who)) { Statements = statements });
            }
        }

        items.AddRange(Below(reports, who));

        return new()
        {
            Group = who,
            Asked = asked.Count,
            Interviewed = reports.Interviews(who).Count(),
            IdentifyNone = asked.Count - identify.Count,
            Items = [.. items.OrderBy(i => i.Embeds ?? int.MaxValue).ThenBy(i => Array.IndexOf(StatusOrder, i.Status))],
        };
    }

    /// <summary>Challenges and aspirations on codes of levels 1 to 3, each on the code it was coded to.</summary>
    private static IEnumerable<EmbeddingItem> Below(Reports reports, PerspectiveGroup who)
    {
        var columns = reports.Study.StatementColumns;
        for (var code = 0; code < reports.Codebook.Codes.Length; code++)
        {
            if (reports.Codebook.Codes[code] is not { Kind: CodeKind.Impact, Level: < 4, Retired: false })
                continue;
            foreach (var status in (Status[])[Status.Challenge, Status.Aspiration])
            {
                var (own, wanted) = (code, status);
                var statements = reports.Statements(code, who, s => columns.Code[s] == own && columns.Status[s] == wanted);
                if (!statements.IsEmpty)
                    yield return new(reports.Codebook.Codes[code], status, reports.Count(statements, code, who)) { Statements = statements };
            }
        }
    }
}
