using System.Collections.Immutable;
using Larc.Model;

namespace Larc.Outcomes;

/// <summary>
/// One exemplar case in the published structure: support, impact, integrated aspects, the story, then quotations from practitioner to parent or carer to child.
/// It was chosen as an exemplar and says nothing of how common it is.
/// </summary>
public sealed record Vignette
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
}
