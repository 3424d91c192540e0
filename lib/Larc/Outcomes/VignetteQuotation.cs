using Larc.Model;

namespace Larc.Outcomes;

/// <summary>A quotation of a vignette. Outside the study it carries the role only.</summary>
/// <param name="Role">Who speaks, in the singular: "Practitioner", "Parent or carer".</param>
/// <param name="Statement">The statement quoted.</param>
public sealed record VignetteQuotation(string Role, Statement Statement)
{
    /// <summary>Whether the interview agreed to be quoted.</summary>
    public bool MayBeQuoted => Statement.Interview.MayBeQuoted;

    /// <summary>Whether the interview agreed to be read together with the others of its case.</summary>
    public bool MayBeLinked => Statement.Interview.MayBeLinked;
}
