using Larc.Triangulation;

namespace Larc.Findings;

/// <summary>
/// Proposes a confidence for every claim of a draft (methods §8), informed by GRADE-CERQual: adequacy, coherence, relevance and limits of the method,
/// each worked out from the statements the claim cites. A person decides.
/// </summary>
public static class ConfidenceProposals
{
    /// <summary>The draft with a proposal on every claim; its words do not change.</summary>
    /// <param name="document">The draft.</param>
    /// <param name="triangulation">What triangulation finds in the same study; computed when it is not given.</param>
    public static FindingsDocument WithConfidence(this FindingsDocument document, TriangulationResult? triangulation = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (document.Study.Returns.IsEmpty)
            return document;
        var assessment = new ConfidenceAssessment(triangulation ?? Triangulator.Run(document.Study));
        return document.WithClaims(c => c with { Confidence = assessment.Of(c) });
    }
}
