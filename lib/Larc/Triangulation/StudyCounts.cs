using System.Collections.Immutable;
using Larc.Model;

namespace Larc.Triangulation;

/// <summary>What was counted.</summary>
/// <param name="Returns">Returns used.</param>
/// <param name="Authorities">Authorities they come from.</param>
/// <param name="Interviews">Interviews used.</param>
/// <param name="Statements">Statements used.</param>
/// <param name="InterviewsByPerspective">Interviews used, in the order of <see cref="Perspective"/>.</param>
public sealed record StudyCounts(int Returns, int Authorities, int Interviews, int Statements, ImmutableArray<int> InterviewsByPerspective)
{
    /// <summary>The counts of a study.</summary>
    public static StudyCounts Of(Study study) =>
        new(study.Returns.Length, study.Authorities.Length, study.InterviewCount, study.StatementCount, study.InterviewsByPerspective());
}
