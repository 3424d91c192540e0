using System.Collections.Immutable;
using Larc.Findings;
using Larc.Returns;
using Larc.Returns.Checking;

namespace Larc;

/// <summary>Decisions that no longer fit the draft, as rows of the list of problems: nothing is set aside for them, so that they are warnings.</summary>
internal static class DecisionIssues
{
    public static ImmutableArray<ReturnIssue> Of(ImmutableArray<DecisionProblem> problems) => [.. problems.Select(Of)];

    private static ReturnIssue Of(DecisionProblem problem) => IssueSink.Write(
        ReturnRules.DecisionNoLongerFits,
        DecisionRules.File,
        new() { Row = problem.Line > 0 ? problem.Line : null, Found = problem.On, Other = problem.What, Expected = problem.NextStep });
}
