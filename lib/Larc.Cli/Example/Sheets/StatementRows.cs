using Larc.Cli.Example.Drawing;
using Larc.Model;
using Larc.Returns;

namespace Larc.Cli.Example.Sheets;

/// <summary>The sheet of statements.</summary>
internal static class StatementRows
{
    public static IEnumerable<IReadOnlyList<object?>> Of(IReadOnlyList<DraftStatement> statements, ExampleRandom random)
    {
        var (interview, page) = (default(DraftInterview), 1);
        foreach (var statement in statements)
        {
            page = statement.Interview == interview ? page + (random.Chance(0.35) ? 1 : 0) : 1;
            interview = statement.Interview;
            yield return
            [
                statement.Id,
                statement.Interview.Id,
                statement.Code.Id,
                statement.StanceWord,
                Status(statement, random),
                statement.Row.Direction,
                FirstCoder(statement.Interview),
                statement.Excerpt,
                FormattableString.Invariant($"p. {page}"),
            ];
        }
    }

    /// <summary>Researchers coded the interviews with staff, the authority's own coder those with families.</summary>
    public static string FirstCoder(DraftInterview interview) => PerspectiveGroup.Staff.Contains(interview.Perspective) ? "C1" : "C2";

    private static string Status(DraftStatement statement, ExampleRandom random) =>
        statement.Row.Status == Larc.Model.Status.Happened && (statement.Code.Kind == CodeKind.Feature || random.Chance(0.5)) ? "" : ClosedList.Status.Words[(int)statement.Row.Status];
}
