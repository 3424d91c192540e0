namespace Larc.Findings;

/// <summary>A decision of a person that no longer fits the draft, or not as it stands, and what to do about it.</summary>
/// <param name="Line">Line of <c>decisions.yaml</c>; 0 when it comes from nowhere else.</param>
/// <param name="On">What it decides on: a finding, a section or a statement.</param>
/// <param name="What">What is wrong, in words.</param>
/// <param name="NextStep">What to do.</param>
public sealed record DecisionProblem(int Line, string On, string What, string NextStep)
{
    /// <inheritdoc/>
    public override string ToString() => FindingsWording.DecisionProblem(this);
}
