using System.Collections.Immutable;
using Larc.Display;
using Larc.Model;

namespace Larc.Outcomes;

/// <summary>
/// One exemplar case in the published structure: support, impact, integrated aspects, the story, then quotations from practitioner to parent or carer to child.
/// It was chosen as an exemplar and says nothing of how common it is.
/// </summary>
[TypeFormatterSource(typeof(RichFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed record Vignette : IRich
{
    /// <summary>The case, with its texts.</summary>
    public required Case Case { get; init; }

    /// <summary>The authority it comes from; never printed beside the story.</summary>
    public required Authority Authority { get; init; }

    /// <summary>The quotations: staff first (practitioners before managers), then parents and carers, then children.</summary>
    public required ImmutableArray<VignetteQuotation> Quotations { get; init; }

    /// <summary>What stands in the way of its use outside the study, one sentence each; empty when nothing does.</summary>
    public required ImmutableArray<string> Lacks { get; init; }

    /// <summary>Whether every interview behind it agreed to linked use, and every one quoted agreed to be quoted.</summary>
    public bool HasConsent => Lacks.IsEmpty;

    /// <summary>The story as the published boxes tell it, without the authority. These are people's words, for use inside the study.</summary>
    public Table ToTable() => Table.Of(
        $"{Case.KeyGroup.Label}: an exemplar case",
        Parts().Concat(Quotations.Select(q => (Part: q.Role, Text: $"“{q.Statement.Excerpt}”{(q.MayBeQuoted ? "" : " (no consent to quote)")}"))),
        ("Part", p => p.Part),
        ("Text", p => p.Text.Length == 0 ? Absence.NotAvailable with { Words = "not given" } : p.Text)) with
    {
        Subtitle = HasConsent ? "Internal: consent to linked use and to quotation is given" : $"Internal. {string.Join(" ", Lacks)}",
        Notes = [Vignettes.Exemplars, KeyGroupOutcomes.NotAskedOfIntegration],
    };

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <inheritdoc/>
    public override string ToString() => ToTable().ToString();

    private (string Part, string Text)[] Parts() =>
        [("Type of support", Case.Support), ("Type of impact", Case.Impact), ("Integrated aspects", Case.IntegratedAspects), ("The support", Case.Narrative)];
}
