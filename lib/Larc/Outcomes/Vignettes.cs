using System.Collections.Immutable;
using Larc.Display;
using Larc.Model;

namespace Larc.Outcomes;

/// <summary>The exemplar cases of a study, with what is missing before one may be used outside it.</summary>
[TypeFormatterSource(typeof(RichFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed record Vignettes : IRich
{
    private Vignettes(ImmutableArray<Vignette> all) => All = all;

    /// <summary>What must stand beside any of them.</summary>
    public const string Exemplars = "Cases were chosen as exemplars: they say nothing of how common such a story is.";

    /// <summary>Every case, by key group, then authority.</summary>
    public ImmutableArray<Vignette> All { get; }

    /// <summary>The cases of one key group.</summary>
    public IEnumerable<Vignette> For(KeyGroup keyGroup) => All.Where(v => v.Case.KeyGroup == keyGroup);

    /// <summary>The first case of each key group, told as the published boxes tell it.</summary>
    public Panel ToStories() => new(All.GroupBy(v => v.Case.KeyGroup.Id).Select(g => g.First()));

    /// <summary>The vignettes of a study.</summary>
    public static Vignettes Of(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        var interviews = study.Interviews.Where(i => i.CaseId.Length > 0).ToLookup(i => (study.InterviewColumns.Return[i.Index], i.CaseId));
        return new([.. study.Cases
            .OrderBy(c => c.KeyGroup.Id, StringComparer.Ordinal)
            .ThenBy(c => c.Return)
            .ThenBy(c => c.Id, StringComparer.Ordinal)
            .Select(c => One(study, c, [.. interviews[(c.Return, c.Id)]]))]);
    }

    /// <summary>The cases with their quotations and what each lacks.</summary>
    public Table ToTable() => Table.Of(
        "Exemplar cases",
        All,
        ("Case", v => v.Case.Id),
        ("Key group", v => v.Case.KeyGroup.Label),
        ("Type of support", v => v.Case.Support),
        ("Type of impact", v => v.Case.Impact),
        ("Quotations", v => v.Quotations.Length),
        ("Consent", v => v.HasConsent ? "given" : string.Join(" ", v.Lacks))) with
    {
        Subtitle = "One row a case; a vignette may leave the study only with consent to linked use, and to quotation",
        Notes = [Exemplars],
        WhenEmpty = "No authority returned a case.",
    };

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <inheritdoc/>
    public override string ToString() => ToTable().ToString();

    private static Vignette One(Study study, Case source, ImmutableArray<Interview> interviews)
    {
        ImmutableArray<VignetteQuotation> quotations =
            [.. source.Quotations.Select(s => study.Statements[s]).OrderBy(s => Place(s.Interview.Perspective)).Select(s => new VignetteQuotation(Role(s.Interview.Perspective), s))];
        return new()
        {
            Case = source,
            Authority = study.Authorities[study.Returns[source.Return].Authority],
            Quotations = quotations,
            Lacks = [.. Lacking(interviews, quotations)],
        };
    }

    private static IEnumerable<string> Lacking(ImmutableArray<Interview> interviews, ImmutableArray<VignetteQuotation> quotations)
    {
        var behind = interviews.Concat(quotations.Select(q => q.Statement.Interview)).DistinctBy(i => i.Index).ToList();
        if (behind.Count == 0)
            yield return "No interview of this case is in the study, so that consent cannot be seen.";
        var unlinked = behind.Count(i => !i.MayBeLinked);
        if (unlinked > 0)
            yield return $"No consent to linked use: {Reach.KOfN(unlinked, behind.Count)} {(behind.Count == 1 ? "interview" : "interviews")}.";
        var unquotable = quotations.Count(q => !q.MayBeQuoted);
        if (unquotable > 0)
            yield return $"No consent to quote: {Reach.KOfN(unquotable, quotations.Length)} {(quotations.Length == 1 ? "quotation" : "quotations")}.";
    }

    /// <summary>The published order: those who support, then the parent or carer, then the child, who has the last word.</summary>
    private static int Place(Perspective perspective) => perspective switch
    {
        Perspective.PR => 0,
        Perspective.SM => 1,
        Perspective.DCS => 2,
        Perspective.PC => 3,
        _ => 4,
    };

    internal static string Role(Perspective perspective) => PlainText.CapitalFirst(PerspectiveGroup.Of(perspective).Label);
}
